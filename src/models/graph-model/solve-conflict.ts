import { analyseCoalitions, COALITION_CONCEPTS, type CoalitionAnalysis } from "./coalitions.ts";
import { type Conflict, vectorOf } from "./conflict.ts";
import { explainStability } from "./explain-stability.ts";
import { vectorText } from "./feasible-states.ts";
import {
  factorial,
  leastChange,
  MOST_STATES_TO_COUNT,
  requirements,
  stableRankings,
  strictRanking,
} from "./inverse.ts";
import { limitedMoveStable } from "./limited-move.ts";
import { moveCount, reachable } from "./moves.ts";
import { opportunities } from "./opportunities.ts";
import { robustness } from "./robustness.ts";
import { simultaneouslyStable } from "./sim.ts";
import {
  CONCEPTS,
  type Concept,
  type InverseOfOne,
  type Part,
  type Reached,
  type Solution,
  type Stable,
} from "./solution.ts";
import { type GraphConcept, stableForAll, stableStates, stronglyStableStates } from "./stability.ts";
import { distancesFrom } from "./status-quo.ts";
import { UNCERTAINTY, type Uncertainty, uncertainlyStable } from "./uncertain-stability.ts";
import { wantedChanges } from "./wanted-state.ts";

export interface SolveOptions {
  readonly concepts?: readonly Concept[];
  readonly with?: readonly Part[];
  /** Moves to look ahead: adds limited-move stability. */
  readonly horizon?: number;
  /** A state, from 1, that should become an equilibrium. */
  readonly wanted?: number;
  /** Of robustness: preference orders to sample, and the seed. */
  readonly samples?: number;
  readonly seed?: number;
}

/** Written out, more moves than this fill no file that anybody reads. */
const MOST_MOVES_WRITTEN = 1_000_000;

/**
 * Solves a conflict: which states are stable for whom and by which concept, and, where asked for, coalitions, the way from the
 * status quo, and what changes of preference would make a state stable.
 *
 * Where comparisons are unknown, an unknown one neither tempts nor deters (the way `b` of `uncertainlyStable`, which has the others).
 */
export function solveConflict(conflict: Conflict, options: SolveOptions = {}): Solution {
  const { concepts = CONCEPTS, with: parts = [] } = options;
  const { decisionMakers, stateCount, vectors, merger } = conflict;
  const stable = new Map(concepts.map((concept) => [concept, stableBy(conflict, concept)]));
  const equilibria = Object.fromEntries(
    [...stable].map(([concept, ofAll]) => [concept, ofAll && statesIn(stableForAll(ofAll, stateCount))]),
  );
  const states = vectors && eachState(stateCount, (state) => vectorText(vectors, vectorOf(conflict, state)));
  const merged = vectors && merger?.vectorsOf.map((list) => list.map((vector) => vectorText(vectors, vector)));
  const moves = decisionMakers.reduce((sum, one) => sum + moveCount(one.moves), 0);
  const graphConcepts = concepts.filter((concept): concept is GraphConcept => concept !== "sim");
  const together = parts.includes("coalitions") || parts.includes("opportunities") ? analyseCoalitions(conflict) : null;
  const { horizon, wanted, samples, seed } = options;
  return {
    stateCount,
    ...(states && { states }),
    ...(merged && { merged: byState(merged.map((list) => (list.length > 1 ? list : []))) }),
    payoffs: byOne(conflict, ({ ranks }) => [...ranks]),
    moves:
      moves > MOST_MOVES_WRITTEN
        ? null
        : byOne(conflict, (one) => eachState(stateCount, (state) => numbered(reachable(one.moves, state)))),
    stability: Object.fromEntries([...stable].map(([concept, ofAll]) => [concept, ofAll && named(conflict, ofAll)])),
    equilibria,
    ...(together && parts.includes("coalitions") && { coalitions: written(together, stateCount) }),
    ...(together && parts.includes("opportunities") && { opportunities: opportunities(together, equilibria) }),
    ...(parts.includes("status-quo") &&
      conflict.statusQuo !== null && {
        statusQuo: {
          from: conflict.statusQuo + 1,
          any: reached(conflict, conflict.statusQuo, false, equilibria),
          improving: reached(conflict, conflict.statusQuo, true, equilibria),
        },
      }),
    ...(parts.includes("inverse") && { inverse: inverseOf(conflict, graphConcepts) }),
    ...(parts.includes("robustness") && {
      robustness: robustness(conflict, {
        concepts: graphConcepts,
        ...(samples && { samples }),
        ...(seed !== undefined && { seed }),
      }),
    }),
    ...(parts.includes("reasons") && {
      reasons: reasonsOf(
        conflict,
        concepts.filter((concept) => stable.get(concept)),
      ),
    }),
    ...(decisionMakers.some(({ grades }) => grades) && {
      strong: stableAs(conflict, ["gmr", "smr", "seq"] as const, (concept) => stronglyStableStates(conflict, concept)),
    }),
    ...(decisionMakers.some(({ unknown }) => unknown) && { uncertain: uncertainOf(conflict, graphConcepts) }),
    ...(horizon !== undefined && { limitedMove: limited(conflict, horizon) }),
    ...(wanted !== undefined && { wanted: { state: wanted, changes: wantedChanges(conflict, wanted, graphConcepts) } }),
  };
}

