import { at, type NaiveGame, sorted } from "./naive-game.ts";
import { endStates, legalSequences, remembered } from "./naive-sequences.ts";

/**
 * Coalition stability (Kilgour, Hipel, Fang & Peng 2001, Group Decision and Negotiation 10:159-175; Inohara & Hipel 2008,
 * Systems Engineering 11:343-359) of every non-empty set of decision makers.
 */
export function naiveCoalitions(game: NaiveGame) {
  const coalitions = nonEmptySubsets(game.ids.map((_, i) => i));
  const numberOf = new Map(coalitions.map((members, number) => [members.join(), number]));
  const within = (of: readonly number[]) => nonEmptySubsets(of).map((members) => numberOf.get(members.join()) ?? -1);
  const members = (coalition: number) => at(coalitions, coalition);
  const outsiders = (coalition: number) => game.ids.map((_, i) => i).filter((i) => !members(coalition).includes(i));

  // R_H(s), R_O(s), R⁺⁺_H(s) and R⁺⁺_C(s), C all coalitions among the outsiders of H.
  const reach = remembered((h, s) => endStates(legalSequences(members(h), game.moves, s)));
  const reachOfOutsiders = remembered((h, s) => endStates(legalSequences(outsiders(h), game.moves, s)));
  const isBlocking = (h: number, s: number, t: number) => members(h).some((i) => game.rank(i, t) <= game.rank(i, s));
  const improvements = remembered((h, s) => sorted(reach(h, s).filter((t) => !isBlocking(h, s, t))));
  const outsidersImprove = remembered((h, s) => endStates(legalSequences(within(outsiders(h)), improvements, s)));

  const concepts: Record<string, (h: number, s: number) => boolean> = {
    cnash: (h, s) => improvements(h, s).length === 0,
    cgmr: (h, s) => improvements(h, s).every((s1) => reachOfOutsiders(h, s1).some((s2) => isBlocking(h, s, s2))),
    csmr: (h, s) =>
      improvements(h, s).every((s1) =>
        reachOfOutsiders(h, s1).some((s2) => isBlocking(h, s, s2) && reach(h, s2).every((s3) => isBlocking(h, s, s3))),
      ),
    cseq: (h, s) => improvements(h, s).every((s1) => outsidersImprove(h, s1).some((s2) => isBlocking(h, s, s2))),
  };

  const byName = <T>(of: (h: number) => T) =>
    Object.fromEntries(coalitions.map((list, h) => [list.map((i) => at(game.ids, i)).join("+"), of(h)] as const));
  const stability = byName((h) =>
    Object.fromEntries(
      Object.entries(concepts).map(([concept, isStable]) => [concept, game.states.filter((s) => isStable(h, s))]),
    ),
  );
  return {
    improvements: byName((h) =>
      Object.fromEntries(
        game.states.flatMap((s) => (improvements(h, s).length > 0 ? [[s, improvements(h, s)] as const] : [])),
      ),
    ),
    stability,
    equilibria: Object.fromEntries(
      Object.keys(concepts).map((concept) => [
        concept,
        game.states.filter((s) => Object.values(stability).every((of) => of[concept]?.includes(s))),
      ]),
    ),
  };
}

/** All non-empty subsets of an ascending list, members ascending. */
function nonEmptySubsets(list: readonly number[]): number[][] {
  const [first, ...rest] = list;
  if (first === undefined) return [];
  const without = nonEmptySubsets(rest);
  return [[first], ...without, ...without.map((subset) => [first, ...subset])];
}
