import { addDistanceGradients, addDistances, DISTANCES } from "../../network/distance.ts";
import { crossEntropy } from "./cross-entropy.ts";
import {
  affine,
  affineBackward,
  allocateFloats,
  copyInts,
  FLOAT,
  gradientOf,
  type Pass,
  pack,
  weightOf,
  zeros,
} from "./pass.ts";
import { UNSUPERVISED_HEAD } from "./targets.ts";

/** Addresses of what the way back needs. Sentence b's heads stand from row starts[b] + b on: the root, then its words. */
export interface ArcTape {
  /** rows × arcDim: d·U + u. */
  readonly asked: number;
  /** (rows + sentences) × arcDim. */
  readonly heads: number;
  /** Of each sentence n × (n + 1): scores, then probabilities of each head (0 the root) for each word. */
  readonly scores: readonly number[];
}

/**
 * Biaffine arc scores (Dozat & Manning 2017, equation 6) and what the distance is worth (after Qi et al. 2018, who learn
 * it from the words): s(i, j) = (dᵢ·U + u)·hⱼ + b, with a learned h₀ for the root. d and h are columns of `hidden`, whose rows are `row` floats long and stand sentence after sentence.
 */
export function scoreArcs(pass: Pass, hidden: number, row: number): ArcTape {
  const { kernels, config, layout, batch } = pass;
  const { arcDim } = config;
  const asked = allocateFloats(kernels, batch.rows * arcDim);
  affine(pass, hidden + layout.columns.dependent * FLOAT, row, layout.arc, layout.arcBias, asked, arcDim);
  const heads = allocateFloats(kernels, (batch.rows + batch.sentences.length) * arcDim);
  const words = copyInts(
    kernels,
    Int32Array.from({ length: batch.rows }, (_, r) => r),
  );
  const scores: number[] = [];
  for (let b = 0; b < batch.sentences.length; b++) {
    const start = batch.starts[b] as number;
    const n = (batch.starts[b + 1] as number) - start;
    const own = heads + (start + b) * arcDim * FLOAT;
    kernels.fillRows(own, arcDim, weightOf(pass, layout.arcRoot), 1, arcDim);
    const column = hidden + layout.columns.head * FLOAT;
    kernels.gatherRows(own + arcDim * FLOAT, arcDim, column, row, words + start * 4, n, arcDim);
    const panels = pack(kernels, own, 1, arcDim, arcDim, n + 1);
    const score = allocateFloats(kernels, n * (n + 1));
    kernels.multiply(asked + start * arcDim * FLOAT, arcDim, 1, panels, score, n + 1, n, n + 1, arcDim, 0);
    const worth = kernels.floats(weightOf(pass, layout.arcDistance), DISTANCES);
    addDistances(kernels.floats(score, n * (n + 1)), n, worth);
    scores.push(score);
  }
  return { asked, heads, scores };
}

/**
 * Cross-entropy of the gold heads and its way back: the scores become their gradients; dHidden's columns of dependents and
 * heads are written. Returns the sum of the losses.
 */
export function learnArcs(
  pass: Pass,
  tape: ArcTape,
  gold: Int16Array,
  scale: number,
  hidden: number,
  dHidden: number,
  row: number,
): number {
  const { kernels, config, layout, batch } = pass;
  const { arcDim } = config;
  const dAsked = allocateFloats(kernels, batch.rows * arcDim);
  const dHeads = zeros(kernels, (batch.rows + batch.sentences.length) * arcDim);
  const words = copyInts(
    kernels,
    Int32Array.from({ length: batch.rows }, (_, r) => r),
  );
  let loss = 0;
  for (let b = 0; b < batch.sentences.length; b++) {
    const start = batch.starts[b] as number;
    const n = (batch.starts[b + 1] as number) - start;
    const score = tape.scores[b] as number;
    loss += arcLoss(pass, score, n, gold.subarray(start, start + n), scale);
    const worth = kernels.floats(gradientOf(pass, layout.arcDistance), DISTANCES);
    addDistanceGradients(kernels.floats(score, n * (n + 1)), n, worth);
    const own = (start + b) * arcDim * FLOAT;
    const rows = start * arcDim * FLOAT;
    const heads = pack(kernels, tape.heads + own, arcDim, 1, n + 1, arcDim);
    kernels.multiply(score, n + 1, 1, heads, dAsked + rows, arcDim, n, arcDim, n + 1, 0);
    const asked = pack(kernels, tape.asked + rows, arcDim, 1, n, arcDim);
    kernels.multiply(score, 1, n + 1, asked, dHeads + own, arcDim, n + 1, arcDim, n, 0);
    kernels.addTo(gradientOf(pass, layout.arcRoot), dHeads + own, arcDim);
    const column = dHidden + layout.columns.head * FLOAT + start * row * FLOAT;
    kernels.gatherRows(column, row, dHeads + own + arcDim * FLOAT, arcDim, words, n, arcDim);
  }
  const column = layout.columns.dependent * FLOAT;
  const { arc, arcBias } = layout;
  affineBackward(pass, hidden + column, row, arc, arcBias, dAsked, arcDim, dHidden + column, row, false);
  return loss;
}

function arcLoss(pass: Pass, score: number, n: number, gold: Int16Array, scale: number): number {
  const { kernels } = pass;
  kernels.softmaxRows(score, n + 1, n, n + 1);
  const p = kernels.floats(score, n * (n + 1));
  let loss = 0;
  for (let i = 0; i < n; i++) {
    const at = i * (n + 1);
    const head = gold[i] as number;
    if (head === UNSUPERVISED_HEAD) p.fill(0, at, at + n + 1);
    else loss += crossEntropy(p, at, n + 1, head, scale, p, at);
  }
  return loss;
}
