import { crossEntropy, partialCrossEntropy } from "./cross-entropy.ts";
import { FLOAT, type Pass } from "./pass.ts";
import { type LossWeights, type Targets, UNSUPERVISED } from "./targets.ts";

/** Turns the columns of tags, feature categories and names of `hidden` (rows `row` floats long) into probabilities. */
export function softmaxTags(pass: Pass, hidden: number, row: number): void {
  const { kernels, config, layout, batch } = pass;
  const { columns } = layout;
  kernels.softmaxRows(hidden + columns.upos * FLOAT, row, batch.rows, config.upos);
  config.feats.forEach((values, k) => {
    kernels.softmaxRows(hidden + (columns.feats[k] as number) * FLOAT, row, batch.rows, values);
  });
  kernels.softmaxRows(hidden + columns.names * FLOAT, row, batch.rows, config.names);
}

/**
 * Losses of tags, feature categories and names from the probabilities of `softmaxTags`; writes their gradients into the
 * same columns of dHidden, which held zeros. Returns the three sums of losses.
 */
export function learnTags(
  pass: Pass,
  targets: Targets,
  weights: LossWeights,
  words: number,
  hidden: number,
  dHidden: number,
  row: number,
): { upos: number; feats: number; names: number } {
  const { kernels, config, layout, batch } = pass;
  const { columns } = layout;
  const p = kernels.floats(hidden, batch.rows * row);
  const gradient = kernels.floats(dHidden, batch.rows * row);
  const losses = { upos: 0, feats: 0, names: 0 };
  const categories = config.feats.length;
  for (let r = 0; r < batch.rows; r++) {
    const start = r * row;
    const tag = targets.upos[r] as number;
    if (tag !== UNSUPERVISED) {
      const at = start + columns.upos;
      losses.upos += crossEntropy(p, at, config.upos, tag, weights.upos / words, gradient, at);
    }
    for (let k = 0; k < categories; k++) {
      const value = targets.feats[r * categories + k] as number;
      if (value === UNSUPERVISED) continue;
      const at = start + (columns.feats[k] as number);
      losses.feats += crossEntropy(p, at, config.feats[k] as number, value, weights.feats / words, gradient, at);
    }
    const allowed = targets.names[r] as number;
    if (allowed !== 0) {
      const at = start + columns.names;
      losses.names += partialCrossEntropy(p, at, config.names, allowed, weights.names / words, gradient, at);
    }
  }
  return losses;
}
