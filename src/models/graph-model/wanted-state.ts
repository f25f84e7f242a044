import type { Conflict, DecisionMaker } from "./conflict.ts";
import { leastChange, requirements } from "./inverse.ts";
import type { GraphConcept } from "./stability.ts";

/** What would have to change in one decision maker's preferences for a state to be stable for it. */
export interface WantedChange {
  readonly decisionMaker: string;
  /** Swaps of neighbours in the ranking; 0 where the state is stable already; null where the search was given up. */
  readonly swaps: number | null;
  /** The states that it likes better now and would have to like less than, or as little as, the wanted one; best first. */
  readonly below: readonly number[];
}

/**
 * For each concept the least changes of preference that make a state an equilibrium: for every decision maker for which it is not
 * stable. By `nash`, `gmr` and `smr` one's stability does not hang on the others' preferences, so the changes together are enough and the
 * sum of the swaps is the least; by `seq` each is given the others' preferences as they are, and may come out otherwise when they change.
 *
 * Equally liked states are taken in the order of their numbers, after the wanted one: to be liked as little is enough.
 *
 * @param state from 1.
 */
export function wantedChanges(
  conflict: Conflict,
  state: number,
  concepts: readonly GraphConcept[],
): Readonly<Partial<Record<GraphConcept, readonly WantedChange[]>>> {
  return Object.fromEntries(
    concepts.map((concept) => [
      concept,
      conflict.decisionMakers.flatMap((one): WantedChange[] => {
        const needs = requirements(conflict, one, concept)[state - 1];
        const change = needs && leastChange(rankingWithFirst(one, state - 1), needs);
        if (!change) return [{ decisionMaker: one.id, swaps: null, below: [] }];
        return change.swaps === 0
          ? []
          : [{ decisionMaker: one.id, swaps: change.swaps, below: change.below.map((other) => other + 1) }];
      }),
    ]),
  );
}

/** The states best first; of those that are liked as well as `first`, this one first. */
function rankingWithFirst({ ranks }: DecisionMaker, first: number): Int32Array {
  const order = Int32Array.from(ranks.keys());
  return order.sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0) || Number(b === first) - Number(a === first) || a - b);
}
