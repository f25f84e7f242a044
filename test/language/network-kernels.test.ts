import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildKernels } from "../../scripts/assemble-kernels.ts";
import { openKernels } from "../../src/language/kernels/kernels.ts";
import { randomFrom } from "../../src/language/training/network/random.ts";

const random = randomFrom(11);
const kernels = openKernels();

function floats(values: ArrayLike<number>): number {
  const at = kernels.allocate(4 * values.length);
  kernels.floats(at, values.length).set(values);
  return at;
}

function drawn(count: number): Float32Array {
  return Float32Array.from({ length: count }, () => 2 * random() - 1);
}

test("kernels.wasm is what its sources make", async () => {
  const built = await buildKernels();
  const committed = readFileSync(new URL("../../src/language/kernels/kernels.wasm", import.meta.url));
  expect(Buffer.compare(built, committed)).toBe(0);
}, 180_000);

test.each([
  [1, 1, 1],
  [4, 8, 3],
  [7, 13, 300],
  [130, 9, 17],
  [5, 24, 0],
])("multiplies %i × %i matrices over %i, as they lie or transposed, anew or added to what is there", (m, n, k) => {
  const a = drawn(m * k);
  const b = drawn(k * n);
  const c = drawn(m * n);
  const at = (values: Float32Array, i: number): number => values[i] as number;
  for (const [aSteps, bSteps] of [
    [[k, 1] as const, [n, 1] as const],
    [[1, m] as const, [1, k] as const],
  ] as const) {
    for (const accumulate of [0, 1]) {
      const mark = kernels.mark();
      const panels = kernels.allocate(4 * k * Math.ceil(n / 8) * 8);
      const to = floats(c);
      kernels.packPanels(floats(b), bSteps[0], bSteps[1], k, n, panels);
      kernels.multiply(floats(a), aSteps[0], aSteps[1], panels, to, n, m, n, k, accumulate);
      const result = kernels.floats(to, m * n);
      let worst = 0;
      for (let i = 0; i < m; i++) {
        for (let j = 0; j < n; j++) {
          let sum = accumulate * at(c, i * n + j);
          for (let x = 0; x < k; x++) {
            sum += at(a, i * aSteps[0] + x * aSteps[1]) * at(b, x * bSteps[0] + j * bSteps[1]);
          }
          worst = Math.max(worst, Math.abs(at(result, i * n + j) - sum));
        }
      }
      expect(worst).toBeLessThan(1e-4);
      kernels.release(mark);
    }
  }
});

test("a row's product does not depend on the rows beside it", () => {
  const [m, n, k] = [11, 21, 270];
  const mark = kernels.mark();
  const a = floats(drawn(m * k));
  const panels = kernels.allocate(4 * k * 24);
  kernels.packPanels(floats(drawn(k * n)), n, 1, k, n, panels);
  const all = floats(drawn(m * n));
  const one = floats(drawn(n));
  kernels.multiply(a, k, 1, panels, all, n, m, n, k, 0);
  for (let i = 0; i < m; i++) {
    kernels.multiply(a + 4 * i * k, k, 1, panels, one, n, 1, n, k, 0);
    expect(kernels.floats(one, n)).toEqual(kernels.floats(all + 4 * i * n, n));
  }
  kernels.release(mark);
});

test.each([
  [1, 8, 4],
  [6, 48, 20],
  [9, 40, 64],
])("multiplies %i rows by %i columns of integers over %i", (m, n, k) => {
  const mark = kernels.mark();
  const a = kernels.allocate(2 * m * k);
  const panels = kernels.allocate(n * k);
  const c = kernels.allocate(4 * m * n);
  const rowScales = floats(drawn(m));
  const columnScales = floats(drawn(n));
  const x = kernels.shorts(a, m * k).map(() => Math.round(65_534 * random() - 32_767));
  const w = new Int8Array(n * k).map(() => Math.round(254 * random() - 127));
  kernels.shorts(a, m * k).set(x);
  kernels.bytes(panels, n * k).set(new Uint8Array(w.buffer));
  kernels.floats(c, m * n).fill(1);
  kernels.multiplyIntegers(a, k, rowScales, 1, panels, columnScales, c, n, m, n, k / 2);
  const result = kernels.floats(c, m * n);
  for (let i = 0; i < m; i++) {
    for (let o = 0; o < n; o++) {
      let sum = 0;
      for (let j = 0; j < k; j++) {
        const weight = w[(Math.floor(o / 8) * (k / 2) + Math.floor(j / 2)) * 16 + (o % 8) * 2 + (j % 2)] as number;
        sum += (x[i * k + j] as number) * weight;
      }
      const scale = Math.fround(
        (kernels.floats(rowScales, m)[i] as number) * (kernels.floats(columnScales, n)[o] as number),
      );
      expect(result[i * n + o]).toBe(Math.fround(1 + Math.fround(Math.fround(sum) * scale)));
    }
  }
  kernels.release(mark);
});

test("softmax and its logarithm agree with their definition", () => {
  const width = 13;
  const scores = Array.from({ length: width }, () => 30 * random() - 15);
  const sum = scores.reduce((all, score) => all + Math.exp(score), 0);
  const at = floats(scores);
  const logarithms = kernels.allocate(4 * width);
  kernels.logSoftmaxRows(at, width, 1, width, logarithms);
  kernels.softmaxRows(at, width, 1, width);
  scores.forEach((score, i) => {
    expect(kernels.floats(at, width)[i]).toBeCloseTo(Math.exp(score) / sum, 5);
    expect(kernels.floats(logarithms, width)[i]).toBeCloseTo(score - Math.log(sum), 4);
  });
});

test("the cell's functions are close to the exact ones, for training and for inference", () => {
  const hidden = 8;
  const logistic = (x: number): number => 1 / (1 + Math.exp(-x));
  for (const size of [0.1, 1, 5, 40]) {
    const z = drawn(4 * hidden).map((x) => size * x);
    const before = drawn(hidden);
    const [c, tanhC, h, h16] = [1, 2, 3, 4].map(() => kernels.allocate(4 * hidden)) as [number, number, number, number];
    kernels.lstmForward(floats(z), floats(before), 1, c, tanhC, h, hidden, 1, hidden);
    const cells = floats(before);
    kernels.lstmStep(floats(z), cells, 1, h16, hidden, 1, hidden, 32_767);
    for (let j = 0; j < hidden; j++) {
      const [i, f, o, g] = [0, 1, 2, 3].map((gate) => z[gate * hidden + j] as number) as [
        number,
        number,
        number,
        number,
      ];
      const cell = logistic(f) * (before[j] as number) + logistic(i) * Math.tanh(g);
      expect(kernels.floats(c, hidden)[j]).toBeCloseTo(cell, 5);
      expect(kernels.floats(h, hidden)[j]).toBeCloseTo(logistic(o) * Math.tanh(cell), 5);
      expect((kernels.shorts(h16, hidden)[j] as number) / 32_767).toBeCloseTo(logistic(o) * Math.tanh(cell), 4);
    }
  }
});

test("memory is given back by returning to a mark, and grows when it must", () => {
  const mark = kernels.mark();
  const first = kernels.allocate(1);
  const second = kernels.allocate(8_000_000);
  expect(second % 16).toBe(0);
  expect(second - first).toBe(16);
  kernels.floats(second, 2_000_000).fill(1);
  kernels.release(mark);
  expect(kernels.allocate(1)).toBe(first);
  expect(() => kernels.allocate(2 ** 32)).toThrow("bytes of memory");
});
