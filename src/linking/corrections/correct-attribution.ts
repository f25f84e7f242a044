import type { FindingDecision } from "../../schema/decision.ts";
import { actorOf, type Draft, put } from "./draft.ts";
import { covering } from "./spans.ts";

/**
 * An attribution as a person corrected it. It is the coder's from then on, and counts as accepted. Its evidence grows
 * where the corrected words lie outside of it. Gives what kept the correction, or a part of it, from having effect.
 */
export function correctAttribution(
  draft: Draft,
  { finding, change, by }: Extract<FindingDecision, { action: "correct" }>,
): string | null {
  const kept = draft.findings.get(finding);
  if (kept?.kind !== "attributions") return `no attribution has the id ${finding}`;
  const { confidence: _, ...found } = kept.finding;
  const { speaker, ...rest } = change;
  const named = typeof speaker === "string" ? actorOf(draft, speaker) : null;
  const unknown = typeof speaker === "string" && named === null;
  const given = speaker === undefined || unknown ? {} : { speaker: named?.id ?? null };
  const corrected = { ...found, ...rest, ...given, by, review: "accepted" as const };
  const told = [...corrected.content, ...(corrected.cue ? [corrected.cue] : [])];
  put(draft, { kind: "attributions", finding: { ...corrected, evidence: covering(found.evidence, told) } });
  return unknown ? `no actor has the id ${speaker}; the speaker stays as it was` : null;
}
