import { layoutOf, type NetworkConfig } from "../../network/config.ts";
import { type Batch, epochBatches, longestOf, wordsOf } from "./batches.ts";
import { type CheckpointOptions, checkpoints, fingerprint, readCheckpoint } from "./checkpoint.ts";
import { COUNTS, type Counts, type Scores, scoresOf } from "./evaluate.ts";
import { type Corpus, corpusOf, type Example } from "./example.ts";
import { drawWeights } from "./initial-weights.ts";
import type { Vectors } from "./input.ts";
import type { Losses } from "./learn-batch.ts";
import { type Optimiser, type OptimiserConfig, openOptimiser } from "./optimiser.ts";
import type { DropoutRates } from "./pass.ts";
import { randomFrom, seedOf } from "./random.ts";
import { EVALUATE, halfOf, JOB, LEARN, LOSSES, type Shared } from "./replica.ts";
import type { LossWeights } from "./targets.ts";
import { openThreads, type Threads } from "./threads.ts";
import { writeNetwork } from "./write-network.ts";

export interface TrainingConfig {
  readonly network: NetworkConfig;
  readonly epochs: number;
  /** Words of a batch, at least. */
  readonly batchWords: number;
  /** Greatest learning rate: it rises to that over the share `warmup` of the training, then falls in a line to 0. */
  readonly rate: number;
  readonly warmup: number;
  readonly optimiser: OptimiserConfig;
  readonly dropout: DropoutRates;
  readonly losses: LossWeights;
}

export interface TrainingOptions {
  readonly seed: number;
  /** Threads that compute; the result is the same. */
  readonly workers: 1 | 2;
  readonly checkpoint?: CheckpointOptions;
  readonly log?: (report: EpochReport) => void;
}

/** What is told at each epoch's end. */
export interface EpochReport {
  readonly epoch: number;
  readonly steps: number;
  readonly words: number;
  readonly rate: number;
  /** Means over the epoch's words. */
  readonly losses: Losses;
  /** With the averaged weights. */
  readonly dev: Scores;
}

/** Where a training stands: at batch `next` of an epoch (from 0). */
export interface Progress {
  epoch: number;
  next: number;
  steps: number;
  words: number;
  /** Sums over the epoch so far. */
  losses: Losses;
  epochWords: number;
}

/**
 * Trains a network and gives the pack's section `network`. The same examples, configuration and seed give the same bytes,
 * on one thread or two, in one go or continued from a checkpoint.
 */
export function trainNetwork(
  config: TrainingConfig,
  examples: readonly Example[],
  dev: readonly Example[],
  vectors: Vectors,
  options: TrainingOptions,
): Uint8Array {
  const shared = share(config, examples, dev, vectors);
  const layout = layoutOf(config.network);
  drawWeights(config.network, layout, randomFrom(seedOf(options.seed, 0x1)), shared.weights, shared.table);
  const optimiser = openOptimiser(config.network, layout, config.optimiser, shared.weights, shared.table);
  const key = options.checkpoint ? fingerprint(config, options.seed, shared) : "";
  const progress = (options.checkpoint && readCheckpoint(options.checkpoint, key, optimiser)) ?? atStart();
  const save = options.checkpoint && checkpoints(options.checkpoint, key, optimiser);
  const threads = openThreads(shared, options.workers);
  try {
    while (progress.epoch < config.epochs) {
      trainEpoch(config, options, shared, optimiser, threads, progress, () => save?.(progress, false));
      const report = endEpoch(config, shared, optimiser, threads, progress);
      save?.(progress, true);
      options.log?.(report);
    }
  } finally {
    threads.close();
  }
  const { weights, table } = optimiser.average();
  return writeNetwork(config.network, weights, table);
}

function trainEpoch(
  config: TrainingConfig,
  options: TrainingOptions,
  shared: Shared,
  optimiser: Optimiser,
  threads: Threads,
  progress: Progress,
  afterStep: () => void,
): void {
  const batches = epochBatches(shared.corpus, config.batchWords, options.seed, progress.epoch);
  const all = wordsOf(shared.corpus, config.epochs);
  while (progress.next < batches.length) {
    const batch = batches[progress.next] as Batch;
    askToLearn(shared, batch, options.seed, progress.steps);
    threads.run();
    optimiser.step(shared.halves, rateAt(config, progress.words / all));
    for (const { results } of shared.halves) {
      LOSSES.forEach((loss, i) => {
        progress.losses[loss] += results[i] as number;
      });
    }
    progress.next++;
    progress.steps++;
    progress.words += batch.words;
    progress.epochWords += batch.words;
    afterStep();
  }
}

