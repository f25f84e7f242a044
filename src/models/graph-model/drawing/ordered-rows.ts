import type { DrawnMove } from "./drawn-moves.ts";

/** States in rows from left to right; a line that passes a row has a place of its own there (numbers from the state count on). */
export interface Rows {
  readonly rows: readonly (readonly number[])[];
  /** What each place is joined to in the row above, and in the row below. */
  readonly above: readonly (readonly number[])[];
  readonly below: readonly (readonly number[])[];
  /** By line: the places from its upper end to its lower one; empty where both ends are in one row. */
  readonly chains: readonly (readonly number[])[];
}

/** Further sweeps hardly find fewer crossings. */
const SWEEPS = 24;
/** With more places than this a sweep is not worth its time. */
const MOST_PLACES_SWEPT = 20_000;

/**
 * Puts the states of each layer in an order in which few lines cross (Sugiyama, Tagawa & Toda 1981): rows are sorted by the mean place
 * of what they are joined to in the row before, downwards and upwards in turn, and the best order met is kept.
 * Cost: sweeps × lines × the logarithm of a row.
 */
export function orderedRows(layerOf: readonly number[], lines: readonly DrawnMove[]): Rows {
  const { rows, above, below, chains } = withPasses(layerOf, lines);
  const sweeps = above.length > MOST_PLACES_SWEPT ? 2 : SWEEPS;
  let best = rows.map((row) => [...row]);
  let fewest = crossings(best, below);
  let current = best.map((row) => [...row]);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    current = swept(current, down ? above : below, down);
    const count = crossings(current, below);
    if (count < fewest) [best, fewest] = [current.map((row) => [...row]), count];
  }
  return { rows: best, above, below, chains };
}

function withPasses(layerOf: readonly number[], lines: readonly DrawnMove[]) {
  const rows: number[][] = Array.from({ length: Math.max(0, ...layerOf) + 1 }, () => []);
  for (const [state, layer] of layerOf.entries()) rows[layer]?.push(state);
  const above: number[][] = layerOf.map(() => []);
  const below: number[][] = layerOf.map(() => []);
  const chains = lines.map(({ from, to }) => {
    const [high, low] = (layerOf[from] ?? 0) <= (layerOf[to] ?? 0) ? [from, to] : [to, from];
    const [first, last] = [layerOf[high] ?? 0, layerOf[low] ?? 0];
    if (first === last) return [];
    const chain = [high];
    for (let layer = first + 1; layer < last; layer++) {
      chain.push(above.length);
      rows[layer]?.push(above.length);
      above.push([]);
      below.push([]);
    }
    chain.push(low);
    for (const [at, lower] of chain.entries()) {
      const upper = chain[at - 1];
      if (upper === undefined) continue;
      below[upper]?.push(lower);
      above[lower]?.push(upper);
    }
    return chain;
  });
  return { rows, above, below, chains };
}

function swept(rows: number[][], joined: readonly (readonly number[])[], down: boolean): number[][] {
  const result = rows.map((row) => [...row]);
  const place = placesIn(result, joined.length);
  const order = [...result.keys()];
  for (const at of down ? order : order.reverse()) {
    const row = result[at] ?? [];
    const wanted = new Map(row.map((one) => [one, mean(joined[one] ?? [], place) ?? place[one] ?? 0]));
    row.sort((a, b) => (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || (place[a] ?? 0) - (place[b] ?? 0));
    for (const [at, one] of row.entries()) place[one] = (at + 0.5) / row.length;
  }
  return result;
}

/** Places as shares of their row: rows of unlike length can be compared. */
function placesIn(rows: readonly (readonly number[])[], count: number): Float64Array {
  const place = new Float64Array(count);
  for (const row of rows) for (const [at, one] of row.entries()) place[one] = (at + 0.5) / row.length;
  return place;
}

function mean(list: readonly number[], place: Float64Array): number | null {
  if (list.length === 0) return null;
  let sum = 0;
  for (const one of list) sum += place[one] ?? 0;
  return sum / list.length;
}

/** How many pairs of lines cross between rows: counted as inversions, in a Fenwick tree. */
function crossings(rows: readonly (readonly number[])[], below: readonly (readonly number[])[]): number {
  let count = 0;
  for (const [at, row] of rows.entries()) {
    const next = rows[at + 1] ?? [];
    const place = new Map(next.map((one, place) => [one, place]));
    const tree = new Int32Array(next.length + 1);
    let seen = 0;
    for (const one of row) {
      const ends = (below[one] ?? []).map((end) => place.get(end) ?? 0);
      for (const end of ends) {
        let upTo = 0;
        for (let k = end + 1; k > 0; k -= k & -k) upTo += tree[k] ?? 0;
        count += seen - upTo;
      }
      for (const end of ends) for (let k = end + 1; k <= next.length; k += k & -k) tree[k] = (tree[k] ?? 0) + 1;
      seen += ends.length;
    }
  }
  return count;
}
