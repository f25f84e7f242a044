import type { Rows } from "./ordered-rows.ts";

/** Passes over the rows; later ones move nothing by a pixel. */
const PASSES = 16;
/** How much straighter a line is drawn that passes a row than one that ends there. */
const WEIGHT_OF_PASSES = 4;

/**
 * Where the places of ordered rows stand from left to right: near the mean of what they are joined to, none nearer to its neighbour than
 * `apart` asks. Each row by itself is the least-squares best (isotonic regression, pool adjacent violators). Cost: passes × lines.
 */
export function spreadRows(
  { rows, above, below }: Rows,
  stateCount: number,
  apart: (left: number, right: number) => number,
): Float64Array {
  const x = new Float64Array(above.length);
  for (const row of rows) {
    let at = 0;
    for (const [place, one] of row.entries()) {
      at += place === 0 ? 0 : apart(row[place - 1] ?? 0, one);
      x[one] = at;
    }
    for (const one of row) x[one] = (x[one] ?? 0) - at / 2;
  }
  for (let pass = 0; pass < PASSES; pass++) {
    for (const row of pass % 2 === 0 ? rows : rows.toReversed()) {
      const wanted = row.map((one) => {
        let [sum, weights] = [0, 0];
        for (const other of [...(above[one] ?? []), ...(below[one] ?? [])]) {
          const weight = one >= stateCount && other >= stateCount ? WEIGHT_OF_PASSES : 1;
          sum += weight * (x[other] ?? 0);
          weights += weight;
        }
        return weights > 0 ? sum / weights : (x[one] ?? 0);
      });
      for (const [place, value] of keptApart(row, wanted, apart).entries()) x[row[place] ?? 0] = value;
    }
  }
  return x;
}

function keptApart(row: readonly number[], wanted: readonly number[], apart: (a: number, b: number) => number) {
  const offset: number[] = [];
  const blocks: { mean: number; size: number }[] = [];
  for (const [place, one] of row.entries()) {
    offset.push(place === 0 ? 0 : (offset[place - 1] ?? 0) + apart(row[place - 1] ?? 0, one));
    let block = { mean: (wanted[place] ?? 0) - (offset[place] ?? 0), size: 1 };
    for (let last = blocks.at(-1); last && last.mean > block.mean; last = blocks.at(-1)) {
      const size = last.size + block.size;
      block = { mean: (last.mean * last.size + block.mean * block.size) / size, size };
      blocks.pop();
    }
    blocks.push(block);
  }
  return blocks.flatMap(({ mean, size }) => new Array<number>(size).fill(mean)).map((at, k) => at + (offset[k] ?? 0));
}
