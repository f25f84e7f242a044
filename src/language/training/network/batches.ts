import type { Corpus } from "./example.ts";
import { randomFrom, seedOf, shuffle } from "./random.ts";

/** Sentences that are learned together, in two halves of about as many words. */
export interface Batch {
  readonly halves: readonly [Int32Array, Int32Array];
  readonly words: number;
}

/** How far, as a share of its length, a sentence may move among those of other lengths. */
const JITTER = 0.15;

/**
 * The corpus's sentences in batches of at least `batchWords` words (the last of fewer), of similar length each, both the
 * batches and what is in them by chance from the seed and the epoch.
 */
export function epochBatches(corpus: Corpus, batchWords: number, seed: number, epoch: number): Batch[] {
  const random = randomFrom(seedOf(seed, epoch));
  const sentences = corpus.starts.length - 1;
  const keys = new Float64Array(sentences);
  for (let s = 0; s < sentences; s++) keys[s] = lengthOf(corpus, s) * (1 + JITTER * (random() - 0.5)) + random() * 0.5;
  const turns = turnsOf(corpus);
  const order = Int32Array.from(keys, (_, s) => s)
    .filter((s) => isDue(corpus, s, epoch, turns))
    .sort((a, b) => (keys[a] as number) - (keys[b] as number) || a - b);
  const batches: Batch[] = [];
  for (let from = 0; from < order.length; ) {
    let words = 0;
    let to = from;
    while (to < order.length && words < batchWords) words += lengthOf(corpus, order[to++] as number);
    batches.push({ halves: halve(order.subarray(from, to)), words });
    from = to;
  }
  const places = Int32Array.from(batches, (_, i) => i);
  shuffle(places, random);
  return Array.from(places, (i) => batches[i] as Batch);
}

/** Words of all epochs together. */
export function wordsOf(corpus: Corpus, epochs: number): number {
  const turns = turnsOf(corpus);
  let words = 0;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let s = 0; s + 1 < corpus.starts.length; s++) if (isDue(corpus, s, epoch, turns)) words += lengthOf(corpus, s);
  }
  return words;
}

function turnsOf({ turns }: Corpus): number {
  return turns.reduce((most, turn) => Math.max(most, turn), 0);
}

function isDue({ turns }: Corpus, s: number, epoch: number, all: number): boolean {
  return turns[s] === 0 || epoch % all === (turns[s] as number) - 1;
}

/** Every other sentence; both halves have about as many words because neighbours are of similar length. */
function halve(sentences: Int32Array): [Int32Array, Int32Array] {
  return [sentences.filter((_, i) => i % 2 === 0), sentences.filter((_, i) => i % 2 === 1)];
}

export function lengthOf(corpus: Corpus, s: number): number {
  return (corpus.starts[s + 1] as number) - (corpus.starts[s] as number);
}

/** Words of the longest sentence. */
export function longestOf(corpus: Corpus): number {
  let most = 0;
  for (let s = 0; s + 1 < corpus.starts.length; s++) most = Math.max(most, lengthOf(corpus, s));
  return most;
}
