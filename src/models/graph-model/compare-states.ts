import type { DecisionMaker } from "./conflict.ts";

// A comparison that is unknown is neither: it does not tempt, and it does not deter.

/** Whether a decision maker is known to like one state better than another. */
export function likesBetter({ ranks, unknown }: DecisionMaker, one: number, than: number): boolean {
  return !unknown?.has(one, than) && (ranks[one] ?? 0) > (ranks[than] ?? 0);
}

/** Whether a decision maker is known to like one state no better than another: less, or as much. */
export function likesNoBetter({ ranks, unknown }: DecisionMaker, one: number, than: number): boolean {
  return !unknown?.has(one, than) && (ranks[one] ?? 0) <= (ranks[than] ?? 0);
}
