import { expect, test } from "vitest";
import { openKernels } from "../../src/language/kernels/kernels.ts";
import { layoutOf, type NetworkConfig } from "../../src/language/network/config.ts";
import { corpusOf, type Example } from "../../src/language/training/network/example.ts";
import { drawWeights } from "../../src/language/training/network/initial-weights.ts";
import { countRows, gatherInput, type RowGradients, scatterInput } from "../../src/language/training/network/input.ts";
import { backward, forward, relations } from "../../src/language/training/network/learn-batch.ts";
import { packBatch } from "../../src/language/training/network/packed-batch.ts";
import { allocateFloats, type Pass } from "../../src/language/training/network/pass.ts";
import { randomFrom } from "../../src/language/training/network/random.ts";
import { targetsOf } from "../../src/language/training/network/targets.ts";

/** Every weight's gradient against the change of the loss: the laws of the whole way back, layer by layer. */

const config: NetworkConfig = {
  vectorDim: 8,
  featureDim: 8,
  rows: 20,
  layers: 2,
  hidden: 8,
  arcDim: 8,
  labelDim: 8,
  upos: 5,
  feats: [2, 3],
  names: 5,
  deprels: 4,
};
const layout = layoutOf(config);
const weights = new Float32Array(layout.size);
const table = new Float32Array(config.rows * config.featureDim);
const random = randomFrom(5);
const below = (n: number): number => Math.floor(random() * n);

/** Sentences of different lengths, with some of everything unsupervised. */
const corpus = corpusOf(
  [4, 1, 6, 2].map(
    (n): Example => ({
      entries: Int32Array.from({ length: n }, () => below(4) - 1),
      features: Int32Array.from({ length: n * 12 }, () => below(21) - 1),
      upos: Uint8Array.from({ length: n }, () => (below(5) === 0 ? 255 : below(5))),
      feats: Uint8Array.from({ length: 2 * n }, (_, i) => (below(5) === 0 ? 255 : below(i % 2 === 0 ? 2 : 3))),
      heads: Int16Array.from({ length: n }, () => below(n + 2) - 1),
      deprels: Uint8Array.from({ length: n }, () => below(4)),
      names: Uint32Array.from({ length: n }, () => below(32)),
    }),
  ),
  2,
);
const vectors = {
  dim: 8,
  entries: Int8Array.from({ length: 24 }, () => below(255) - 127),
  scales: Float32Array.of(0.01, 0.02, 0.01),
};
const losses = { upos: 1, feats: 0.3, arcs: 0.9, labels: 1.1, names: 0.8 };
const batch = packBatch(corpus, Int32Array.of(0, 1, 2, 3));
const kernels = openKernels();
const counts = countRows(corpus, config.rows);
drawWeights(config, layout, random, weights, table);
for (let i = 0; i < table.length; i++) table[i] = (table[i] as number) * 4;

/** The loss with these weights, and all its gradients. */
function pass(rates: number): { loss: number; gradients: Float32Array; rows: RowGradients } {
  const mark = kernels.mark();
  const [w, g] = [allocateFloats(kernels, layout.size), allocateFloats(kernels, layout.size)];
  kernels.floats(w, layout.size).set(weights);
  kernels.floats(g, layout.size).fill(0);
  const shares = { input: rates, layer: rates, hidden: rates, word: rates, vector: rates, feature: rates };
  const dropout = { ...shares, counts, random: randomFrom(9) };
  const here: Pass = { kernels, config, layout, weights: w, gradients: g, batch, dropout: rates > 0 ? dropout : null };
  const input = gatherInput(here, corpus, table, vectors);
  const done = forward(here, input.x);
  const targets = targetsOf(corpus, batch, 2);
  const result = backward(here, done, relations(here, done, targets.heads), targets, losses, 7);
  const rows: RowGradients = {
    count: 0,
    rows: new Int32Array(config.rows),
    values: new Float32Array(table.length),
  };
  scatterInput(here, input, result.dx, new Int32Array(config.rows).fill(-1), rows);
  const gradients = kernels.floats(g, layout.size).slice();
  kernels.release(mark);
  const loss = (Object.keys(losses) as (keyof typeof losses)[]).reduce(
    (sum, key) => sum + (losses[key] * result.losses[key]) / 7,
    0,
  );
  return { loss, gradients, rows };
}

/** Length of a step: long enough for 32 bits, short enough to meet few bends of the leaky ReLU. */
const SMALL = 2e-3;

/** How the loss changes along a direction of some parameters, divided by the step. */
function slope(rates: number, parameters: Float32Array, at: number, direction: Float32Array): number {
  const before = parameters.slice(at, at + direction.length);
  const lossAt = (step: number): number => {
    parameters.set(
      before.map((weight, i) => weight + step * (direction[i] as number)),
      at,
    );
    return pass(rates).loss;
  };
  const rise = lossAt(SMALL) - lossAt(-SMALL);
  parameters.set(before, at);
  return rise / (2 * SMALL);
}

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + x * (b[i] as number), 0);
const unit = (a: Float32Array): Float32Array => a.map((x) => x / Math.sqrt(dot(a, a)));

/** Along the gradient, where each error makes it steeper or flatter, and along a direction drawn by chance. */
function expectSlopes(rates: number, parameters: Float32Array, at: number, gradient: Float32Array): void {
  const size = Math.sqrt(dot(gradient, gradient));
  expect(size).toBeGreaterThan(0);
  for (const direction of [unit(gradient), unit(gradient.map(() => random() - 0.5))]) {
    const found = slope(rates, parameters, at, direction);
    expect(Math.abs(found - dot(direction, gradient))).toBeLessThan(0.05 * size + 5e-4);
  }
}

for (const [what, rates] of [
  ["without dropout", 0],
  ["with dropout", 0.3],
] as const) {
  for (const tensor of layout.tensors) {
    test(`the gradient of ${tensor.name} is the slope of the loss, ${what}`, () => {
      const { gradients } = pass(rates);
      const gradient = gradients.slice(tensor.at, tensor.at + tensor.rows * tensor.columns);
      expectSlopes(rates, weights, tensor.at, gradient);
    });
  }

  test(`the gradient of the embedding table is the slope of the loss, ${what}`, () => {
    const { rows } = pass(rates);
    const gradient = new Float32Array(table.length);
    const { featureDim } = config;
    for (let i = 0; i < rows.count; i++) {
      gradient.set(rows.values.slice(i * featureDim, (i + 1) * featureDim), (rows.rows[i] as number) * featureDim);
    }
    expectSlopes(rates, table, 0, gradient);
  });
}
