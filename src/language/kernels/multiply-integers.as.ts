/**
 * Matrix products for inference: rows of 16-bit activations by 8-bit weights, summed in 32 bits, then scaled to floats:
 * C[r][o] += rowScale[r] · columnScale[o] · Σ a[r][k]·w[k][o]. Sums of integers have no rounding, so a row's result does
 * not depend on the rows beside it.
 *
 * Weights come in panels of eight columns: for each pair of k, 16 bytes w[k][o], w[k + 1][o] for the eight o. All of k is
 * padded to even, all of o to a multiple of eight, and C's rows have room for that. Amplitudes must be such that the sums
 * stay below 2³¹. Steps are in elements, pointers in bytes.
 */

/** Four rows by one panel. */
function tile4(a: usize, aRow: usize, panel: usize, pairs: i32, c: usize, cRow: usize, rowScale: usize, step: usize, columnScale: usize): void {
  let a0 = a;
  let a1 = a0 + aRow;
  let a2 = a1 + aRow;
  let a3 = a2 + aRow;
  let s00 = i32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  const end = panel + ((<usize>pairs) << 4);
  while (panel < end) {
    const w0 = v128.load8x8_s(panel);
    const w1 = v128.load8x8_s(panel, 8);
    let x = v128.load32_splat(a0);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, w0));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, w1));
    x = v128.load32_splat(a1);
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, w0));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, w1));
    x = v128.load32_splat(a2);
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, w0));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, w1));
    x = v128.load32_splat(a3);
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, w0));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, w1));
    a0 += 4;
    a1 += 4;
    a2 += 4;
    a3 += 4;
    panel += 16;
  }
  finish(c, s00, rowScale, columnScale);
  finish(c + 16, s01, rowScale, columnScale + 16);
  c += cRow;
  rowScale += step;
  finish(c, s10, rowScale, columnScale);
  finish(c + 16, s11, rowScale, columnScale + 16);
  c += cRow;
  rowScale += step;
  finish(c, s20, rowScale, columnScale);
  finish(c + 16, s21, rowScale, columnScale + 16);
  c += cRow;
  rowScale += step;
  finish(c, s30, rowScale, columnScale);
  finish(c + 16, s31, rowScale, columnScale + 16);
}

/** One row by four panels, `panelBytes` apart. */
function tile1by4(a: usize, panel: usize, panelBytes: usize, pairs: i32, c: usize, rowScale: usize, columnScale: usize): void {
  let p0 = panel;
  let p1 = p0 + panelBytes;
  let p2 = p1 + panelBytes;
  let p3 = p2 + panelBytes;
  let s00 = i32x4.splat(0), s01 = s00, s10 = s00, s11 = s00, s20 = s00, s21 = s00, s30 = s00, s31 = s00;
  const end = panel + ((<usize>pairs) << 4);
  while (p0 < end) {
    const x = v128.load32_splat(a);
    s00 = i32x4.add(s00, i32x4.dot_i16x8_s(x, v128.load8x8_s(p0)));
    s01 = i32x4.add(s01, i32x4.dot_i16x8_s(x, v128.load8x8_s(p0, 8)));
    s10 = i32x4.add(s10, i32x4.dot_i16x8_s(x, v128.load8x8_s(p1)));
    s11 = i32x4.add(s11, i32x4.dot_i16x8_s(x, v128.load8x8_s(p1, 8)));
    s20 = i32x4.add(s20, i32x4.dot_i16x8_s(x, v128.load8x8_s(p2)));
    s21 = i32x4.add(s21, i32x4.dot_i16x8_s(x, v128.load8x8_s(p2, 8)));
    s30 = i32x4.add(s30, i32x4.dot_i16x8_s(x, v128.load8x8_s(p3)));
    s31 = i32x4.add(s31, i32x4.dot_i16x8_s(x, v128.load8x8_s(p3, 8)));
    a += 4;
    p0 += 16;
    p1 += 16;
    p2 += 16;
    p3 += 16;
  }
  finish(c, s00, rowScale, columnScale);
  finish(c + 16, s01, rowScale, columnScale + 16);
  finish(c + 32, s10, rowScale, columnScale + 32);
  finish(c + 48, s11, rowScale, columnScale + 48);
  finish(c + 64, s20, rowScale, columnScale + 64);
  finish(c + 80, s21, rowScale, columnScale + 80);
  finish(c + 96, s30, rowScale, columnScale + 96);
  finish(c + 112, s31, rowScale, columnScale + 112);
}

/** One row by one panel. */
function tile1(a: usize, panel: usize, pairs: i32, c: usize, rowScale: usize, columnScale: usize): void {
  let s0 = i32x4.splat(0), s1 = s0;
  const end = panel + ((<usize>pairs) << 4);
  while (panel < end) {
    const x = v128.load32_splat(a);
    s0 = i32x4.add(s0, i32x4.dot_i16x8_s(x, v128.load8x8_s(panel)));
    s1 = i32x4.add(s1, i32x4.dot_i16x8_s(x, v128.load8x8_s(panel, 8)));
    a += 4;
    panel += 16;
  }
  finish(c, s0, rowScale, columnScale);
  finish(c + 16, s1, rowScale, columnScale + 16);
}

// @ts-ignore: decorator
@inline
function finish(c: usize, sum: v128, rowScale: usize, columnScale: usize): void {
  const scale = f32x4.mul(v128.load32_splat(rowScale), v128.load(columnScale));
  v128.store(c, f32x4.add(v128.load(c), f32x4.mul(f32x4.convert_i32x4_s(sum), scale)));
}

/**
 * C (m × ⌈n/8⌉·8, rows `cRow` apart) += scaled A (m × 2·pairs of 16 bits, rows `aRow` apart) · the panels. `rowScales` has a
 * float for each row, or one for all where `rowStep` is 0.
 */
export function multiplyIntegers(
  a: usize, aRow: i32, rowScales: usize, rowStep: i32, panels: usize, columnScales: usize,
  c: usize, cRow: i32, m: i32, n: i32, pairs: i32,
): void {
  const aBytes = (<usize>aRow) << 1;
  const cBytes = (<usize>cRow) << 2;
  const step = (<usize>rowStep) << 2;
  const panelBytes = (<usize>pairs) << 4;
  const count = (n + 7) >> 3;
  const whole = m & ~3;
  if (whole > 0) {
    for (let j = 0; j < count; j++) {
      const panel = panels + (<usize>j) * panelBytes;
      const column = columnScales + ((<usize>j) << 5);
      for (let i = 0; i < whole; i += 4) {
        const to = c + (<usize>i) * cBytes + ((<usize>j) << 5);
        tile4(a + (<usize>i) * aBytes, aBytes, panel, pairs, to, cBytes, rowScales + (<usize>i) * step, step, column);
      }
    }
  }
  for (let i = whole; i < m; i++) {
    const row = a + (<usize>i) * aBytes;
    const scale = rowScales + (<usize>i) * step;
    let to = c + (<usize>i) * cBytes;
    let j = 0;
    for (; j + 4 <= count; j += 4) {
      tile1by4(row, panels + (<usize>j) * panelBytes, panelBytes, pairs, to, scale, columnScales + ((<usize>j) << 5));
      to += 128;
    }
    for (; j < count; j++) {
      tile1(row, panels + (<usize>j) * panelBytes, pairs, to, scale, columnScales + ((<usize>j) << 5));
      to += 32;
    }
  }
}
