/**
 * Matrix products of 32-bit floats: C = A·B, or C += A·B.
 *
 * B is first packed into panels of eight columns (Goto & van de Geijn 2008, "Anatomy of high-performance matrix
 * multiplication"); A is read by two steps, so that A and Aᵀ need no kernels of their own, as B and Bᵀ need none because
 * packing reads by two steps as well. Each element of C is the sum over k in ascending order, whatever the number of rows:
 * a row's result does not depend on the rows beside it.
 *
 * Steps are in elements, pointers in bytes. The memory below 132 KiB is the kernels' own.
 */

const WIDTH: i32 = 8;
/** Rows and depth of the part of A that is packed at a time, to `PACKED`. */
const ROWS: i32 = 128;
const DEPTH: i32 = 256;
const PACKED: usize = 1024;
/** A tile of C that is not whole. */
const SCRATCH: usize = 64;
const TILE_ROW: usize = 32;

/** B (k×n, by steps) into panels of k rows of eight columns, filled up with zeros: k·⌈n/8⌉·8 floats at `panels`. */
export function packPanels(b: usize, rowStep: i32, columnStep: i32, k: i32, n: i32, panels: usize): void {
  const rowBytes = (<usize>rowStep) << 2;
  const columnBytes = (<usize>columnStep) << 2;
  let to = panels;
  for (let j = 0; j < n; j += WIDTH) {
    const width = min(WIDTH, n - j);
    let row = b + (<usize>j) * columnBytes;
    if (width == WIDTH && columnStep == 1) {
      for (let i = 0; i < k; i++) {
        v128.store(to, v128.load(row));
        v128.store(to, v128.load(row, 16), 16);
        row += rowBytes;
        to += 32;
      }
    } else {
      for (let i = 0; i < k; i++) {
        let from = row;
        for (let c = 0; c < WIDTH; c++) {
          store<f32>(to, c < width ? load<f32>(from) : 0);
          from += columnBytes;
          to += 4;
        }
        row += rowBytes;
      }
    }
  }
}

/** Rows of A (m×k, by steps) by fours, a column of four after the other; fewer than four are filled up with zeros. */
function packRows(a: usize, aRow: usize, aStep: usize, m: i32, k: i32, to: usize): void {
  for (let i = 0; i < m; i += 4) {
    const rows = min(4, m - i);
    if (rows == 4) {
      let a0 = a;
      let a1 = a0 + aRow;
      let a2 = a1 + aRow;
      let a3 = a2 + aRow;
      for (let j = 0; j < k; j++) {
        store<f32>(to, load<f32>(a0));
        store<f32>(to, load<f32>(a1), 4);
        store<f32>(to, load<f32>(a2), 8);
        store<f32>(to, load<f32>(a3), 12);
        a0 += aStep;
        a1 += aStep;
        a2 += aStep;
        a3 += aStep;
        to += 16;
      }
    } else {
      let column = a;
      for (let j = 0; j < k; j++) {
        let from = column;
        for (let r = 0; r < 4; r++) {
          store<f32>(to, r < rows ? load<f32>(from) : 0);
          from += aRow;
          to += 4;
        }
        column += aStep;
      }
    }
    a += aRow << 2;
  }
}

/** Four packed rows of A by one panel. */
function tile4(a: usize, panel: usize, c: usize, cRow: usize, k: i32, add: bool): void {
  const c1 = c + cRow;
  const c2 = c1 + cRow;
  const c3 = c2 + cRow;
  let s00 = f32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  if (add) {
    s00 = v128.load(c);
    s01 = v128.load(c, 16);
    s10 = v128.load(c1);
    s11 = v128.load(c1, 16);
    s20 = v128.load(c2);
    s21 = v128.load(c2, 16);
    s30 = v128.load(c3);
    s31 = v128.load(c3, 16);
  }
  const end = panel + ((<usize>k) << 5);
  while (panel < end) {
    const b0 = v128.load(panel);
    const b1 = v128.load(panel, 16);
    let x = v128.load32_splat(a);
    s00 = f32x4.add(s00, f32x4.mul(x, b0));
    s01 = f32x4.add(s01, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 4);
    s10 = f32x4.add(s10, f32x4.mul(x, b0));
    s11 = f32x4.add(s11, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 8);
    s20 = f32x4.add(s20, f32x4.mul(x, b0));
    s21 = f32x4.add(s21, f32x4.mul(x, b1));
    x = v128.load32_splat(a, 12);
    s30 = f32x4.add(s30, f32x4.mul(x, b0));
    s31 = f32x4.add(s31, f32x4.mul(x, b1));
    a += 16;
    panel += 32;
  }
  v128.store(c, s00);
  v128.store(c, s01, 16);
  v128.store(c1, s10);
  v128.store(c1, s11, 16);
  v128.store(c2, s20);
  v128.store(c2, s21, 16);
  v128.store(c3, s30);
  v128.store(c3, s31, 16);
}

