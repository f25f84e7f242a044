import type { StateVectors } from "./feasible-states.ts";
import { type Lists, listOf, listsBy, type Moves, turned } from "./moves.ts";

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

/** Between which blocks the irreversible options lead. Cost: for each choice of the others, the square of the blocks there. */
function oneWayMoves(states: StateVectors, own: OwnOptions, blocks: Lists, blockCount: number): Lists {
  const { low, high } = states;
  const first = Int32Array.from({ length: blockCount }, (_, block) => blocks.items[blocks.start[block] ?? 0] ?? 0);
  const { groupOf, groups } = groupBy(states, ~own.low, ~own.high);
  const blocksOfGroup = listsBy(
    first.map((state) => groupOf[state] ?? 0),
    groups,
  );
  const leads = (from: number, to: number) => {
    const [a, b] = [first[from] ?? 0, first[to] ?? 0];
    const lost = ((low[a] ?? 0) & ~(low[b] ?? 0) & own.toYesLow) | ((high[a] ?? 0) & ~(high[b] ?? 0) & own.toYesHigh);
    const won = (~(low[a] ?? 0) & (low[b] ?? 0) & own.toNoLow) | (~(high[a] ?? 0) & (high[b] ?? 0) & own.toNoHigh);
    return from !== to && (lost | won) === 0;
  };
  const start = new Int32Array(blockCount + 1);
  const passOver = (found: (from: number, to: number) => void) => {
    for (let group = 0; group < groups; group++) {
      const members = listOf(blocksOfGroup, group);
      for (const from of members) for (const to of members) if (leads(from, to)) found(from, to);
    }
  };
  passOver((from) => {
    start[from + 1] = (start[from + 1] ?? 0) + 1;
  });
  for (let block = 0; block < blockCount; block++) start[block + 1] = (start[block + 1] ?? 0) + (start[block] ?? 0);
  const next = start.slice(0, blockCount);
  const items = new Int32Array(start[blockCount] ?? 0);
  passOver((from, to) => {
    const place = next[from] ?? 0;
    items[place] = to;
    next[from] = place + 1;
  });
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
