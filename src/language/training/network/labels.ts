import { SLOPE } from "../../network/config.ts";
import { crossEntropy } from "./cross-entropy.ts";
import { maskSentences, sentenceMask } from "./dropout.ts";
import { affine, affineBackward, allocateFloats, FLOAT, gradientOf, type Pass, weightOf, zeros } from "./pass.ts";
import { UNSUPERVISED, UNSUPERVISED_HEAD } from "./targets.ts";

export interface LabelTape {
  /** rows × labelDim: the hidden layer of each word with the head it was given. */
  readonly pairs: number;
  readonly mask: number | null;
  /** rows × deprels. */
  readonly scores: number;
}

/**
 * Scores of the relations of each word with one given head: leaky(Dᵢ + H_head)·W + b, where Dᵢ and Hⱼ are columns of
 * `hidden` (rows `row` floats long, sentence after sentence) and the root has an H of its own. A word without a head
 * (−1) scores as if it had the root.
 */
export function scoreLabels(pass: Pass, hidden: number, row: number, heads: Int16Array): LabelTape {
  const { kernels, config, layout, batch, dropout } = pass;
  const { labelDim, deprels } = config;
  const pairs = allocateFloats(kernels, batch.rows * labelDim);
  const scores = allocateFloats(kernels, batch.rows * deprels);
  const { labelDependent, labelHead } = layout.columns;
  const all = kernels.floats(hidden, batch.rows * row);
  const root = kernels.floats(weightOf(pass, layout.labelRoot), labelDim);
  const sums = kernels.floats(pairs, batch.rows * labelDim);
  for (let b = 0; b < batch.sentences.length; b++) {
    const start = batch.starts[b] as number;
    const end = batch.starts[b + 1] as number;
    for (let r = start; r < end; r++) {
      const head = heads[r] as number;
      const from = head > 0 ? all : root;
      const at = head > 0 ? (start + head - 1) * row + labelHead : 0;
      const own = r * row + labelDependent;
      for (let j = 0; j < labelDim; j++) sums[r * labelDim + j] = (all[own + j] as number) + (from[at + j] as number);
    }
  }
  kernels.leakyForward(pairs, labelDim, batch.rows, labelDim, SLOPE);
  const mask = sentenceMask(pass, labelDim, dropout?.hidden ?? 0);
  maskSentences(pass, pairs, labelDim, labelDim, mask);
  affine(pass, pairs, labelDim, layout.label, layout.labelBias, scores, deprels);
  return { pairs, mask, scores };
}

/** Cross-entropy of the gold relations at their gold heads and its way back; adds to dHidden. Returns the sum of losses. */
export function learnLabels(
  pass: Pass,
  tape: LabelTape,
  heads: Int16Array,
  gold: Uint8Array,
  scale: number,
  dHidden: number,
  row: number,
): number {
  const { kernels, config, layout, batch } = pass;
  const { labelDim, deprels } = config;
  kernels.softmaxRows(tape.scores, deprels, batch.rows, deprels);
  const dPairs = zeros(kernels, batch.rows * labelDim);
  const p = kernels.floats(tape.scores, batch.rows * deprels);
  let loss = 0;
  for (let r = 0; r < batch.rows; r++) {
    const at = r * deprels;
    const relation = gold[r] as number;
    if (heads[r] === UNSUPERVISED_HEAD || relation === UNSUPERVISED) p.fill(0, at, at + deprels);
    else loss += crossEntropy(p, at, deprels, relation, scale, p, at);
  }
  const { label, labelBias } = layout;
  affineBackward(pass, tape.pairs, labelDim, label, labelBias, tape.scores, deprels, dPairs, labelDim, false);
  maskSentences(pass, dPairs, labelDim, labelDim, tape.mask);
  kernels.leakyBackward(tape.pairs, labelDim, dPairs, labelDim, batch.rows, labelDim, SLOPE);
  spread(pass, dPairs, heads, dHidden, row);
  return loss;
}

/** Adds each pair's gradient to its dependent's and its head's columns. */
function spread(pass: Pass, dPairs: number, heads: Int16Array, dHidden: number, row: number): void {
  const { kernels, config, layout, batch } = pass;
  const { labelDim } = config;
  const { labelDependent, labelHead } = layout.columns;
  const dRoot = gradientOf(pass, layout.labelRoot);
  for (let b = 0; b < batch.sentences.length; b++) {
    const start = batch.starts[b] as number;
    const end = batch.starts[b + 1] as number;
    for (let r = start; r < end; r++) {
      const from = dPairs + r * labelDim * FLOAT;
      const head = heads[r] as number;
      kernels.addTo(dHidden + (r * row + labelDependent) * FLOAT, from, labelDim);
      const to = head > 0 ? dHidden + ((start + head - 1) * row + labelHead) * FLOAT : dRoot;
      kernels.addTo(to, from, labelDim);
    }
  }
}