function stableBy(conflict: Conflict, concept: Concept): readonly Uint8Array[] | null {
  if (concept === "sim") return simultaneouslyStable(conflict);
  if (conflict.decisionMakers.some(({ unknown }) => unknown)) return uncertainlyStable(conflict, concept, "b");
  return stableStates(conflict, concept);
}

function written(
  { coalitions, improvements, stable }: CoalitionAnalysis,
  stateCount: number,
): NonNullable<Solution["coalitions"]> {
  const byCoalition = <T>(value: (at: number) => T) =>
    Object.fromEntries(coalitions.map(({ name }, at) => [name, value(at)]));
  const byConcept = <T>(value: (concept: (typeof COALITION_CONCEPTS)[number]) => T) =>
    Object.fromEntries(COALITION_CONCEPTS.map((concept) => [concept, value(concept)])) as Record<
      (typeof COALITION_CONCEPTS)[number],
      T
    >;
  return {
    improvements: byCoalition((at) => byState((improvements[at] ?? []).map(numbered))),
    stability: byCoalition((at) => byConcept((concept) => statesIn(stable[concept][at] ?? new Uint8Array()))),
    equilibria: byConcept((concept) => statesIn(stableForAll(stable[concept], stateCount))),
  };
}

function reached(
  conflict: Conflict,
  start: number,
  improving: boolean,
  equilibria: Readonly<Record<string, number[] | null>>,
): Reached {
  const { byLast, least } = distancesFrom(conflict, start, improving);
  const asNumbers = (distances: Int32Array) => Array.from(distances, (moves) => (moves < 0 ? null : moves));
  return {
    minMoves: asNumbers(least),
    byLast: byOne(conflict, (_, at) => asNumbers(byLast[at] ?? new Int32Array())),
    equilibria: Object.fromEntries(
      Object.entries(equilibria).flatMap(([concept, states]) =>
        states ? [[concept, states.filter((state) => (least[state - 1] ?? -1) >= 0)]] : [],
      ),
    ),
  };
}

/** Of every decision maker that ranks the states strictly. */
function inverseOf(conflict: Conflict, concepts: readonly GraphConcept[]): InverseOfOne[] {
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

function reasonsOf(conflict: Conflict, concepts: readonly Concept[]): NonNullable<Solution["reasons"]> {
  return eachState(conflict.stateCount, (state) => state + 1).flatMap((state) =>
    conflict.decisionMakers.flatMap(({ id }) =>
      concepts.map((concept) => explainStability(conflict, state, id, concept)),
    ),
  );
}

function stableAs<C extends string>(
  conflict: Conflict,
  concepts: readonly C[],
  stableBy: (concept: C) => readonly Uint8Array[],
): Stable<C> {
  const results = concepts.map((concept) => [concept, stableBy(concept)] as const);
  const each = <T>(value: (ofAll: readonly Uint8Array[]) => T) =>
    Object.fromEntries(results.map(([concept, ofAll]) => [concept, value(ofAll)])) as Partial<Record<C, T>>;
  return {
    stability: each((ofAll) => named(conflict, ofAll)),
    equilibria: each((ofAll) => statesIn(stableForAll(ofAll, conflict.stateCount))),
  };
}

function uncertainOf(conflict: Conflict, concepts: readonly GraphConcept[]): NonNullable<Solution["uncertain"]> {
  const ways = Object.keys(UNCERTAINTY) as Uncertainty[];
  return Object.fromEntries(
    ways.map((way) => [way, stableAs(conflict, concepts, (concept) => uncertainlyStable(conflict, concept, way))]),
  ) as Record<Uncertainty, Stable<GraphConcept>>;
}

function limited(conflict: Conflict, horizon: number): NonNullable<Solution["limitedMove"]> {
  const stable = limitedMoveStable(conflict, horizon);
  return {
    horizon,
    stability: named(conflict, stable),
    equilibria: statesIn(stableForAll(stable, conflict.stateCount)),
  };
}

/** By decision maker the states with a 1. */
function named(conflict: Conflict, ofAll: readonly Uint8Array[]): Record<string, readonly number[]> {
  return byOne(conflict, (_, at) => statesIn(ofAll[at] ?? new Uint8Array()));
}

/** The states with a 1, numbered from 1. */
export function statesIn(bits: Uint8Array): number[] {
  const states: number[] = [];
  for (let state = 0; state < bits.length; state++) if (bits[state] === 1) states.push(state + 1);
  return states;
}

function numbered(states: readonly number[]): number[] {
  return states.map((state) => state + 1);
}

/** By the states' numbers from 1, those with an empty list left out. */
function byState<T>(lists: readonly (readonly T[])[]): Record<string, readonly T[]> {
  return Object.fromEntries(lists.flatMap((list, state) => (list.length > 0 ? [[state + 1, list]] : [])));
}

function byOne<T>(
  { decisionMakers }: Conflict,
  value: (one: Conflict["decisionMakers"][number], at: number) => T,
): Record<string, T> {
  return Object.fromEntries(decisionMakers.map((one, at) => [one.id, value(one, at)]));
}

function eachState<T>(stateCount: number, value: (state: number) => T): T[] {
  return Array.from({ length: stateCount }, (_, state) => value(state));
}
