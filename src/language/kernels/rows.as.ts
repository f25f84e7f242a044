/** What is done to matrices row by row. Row steps are in floats, pointers in bytes; widths need be no multiple of 4. */
import { exp4, log } from "./elementary.as";

/** The same row written to each of `rows` rows. */
export function fillRows(to: usize, row: i32, from: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    memory.copy(to, from, (<usize>width) << 2);
    to += (<usize>row) << 2;
  }
}

/** sum[j] += Σ over rows of x[r][j], rows in ascending order. */
export function addColumnSums(x: usize, row: i32, rows: i32, width: i32, sum: usize): void {
  for (let r = 0; r < rows; r++) {
    addTo(sum, x, width);
    x += (<usize>row) << 2;
  }
}

/** to[i] += from[i]. */
export function addTo(to: usize, from: usize, n: i32): void {
  const end = to + ((<usize>n) << 2);
  for (; to + 16 <= end; to += 16, from += 16) v128.store(to, f32x4.add(v128.load(to), v128.load(from)));
  for (; to < end; to += 4, from += 4) store<f32>(to, load<f32>(to) + load<f32>(from));
}

/** x[i] *= mask[i]. */
export function multiplyBy(x: usize, mask: usize, n: i32): void {
  const end = x + ((<usize>n) << 2);
  for (; x + 16 <= end; x += 16, mask += 16) v128.store(x, f32x4.mul(v128.load(x), v128.load(mask)));
  for (; x < end; x += 4, mask += 4) store<f32>(x, load<f32>(x) * load<f32>(mask));
}

/** to[r] = from[index[r]] for rows of `width` floats, zeros where index[r] is negative; index holds 32-bit integers. */
export function gatherRows(to: usize, toRow: i32, from: usize, fromRow: i32, index: usize, rows: i32, width: i32): void {
  const bytes = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    const source = load<i32>(index + ((<usize>r) << 2));
    if (source >= 0) memory.copy(to, from + (((<usize>source) * fromRow) << 2), bytes);
    else memory.fill(to, 0, bytes);
    to += (<usize>toRow) << 2;
  }
}

/** x where positive, slope·x elsewhere; in place. */
export function leakyForward(x: usize, row: i32, rows: i32, width: i32, slope: f32): void {
  const bytes = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    let at = x;
    const end = x + bytes;
    for (; at + 16 <= end; at += 16) {
      const v = v128.load(at);
      v128.store(at, f32x4.pmax(v, f32x4.mul(v, f32x4.splat(slope))));
    }
    for (; at < end; at += 4) {
      const v = load<f32>(at);
      store<f32>(at, v > 0 ? v : v * slope);
    }
    x += (<usize>row) << 2;
  }
}

/** gradient *= slope where y, what leakyForward gave, is not positive. */
export function leakyBackward(y: usize, yRow: i32, gradient: usize, row: i32, rows: i32, width: i32, slope: f32): void {
  for (let r = 0; r < rows; r++) {
    for (let j: usize = 0; j < (<usize>width) << 2; j += 4) {
      if (!(load<f32>(y + j) > 0)) store<f32>(gradient + j, load<f32>(gradient + j) * slope);
    }
    y += (<usize>yRow) << 2;
    gradient += (<usize>row) << 2;
  }
}

/** Each row of x replaced by its softmax. */
export function softmaxRows(x: usize, row: i32, rows: i32, width: i32): void {
  const bytes = (<usize>width) << 2;
  for (let r = 0; r < rows; r++) {
    let top: f32 = load<f32>(x);
    for (let j: usize = 4; j < bytes; j += 4) top = max(top, load<f32>(x + j));
    const shift = f32x4.splat(top);
    let at = x;
    const end = x + bytes;
    let sum: f32 = 0;
    for (; at + 16 <= end; at += 16) {
      const e = exp4(f32x4.sub(v128.load(at), shift));
      v128.store(at, e);
      sum += f32x4.extract_lane(e, 0);
      sum += f32x4.extract_lane(e, 1);
      sum += f32x4.extract_lane(e, 2);
      sum += f32x4.extract_lane(e, 3);
    }
    for (; at < end; at += 4) {
      const e = f32x4.extract_lane(exp4(f32x4.splat(load<f32>(at) - top)), 0);
      store<f32>(at, e);
      sum += e;
    }
    const scale: f32 = 1 / sum;
    for (at = x; at < end; at += 4) store<f32>(at, load<f32>(at) * scale);
    x += (<usize>row) << 2;
  }
}

/** to[r] = ln softmax of a row of x, `width` floats close together. */
export function logSoftmaxRows(x: usize, row: i32, rows: i32, width: i32, to: usize): void {
  for (let r = 0; r < rows; r++) {
    let top: f32 = load<f32>(x);
    for (let j = 1; j < width; j++) top = max(top, load<f32>(x + ((<usize>j) << 2)));
    let sum: f32 = 0;
    for (let j = 0; j < width; j++) {
      const score = load<f32>(x + ((<usize>j) << 2)) - top;
      sum += f32x4.extract_lane(exp4(f32x4.splat(score)), 0);
      store<f32>(to + ((<usize>j) << 2), score);
    }
    const shift = log(sum);
    for (let j = 0; j < width; j++, to += 4) store<f32>(to, load<f32>(to) - shift);
    x += (<usize>row) << 2;
  }
}
