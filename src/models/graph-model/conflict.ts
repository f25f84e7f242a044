import type { ConflictSpec } from "./conflict-spec.ts";
import type { StateVectors } from "./feasible-states.ts";
import type { Merger } from "./merge-states.ts";
import type { Moves } from "./moves.ts";
import type { Ranks } from "./ranks.ts";
import type { UnknownPairs } from "./unknown-pairs.ts";

/** One who decides, with the moves and the preferences; states are numbered from 0 within the model, from 1 wherever a person reads them. */
export interface DecisionMaker {
  readonly id: string;
  readonly name: string;
  readonly moves: Moves;
  /** 1 for the least liked states. */
  readonly ranks: Ranks;
  /** All states, the least liked first. */
  readonly order: Int32Array;
  /** The states of each block of `moves`, the least liked first. */
  readonly sorted: Int32Array;
  /** The degree of preference: a state is *strongly* preferred to one of a lower grade. Null where no degrees are given. */
  readonly grades: Int32Array | null;
  /** The comparisons that are said to be unknown; null where none is. */
  readonly unknown: UnknownPairs | null;
}

/** A conflict in the graph model: who can move from which state to which, and who likes which state how well. */
export interface Conflict {
  readonly spec: ConflictSpec;
  readonly stateCount: number;
  readonly decisionMakers: readonly DecisionMaker[];
  /** The option vectors; null for a graph given by its arcs. Of merged states these are the vectors, not the states. */
  readonly vectors: StateVectors | null;
  readonly merger: Merger | null;
  readonly statusQuo: number | null;
}

/** The vector of a state, of a merged state its lowest: a place in `vectors`. */
export function vectorOf({ merger }: Conflict, state: number): number {
  return merger?.vectorsOf[state]?.[0] ?? state;
}
