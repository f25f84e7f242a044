import type { StateVectors } from "./feasible-states.ts";
import { type Lists, listsBy, type Moves, turned } from "./moves.ts";

/** The options of one decision maker, a bit an option as in the vectors. */
export interface OwnOptions {
  readonly low: number;
  readonly high: number;
  /** Of these, those that may only go from no to yes. */
  readonly toYesLow: number;
  readonly toYesHigh: number;
  /** Of these, those that may only go from yes to no. */
  readonly toNoLow: number;
  readonly toNoHigh: number;
}

/**
 * The moves of a decision maker from its options: to every feasible vector that differs in own options only, none of them changed
 * against its direction; no vector in between needs to be feasible. Blocks are the states that differ in options which go both
 * ways; with irreversible options there are moves between blocks besides.
 */
export function optionMoves(states: StateVectors, own: OwnOptions): Moves {
  const oneWayLow = own.toYesLow | own.toNoLow;
  const oneWayHigh = own.toYesHigh | own.toNoHigh;
  const both = { low: own.low & ~oneWayLow, high: own.high & ~oneWayHigh };
  const { groupOf: blockOf, groups: blockCount } = groupBy(states, ~both.low, ~both.high);
  const blocks = listsBy(blockOf, blockCount);
  if ((oneWayLow | oneWayHigh) === 0) return { blockOf, blocks, within: true, outOf: null, into: null };
  const outOf = oneWayMoves(states, own, blocks, blockCount);
  return { blockOf, blocks, within: true, outOf, into: turned(outOf, blockCount) };
}

/**
 * Between which blocks the irreversible options lead: from a to b where b has everything that cannot be undone and was done in a.
 * Cost: for each choice of the others, the square of the blocks there.
 */
function oneWayMoves(states: StateVectors, own: OwnOptions, blocks: Lists, blockCount: number): Lists {
  const { low, high } = states;
  const { groupOf, groups } = groupBy(states, ~own.low, ~own.high);
  const groupOfBlock = new Int32Array(blockCount);
  /** What was done, and not undone, of the irreversible options. */
  const doneLow = new Int32Array(blockCount);
  const doneHigh = new Int32Array(blockCount);
  for (let block = 0; block < blockCount; block++) {
    const first = blocks.items[blocks.start[block] as number] as number;
    const [l, h] = [low[first] as number, high[first] as number];
    groupOfBlock[block] = groupOf[first] as number;
    doneLow[block] = (l & own.toYesLow) | (~l & own.toNoLow);
    doneHigh[block] = (h & own.toYesHigh) | (~h & own.toNoHigh);
  }
  const blocksOfGroup = listsBy(groupOfBlock, groups);
  const start = new Int32Array(blockCount + 1);
  let items = new Int32Array(0);
  for (const writing of [false, true]) {
    for (let group = 0; group < groups; group++) {
      const first = blocksOfGroup.start[group] as number;
      const end = blocksOfGroup.start[group + 1] as number;
      for (let a = first; a < end; a++) {
        const from = blocksOfGroup.items[a] as number;
        const [l, h] = [doneLow[from] as number, doneHigh[from] as number];
        let place = start[from] as number;
        for (let b = first; b < end; b++) {
          const to = blocksOfGroup.items[b] as number;
          if (from === to || ((l & ~(doneLow[to] as number)) | (h & ~(doneHigh[to] as number))) !== 0) continue;
          if (writing) items[place] = to;
          place++;
        }
        if (!writing) start[from + 1] = place - (start[from] as number);
      }
    }
    if (writing) break;
    for (let block = 0; block < blockCount; block++)
      start[block + 1] = (start[block + 1] as number) + (start[block] as number);
    items = new Int32Array(start[blockCount] as number);
  }
  return { start, items };
}

/** Numbers the states by their vectors under a mask: equal ones get the same number, from 0 on in the order of the states. */
function groupBy(
  { count, low, high }: StateVectors,
  maskLow: number,
  maskHigh: number,
): { readonly groupOf: Int32Array; readonly groups: number } {
  const slots = 1 << (33 - Math.clz32(count));
  const holder = new Int32Array(slots).fill(-1);
  const groupOf = new Int32Array(count);
  let groups = 0;
  for (let state = 0; state < count; state++) {
    const l = (low[state] ?? 0) & maskLow;
    const h = (high[state] ?? 0) & maskHigh;
    let slot = (Math.imul(l, 0x9e3779b1) ^ Math.imul(h, 0x85ebca6b)) >>> 0;
    slot = (slot ^ (slot >>> 15)) & (slots - 1);
    for (;;) {
      const other = holder[slot] ?? -1;
      if (other < 0) {
        holder[slot] = state;
        groupOf[state] = groups++;
        break;
      }
      if (((low[other] ?? 0) & maskLow) === l && ((high[other] ?? 0) & maskHigh) === h) {
        groupOf[state] = groupOf[other] ?? 0;
        break;
      }
      slot = (slot + 1) & (slots - 1);
    }
  }
  return { groupOf, groups };
}
