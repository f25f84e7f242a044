import type { CoalitionConcept } from "./coalitions.ts";
import type { Explanation } from "./explain-stability.ts";
import type { Opportunity } from "./opportunities.ts";
import type { Robustness } from "./robustness.ts";
import type { GraphConcept } from "./stability.ts";
import type { Uncertainty } from "./uncertain-stability.ts";
import type { WantedChange } from "./wanted-state.ts";

export type Concept = GraphConcept | "sim";
export const CONCEPTS = ["nash", "gmr", "smr", "seq", "sim"] as const satisfies readonly Concept[];

type States = readonly number[];
type ByDecisionMaker<T> = Readonly<Record<string, T>>;
type ByConcept<T> = Readonly<Partial<Record<Concept, T>>>;

/** What can be asked for besides the solution concepts. */
export const PARTS = ["coalitions", "opportunities", "status-quo", "inverse", "robustness", "reasons"] as const;
export type Part = (typeof PARTS)[number];

/** What a conflict comes to; states are numbered from 1, lists of states are sorted. A part that was not asked for is absent. */
export interface Solution {
  readonly stateCount: number;
  /** The states' vectors, a character an option (of a merged state the lowest); absent for a graph given by its arcs. */
  readonly states?: readonly string[];
  /** Of merged states, by number: their vectors. */
  readonly merged?: Readonly<Record<string, readonly string[]>>;
  /** The dense rank of every state: 1 for the worst, equal for equally liked ones. */
  readonly payoffs: ByDecisionMaker<readonly number[]>;
  /** For every state those that can be reached in one move; null where there are more than a million moves. */
  readonly moves: ByDecisionMaker<readonly States[]> | null;
  /** Null for a concept that does not fit: `sim` needs options that are not merged. */
  readonly stability: ByConcept<ByDecisionMaker<States> | null>;
  readonly equilibria: ByConcept<States | null>;
  readonly coalitions?: {
    readonly improvements: Readonly<Record<string, Readonly<Record<string, States>>>>;
    readonly stability: Readonly<Record<string, Readonly<Record<CoalitionConcept, States>>>>;
    readonly equilibria: Readonly<Record<CoalitionConcept, States>>;
  };
  readonly statusQuo?: { readonly from: number; readonly any: Reached; readonly improving: Reached };
  readonly inverse?: readonly InverseOfOne[];
  /** What several could gain together from an equilibrium. */
  readonly opportunities?: readonly Opportunity[];
  readonly robustness?: Robustness;
  /** Why each state is stable or not, for each decision maker by each concept. */
  readonly reasons?: readonly Explanation[];
  /** Where preferences have degrees: what is stable because the answer would be strongly worse than staying. */
  readonly strong?: Stable<Exclude<GraphConcept, "nash">>;
  /** Where comparisons are unknown: what is stable by each of the four ways to take them. */
  readonly uncertain?: Readonly<Record<Uncertainty, Stable<GraphConcept>>>;
  /** Where a horizon was asked for. */
  readonly limitedMove?: {
    readonly horizon: number;
    readonly stability: ByDecisionMaker<States>;
    readonly equilibria: States;
  };
  /** Where a wanted state was named: the least changes that would make it an equilibrium. */
  readonly wanted?: {
    readonly state: number;
    readonly changes: Readonly<Partial<Record<GraphConcept, readonly WantedChange[]>>>;
  };
}

export interface Stable<C extends string> {
  readonly stability: Readonly<Partial<Record<C, ByDecisionMaker<States>>>>;
  readonly equilibria: Readonly<Partial<Record<C, States>>>;
}

export interface Reached {
  readonly minMoves: readonly (number | null)[];
  readonly byLast: ByDecisionMaker<readonly (number | null)[]>;
  /** The equilibria that can be reached, by each concept that fits. */
  readonly equilibria: ByConcept<States>;
}

export interface InverseOfOne {
  readonly decisionMaker: string;
  /** How many strict rankings there are; null beyond what is counted. */
  readonly strictRankings: number | null;
  /** How many of them make each state stable; null beyond what is counted. */
  readonly stableRankings: Readonly<Partial<Record<GraphConcept, readonly number[]>>> | null;
  /** The least number of swaps of neighbours that makes each state stable; null where the search was given up. */
  readonly minSwaps: Readonly<Partial<Record<GraphConcept, readonly (number | null)[]>>>;
}
