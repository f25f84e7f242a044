import type { FindingDecision } from "../../schema/decision.ts";
import { actorOf, type Draft, put } from "./draft.ts";

/**
 * Actors that a person says are one: the first stays and takes in mentions, names, roles and memberships of the
 * others, and whatever refers to them refers to it. Gives what kept the merger, or a part of it, from having effect.
 */
export function mergeActors(
  draft: Draft,
  { finding, others, by }: Extract<FindingDecision, { action: "merge" }>,
): string | null {
  const into = actorOf(draft, finding);
  if (!into) return `no actor has the id ${finding}`;
  const { confidence: _, ...found } = into;
  put(draft, { kind: "actors", finding: { ...found, by, review: "accepted" } });
  const parts = draft.parts.get(into.id) ?? [];
  draft.parts.set(into.id, parts);
  const unknown: string[] = [];
  for (const id of others) {
    const other = actorOf(draft, id);
    if (!other) unknown.push(id);
    if (!other || other.id === into.id) continue;
    draft.findings.delete(other.id);
    draft.waiting.set(other.id, other);
    draft.mergedInto.set(other.id, into.id);
    parts.push(other.id);
  }
  return unknown.length > 0 ? `no actor has the id ${unknown.join(", ")}` : null;
}
