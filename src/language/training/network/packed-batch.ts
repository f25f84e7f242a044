import type { Corpus } from "./example.ts";

/**
 * Sentences of a batch laid out step by step: the first words of all, then the second words of those that have one, and so
 * on, longest sentence first. The rows of a step are then together, the sentences that go on are its first rows, and
 * nothing is padded.
 */
export interface PackedBatch {
  /** The corpus's sentences, longest first. */
  readonly sentences: Int32Array;
  /** Words in all. */
  readonly rows: number;
  /** Words of the longest sentence. */
  readonly steps: number;
  /** Sentences that have a word at step t. */
  readonly active: Int32Array;
  /** First row of step t. */
  readonly offset: Int32Array;
  /** Sentence b's words are starts[b] … starts[b + 1] where sentences stand one after the other. */
  readonly starts: Int32Array;
  /** Row by steps of each word, the words counted sentence after sentence. */
  readonly byStep: Int32Array;
  /** The reverse of `byStep`. */
  readonly bySentence: Int32Array;
  /** Where each word of `byStep` order stands in the corpus. */
  readonly word: Int32Array;
}

/** Sentences of equal length keep their order. */
export function packBatch(corpus: Corpus, chosen: Int32Array): PackedBatch {
  const lengthOf = (s: number): number => (corpus.starts[s + 1] as number) - (corpus.starts[s] as number);
  const sentences = chosen.slice().sort((a, b) => lengthOf(b) - lengthOf(a));
  const steps = sentences.length === 0 ? 0 : lengthOf(sentences[0] as number);
  const starts = new Int32Array(sentences.length + 1);
  sentences.forEach((s, b) => {
    starts[b + 1] = (starts[b] as number) + lengthOf(s);
  });
  const rows = starts[sentences.length] as number;
  const active = new Int32Array(steps);
  const offset = new Int32Array(steps);
  const byStep = new Int32Array(rows);
  const bySentence = new Int32Array(rows);
  const word = new Int32Array(rows);
  let row = 0;
  for (let t = 0; t < steps; t++) {
    offset[t] = row;
    let b = 0;
    for (; b < sentences.length; b++) {
      const start = starts[b] as number;
      if (start + t >= (starts[b + 1] as number)) break;
      byStep[start + t] = row;
      bySentence[row] = start + t;
      word[row] = (corpus.starts[sentences[b] as number] as number) + t;
      row++;
    }
    active[t] = b;
  }
  return { sentences, rows, steps, active, offset, starts, byStep, bySentence, word };
}
