import type { Conflict } from "./conflict.ts";
import {
  factorial,
  leastChange,
  MOST_STATES_TO_COUNT,
  requirements,
  stableRankings,
  strictRanking,
} from "./inverse.ts";
import type { InverseOfOne } from "./solution.ts";
import type { GraphConcept } from "./stability.ts";

/** Inverse analysis of every decision maker that ranks the states strictly. */
export function solvedInverse(conflict: Conflict, concepts: readonly GraphConcept[]): InverseOfOne[] {
  const { stateCount } = conflict;
  const counted = stateCount <= MOST_STATES_TO_COUNT;
  return conflict.decisionMakers.flatMap((one) => {
    const ranking = strictRanking(one);
    if (!ranking) return [];
    const needed = concepts.map((concept) => [concept, requirements(conflict, one, concept)] as const);
    const each = <T>(value: (needs: ReturnType<typeof requirements>[number]) => T) =>
      Object.fromEntries(needed.map(([concept, ofStates]) => [concept, ofStates.map(value)]));
    return {
      decisionMaker: one.id,
      strictRankings: counted ? factorial(stateCount) : null,
      stableRankings: counted ? each((needs) => stableRankings(stateCount, needs)) : null,
      minSwaps: each((needs) => leastChange(ranking, needs)?.swaps ?? null),
    };
  });
}
