import type { Corpus } from "./example.ts";
import type { PackedBatch } from "./packed-batch.ts";

/** What the words of a batch should be, sentence after sentence. See `Example`. */
export interface Targets {
  readonly upos: Uint8Array;
  readonly feats: Uint8Array;
  readonly heads: Int16Array;
  readonly deprels: Uint8Array;
  readonly names: Uint32Array;
}

/** Of tags, values and relations; of heads. */
export const UNSUPERVISED = 255;
export const UNSUPERVISED_HEAD = -1;

export function targetsOf(corpus: Corpus, batch: PackedBatch, categories: number): Targets {
  const targets: Targets = {
    upos: new Uint8Array(batch.rows),
    feats: new Uint8Array(batch.rows * categories),
    heads: new Int16Array(batch.rows),
    deprels: new Uint8Array(batch.rows),
    names: new Uint32Array(batch.rows),
  };
  batch.sentences.forEach((s, b) => {
    const at = batch.starts[b] as number;
    const from = corpus.starts[s] as number;
    const to = corpus.starts[s + 1] as number;
    targets.upos.set(corpus.upos.subarray(from, to), at);
    targets.feats.set(corpus.feats.subarray(from * categories, to * categories), at * categories);
    targets.heads.set(corpus.heads.subarray(from, to), at);
    targets.deprels.set(corpus.deprels.subarray(from, to), at);
    targets.names.set(corpus.names.subarray(from, to), at);
  });
  return targets;
}

/** How much each part of the loss counts; the loss is the weighted sum over all words divided by their number. */
export interface LossWeights {
  readonly upos: number;
  readonly feats: number;
  readonly arcs: number;
  readonly labels: number;
  readonly names: number;
}
