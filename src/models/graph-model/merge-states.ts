import { arcMoves } from "./arc-moves.ts";
import type { StateVectors } from "./feasible-states.ts";
import { type Moves, reachable } from "./moves.ts";
import { matches, type Pattern } from "./pattern.ts";

/** Which vectors count as one state: a merged state has the place and the number of its lowest vector. */
export interface Merger {
  readonly stateCount: number;
  /** The state of each vector. */
  readonly stateOf: Int32Array;
  /** The vectors of each state, ascending. */
  readonly vectorsOf: readonly (readonly number[])[];
}

/** All vectors that match one of the patterns (the first that fits) are one state. */
export function mergeStates({ count, low, high }: StateVectors, patterns: readonly Pattern[]): Merger {
  const stateOf = new Int32Array(count);
  const vectorsOf: number[][] = [];
  const stateOfPattern = new Map<Pattern, number>();
  for (let vector = 0; vector < count; vector++) {
    const pattern = patterns.find((one) => matches(one, low[vector] ?? 0, high[vector] ?? 0));
    const state = (pattern && stateOfPattern.get(pattern)) ?? vectorsOf.length;
    if (pattern) stateOfPattern.set(pattern, state);
    stateOf[vector] = state;
    const vectors = vectorsOf[state];
    if (vectors) vectors.push(vector);
    else vectorsOf.push([vector]);
  }
  return { stateCount: vectorsOf.length, stateOf, vectorsOf };
}

/** A decision maker moves between merged states where it can move between some of their vectors; never within one. */
export function mergedMoves(moves: Moves, { stateCount, stateOf }: Merger): Moves {
  const pairs = function* (): Iterable<readonly [number, number]> {
    for (let vector = 0; vector < stateOf.length; vector++) {
      const from = stateOf[vector] ?? 0;
      for (const reached of reachable(moves, vector)) {
        const to = stateOf[reached] ?? 0;
        if (to !== from) yield [from, to];
      }
    }
  };
  return arcMoves(pairs(), stateCount);
}
