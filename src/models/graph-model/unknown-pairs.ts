import { addTo, emptySets, isIn } from "./state-sets.ts";

/** Pairs of states of which it is not known which one is liked better, or whether they are liked equally: a bit a pair. */
export interface UnknownPairs {
  has(one: number, other: number): boolean;
}

/** A bit for each pair: more states than this would need more than 32 MB a decision maker. */
export const MOST_STATES_WITH_UNKNOWN = 16_384;

/** The pairs between the states of one list and those of the other, for each of `between`; a state with itself is no pair. */
export function unknownPairs(
  between: readonly (readonly [readonly number[], readonly number[]])[],
  stateCount: number,
): UnknownPairs {
  const pairs = emptySets(stateCount);
  for (const [some, others] of between) {
    for (const one of some) {
      for (const other of others) {
        if (one === other) continue;
        addTo(pairs, one, other);
        addTo(pairs, other, one);
      }
    }
  }
  return { has: (one, other) => isIn(pairs, one, other) };
}
