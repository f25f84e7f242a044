import type { Decision } from "../schema/decision.ts";
import { FINDING_KINDS } from "../schema/finding-kinds.ts";
import type { Finding, FindingKind, FindingsByKind } from "../schema/findings.ts";
import { findingsOf } from "./decisions.ts";

/** A stored finding with its kind. */
export interface StoredFinding {
  readonly kind: FindingKind;
  readonly finding: Finding;
}

/**
 * The findings that stay although they are no longer proposed: those that a person has decided on, reviewed, corrected,
 * merged or split, and what they refer to. They are the coder's from then on. `stored` gives a finding as it was.
 */
export function retainedFindings(
  proposed: Partial<FindingsByKind>,
  log: readonly Decision[],
  stored: (id: string) => StoredFinding | null,
): Map<FindingKind, Finding[]> {
  const known = new Set(FINDING_KINDS.flatMap((kind) => (proposed[kind] ?? []).map(({ id }) => id)));
  const coders = new Map<string, string>();
  for (const decision of log) {
    if ("of" in decision) continue;
    for (const id of findingsOf(decision)) coders.set(id, decision.by);
    const speaker = decision.action === "correct" ? decision.change?.speaker : null;
    if (speaker && !coders.has(speaker)) coders.set(speaker, decision.by);
  }
  const retained = new Map<FindingKind, Finding[]>(FINDING_KINDS.map((kind) => [kind, []]));
  // What a retained finding refers to comes in behind it, and is gone through in its turn.
  for (const [id, coder] of coders) {
    const kept = known.has(id) ? null : stored(id);
    if (!kept) continue;
    const { confidence: _, ...finding } = kept.finding;
    retained.get(kept.kind)?.push({ ...finding, by: coder } as Finding);
    for (const other of referredToBy(finding as Finding)) if (!coders.has(other)) coders.set(other, coder);
  }
  return retained;
}

/** Ids of the findings without which one would hang in the air. */
function referredToBy(finding: Finding): string[] {
  if ("speaker" in finding) return [finding.speaker, finding.via].filter((id) => id !== null);
  if ("participants" in finding) return finding.participants;
  return "memberOf" in finding ? [...finding.memberOf, ...finding.roles.flatMap(({ of }) => of ?? [])] : [];
}
