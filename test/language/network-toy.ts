import type { Example } from "../../src/language/training/network/example.ts";
import { type Random, randomFrom } from "../../src/language/training/network/random.ts";
import type { TrainingConfig } from "../../src/language/training/network/train-network.ts";

/**
 * A language of thirty words in three classes. Word 0 is in each sentence once and its root; words of class 2 hang on the
 * next word of class 1, if there is one; all others hang on the root. The relation tells the class; the feature tells
 * whether a word's number is odd; word 5 begins a name (label 1), and word 8 is in a name in one way or another.
 */
export function toyExamples(count: number, seed: number): Example[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => toyExample(random));
}

function toyExample(random: Random): Example {
  const n = 2 + Math.floor(random() * 9);
  const words = Array.from({ length: n }, () => 1 + Math.floor(random() * 29));
  const root = Math.floor(random() * n);
  words[root] = 0;
  const classes = words.map((word) => word % 3);
  const heads = classes.map((kind, i) => {
    if (i === root) return 0;
    const next = classes.indexOf(1, i + 1);
    return kind === 2 && next >= 0 ? next + 1 : root + 1;
  });
  const features = new Int32Array(n * 12).fill(-1);
  words.forEach((word, i) => {
    features[i * 12] = word;
    features[i * 12 + 5] = 30 + (word % 7);
  });
  return {
    entries: Int32Array.from(words, (word) => (word % 4 === 0 ? -1 : word % 5)),
    features,
    upos: Uint8Array.from(classes),
    feats: Uint8Array.from(words, (word) => word % 2),
    heads: Int16Array.from(heads),
    deprels: Uint8Array.from(classes, (kind, i) => (i === root ? 0 : kind + 1)),
    names: Uint32Array.from(words, (word) => (word === 5 ? 0b010 : word === 8 ? 0b110 : 0b001)),
  };
}

/** Vectors of five lexicon entries. */
export const toyVectors = {
  dim: 8,
  entries: Int8Array.from({ length: 40 }, (_, i) => ((i * 37) % 255) - 127),
  scales: Float32Array.from({ length: 5 }, () => 0.005),
};

export const toyConfig: TrainingConfig = {
  network: {
    vectorDim: 8,
    featureDim: 16,
    rows: 40,
    layers: 1,
    hidden: 32,
    arcDim: 24,
    labelDim: 16,
    upos: 3,
    feats: [2],
    names: 3,
    deprels: 4,
  },
  epochs: 10,
  batchWords: 100,
  rate: 0.01,
  warmup: 0.05,
  optimiser: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, clip: 5, averageDecay: 0.98 },
  dropout: { input: 0.05, layer: 0.05, hidden: 0.05, word: 0.1, vector: 0.05, feature: 0.01 },
  losses: { upos: 1, feats: 0.3, arcs: 1, labels: 1, names: 1 },
};
