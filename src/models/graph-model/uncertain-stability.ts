import type { Conflict, DecisionMaker } from "./conflict.ts";
import { legalSequences } from "./legal-sequences.ts";
import { reachable } from "./moves.ts";
import type { GraphConcept } from "./stability.ts";
import { members } from "./state-sets.ts";

/**
 * The four ways to take unknown comparisons (Li, Hipel, Kilgour & Fang 2004), by whether a move to a state of unknown worth tempts,
 * and whether a sanction of unknown worth deters:
 * `a` it tempts and does not deter; `b` neither; `c` both; `d` it does not tempt and deters.
 */
export const UNCERTAINTY = {
  a: { tempts: true, deters: false },
  b: { tempts: false, deters: false },
  c: { tempts: true, deters: true },
  d: { tempts: false, deters: true },
} as const;

export type Uncertainty = keyof typeof UNCERTAINTY;

/**
 * The states that are stable for each decision maker where some comparisons are unknown (a 1 a state). Sequential sanctions are by
 * legal sequences of the others' improvements and of their moves to states of unknown worth, in all four ways. By degree `strong` only
 * what is strongly worse than staying deters, and what is unknown where the way says so (see `stronglyStableStates`).
 *
 * Cost: for each decision maker, states × what it and what the others can reach; meant for thousands of states, not for millions.
 */
export function uncertainlyStable(
  conflict: Conflict,
  concept: GraphConcept,
  uncertainty: Uncertainty,
  degree: "any" | "strong" = "any",
): readonly Uint8Array[] {
  const { decisionMakers, stateCount } = conflict;
  const { tempts, deters } = UNCERTAINTY[uncertainty];
  const states = Array.from({ length: stateCount }, (_, state) => state);
  const all = decisionMakers.map(({ moves }) => states.map((state) => reachable(moves, state)));
  const improving = decisionMakers.map((one, k) => temptations(one, all[k] ?? [], true));
  return decisionMakers.map((one, i) => {
    const others = (lists: readonly (readonly number[][])[]) => lists.filter((_, k) => k !== i);
    const sanctions =
      concept === "nash" ? null : legalSequences(others(concept === "seq" ? improving : all), stateCount);
    const tempting = temptations(one, all[i] ?? [], tempts);
    const noBetter = (end: number, than: number) => {
      if (one.unknown?.has(end, than)) return deters;
      if (degree === "strong") return (one.grades?.[end] ?? 0) < (one.grades?.[than] ?? 0);
      return (one.ranks[end] ?? 0) <= (one.ranks[than] ?? 0);
    };
    const deterred = (state: number, target: number) =>
      (sanctions ? members(sanctions, target) : []).some(
        (end) =>
          noBetter(end, state) && (concept !== "smr" || (all[i]?.[end] ?? []).every((reply) => noBetter(reply, state))),
      );
    return Uint8Array.from(states, (state) =>
      Number((tempting[state] ?? []).every((target) => deterred(state, target))),
    );
  });
}

function temptations(
  { ranks, unknown }: DecisionMaker,
  moves: readonly number[][],
  unknownTempts: boolean,
): number[][] {
  return moves.map((targets, state) =>
    targets.filter((to) => (unknown?.has(to, state) ? unknownTempts : (ranks[to] ?? 0) > (ranks[state] ?? 0))),
  );
}
