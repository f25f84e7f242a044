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
  const words = (stateCount + 31) >> 5;
  const bits = new Uint32Array(words * stateCount);
  const add = (row: number, column: number) => {
    const at = row * words + (column >> 5);
    bits[at] = (bits[at] ?? 0) | (1 << (column & 31));
  };
  for (const [some, others] of between) {
    for (const one of some) {
      for (const other of others) {
        if (one === other) continue;
        add(one, other);
        add(other, one);
      }
    }
  }
  return { has: (one, other) => (((bits[one * words + (other >> 5)] ?? 0) >>> (other & 31)) & 1) === 1 };
}
