import type { OptionColumns } from "./option-columns.ts";
import { type Statement, whereTrue } from "./statement.ts";

/** How a decision maker likes the states: a number for each, 1 for the least liked, more for more liked, equal for equally liked, none left out between. */
export type Ranks = Int32Array;

/** The ranks of groups of states, best first; a state that is in no group has rank 0. */
export function ranksOfGroups(groups: readonly (readonly number[])[], stateCount: number): Ranks {
  const ranks = new Int32Array(stateCount);
  for (const [at, group] of groups.entries()) for (const state of group) ranks[state] = groups.length - at;
  return ranks;
}

/** The ranks of numbers, one a state, more being better. Cost: sorting them. */
export function ranksOfPayoffs(payoffs: Float64Array): Ranks {
  const sorted = payoffs.slice().sort();
  let different = 0;
  for (const [at, value] of sorted.entries()) if (at === 0 || value !== sorted[at - 1]) sorted[different++] = value;
  const values = sorted.subarray(0, different);
  const ranks = new Int32Array(payoffs.length);
  for (let state = 0; state < ranks.length; state++) ranks[state] = placeOf(values, payoffs[state] ?? 0) + 1;
  return ranks;
}

function placeOf(values: Float64Array, value: number): number {
  let [from, to] = [0, values.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((values[middle] ?? 0) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Sums stay below this: what typed arrays of 32 bits hold. */
const MOST_SUM = 2 ** 30;

/**
 * The ranks by prioritised statements, most important first: a state that fulfils a more important statement is better, whatever
 * the less important ones say (Hipel, Kilgour, Fang & Peng 1997: the k-th of n statements weighs 2^(n-k)). Any number of statements:
 * whenever the sums might grow too large, they are replaced by their ranks.
 */
export function ranksOfStatements(statements: readonly Statement[], columns: OptionColumns, stateCount: number): Ranks {
  const sums: Ranks = new Int32Array(stateCount);
  let most = 0;
  for (const statement of statements) {
    if (2 * most + 1 >= MOST_SUM) most = replaceByRanks(sums);
    const bits = whereTrue(statement, columns);
    for (let state = 0; state < stateCount; state++) {
      sums[state] = 2 * (sums[state] as number) + (((bits[state >> 5] as number) >>> (state & 31)) & 1);
    }
    most = 2 * most + 1;
  }
  replaceByRanks(sums);
  return sums;
}

/** Puts the dense ranks of whole numbers from 0 on in their place, and gives the greatest. */
function replaceByRanks(values: Int32Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at++) most = Math.max(most, values[at] as number);
  if (most > 16 * values.length + 1024) {
    values.set(ranksOfPayoffs(Float64Array.from(values)));
  } else {
    const rankOf = new Int32Array(most + 1);
    for (let at = 0; at < values.length; at++) rankOf[values[at] as number] = 1;
    let rank = 0;
    for (let value = 0; value <= most; value++) if (rankOf[value] === 1) rankOf[value] = ++rank;
    for (let at = 0; at < values.length; at++) values[at] = rankOf[values[at] as number] as number;
  }
  return values.reduce((greatest, rank) => Math.max(greatest, rank), 0);
}

/** The states by their ranks, the least liked first, equally liked ones in the order of their numbers. Cost: one pass. */
export function byRank(ranks: Ranks): Int32Array {
  let most = 0;
  for (let state = 0; state < ranks.length; state++) most = Math.max(most, ranks[state] as number);
  const start = new Int32Array(most + 2);
  for (let state = 0; state < ranks.length; state++) {
    const above = (ranks[state] as number) + 1;
    start[above] = (start[above] as number) + 1;
  }
  for (let rank = 0; rank <= most; rank++) start[rank + 1] = (start[rank + 1] as number) + (start[rank] as number);
  const ordered = new Int32Array(ranks.length);
  for (let state = 0; state < ranks.length; state++) {
    const rank = ranks[state] as number;
    const place = start[rank] as number;
    ordered[place] = state;
    start[rank] = place + 1;
  }
  return ordered;
}
