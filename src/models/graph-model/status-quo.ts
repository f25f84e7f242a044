import { likesBetter } from "./compare-states.ts";
import type { Conflict, DecisionMaker } from "./conflict.ts";
import { listOf, reachable } from "./moves.ts";

/** How far the states lie from one of them; -1 where they cannot be reached. */
export interface Distances {
  /** By decision maker and state: the least number of moves of a legal sequence that ends there by a move of this decision maker. */
  readonly byLast: readonly Int32Array[];
  /** The least over the decision makers; 0 for the start itself. */
  readonly least: Int32Array;
}

/**
 * Status quo analysis (Li, Kilgour & Hipel 2005): the least number of moves from a state to every other, over legal sequences of all
 * decision makers' moves, or of their improvements only, each judged by its mover at the state it leaves.
 *
 * A move to a state of unknown worth is no improvement.
 *
 * Breadth first over states together with who moved last, each block of states being swept once. Cost: states × decision makers.
 */
export function distancesFrom({ decisionMakers, stateCount }: Conflict, start: number, improving: boolean): Distances {
  const byLast = decisionMakers.map(() => new Int32Array(stateCount).fill(-1));
  const least = new Int32Array(stateCount).fill(-1);
  least[start] = 0;
  const sweeps = decisionMakers.map((one) => forwardSweep(one, improving));
  const left = decisionMakers.map(() => new Uint8Array(stateCount));
  /** Departures to come in the order of their distances: who moves next from which state, each once. */
  const departures = new Int32Array(stateCount * decisionMakers.length);
  let known = 0;
  const depart = (state: number, mover: number) => {
    const gone = left[mover];
    if (!gone || gone[state] === 1) return;
    gone[state] = 1;
    departures[known++] = state * decisionMakers.length + mover;
  };
  for (const mover of decisionMakers.keys()) depart(start, mover);
  let distance = 0;
  for (let from = 0; from < known; ) {
    const to = known;
    distance++;
    for (; from < to; from++) {
      const mover = (departures[from] ?? 0) % decisionMakers.length;
      sweeps[mover]?.(Math.floor((departures[from] ?? 0) / decisionMakers.length), (reached) => {
        const distances = byLast[mover];
        if (distances && distances[reached] === -1) distances[reached] = distance;
        if (least[reached] === -1) least[reached] = distance;
        for (let next = 0; next < decisionMakers.length; next++) if (next !== mover) depart(reached, next);
      });
    }
  }
  return { byLast, least };
}

type ForwardSweep = (from: number, reach: (state: number) => void) => void;

/**
 * Finds the states to which one move of a decision maker leads from a given one, each of them once over all calls that follow; with
 * unknown comparisons, which no order of the states shows, each as often as a move leads there.
 */
function forwardSweep(one: DecisionMaker, improving: boolean): ForwardSweep {
  const { moves, ranks, sorted } = one;
  if (improving && one.unknown) {
    return (from, reach) => {
      for (const to of reachable(moves, from)) if (likesBetter(one, to, from)) reach(to);
    };
  }
  const { blockOf, blocks, within, outOf } = moves;
  const { start } = blocks;
  /** Of each block the places of `sorted` from here on were swept. */
  const swept = start.slice(1);
  /** Of each block the state that was left out when the others were swept; -1 where none is. */
  const leftOut = new Int32Array(start.length - 1).fill(-1);
  const sweep = (block: number, except: number, rank: number, reach: (state: number) => void) => {
    const rest = leftOut[block] ?? -1;
    if (rest >= 0 && rest !== except) {
      leftOut[block] = -1;
      reach(rest);
    }
    let at = (swept[block] ?? 0) - 1;
    for (; at >= (start[block] ?? 0) && (ranks[sorted[at] ?? 0] ?? 0) > rank; at--) {
      const state = sorted[at] ?? 0;
      if (state === except) leftOut[block] = state;
      else reach(state);
    }
    swept[block] = at + 1;
  };
  return (from, reach) => {
    const block = blockOf[from] ?? 0;
    const rank = improving ? (ranks[from] ?? 0) : 0;
    if (within) sweep(block, from, rank, reach);
    if (outOf) for (const to of listOf(outOf, block)) sweep(to, -1, rank, reach);
  };
}
