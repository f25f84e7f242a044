import type { Moves } from "./moves.ts";
import { byRank, type Ranks } from "./ranks.ts";

/** Where no legal sequence leads anywhere. */
export const NOWHERE = 0x7fffffff;

/** A decision maker's moves, and how it likes the states where only its improvements count. */
export interface Mover {
  readonly moves: Moves;
  /** Its ranks and its states block by block, least liked first (`byRank` by block); null where every move counts. */
  readonly improving: { readonly ranks: Ranks; readonly sorted: Int32Array } | null;
}

const UNTOUCHED = -1;
const DONE = -2;

/**
 * For each state s the least `values` of a state in which a legal sequence of moves of the `movers` that starts in s can end: one
 * move or more, each by some mover, nobody twice in a row (Fang, Hipel & Kilgour 1993, chapter 4); NOWHERE where there is no move.
 * Values are small whole numbers from 0 on.
 *
 * Steps: the ends are taken from the least value up; from each the moves are followed backwards, a node being a state together
 * with who moved last. A node met before has been met from a lesser end, so each is followed once, and each block of states that
 * lead to each other is swept once however many nodes lie in it. Cost: states × movers, and the moves between blocks.
 */
export function leastReachable(movers: readonly Mover[], values: Int32Array): Int32Array {
  const stateCount = values.length;
  const least = new Int32Array(stateCount).fill(NOWHERE);
  /** A node is followed backwards once. */
  const followed = movers.map(() => new Uint8Array(stateCount));
  const sweeps = movers.map(startSweep);
  const stackState = new Int32Array(stateCount * movers.length);
  const stackMover = new Uint8Array(stateCount * movers.length);
  let depth = 0;

  const follow = (state: number, last: number) => {
    const seen = followed[last];
    if (!seen || seen[state] === 1) return;
    seen[state] = 1;
    stackState[depth] = state;
    stackMover[depth++] = last;
  };
  let value = 0;
  const reach = (state: number, mover: number) => {
    if (least[state] === NOWHERE) least[state] = value;
    for (let last = 0; last < movers.length; last++) if (last !== mover) follow(state, last);
  };
  for (const end of byRank(values)) {
    value = values[end] ?? 0;
    for (let last = 0; last < movers.length; last++) follow(end, last);
    while (depth > 0) {
      depth--;
      const last = stackMover[depth] ?? 0;
      sweeps[last]?.(stackState[depth] ?? 0, last, reach);
    }
  }
  return least;
}

type Reach = (state: number, mover: number) => void;
type Sweep = (to: number, mover: number, reach: Reach) => void;

/** Finds the states from which one move of the mover leads to a given one, each of them once over all calls that follow. */
function startSweep(mover: Mover): Sweep {
  return mover.improving ? improvingSweep(mover.moves, mover.improving) : freeSweep(mover.moves);
}

function freeSweep({ blockOf, blocks, within, into }: Moves): Sweep {
  const { start, items } = blocks;
  /** Of a block: UNTOUCHED, DONE, or the one state that is left out yet, from which the others were swept. */
  const left = new Int32Array(start.length - 1).fill(UNTOUCHED);
  const entered = into ? new Uint8Array(start.length - 1) : null;
  const sweepAll = (block: number, except: number, mover: number, reach: Reach) => {
    for (let at = start[block] ?? 0, end = start[block + 1] ?? 0; at < end; at++) {
      const state = items[at] ?? 0;
      if (state !== except) reach(state, mover);
    }
  };
  return (to, mover, reach) => {
    const block = blockOf[to] ?? 0;
    if (within) {
      const rest = left[block] ?? DONE;
      if (rest === UNTOUCHED) {
        left[block] = to;
        sweepAll(block, to, mover, reach);
      } else if (rest !== DONE && rest !== to) {
        left[block] = DONE;
        reach(rest, mover);
      }
    }
    if (!into || !entered || entered[block] === 1) return;
    entered[block] = 1;
    for (let at = into.start[block] ?? 0, end = into.start[block + 1] ?? 0; at < end; at++) {
      const from = into.items[at] ?? 0;
      const rest = left[from] ?? DONE;
      if (rest === DONE) continue;
      left[from] = DONE;
      if (rest === UNTOUCHED) sweepAll(from, -1, mover, reach);
      else reach(rest, mover);
    }
  };
}

function improvingSweep(
  { blockOf, blocks, within, into }: Moves,
  { ranks, sorted }: NonNullable<Mover["improving"]>,
): Sweep {
  const { start } = blocks;
  const next = start.slice(0, -1);
  const sweepBelow = (block: number, rank: number, mover: number, reach: Reach) => {
    const end = start[block + 1] ?? 0;
    let at = next[block] ?? end;
    while (at < end && (ranks[sorted[at] ?? 0] ?? 0) < rank) {
      reach(sorted[at++] ?? 0, mover);
    }
    next[block] = at;
  };
  return (to, mover, reach) => {
    const block = blockOf[to] ?? 0;
    const rank = ranks[to] ?? 0;
    if (within) sweepBelow(block, rank, mover, reach);
    if (!into) return;
    for (let at = into.start[block] ?? 0, end = into.start[block + 1] ?? 0; at < end; at++) {
      sweepBelow(into.items[at] ?? 0, rank, mover, reach);
    }
  };
}
