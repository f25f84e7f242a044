import { SLOPE } from "../../network/config.ts";
import { type ArcTape, learnArcs, scoreArcs } from "./arcs.ts";
import { maskSentences, sentenceMask } from "./dropout.ts";
import { type EncoderTape, encode, encodeBackward } from "./encoder.ts";
import { type LabelTape, learnLabels, scoreLabels } from "./labels.ts";
import { affine, affineBackward, allocateFloats, copyInts, type Pass, zeros } from "./pass.ts";
import { learnTags, softmaxTags } from "./tags.ts";
import type { LossWeights, Targets } from "./targets.ts";

/** Everything from the input on. Rows stand sentence after sentence from `encoded` on. */
export interface Forward {
  readonly encoder: EncoderTape;
  /** rows × 2·hidden. */
  readonly encoded: number;
  /** rows × width of the heads' columns; tags, features and names as probabilities. */
  readonly hidden: number;
  readonly arcMask: number | null;
  readonly arcs: ArcTape;
}

/** Sums of losses over the words of a batch, unweighted. */
export interface Losses {
  upos: number;
  feats: number;
  names: number;
  arcs: number;
  labels: number;
}

/** Input x (rows × in, in the order of steps, spoiled) to everything but the relations, which need a head. */
export function forward(pass: Pass, x: number): Forward {
  const { kernels, config, layout, batch, dropout } = pass;
  const { output, tape } = encode(pass, x);
  const width = 2 * config.hidden;
  const encoded = allocateFloats(kernels, batch.rows * width);
  kernels.gatherRows(encoded, width, output, width, copyInts(kernels, batch.byStep), batch.rows, width);
  const row = layout.columns.width;
  const hidden = allocateFloats(kernels, batch.rows * row);
  affine(pass, encoded, width, layout.heads, layout.headsBias, hidden, row);
  kernels.leakyForward(hidden, row, batch.rows, 2 * config.arcDim, SLOPE);
  const arcMask = sentenceMask(pass, 2 * config.arcDim, dropout?.hidden ?? 0);
  maskSentences(pass, hidden, row, 2 * config.arcDim, arcMask);
  const arcs = scoreArcs(pass, hidden, row);
  softmaxTags(pass, hidden, row);
  return { encoder: tape, encoded, hidden, arcMask, arcs };
}

export function relations(pass: Pass, done: Forward, heads: Int16Array): LabelTape {
  return scoreLabels(pass, done.hidden, pass.layout.columns.width, heads);
}

/**
 * The losses and the whole way back: adds to the gradients of the parameters. `words` is the number by which the losses
 * are divided. Gives the address of dx (rows × in, in the order of steps).
 */
export function backward(
  pass: Pass,
  done: Forward,
  labels: LabelTape,
  targets: Targets,
  weights: LossWeights,
  words: number,
): { dx: number; losses: Losses } {
  const { kernels, config, layout, batch } = pass;
  const row = layout.columns.width;
  const width = 2 * config.hidden;
  const dHidden = zeros(kernels, batch.rows * row);
  const { heads, deprels } = targets;
  const losses = {
    ...learnTags(pass, targets, weights, words, done.hidden, dHidden, row),
    arcs: learnArcs(pass, done.arcs, heads, weights.arcs / words, done.hidden, dHidden, row),
    labels: learnLabels(pass, labels, heads, deprels, weights.labels / words, dHidden, row),
  };
  maskSentences(pass, dHidden, row, 2 * config.arcDim, done.arcMask);
  kernels.leakyBackward(done.hidden, row, dHidden, row, batch.rows, 2 * config.arcDim, SLOPE);
  const dEncoded = allocateFloats(kernels, batch.rows * width);
  affineBackward(pass, done.encoded, width, layout.heads, layout.headsBias, dHidden, row, dEncoded, width, false);
  const dOutput = allocateFloats(kernels, batch.rows * width);
  kernels.gatherRows(dOutput, width, dEncoded, width, copyInts(kernels, batch.bySentence), batch.rows, width);
  return { dx: encodeBackward(pass, done.encoder, dOutput), losses };
}
