import { analyseCoalitions } from "./coalitions.ts";
import { type Conflict, vectorOf } from "./conflict.ts";
import { explainStability } from "./explain-stability.ts";
import { vectorText } from "./feasible-states.ts";
import { limitedMoveStable } from "./limited-move.ts";
import { moveCount, reachable } from "./moves.ts";
import { opportunities } from "./opportunities.ts";
import { robustness } from "./robustness.ts";
import { simultaneouslyStable } from "./sim.ts";
import { CONCEPTS, type Concept, type Part, type Solution, type Stable } from "./solution.ts";
import { solvedCoalitions } from "./solved-coalitions.ts";
import { solvedInverse } from "./solved-inverse.ts";
import { solvedStatusQuo } from "./solved-status-quo.ts";
import { type GraphConcept, stableForAll, stableStates, stronglyStableStates } from "./stability.ts";
import { byOne, byState, eachState, numbered, statesByOne, statesIn } from "./state-numbers.ts";
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
 * Where comparisons are unknown, an unknown one neither tempts nor deters in any part (the way `b` of `uncertainlyStable`, which has the
 * others).
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
  const statusQuo = parts.includes("status-quo") ? solvedStatusQuo(conflict, equilibria) : undefined;
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
    stability: Object.fromEntries(
      [...stable].map(([concept, ofAll]) => [concept, ofAll && statesByOne(conflict, ofAll)]),
    ),
    equilibria,
    ...(together && parts.includes("coalitions") && { coalitions: solvedCoalitions(together, stateCount) }),
    ...(together && parts.includes("opportunities") && { opportunities: opportunities(together, equilibria) }),
    ...(statusQuo && { statusQuo }),
    ...(parts.includes("inverse") && { inverse: solvedInverse(conflict, graphConcepts) }),
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
      strong: stableAs(conflict, ["gmr", "smr", "seq"] as const, (concept) => stronglyStableBy(conflict, concept)),
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

function stronglyStableBy(conflict: Conflict, concept: Exclude<GraphConcept, "nash">): readonly Uint8Array[] {
  if (conflict.decisionMakers.some(({ unknown }) => unknown))
    return uncertainlyStable(conflict, concept, "b", "strong");
  return stronglyStableStates(conflict, concept);
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
    stability: each((ofAll) => statesByOne(conflict, ofAll)),
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
    stability: statesByOne(conflict, stable),
    equilibria: statesIn(stableForAll(stable, conflict.stateCount)),
  };
}
