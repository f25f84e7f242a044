import { inputDim, SLOTS } from "../../network/config.ts";
import type { Corpus } from "./example.ts";
import { allocateFloats, type Dropout, type Pass } from "./pass.ts";

/** Pretrained vectors: `dim` bytes and a scale of each lexicon entry. */
export interface Vectors {
  readonly dim: number;
  readonly entries: Int8Array;
  readonly scales: Float32Array;
}

/** The input of the encoder and which rows of the embedding table it was made of. */
export interface Input {
  /** Address of rows × in floats, in the order of steps: [vector ; sum of feature rows]. */
  readonly x: number;
  /** rows × 12; −1 where there is none or where it was dropped. */
  readonly used: Int32Array;
}

/**
 * Gathers the words' input. While learning, the learned row (slot 0) and the vector of some words are dropped, so that
 * the network learns what to do with words it does not know.
 */
export function gatherInput(pass: Pass, corpus: Corpus, table: Float32Array, vectors: Vectors): Input {
  const { kernels, config, batch, dropout } = pass;
  const { vectorDim, featureDim } = config;
  const width = inputDim(config);
  const address = allocateFloats(kernels, batch.rows * width);
  const x = kernels.floats(address, batch.rows * width).fill(0);
  const used = new Int32Array(batch.rows * SLOTS);
  for (let r = 0; r < batch.rows; r++) {
    const word = batch.word[r] as number;
    const at = r * width;
    const entry = corpus.entries[word] as number;
    const dropVector = dropout !== null && dropout.random() < dropout.vector;
    if (entry >= 0 && entry < vectors.scales.length && !dropVector) {
      const scale = vectors.scales[entry] as number;
      const from = entry * vectorDim;
      for (let j = 0; j < vectorDim; j++) x[at + j] = (vectors.entries[from + j] as number) * scale;
    }
    for (let slot = 0; slot < SLOTS; slot++) {
      const row = corpus.features[word * SLOTS + slot] as number;
      const dropped = row < 0 || (dropout !== null && dropout.random() < shareOf(dropout, slot, row));
      used[r * SLOTS + slot] = dropped ? -1 : row;
      if (!dropped) addRow(x, at + vectorDim, table, row * featureDim, featureDim);
    }
  }
  return { x: address, used };
}

/** Share in which a row of a slot is dropped. */
function shareOf({ word, feature, counts }: Dropout, slot: number, row: number): number {
  return slot === 0 ? word / (word + (counts[row] as number)) : feature;
}

/** to[at + j] += from[start + j] for `width` elements. */
function addRow(to: Float32Array, at: number, from: Float32Array, start: number, width: number): void {
  for (let j = 0; j < width; j++) to[at + j] = (to[at + j] as number) + (from[start + j] as number);
}

/** How often each of `rows` rows of the embedding table is a word's learned row. */
export function countRows(corpus: Corpus, rows: number): Int32Array {
  const counts = new Int32Array(rows);
  for (let at = 0; at < corpus.features.length; at += SLOTS) {
    const row = corpus.features[at] as number;
    if (row >= 0) counts[row] = (counts[row] as number) + 1;
  }
  return counts;
}

/** Sums of gradients of the embedding table's rows that occur: `rows[i]` has the `featureDim` floats from i·featureDim on. */
export interface RowGradients {
  /** How many; in the order of first occurrence. */
  count: number;
  readonly rows: Int32Array;
  readonly values: Float32Array;
}

/** Adds up dx by rows of the table. `slotOf` has an element of each row of the table, all −1, and is left so. */
export function scatterInput(pass: Pass, input: Input, dx: number, slotOf: Int32Array, out: RowGradients): void {
  const { kernels, config, batch } = pass;
  const { vectorDim, featureDim } = config;
  const width = inputDim(config);
  const gradient = kernels.floats(dx, batch.rows * width);
  const { rows, values } = out;
  let count = 0;
  for (let r = 0; r < batch.rows; r++) {
    const at = r * width + vectorDim;
    for (let slot = 0; slot < SLOTS; slot++) {
      const row = input.used[r * SLOTS + slot] as number;
      if (row < 0) continue;
      let index = slotOf[row] as number;
      if (index < 0) {
        index = count++;
        slotOf[row] = index;
        rows[index] = row;
        values.fill(0, index * featureDim, (index + 1) * featureDim);
      }
      addRow(values, index * featureDim, gradient, at, featureDim);
    }
  }
  for (let i = 0; i < count; i++) slotOf[rows[i] as number] = -1;
  out.count = count;
}