/** One of four packed rows of A by one panel. */
function tile1(a: usize, panel: usize, c: usize, k: i32, add: bool): void {
  let s0 = f32x4.splat(0), s1 = s0;
  if (add) {
    s0 = v128.load(c);
    s1 = v128.load(c, 16);
  }
  const end = panel + ((<usize>k) << 5);
  while (panel < end) {
    const x = v128.load32_splat(a);
    s0 = f32x4.add(s0, f32x4.mul(x, v128.load(panel)));
    s1 = f32x4.add(s1, f32x4.mul(x, v128.load(panel, 16)));
    a += 16;
    panel += 32;
  }
  v128.store(c, s0);
  v128.store(c, s1, 16);
}

// @ts-ignore: decorator
@inline
function copyTile(from: usize, fromRow: usize, to: usize, toRow: usize, rows: i32, width: i32): void {
  for (let r = 0; r < rows; r++) {
    for (let j = 0; j < width; j++) store<f32>(to + ((<usize>j) << 2), load<f32>(from + ((<usize>j) << 2)));
    from += fromRow;
    to += toRow;
  }
}

/** C (m×n, rows `cRow` apart) = A (m×k, by steps) · B (k×n, packed); added to what C holds where `accumulate` is not 0. */
export function multiply(
  a: usize, aRow: i32, aColumn: i32, panels: usize, c: usize, cRow: i32, m: i32, n: i32, k: i32, accumulate: i32,
): void {
  const aRowBytes = (<usize>aRow) << 2;
  const aStep = (<usize>aColumn) << 2;
  const cRowBytes = (<usize>cRow) << 2;
  for (let k0 = 0; k0 == 0 || k0 < k; k0 += DEPTH) {
    const depth = min(DEPTH, k - k0);
    const add = k0 > 0 || accumulate != 0;
    for (let m0 = 0; m0 < m; m0 += ROWS) {
      const rows = min(ROWS, m - m0);
      packRows(a + (<usize>m0) * aRowBytes + (<usize>k0) * aStep, aRowBytes, aStep, rows, depth, PACKED);
      for (let j = 0; j < n; j += WIDTH) {
        const panel = panels + (((<usize>j) * k + (<usize>k0) * WIDTH) << 2);
        const to = c + (<usize>m0) * cRowBytes + ((<usize>j) << 2);
        multiplyPanel(panel, to, cRowBytes, rows, min(WIDTH, n - j), depth, add);
      }
    }
  }
}

/** The packed rows by one panel, of which `width` columns count. */
function multiplyPanel(panel: usize, c: usize, cRow: usize, rows: i32, width: i32, k: i32, add: bool): void {
  let a = PACKED;
  const step = (<usize>k) << 4;
  let i = 0;
  if (width == WIDTH) {
    for (; i + 4 <= rows; i += 4) {
      tile4(a, panel, c, cRow, k, add);
      a += step;
      c += cRow << 2;
    }
    for (let r = 0; i < rows; i++, r++) {
      tile1(a + ((<usize>r) << 2), panel, c, k, add);
      c += cRow;
    }
    return;
  }
  for (; i < rows; i += 4) {
    const left = min(4, rows - i);
    if (add) copyTile(c, cRow, SCRATCH, TILE_ROW, left, width);
    tile4(a, panel, SCRATCH, TILE_ROW, k, add);
    copyTile(SCRATCH, TILE_ROW, c, cRow, left, width);
    a += step;
    c += cRow << 2;
  }
}
