import type { Decision, FindingDecision } from "../schema/decision.ts";
import type { Review } from "../schema/findings.ts";

export type Judgement = Exclude<Review, "proposed">;

/** What the log of decisions comes to. */
export interface DecisionState {
  /** The decisions in force, in the order in which they were made. */
  readonly inForce: readonly FindingDecision[];
  /** The last decision that came into force: what an undo takes back; of one finding, if given. */
  readonly undoable: (finding?: string) => FindingDecision | null;
  /** The last decision taken back and not made obsolete by a later one on the same finding. */
  readonly redoable: (finding?: string) => FindingDecision | null;
}

/** Plays the log from its beginning. Linear in its length: nothing is looked for by going through what was done. */
export function replay(log: readonly Decision[]): DecisionState {
  const bySeq = new Map<number, FindingDecision>();
  // Sets keep the order in which things were put in, and let go of one without a search.
  const done = new Set<FindingDecision>();
  const undone = new Set<FindingDecision>();
  const undoneOf = new Map<string, Set<FindingDecision>>();
  for (const decision of log) {
    if (!("of" in decision)) {
      bySeq.set(decision.seq, decision);
      done.add(decision);
      for (const finding of findingsOf(decision)) {
        for (const obsolete of undoneOf.get(finding) ?? []) undone.delete(obsolete);
        undoneOf.delete(finding);
      }
      continue;
    }
    const target = bySeq.get(decision.of);
    if (!target) continue;
    if (decision.action === "undo" && done.delete(target)) {
      undone.add(target);
      for (const finding of findingsOf(target)) {
        undoneOf.set(finding, (undoneOf.get(finding) ?? new Set()).add(target));
      }
    }
    if (decision.action === "redo" && undone.delete(target)) {
      for (const finding of findingsOf(target)) undoneOf.get(finding)?.delete(target);
      done.add(target);
    }
  }
  return {
    inForce: [...done].sort((a, b) => a.seq - b.seq),
    undoable: (finding) => lastOf(done, finding),
    redoable: (finding) => lastOf(undone, finding),
  };
}

/** The findings that a decision is on: a merger is one on each of its actors. */
export function findingsOf(decision: FindingDecision): readonly string[] {
  return decision.action === "merge" && Array.isArray(decision.others)
    ? [decision.finding, ...decision.others]
    : [decision.finding];
}

function lastOf(decisions: ReadonlySet<FindingDecision>, finding?: string): FindingDecision | null {
  return [...decisions].findLast((one) => finding === undefined || findingsOf(one).includes(finding)) ?? null;
}
