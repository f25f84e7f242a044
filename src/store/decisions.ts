import type { Decision } from "../schema/decision.ts";
import type { Review } from "../schema/findings.ts";

export type Judgement = Exclude<Review, "proposed">;
type ReviewDecision = Extract<Decision, { action: "review" }>;

/** What the log of decisions comes to. */
export interface DecisionState {
  /** The review in force, by finding; a finding that is not in it stands as proposed. */
  readonly reviews: ReadonlyMap<string, ReviewDecision>;
  /** The last review in force: what an undo takes back; of one finding, if given. */
  readonly undoable: (finding?: string) => ReviewDecision | null;
  /** The last review taken back and not made obsolete by a later one of the same finding. */
  readonly redoable: (finding?: string) => ReviewDecision | null;
}

/** Plays the log from its beginning. Linear in its length: nothing is looked for by going through what was done. */
export function replay(log: readonly Decision[]): DecisionState {
  const bySeq = new Map<number, ReviewDecision>();
  // Sets keep the order in which things were put in, and let go of one without a search.
  const done = new Set<ReviewDecision>();
  const undone = new Set<ReviewDecision>();
  const undoneOf = new Map<string, Set<ReviewDecision>>();
  for (const decision of log) {
    if (decision.action === "review") {
      bySeq.set(decision.seq, decision);
      done.add(decision);
      for (const obsolete of undoneOf.get(decision.finding) ?? []) undone.delete(obsolete);
      undoneOf.delete(decision.finding);
      continue;
    }
    const target = bySeq.get(decision.of);
    if (!target) continue;
    if (decision.action === "undo" && done.delete(target)) {
      undone.add(target);
      undoneOf.set(target.finding, (undoneOf.get(target.finding) ?? new Set()).add(target));
    }
    if (decision.action === "redo" && undone.delete(target)) {
      undoneOf.get(target.finding)?.delete(target);
      done.add(target);
    }
  }
  return {
    reviews: new Map([...done].map((review) => [review.finding, review])),
    undoable: (finding) => lastOf(done, finding),
    redoable: (finding) => lastOf(undone, finding),
  };
}

function lastOf(reviews: ReadonlySet<ReviewDecision>, finding?: string): ReviewDecision | null {
  return [...reviews].findLast((review) => finding === undefined || review.finding === finding) ?? null;
}
