import { likesBetter, likesNoBetter } from "./compare-states.ts";
import type { Conflict } from "./conflict.ts";
import { stateOf } from "./feasible-states.ts";
import { reachable } from "./moves.ts";

/**
 * Simultaneous stability (Fraser & Hipel 1984), option form without merged states: a state is stable for i where each improvement
 * of i can, with improvements of one or more others made at the same time from the same state, come out as a feasible state that i
 * likes no better than staying. The concept stands alone: it is neither limited to sequentially unstable states nor merged with SEQ.
 *
 * An unknown comparison neither tempts nor deters.
 *
 * Null where the conflict has no options. Cost: for each state, the product of the numbers of improvements of all; it ends at the
 * first sanction.
 */
export function simultaneouslyStable(conflict: Conflict): readonly Uint8Array[] | null {
  const { vectors, merger, stateCount, decisionMakers } = conflict;
  if (!vectors || merger) return null;
  const { low, high } = vectors;
  const stable = decisionMakers.map(() => new Uint8Array(stateCount));
  for (let state = 0; state < stateCount; state++) {
    const [l, h] = [low[state] ?? 0, high[state] ?? 0];
    const improvements = decisionMakers.map((one) =>
      reachable(one.moves, state).filter((to) => likesBetter(one, to, state)),
    );
    for (const [i, one] of decisionMakers.entries()) {
      const others = improvements.filter((list, k) => k !== i && list.length > 0);
      /** Own options differ from the state's only where the mover changes them, so changes add up by exclusive or. */
      const sanctioned = (from: number, changeLow: number, changeHigh: number, joined: boolean): boolean => {
        const list = others[from];
        if (!list) {
          const end = joined ? stateOf(vectors, l ^ changeLow, h ^ changeHigh) : -1;
          return end >= 0 && likesNoBetter(one, end, state);
        }
        if (sanctioned(from + 1, changeLow, changeHigh, joined)) return true;
        return list.some((to) =>
          sanctioned(from + 1, changeLow ^ l ^ (low[to] ?? 0), changeHigh ^ h ^ (high[to] ?? 0), true),
        );
      };
      const own = improvements[i] ?? [];
      const ofOne = stable[i];
      const deterred = own.every((to) => sanctioned(0, l ^ (low[to] ?? 0), h ^ (high[to] ?? 0), false));
      if (ofOne && deterred) ofOne[state] = 1;
    }
  }
  return stable;
}
