import { openKernels } from "../../kernels/kernels.ts";
import { layoutOf, type NetworkConfig } from "../../network/config.ts";
import { type TreeSpace, treeSpace } from "../../parse.ts";
import { longestOf } from "./batches.ts";
import { COUNTS, type Counts, countBatch } from "./evaluate.ts";
import type { Corpus } from "./example.ts";
import { countRows, gatherInput, type RowGradients, scatterInput, type Vectors } from "./input.ts";
import { backward, forward, type Losses, relations } from "./learn-batch.ts";
import { packBatch } from "./packed-batch.ts";
import { allocateFloats, type DropoutRates, FLOAT, type Pass } from "./pass.ts";
import { randomFrom } from "./random.ts";
import { type LossWeights, targetsOf } from "./targets.ts";

/** What the threads share: all of it in shared memory, none of it written while a replica works but its own half's. */
export interface Shared {
  readonly config: NetworkConfig;
  readonly dropout: DropoutRates;
  readonly losses: LossWeights;
  readonly corpus: Corpus;
  readonly dev: Corpus;
  readonly vectors: Vectors;
  readonly weights: Float32Array;
  readonly table: Float32Array;
  readonly halves: readonly [Half, Half];
}

/** One half of a batch: what is asked of it, and what comes of it. */
export interface Half {
  /** Numbers of the job, by `JOB`. */
  readonly job: Int32Array;
  readonly sentences: Int32Array;
  readonly gradients: Float32Array;
  readonly rows: Int32Array;
  readonly rowValues: Float32Array;
  /** Sums of losses or counts, by `RESULT`. */
  readonly results: Float64Array;
}

/** Where what stands in a half's `job`. */
export const JOB = { kind: 0, seed: 1, words: 2, sentences: 3, rows: 4 } as const;
export const LEARN = 0;
export const EVALUATE = 1;
export const LOSSES = ["upos", "feats", "names", "arcs", "labels"] as const satisfies (keyof Losses)[];
/** Sentences of dev that are looked at together. */
const EVALUATED = 32;

/** Does one half's job at a time. The result depends on the job and the shared weights alone. */
export type Replica = (half: Half) => void;

export function openReplica(shared: Shared): Replica {
  const { config } = shared;
  const layout = layoutOf(config);
  const kernels = openKernels();
  const weights = allocateFloats(kernels, layout.size);
  const gradients = allocateFloats(kernels, layout.size);
  const slotOf = new Int32Array(config.rows).fill(-1);
  const counts = countRows(shared.corpus, config.rows);
  const space = treeSpace(longestOf(shared.dev));
  const base = { kernels, config, layout, weights, gradients };

  const learn = (half: Half): void => {
    kernels.floats(gradients, layout.size).fill(0);
    const chosen = half.sentences.subarray(0, half.job[JOB.sentences]);
    const sums: Losses = { upos: 0, feats: 0, names: 0, arcs: 0, labels: 0 };
    const out: RowGradients = { count: 0, rows: half.rows, values: half.rowValues };
    if (chosen.length > 0) {
      const batch = packBatch(shared.corpus, chosen);
      const random = randomFrom(half.job[JOB.seed] as number);
      const pass: Pass = { ...base, batch, dropout: { ...shared.dropout, random, counts } };
      const input = gatherInput(pass, shared.corpus, shared.table, shared.vectors);
      const done = forward(pass, input.x);
      const targets = targetsOf(shared.corpus, batch, config.feats.length);
      const labels = relations(pass, done, targets.heads);
      const words = half.job[JOB.words] as number;
      const { dx, losses } = backward(pass, done, labels, targets, shared.losses, words);
      scatterInput(pass, input, dx, slotOf, out);
      Object.assign(sums, losses);
    }
    half.gradients.set(kernels.floats(gradients, layout.size));
    half.job[JOB.rows] = out.count;
    LOSSES.forEach((loss, i) => {
      half.results[i] = sums[loss];
    });
  };

  const evaluate = (half: Half): void => {
    const counts = Object.fromEntries(COUNTS.map((key) => [key, 0])) as Counts;
    const count = half.job[JOB.sentences] as number;
    for (let from = 0; from < count; from += EVALUATED) {
      const mark = kernels.mark();
      evaluateBatch(shared, base, half.sentences.subarray(from, Math.min(from + EVALUATED, count)), space, counts);
      kernels.release(mark);
    }
    COUNTS.forEach((key, i) => {
      half.results[i] = counts[key];
    });
  };

  return (half) => {
    const mark = kernels.mark();
    kernels.floats(weights, layout.size).set(shared.weights);
    if (half.job[JOB.kind] === LEARN) learn(half);
    else evaluate(half);
    kernels.release(mark);
  };
}

function evaluateBatch(
  shared: Shared,
  base: Omit<Pass, "batch" | "dropout">,
  sentences: Int32Array,
  space: TreeSpace,
  counts: Counts,
): void {
  const batch = packBatch(shared.dev, sentences);
  const pass: Pass = { ...base, batch, dropout: null };
  const { x } = gatherInput(pass, shared.dev, shared.table, shared.vectors);
  const done = forward(pass, x);
  countBatch(pass, done, targetsOf(shared.dev, batch, shared.config.feats.length), space, counts);
}

/** Room for a half of a batch of up to `sentences` sentences and `words` words. */
export function halfOf(config: NetworkConfig, sentences: number, words: number): Half {
  const rows = Math.min(config.rows, words * 12);
  const { size } = layoutOf(config);
  return {
    job: new Int32Array(new SharedArrayBuffer(4 * Object.keys(JOB).length)),
    sentences: new Int32Array(new SharedArrayBuffer(4 * sentences)),
    gradients: new Float32Array(new SharedArrayBuffer(FLOAT * size)),
    rows: new Int32Array(new SharedArrayBuffer(4 * rows)),
    rowValues: new Float32Array(new SharedArrayBuffer(FLOAT * rows * config.featureDim)),
    results: new Float64Array(new SharedArrayBuffer(8 * Math.max(COUNTS.length, LOSSES.length))),
  };
}
