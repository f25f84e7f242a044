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

/** So many statements are weighed in one number: 2^21 sums times 2^31 states is still exact. */
const STATEMENTS_AT_ONCE = 21;

/**
 * The ranks by prioritised statements, most important first: a state that fulfils a more important statement is better, whatever
 * the less important ones say (Hipel, Kilgour, Fang & Peng 1997: the k-th of n statements weighs 2^(n-k)). Any number of statements.
 */
export function ranksOfStatements(statements: readonly Statement[], columns: OptionColumns, stateCount: number): Ranks {
  let ranks: Ranks = new Int32Array(stateCount).fill(1);
  for (let first = 0; first < statements.length; first += STATEMENTS_AT_ONCE) {
    const scores = Float64Array.from(ranks);
    for (const statement of statements.slice(first, first + STATEMENTS_AT_ONCE)) {
      const bits = whereTrue(statement, columns);
      for (let state = 0; state < stateCount; state++) {
        scores[state] = 2 * (scores[state] ?? 0) + (((bits[state >> 5] ?? 0) >>> (state & 31)) & 1);
      }
    }
    ranks = ranksOfScores(scores);
  }
  return ranks;
}

/** Ranks of whole numbers that may be small enough for a table. */
function ranksOfScores(scores: Float64Array): Ranks {
  let most = 0;
  for (const score of scores) if (score > most) most = score;
  if (most > 8 * scores.length + 1024) return ranksOfPayoffs(scores);
  const rankOf = new Int32Array(most + 1);
  for (const score of scores) rankOf[score] = 1;
  let rank = 0;
  for (const [score, there] of rankOf.entries()) if (there) rankOf[score] = ++rank;
  const ranks = new Int32Array(scores.length);
  for (let state = 0; state < ranks.length; state++) ranks[state] = rankOf[scores[state] ?? 0] ?? 0;
  return ranks;
}

/** The states by their ranks, the least liked first, equally liked ones in the order of their numbers. Cost: one pass. */
export function byRank(ranks: Ranks): Int32Array {
  let most = 0;
  for (const rank of ranks) if (rank > most) most = rank;
  const start = new Int32Array(most + 2);
  for (const rank of ranks) start[rank + 1] = (start[rank + 1] ?? 0) + 1;
  for (let rank = 0; rank <= most; rank++) start[rank + 1] = (start[rank + 1] ?? 0) + (start[rank] ?? 0);
  const ordered = new Int32Array(ranks.length);
  for (let state = 0; state < ranks.length; state++) {
    const rank = ranks[state] ?? 0;
    const place = start[rank] ?? 0;
    ordered[place] = state;
    start[rank] = place + 1;
  }
  return ordered;
}
