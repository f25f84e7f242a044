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

/** No state of the block was left out when the others were swept. */
const NONE = -1;

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
  /** Node `k * count + s`: in s, after a move of mover k. */
  const followed = new Uint8Array(count * movers.length);
  const stack = new Int32Array(count * movers.length);
  const sweeps = movers.map(({ moves: { blocks } }) => ({
    /** Of each block the states before this place of `sorted` were swept. */
    next: blocks.start.slice(0, -1),
    leftOut: new Int32Array(blocks.start.length - 1).fill(NONE),
    entered: new Uint8Array(blocks.start.length - 1),
  }));
  let depth = 0;
  let met = 0;
  let value = 0;

  const follow = (node: number) => {
    if (followed[node] === 1) return;
    followed[node] = 1;
    met++;
    stack[depth++] = node;
  };
  const reach = (state: number, mover: number) => {
    if (least[state] === NOWHERE) least[state] = value;
    for (let last = 0; last < movers.length; last++) if (last !== mover) follow(last * count + state);
  };
  /** Reaches the states of a block that are liked less than `rank` and were not swept before; `except` is left for later. */
  const sweep = (mover: number, block: number, rank: number, except: number) => {
    const { sorted, ranks, moves } = movers[mover] as Mover;
    const { next, leftOut } = sweeps[mover] as (typeof sweeps)[number];
    const end = moves.blocks.start[block + 1] as number;
    let at = next[block] as number;
    for (; at < end; at++) {
      const state = sorted[at] as number;
      if ((ranks[state] as number) >= rank) break;
      if (state === except) leftOut[block] = state;
      else reach(state, mover);
    }
    next[block] = at;
  };
  const arrive = (state: number, mover: number) => {
    const { moves, ranks } = movers[mover] as Mover;
    const { leftOut, entered } = sweeps[mover] as (typeof sweeps)[number];
    const { blockOf, within, into } = moves;
    const block = blockOf[state] as number;
    const rank = improving ? (ranks[state] as number) : NOWHERE;
    if (within) {
      const rest = leftOut[block] as number;
      if (rest !== NONE && rest !== state) {
        leftOut[block] = NONE;
        reach(rest, mover);
      }
      sweep(mover, block, rank, state);
    }
    if (!into || (!improving && entered[block] === 1)) return;
    entered[block] = 1;
    for (let at = into.start[block] as number, end = into.start[block + 1] as number; at < end; at++) {
      const from = into.items[at] as number;
      const rest = leftOut[from] as number;
      if (rest !== NONE) {
        leftOut[from] = NONE;
        reach(rest, mover);
      }
      sweep(mover, from, rank, NONE);
    }
  };

  for (let at = 0; at < count && met < stack.length; at++) {
    const end = order[at] as number;
    value = values[end] as number;
    for (let mover = 0; mover < movers.length; mover++) follow(mover * count + end);
    while (depth > 0) {
      const node = stack[--depth] as number;
      const mover = Math.floor(node / count);
      arrive(node - mover * count, mover);
    }
  }
  return least;
}
