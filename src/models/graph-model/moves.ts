/** Lists of numbers for each of 0…n-1 in two typed arrays: those of k are `items[start[k]] … items[start[k + 1] - 1]`. */
export interface Lists {
  readonly start: Int32Array;
  readonly items: Int32Array;
}

/**
 * The one-step moves of one decision maker. The states are parted into blocks. Where `within` holds, every state of a block can
 * be left for every other of it: the states that differ only in options which the decision maker can change both ways. All else
 * are moves between blocks: from any state of a block to any state of the blocks in its list of `outOf` (`into` is the same, read
 * backwards). A graph given by its arcs is the case of blocks of one state each. What needs a pass over the moves needs so only a
 * pass over the blocks: a state that can be left for 127 others costs no more than one that can be left for one.
 */
export interface Moves {
  /** The block of each state. */
  readonly blockOf: Int32Array;
  /** The states of each block. */
  readonly blocks: Lists;
  readonly within: boolean;
  /** The blocks that can be moved to from each; null where there are none for any. */
  readonly outOf: Lists | null;
  /** The blocks from which each can be moved to; null where there are none for any. */
  readonly into: Lists | null;
}

/** The states that can be reached from `state` in one move, ascending. */
export function reachable(moves: Moves, state: number): number[] {
  const reached: number[] = [];
  const block = moves.blockOf[state] ?? 0;
  if (moves.within) for (const other of listOf(moves.blocks, block)) if (other !== state) reached.push(other);
  if (moves.outOf) for (const next of listOf(moves.outOf, block)) reached.push(...listOf(moves.blocks, next));
  return reached.sort((a, b) => a - b);
}

/** How many moves there are from all states together. */
export function moveCount(moves: Moves): number {
  let count = 0;
  const blockCount = moves.blocks.start.length - 1;
  for (let block = 0; block < blockCount; block++) {
    const size = sizeOf(moves.blocks, block);
    if (moves.within) count += size * (size - 1);
    if (moves.outOf) for (const next of listOf(moves.outOf, block)) count += size * sizeOf(moves.blocks, next);
  }
  return count;
}

export function listOf({ start, items }: Lists, of: number): Int32Array {
  return items.subarray(start[of], start[of + 1]);
}

export function sizeOf({ start }: Lists, of: number): number {
  return (start[of + 1] ?? 0) - (start[of] ?? 0);
}

/** The lists of all `keys[k] = list` pairs: item k goes into the list `keys[k]`, in the order of `order` (0, 1, 2 … without). */
export function listsBy(keys: Int32Array, lists: number, order?: Int32Array): Lists {
  const start = new Int32Array(lists + 1);
  for (let at = 0; at < keys.length; at++) {
    const key = (keys[at] ?? 0) + 1;
    start[key] = (start[key] ?? 0) + 1;
  }
  for (let list = 0; list < lists; list++) start[list + 1] = (start[list + 1] ?? 0) + (start[list] ?? 0);
  const next = start.slice(0, lists);
  const items = new Int32Array(keys.length);
  for (let at = 0; at < keys.length; at++) {
    const item = order ? (order[at] ?? 0) : at;
    const key = keys[item] ?? 0;
    const place = next[key] ?? 0;
    items[place] = item;
    next[key] = place + 1;
  }
  return { start, items };
}

/** The same arcs read backwards; lists 0…`count`-1. */
export function turned({ start, items }: Lists, count: number): Lists {
  const sources = new Int32Array(items.length);
  for (let from = 0; from < start.length - 1; from++) sources.fill(from, start[from], start[from + 1]);
  const { start: turnedStart, items: arcs } = listsBy(items, count);
  return { start: turnedStart, items: arcs.map((arc) => sources[arc] ?? 0) };
}

/** The lists of many pairs, each pair once, every list ascending. */
export function listsOfPairs(pairs: Iterable<readonly [number, number]>, count: number): Lists {
  const sets: Set<number>[] = Array.from({ length: count }, () => new Set());
  for (const [from, to] of pairs) sets[from]?.add(to);
  const start = new Int32Array(count + 1);
  for (const [at, set] of sets.entries()) start[at + 1] = (start[at] ?? 0) + set.size;
  return { start, items: Int32Array.from(sets.flatMap((set) => [...set].sort((a, b) => a - b))) };
}
