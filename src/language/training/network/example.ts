import { SLOTS } from "../../network/config.ts";

/** A sentence of n words to learn from. What a corpus does not say is marked as unsupervised and costs nothing. */
export interface Example {
  /** n lexicon entries, −1 for none. */
  readonly entries: Int32Array;
  /** n × 12 rows of the embedding table, −1 for none. */
  readonly features: Int32Array;
  /** n tags, 255 unsupervised. */
  readonly upos: Uint8Array;
  /** n × categories values, 255 unsupervised. */
  readonly feats: Uint8Array;
  /** n heads: 0 the root, 1…n, −1 unsupervised. */
  readonly heads: Int16Array;
  /** n relations; read where the head is supervised. */
  readonly deprels: Uint8Array;
  /** n bit masks of the name labels that are allowed; 0 unsupervised. */
  readonly names: Uint32Array;
  /** 0 (or not said): learned from in every epoch; k: only in every r-th epoch, from epoch k − 1 on, r the greatest of all. */
  readonly turn?: number;
}

/** Examples in one piece of shared memory each, so that threads read them without a copy. */
export interface Corpus {
  /** Sentence s has the words starts[s] … starts[s + 1]. */
  readonly starts: Int32Array;
  /** Of each sentence; see `Example`. */
  readonly turns: Uint8Array;
  readonly entries: Int32Array;
  readonly features: Int32Array;
  readonly upos: Uint8Array;
  readonly feats: Uint8Array;
  readonly heads: Int16Array;
  readonly deprels: Uint8Array;
  readonly names: Uint32Array;
}

export function corpusOf(examples: readonly Example[], categories: number): Corpus {
  const words = examples.reduce((sum, example) => sum + example.entries.length, 0);
  const corpus: Corpus = {
    starts: new Int32Array(new SharedArrayBuffer(4 * (examples.length + 1))),
    turns: new Uint8Array(new SharedArrayBuffer(examples.length)),
    entries: new Int32Array(new SharedArrayBuffer(4 * words)),
    features: new Int32Array(new SharedArrayBuffer(4 * words * SLOTS)),
    upos: new Uint8Array(new SharedArrayBuffer(words)),
    feats: new Uint8Array(new SharedArrayBuffer(words * categories)),
    heads: new Int16Array(new SharedArrayBuffer(2 * words)),
    deprels: new Uint8Array(new SharedArrayBuffer(words)),
    names: new Uint32Array(new SharedArrayBuffer(4 * words)),
  };
  let at = 0;
  examples.forEach((example, s) => {
    const n = example.entries.length;
    check(example, s, categories);
    corpus.entries.set(example.entries, at);
    corpus.features.set(example.features, at * SLOTS);
    corpus.upos.set(example.upos, at);
    corpus.feats.set(example.feats, at * categories);
    corpus.heads.set(example.heads, at);
    corpus.deprels.set(example.deprels, at);
    corpus.names.set(example.names, at);
    at += n;
    corpus.turns[s] = example.turn ?? 0;
    corpus.starts[s + 1] = at;
  });
  return corpus;
}

function check(example: Example, s: number, categories: number): void {
  const n = example.entries.length;
  if (n === 0) throw new RangeError(`Example ${s} has no words.`);
  const lengths: [string, number, number][] = [
    ["features", example.features.length, n * SLOTS],
    ["upos", example.upos.length, n],
    ["feats", example.feats.length, n * categories],
    ["heads", example.heads.length, n],
    ["deprels", example.deprels.length, n],
    ["names", example.names.length, n],
  ];
  for (const [what, is, should] of lengths) {
    if (is !== should) throw new RangeError(`Example ${s} has ${n} words and ${is} ${what} where ${should} should be.`);
  }
  for (const head of example.heads) {
    if (head < -1 || head > n) throw new RangeError(`Example ${s} has ${n} words and a head ${head}.`);
  }
}
