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

/** Plays the log from its beginning. Linear in its length. */
export function replay(log: readonly Decision[]): DecisionState {
  const bySeq = new Map<number, ReviewDecision>();
  const done: ReviewDecision[] = [];
  const undone: ReviewDecision[] = [];
  for (const decision of log) {
    if (decision.action === "review") {
      bySeq.set(decision.seq, decision);
      done.push(decision);
      dropWhere(undone, (review) => review.finding === decision.finding);
      continue;
    }
    const target = bySeq.get(decision.of);
    if (!target) continue;
    const [from, to] = decision.action === "undo" ? [done, undone] : [undone, done];
    const at = from.lastIndexOf(target);
    if (at >= 0) to.push(...from.splice(at, 1));
  }
  return {
    reviews: new Map(done.map((review) => [review.finding, review])),
    undoable: (finding) => lastOf(done, finding),
    redoable: (finding) => lastOf(undone, finding),
  };
}

function lastOf(reviews: readonly ReviewDecision[], finding?: string): ReviewDecision | null {
  return reviews.findLast((review) => finding === undefined || review.finding === finding) ?? null;
}

function dropWhere<T>(items: T[], unwanted: (item: T) => boolean): void {
  for (let at = items.length - 1; at >= 0; at--) if (unwanted(items[at] as T)) items.splice(at, 1);
}
