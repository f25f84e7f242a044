import { at, type NaiveGame } from "./naive-game.ts";
import type { Stability } from "./naive-stability.ts";

/**
 * Inverse analysis (Kinsara, Kilgour & Hipel 2015, IEEE Trans. SMC: Systems 45:734-742) by trying all n! strict rankings of every
 * decision maker whose own ranking is strict, the others' preferences as given: for n up to 7.
 */
export function naiveInverse(game: NaiveGame, stable: Stability) {
  const rankings = permutations(game.states);
  const swapsFrom = (own: readonly number[]) => rankings.map((ranking) => neighbourSwaps(own, ranking));
  return game.ids.flatMap((id, i) => {
    const own = [...game.states].sort((s, t) => game.rank(i, t) - game.rank(i, s));
    if (new Set(own.map((s) => game.rank(i, s))).size < own.length) return [];
    const swaps = swapsFrom(own);
    const concepts = Object.entries(stable).map(([concept, isStable]) => {
      const swapsToStable = game.states.map((s) =>
        swaps.filter((_, index) => isStable(i, s, (t) => -at(rankings, index).indexOf(t))),
      );
      return { concept, swapsToStable };
    });
    return [
      {
        decisionMaker: id,
        strictRankings: rankings.length,
        stableRankings: Object.fromEntries(
          concepts.map(({ concept, swapsToStable }) => [concept, swapsToStable.map((list) => list.length)]),
        ),
        minSwaps: Object.fromEntries(
          concepts.map(({ concept, swapsToStable }) => [concept, swapsToStable.map((list) => Math.min(...list))]),
        ),
      },
    ];
  });
}

/** The least number of swaps of neighbours that leads from one order to another: the pairs that stand the other way round. */
function neighbourSwaps(from: readonly number[], to: readonly number[]): number {
  return from.reduce(
    (sum, s, place) => sum + from.slice(place + 1).filter((t) => to.indexOf(t) < to.indexOf(s)).length,
    0,
  );
}

function permutations(list: readonly number[]): number[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first) => permutations(list.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
