import { listsBy, type Moves } from "./moves.ts";
import type { Ranks } from "./ranks.ts";

/** The states block by block, in each the least liked first. */
export function sortedBlocks({ blockOf, blocks }: Moves, order: Int32Array): Int32Array {
  return listsBy(blockOf, blocks.start.length - 1, order).items;
}

/** Where a state has no improvement. */
export const NO_IMPROVEMENT = -1;

/**
 * For each state the greatest `outcome` among the states to which its decision maker could improve from there in one move, and
 * NO_IMPROVEMENT where it cannot. With outcomes as the least that the opponents can bring about afterwards, a state is stable
 * where this greatest one is no better than staying. Cost: one pass over the states, and a search for each move between blocks.
 */
export function greatestOverImprovements(
  moves: Moves,
  ranks: Ranks,
  sorted: Int32Array,
  outcome: Int32Array,
): Int32Array {
  const { blockOf, blocks, within, outOf } = moves;
  const { start } = blocks;
  const greatest = new Int32Array(ranks.length).fill(NO_IMPROVEMENT);
  /** At each place of `sorted`, the greatest outcome from there to the end of its block. */
  const onward = new Int32Array(sorted.length);
  for (let block = 0; block < start.length - 1; block++) {
    let most = NO_IMPROVEMENT;
    for (let at = (start[block + 1] ?? 0) - 1; at >= (start[block] ?? 0); at--) {
      most = Math.max(most, outcome[sorted[at] ?? 0] ?? 0);
      onward[at] = most;
    }
  }
  /** The first place in a block whose state is better than `rank`. */
  const firstAbove = (block: number, rank: number) => {
    let [from, to] = [start[block] ?? 0, start[block + 1] ?? 0];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((ranks[sorted[middle] ?? 0] ?? 0) > rank) to = middle;
      else from = middle + 1;
    }
    return from;
  };
  if (within) {
    for (let block = 0; block < start.length - 1; block++) {
      const end = start[block + 1] ?? 0;
      let above = end;
      for (let at = end - 1; at >= (start[block] ?? 0); at--) {
        const state = sorted[at] ?? 0;
        const rank = ranks[state] ?? 0;
        if (at + 1 < end && (ranks[sorted[at + 1] ?? 0] ?? 0) > rank) above = at + 1;
        if (above < end) greatest[state] = onward[above] ?? 0;
      }
    }
  }
  if (outOf) {
    for (let state = 0; state < ranks.length; state++) {
      const block = blockOf[state] ?? 0;
      let most = greatest[state] ?? NO_IMPROVEMENT;
      for (let at = outOf.start[block] ?? 0; at < (outOf.start[block + 1] ?? 0); at++) {
        const to = outOf.items[at] ?? 0;
        const above = firstAbove(to, ranks[state] ?? 0);
        if (above < (start[to + 1] ?? 0)) most = Math.max(most, onward[above] ?? 0);
      }
      greatest[state] = most;
    }
  }
  return greatest;
}

/** For each state the greater of its own value and of the greatest value that its decision maker can reach from it in one move. */
export function greatestOfReply(moves: Moves, values: Int32Array): Int32Array {
  const { blockOf, blocks, within, outOf } = moves;
  const { start, items } = blocks;
  const best = new Int32Array(start.length - 1);
  for (let block = 0; block < best.length; block++) {
    let most = 0;
    for (let at = start[block] ?? 0; at < (start[block + 1] ?? 0); at++)
      most = Math.max(most, values[items[at] ?? 0] ?? 0);
    best[block] = most;
  }
  const beyond = best.map((own, block) => {
    let most = within ? own : 0;
    if (outOf) {
      for (let at = outOf.start[block] ?? 0; at < (outOf.start[block + 1] ?? 0); at++) {
        most = Math.max(most, best[outOf.items[at] ?? 0] ?? 0);
      }
    }
    return most;
  });
  return values.map((own, state) => Math.max(own, beyond[blockOf[state] ?? 0] ?? 0));
}