function askToLearn(shared: Shared, batch: Batch, seed: number, step: number): void {
  shared.halves.forEach((half, i) => {
    const sentences = batch.halves[i] as Int32Array;
    half.sentences.set(sentences);
    half.job[JOB.kind] = LEARN;
    half.job[JOB.seed] = seedOf(seed, step, i);
    half.job[JOB.words] = batch.words;
    half.job[JOB.sentences] = sentences.length;
  });
}

function endEpoch(
  config: TrainingConfig,
  shared: Shared,
  optimiser: Optimiser,
  threads: Threads,
  progress: Progress,
): EpochReport {
  const losses = { ...progress.losses };
  for (const loss of LOSSES) losses[loss] /= Math.max(progress.epochWords, 1);
  const { steps, words } = progress;
  const all = wordsOf(shared.corpus, config.epochs);
  const dev = evaluate(shared, optimiser, threads);
  Object.assign(progress, { ...atStart(), epoch: progress.epoch + 1, steps, words });
  return { epoch: progress.epoch, steps, words, rate: rateAt(config, words / all), losses, dev };
}

/** Scores of the averaged weights, which stand in the shared memory meanwhile. */
function evaluate(shared: Shared, optimiser: Optimiser, threads: Threads): Scores {
  const learned = { weights: shared.weights.slice(), table: shared.table.slice() };
  const average = optimiser.average();
  shared.weights.set(average.weights);
  shared.table.set(average.table);
  const sentences = shared.dev.starts.length - 1;
  shared.halves.forEach((half, i) => {
    let count = 0;
    for (let s = i; s < sentences; s += 2) half.sentences[count++] = s;
    half.job[JOB.kind] = EVALUATE;
    half.job[JOB.sentences] = count;
  });
  threads.run();
  shared.weights.set(learned.weights);
  shared.table.set(learned.table);
  const [first, second] = shared.halves;
  const sums = COUNTS.map((key, i) => [key, (first.results[i] as number) + (second.results[i] as number)]);
  return scoresOf(Object.fromEntries(sums) as Counts);
}

/** The learning rate when this share of the training is done. */
function rateAt(config: TrainingConfig, done: number): number {
  if (done < config.warmup) return (config.rate * (done + 1e-3 * config.warmup)) / config.warmup;
  return (config.rate * Math.max(1 - done, 0)) / (1 - config.warmup);
}

function atStart(): Progress {
  const losses = { upos: 0, feats: 0, names: 0, arcs: 0, labels: 0 };
  return { epoch: 0, next: 0, steps: 0, words: 0, losses, epochWords: 0 };
}

function share(
  config: TrainingConfig,
  examples: readonly Example[],
  dev: readonly Example[],
  vectors: Vectors,
): Shared {
  const { network, batchWords } = config;
  const corpus = corpusOf(examples, network.feats.length);
  const devCorpus = corpusOf(dev, network.feats.length);
  check(network, corpus, vectors);
  const words = batchWords + longestOf(corpus);
  const entries = new Int8Array(new SharedArrayBuffer(vectors.entries.length));
  const scales = new Float32Array(new SharedArrayBuffer(4 * vectors.scales.length));
  entries.set(vectors.entries);
  scales.set(vectors.scales);
  const half = () => halfOf(network, Math.max(words, dev.length), words);
  return {
    config: network,
    dropout: config.dropout,
    losses: config.losses,
    corpus,
    dev: devCorpus,
    vectors: { dim: vectors.dim, entries, scales },
    weights: new Float32Array(new SharedArrayBuffer(4 * layoutOf(network).size)),
    table: new Float32Array(new SharedArrayBuffer(4 * network.rows * network.featureDim)),
    halves: [half(), half()],
  };
}

/** What would else be read beside its array without a word. */
function check(network: NetworkConfig, corpus: Corpus, vectors: Vectors): void {
  if (vectors.dim !== network.vectorDim || vectors.entries.length !== vectors.dim * vectors.scales.length) {
    throw new RangeError(`Vectors of ${vectors.dim} dimensions for a network that takes ${network.vectorDim}.`);
  }
  for (const row of corpus.features) {
    if (row >= network.rows) throw new RangeError(`An example has the row ${row} of a table of ${network.rows}.`);
  }
}
