/** Between floats and the integers of inference. Steps are in elements, pointers in bytes. */
import { sigmoid4, tanh4 } from "./elementary.as";

/**
 * Rows of floats (`width` a multiple of 8) to 16 bits: each row's greatest magnitude becomes `amplitude`, and scales[r]
 * leads back.
 */
export function quantiseRows(
  x: usize, row: i32, rows: i32, width: i32, amplitude: f32, to: usize, toRow: i32, scales: usize,
): void {
  const bytes = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    let most = f32x4.splat(0);
    for (let j: usize = 0; j < bytes; j += 16) most = f32x4.max(most, f32x4.abs(v128.load(x + j)));
    const pair = max(f32x4.extract_lane(most, 0), f32x4.extract_lane(most, 1));
    const peak: f32 = max(pair, max(f32x4.extract_lane(most, 2), f32x4.extract_lane(most, 3)));
    store<f32>(scales, peak / amplitude);
    narrow(x, bytes, peak > 0 ? amplitude / peak : 0, to);
    x += (<usize>row) << 2;
    to += (<usize>toRow) << 1;
    scales += 4;
  }
}

/** bytes / 4 floats, times factor, rounded to 16 bits; a multiple of 8 floats. */
// @ts-ignore: decorator
@inline
function narrow(x: usize, bytes: usize, factor: f32, to: usize): void {
  const factors = f32x4.splat(factor);
  for (let j: usize = 0; j < bytes; j += 32) {
    const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + j), factors)));
    const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(v128.load(x + j, 16), factors)));
    v128.store(to + (j >> 1), i16x8.narrow_i32x4_s(low, high));
  }
}

/**
 * out[r] = Σ over slots of table[index]·scale[index], rows `outRow` floats apart, for `slots` indices of each row (negative:
 * none) and `width` signed bytes of each row of the table, a multiple of 4.
 */
export function embedRows(
  indices: usize, slots: i32, table: usize, scales: usize, width: i32, out: usize, outRow: i32, rows: i32,
): void {
  const bytes = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    memory.fill(out, 0, bytes);
    for (let s = 0; s < slots; s++) {
      const index = load<i32>(indices);
      indices += 4;
      if (index < 0) continue;
      const scale = v128.load32_splat(scales + ((<usize>index) << 2));
      const from = table + (<usize>index) * width;
      for (let j: usize = 0; j < (<usize>width); j += 4) {
        const four = i32x4.extend_low_i16x8_s(i16x8.extend_low_i8x16_s(v128.load32_zero(from + j)));
        const at = out + (j << 2);
        v128.store(at, f32x4.add(v128.load(at), f32x4.mul(f32x4.convert_i32x4_s(four), scale)));
      }
    }
    out += (<usize>outRow) << 2;
  }
}

/**
 * The pointwise half of an LSTM's step for inference (see `lstmForward`): the cells are replaced, the outputs go to h as
 * 16 bits, `amplitude` for 1. Rows from `previousRows` on have no step before. `hidden` is a multiple of 8.
 */
export function lstmStep(
  z: usize, c: usize, previousRows: i32, h: usize, hRow: i32, rows: i32, hidden: i32, amplitude: f32,
): void {
  const amplitudes = f32x4.splat(amplitude);
  const width = (<usize>hidden) << 2;
  for (let r = 0; r < rows; r++) {
    const known = r < previousRows;
    for (let j: usize = 0; j < width; j += 32) {
      const low = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(amplitudes, cell(z + j, width, c + j, known))));
      const high = i32x4.trunc_sat_f32x4_s(f32x4.nearest(f32x4.mul(amplitudes, cell(z + j + 16, width, c + j + 16, known))));
      v128.store(h + (j >> 1), i16x8.narrow_i32x4_s(low, high));
    }
    z += 4 * width;
    c += width;
    h += (<usize>hRow) << 1;
  }
}

// @ts-ignore: decorator
@inline
function cell(z: usize, width: usize, c: usize, known: bool): v128 {
  let value = f32x4.mul(sigmoid4(v128.load(z)), tanh4(v128.load(z + 3 * width)));
  if (known) value = f32x4.add(value, f32x4.mul(sigmoid4(v128.load(z + width)), v128.load(c)));
  v128.store(c, value);
  return f32x4.mul(sigmoid4(v128.load(z + 2 * width)), tanh4(value));
}

/** to[r] = index of the greatest of `width` floats of a row, the first of equals; as bytes, `toStep` apart. */
export function highestInRows(x: usize, row: i32, rows: i32, width: i32, to: usize, toStep: i32): void {
  for (let r = 0; r < rows; r++) {
    let best = 0;
    let top: f32 = load<f32>(x);
    for (let j = 1; j < width; j++) {
      const value = load<f32>(x + ((<usize>j) << 2));
      if (value > top) {
        top = value;
        best = j;
      }
    }
    store<u8>(to, <u8>best);
    x += (<usize>row) << 2;
    to += <usize>toStep;
  }
}
