/**
 * The pointwise half of an LSTM cell (Hochreiter & Schmidhuber 1997, with the forget gate of Gers et al. 2000):
 *   c = f·c′ + i·g,  h = o·tanh(c),  i, f, o = σ(z),  g = tanh(z).
 * A row of z holds the four gates i, f, o, g of `hidden` floats each; `hidden` is a multiple of 4.
 */
import { sigmoid4, tanh4 } from "./elementary.as";

/**
 * One step for `rows` sentences. z is replaced by the gates' values, which the way back needs. Rows from `previousRows` on
 * have no step before: their c′ is 0. h's rows are `hRow` floats apart, those of c, c′ and tanh(c) `hidden`.
 */
export function lstmForward(
  z: usize, previous: usize, previousRows: i32, c: usize, tanhC: usize, h: usize, hRow: i32, rows: i32, hidden: i32,
): void {
  const width = (<usize>hidden) << 2;
  for (let r = 0; r < rows; r++) {
    const known = r < previousRows;
    for (let j: usize = 0; j < width; j += 16) {
      const at = z + j;
      const i = sigmoid4(v128.load(at));
      const f = sigmoid4(v128.load(at + width));
      const o = sigmoid4(v128.load(at + 2 * width));
      const g = tanh4(v128.load(at + 3 * width));
      let cell = f32x4.mul(i, g);
      if (known) cell = f32x4.add(cell, f32x4.mul(f, v128.load(previous + j)));
      const t = tanh4(cell);
      v128.store(at, i);
      v128.store(at + width, f);
      v128.store(at + 2 * width, o);
      v128.store(at + 3 * width, g);
      v128.store(c + j, cell);
      v128.store(tanhC + j, t);
      v128.store(h + j, f32x4.mul(o, t));
    }
    z += 4 * width;
    previous += width;
    c += width;
    tanhC += width;
    h += (<usize>hRow) << 2;
  }
}

/**
 * One step back: from dh (rows `hRow` floats apart) and dc, the gradient that came through the cell, to dz, which replaces
 * the gates, and to dc′, which replaces dc.
 */
export function lstmBackward(
  gates: usize, previous: usize, previousRows: i32, tanhC: usize, dh: usize, hRow: i32, dc: usize, rows: i32, hidden: i32,
): void {
  const width = (<usize>hidden) << 2;
  const one = f32x4.splat(1);
  for (let r = 0; r < rows; r++) {
    const known = r < previousRows;
    for (let j: usize = 0; j < width; j += 16) {
      const at = gates + j;
      const i = v128.load(at);
      const f = v128.load(at + width);
      const o = v128.load(at + 2 * width);
      const g = v128.load(at + 3 * width);
      const t = v128.load(tanhC + j);
      const up = v128.load(dh + j);
      const cell = f32x4.add(v128.load(dc + j), f32x4.mul(f32x4.mul(up, o), f32x4.sub(one, f32x4.mul(t, t))));
      v128.store(at, f32x4.mul(f32x4.mul(cell, g), f32x4.mul(i, f32x4.sub(one, i))));
      if (known) {
        const before = f32x4.mul(cell, v128.load(previous + j));
        v128.store(at + width, f32x4.mul(before, f32x4.mul(f, f32x4.sub(one, f))));
      } else {
        v128.store(at + width, f32x4.splat(0));
      }
      v128.store(at + 2 * width, f32x4.mul(f32x4.mul(up, t), f32x4.mul(o, f32x4.sub(one, o))));
      v128.store(at + 3 * width, f32x4.mul(f32x4.mul(cell, i), f32x4.sub(one, f32x4.mul(g, g))));
      v128.store(dc + j, f32x4.mul(cell, f));
    }
    gates += 4 * width;
    previous += width;
    tanhC += width;
    dc += width;
    dh += (<usize>hRow) << 2;
  }
}
