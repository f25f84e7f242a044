import type { Moves } from "./moves.ts";
import { byRank, type Ranks } from "./ranks.ts";

/** Where no legal sequence leads anywhere. */
export const NOWHERE = 0x7fffffff;

/** A decision maker that moves, with how it likes the states and the states block by block, least liked first. */
export interface Mover {
  readonly moves: Moves;
  readonly ranks: Ranks;
  readonly sorted: Int32Array;
}

/** Of a block: no state was left out when the others were swept; or nothing is left to sweep. */
const NONE = -1;
const DONE = -2;

/**
 * For each state s the least `values` of a state in which a legal sequence of moves of the `movers` that starts in s can end: one
 * move or more, each by some mover, nobody twice in a row (Fang, Hipel & Kilgour 1993, chapter 4); NOWHERE where there is no move.
 * With `improving`, every move has to improve its mover's lot on the state it leaves. Values are small whole numbers from 0 on.
 *
 * Steps: the ends are taken from the least value up; from each the moves are followed backwards, a node being a state together
 * with who moved last. A node met before has been met from a lesser end, so each is followed once, and each block of states that
 * lead to each other is swept once however many nodes lie in it. Cost: states × movers, and the moves between blocks.
 *
 * @param order the states by their values, if the caller has them so.
 */
export function leastReachable(
  movers: readonly Mover[],
  values: Int32Array,
  improving: boolean,
  order: Int32Array = byRank(values),
): Int32Array {
  const count = values.length;
  const least = new Int32Array(count).fill(NOWHERE);
  /** Of each state a bit for each mover: whether the node of this state after a move of this mover is met. */
  const met = new Int32Array(count);
  const all = 2 ** movers.length - 1;
  const stackStates = new Int32Array(count * movers.length);
  const stackMovers = new Uint8Array(count * movers.length);
  let [depth, unmet, value] = [0, count * movers.length, 0];

  /** Meets the nodes of a state that are not met yet, of those movers that have a bit. */
  const meet = (state: number, bits: number) => {
    const before = met[state] as number;
    let fresh = bits & ~before;
    if (fresh === 0) return;
    met[state] = before | fresh;
    for (; fresh !== 0; fresh &= fresh - 1) {
      stackStates[depth] = state;
      stackMovers[depth++] = 31 - Math.clz32(fresh & -fresh);
      unmet--;
    }
  };
  const arrivals = movers.map((mover, k) =>
    arrivalsOf(mover, improving, (state) => {
      if (least[state] === NOWHERE) least[state] = value;
      meet(state, all & ~(1 << k));
    }),
  );
  for (let at = 0; at < count && unmet > 0; at++) {
    const end = order[at] as number;
    value = values[end] as number;
    meet(end, all);
    while (depth > 0) {
      depth--;
      arrivals[stackMovers[depth] as number]?.(stackStates[depth] as number);
    }
  }
  return least;
}

/**
 * Follows moves of one decision maker backwards: called with a state, it reaches the states from which one move leads there, each of
 * them once over all calls (with moves that improve, states arrive in no order, but a state once reached needs no second time).
 */
function arrivalsOf(
  { moves, ranks, sorted }: Mover,
  improving: boolean,
  reach: (state: number) => void,
): (state: number) => void {
  const { blockOf, blocks, within, into } = moves;
  const { start } = blocks;
  /** Of each block the states before this place of `sorted` were swept. */
  const next = start.slice(0, -1);
  const leftOut = new Int32Array(start.length - 1).fill(NONE);
  const entered = new Uint8Array(into ? start.length - 1 : 0);

  /** Reaches the states of a block that are liked less than `rank` and were not swept before; `except` is left for later. */
  const sweep = (block: number, rank: number, except: number) => {
    const end = start[block + 1] as number;
    let at = next[block] as number;
    for (; at < end; at++) {
      const state = sorted[at] as number;
      if (improving && (ranks[state] as number) >= rank) break;
      if (state === except) leftOut[block] = state;
      else reach(state);
    }
    next[block] = at;
    if (improving && at === end) leftOut[block] = DONE;
  };
  const enter = (block: number, rank: number) => {
    if (!into || (!improving && entered[block] === 1)) return;
    entered[block] = 1;
    for (let at = into.start[block] as number, end = into.start[block + 1] as number; at < end; at++) {
      const from = into.items[at] as number;
      const last = leftOut[from] as number;
      if (last === DONE) continue;
      if (last !== NONE) reach(last);
      else sweep(from, rank, NONE);
      if (!improving) leftOut[from] = DONE;
    }
  };
  return (state) => {
    const block = blockOf[state] as number;
    const rest = leftOut[block] as number;
    const rank = improving ? (ranks[state] as number) : 0;
    if (within && rest !== DONE) {
      if (rest === NONE) {
        sweep(block, rank, state);
      } else if (rest !== state) {
        leftOut[block] = DONE;
        reach(rest);
      }
    }
    if (into) enter(block, rank);
  };
}
