import { spanningTree, type TreeSpace } from "../../parse.ts";
import type { Forward } from "./learn-batch.ts";
import { relations } from "./learn-batch.ts";
import type { Pass } from "./pass.ts";
import { type Targets, UNSUPERVISED, UNSUPERVISED_HEAD } from "./targets.ts";

/** Counts of words; those of names are of words whose label is a name's or should be. */
export const COUNTS = [
  "upos",
  "uposRight",
  "feats",
  "featsRight",
  "heads",
  "headsRight",
  "labelsRight",
  "namesFound",
  "namesWrong",
  "namesMissed",
] as const;

export type Counts = Record<(typeof COUNTS)[number], number>;

/** Shares of 1; 0 where nothing was to be found. */
export interface Scores {
  readonly upos: number;
  /** All categories right. */
  readonly feats: number;
  readonly uas: number;
  /** Relations with their subtypes. */
  readonly las: number;
  /** F1 of words in names with their label. */
  readonly names: number;
}

export function scoresOf(counts: Counts): Scores {
  const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
  return {
    upos: share(counts.uposRight, counts.upos),
    feats: share(counts.featsRight, counts.feats),
    uas: share(counts.headsRight, counts.heads),
    las: share(counts.labelsRight, counts.heads),
    names: share(2 * counts.namesFound, 2 * counts.namesFound + counts.namesWrong + counts.namesMissed),
  };
}

/** Adds to `counts` what a pass over a batch got right. */
export function countBatch(pass: Pass, done: Forward, targets: Targets, space: TreeSpace, counts: Counts): void {
  countTags(pass, done, targets, counts);
  const heads = parseBatch(pass, done, space);
  const { scores } = relations(pass, done, heads);
  const { deprels } = pass.config;
  const p = pass.kernels.floats(scores, pass.batch.rows * deprels);
  for (let r = 0; r < pass.batch.rows; r++) {
    if (targets.heads[r] === UNSUPERVISED_HEAD) continue;
    counts.heads++;
    if (heads[r] !== targets.heads[r]) continue;
    counts.headsRight++;
    if (highest(p, r * deprels, deprels) === targets.deprels[r]) counts.labelsRight++;
  }
}

function parseBatch(pass: Pass, done: Forward, space: TreeSpace): Int16Array {
  const { kernels, batch } = pass;
  const heads = new Int16Array(batch.rows);
  for (let b = 0; b < batch.sentences.length; b++) {
    const start = batch.starts[b] as number;
    const n = (batch.starts[b + 1] as number) - start;
    const scores = kernels.floats(done.arcs.scores[b] as number, n * (n + 1));
    spanningTree(scores, n, heads, start, space);
  }
  return heads;
}

function countTags(pass: Pass, done: Forward, targets: Targets, counts: Counts): void {
  const { config, layout, batch } = pass;
  const { columns } = layout;
  const p = pass.kernels.floats(done.hidden, batch.rows * columns.width);
  const categories = config.feats.length;
  for (let r = 0; r < batch.rows; r++) {
    const start = r * columns.width;
    const tag = targets.upos[r] as number;
    if (tag !== UNSUPERVISED) {
      counts.upos++;
      if (highest(p, start + columns.upos, config.upos) === tag) counts.uposRight++;
    }
    const values = targets.feats.subarray(r * categories, (r + 1) * categories);
    if (values.some((value) => value !== UNSUPERVISED)) {
      counts.feats++;
      const right = values.every((value, k) => {
        const best = highest(p, start + (columns.feats[k] as number), config.feats[k] as number);
        return value === UNSUPERVISED || best === value;
      });
      if (right) counts.featsRight++;
    }
    const allowed = targets.names[r] as number;
    if (allowed === 0) continue;
    const label = highest(p, start + columns.names, config.names);
    const right = (allowed >>> label) & 1;
    if (label !== 0 && right && !(allowed & 1)) counts.namesFound++;
    if (label !== 0 && !right) counts.namesWrong++;
    if (!(allowed & 1) && !right) counts.namesMissed++;
  }
}

/** Index, from 0, of the highest of `width` numbers from `at` on; the first of equals. */
export function highest(values: Float32Array, at: number, width: number): number {
  let best = 0;
  for (let j = 1; j < width; j++) if ((values[at + j] as number) > (values[at + best] as number)) best = j;
  return best;
}
