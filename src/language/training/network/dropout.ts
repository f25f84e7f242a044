import { allocateFloats, FLOAT, type Pass } from "./pass.ts";

/**
 * A mask of `rows` rows, one of each sentence: 0 for the share that is dropped, 1/(1 − share) for the rest, so that sums
 * keep their size. The same for all words of a sentence (Gal & Ghahramani 2016). Null where nothing is dropped.
 */
export function sentenceMask(pass: Pass, width: number, share: number): number | null {
  const { kernels, batch, dropout } = pass;
  if (dropout === null || share === 0) return null;
  const count = batch.sentences.length * width;
  const at = allocateFloats(kernels, count);
  const mask = kernels.floats(at, count);
  const kept = 1 / (1 - share);
  const { random } = dropout;
  for (let i = 0; i < count; i++) mask[i] = random() < share ? 0 : kept;
  return at;
}

/** Multiplies x, whose rows are in the order of steps, by its sentences' masks. */
export function maskSteps(pass: Pass, x: number, width: number, mask: number | null): void {
  if (mask === null) return;
  const { kernels, batch } = pass;
  for (let t = 0; t < batch.steps; t++) {
    const rows = batch.active[t] as number;
    kernels.multiplyBy(x + (batch.offset[t] as number) * width * FLOAT, mask, rows * width);
  }
}

/** Multiplies `width` columns of x, whose rows stand sentence after sentence, `row` floats apart, by their masks. */
export function maskSentences(pass: Pass, x: number, row: number, width: number, mask: number | null): void {
  if (mask === null) return;
  const { kernels, batch } = pass;
  for (let b = 0; b < batch.sentences.length; b++) {
    const own = mask + b * width * FLOAT;
    const end = batch.starts[b + 1] as number;
    for (let r = batch.starts[b] as number; r < end; r++) kernels.multiplyBy(x + r * row * FLOAT, own, width);
  }
}
