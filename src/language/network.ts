import { type Kernels, openKernels } from "./kernels/kernels.ts";
import { inputDim, type Layout, type NetworkConfig, SLOTS } from "./network/config.ts";
import { encode } from "./network/encode.ts";
import { readHeads } from "./network/heads.ts";
import { openProjections, type Projections } from "./network/projections.ts";
import { partsBegin, type SectionParts, sectionParts } from "./network/section.ts";
import { layOut, openSteps, type Steps } from "./network/steps.ts";
import { openWorkspace, type Workspace, type WorkspaceViews } from "./network/workspace.ts";
import { PackError } from "./pack.ts";

/**
 * The network: words' vectors and features through a bidirectional LSTM encoder to parts of speech, features, name labels
 * and trees (Dozat & Manning 2017, with the tags learned jointly instead of read). Weights are 8-bit, activations 16-bit
 * integers with scales; what is computed is the same to the bit on every machine, whatever is computed beside it.
 */
export interface Network {
  readonly config: NetworkConfig;
  readonly kernels: Kernels;
  readonly layout: Layout;
  readonly parts: SectionParts;
  /** Addresses: of the parts, of the embedding table, of the pretrained vectors. */
  readonly weights: number;
  readonly table: number;
  readonly tableScales: number;
  readonly vectors: number;
  readonly vectorScales: number;
  readonly vectorCount: number;
  /** What 1 is as an activation of 16 bits: as much as no sum can overflow with; and the address of its inverse. */
  readonly amplitude: number;
  readonly unit: number;
  readonly space: Workspace;
  readonly projections: Projections;
  readonly steps: Steps;
}

/** Pretrained vectors, `dimensions` signed bytes and a scale each; a lexicon is one. */
export interface PretrainedVectors {
  readonly dimensions: number;
  readonly vectors: Int8Array;
  readonly scales: Float32Array;
}

/** What the network says of a sentence of n words. Views that hold until the next run. */
export interface Seen {
  /** n tags. */
  readonly upos: Uint8Array;
  /** n × categories values. */
  readonly features: Uint8Array;
  /** n heads: 0 the root, 1…n. */
  readonly heads: Int16Array;
  /** n relations. */
  readonly deprels: Uint8Array;
  /** n × labels log probabilities. */
  readonly names: Float32Array;
}

/** A sentence has at most so many words. */
export const LONGEST_SENTENCE = 512;
/** Sentences are looked at together, up to so many and so many words, which is faster than one by one. */
const BATCH_SENTENCES = 32;
const BATCH_WORDS = LONGEST_SENTENCE;
/** Greatest magnitude of a weight. */
const WEIGHT = 127;

/** Throws PackError for a section that is none or does not go with the vectors. */
export function openNetwork(section: Uint8Array, pretrained: PretrainedVectors): Network {
  const config = readConfig(section);
  const parts = sectionParts(config);
  const begin = partsBegin(new DataView(section.buffer, section.byteOffset).getUint32(0, true));
  if (section.length !== begin + parts.size) {
    throw new PackError(`The network's section has ${section.length} bytes where ${begin + parts.size} should be.`);
  }
  if (pretrained.dimensions !== config.vectorDim) {
    throw new PackError(
      `The network takes vectors of ${config.vectorDim} dimensions and the lexicon has ${pretrained.dimensions}.`,
    );
  }
  const kernels = openKernels();
  const weights = kernels.allocate(parts.size);
  kernels.bytes(weights, parts.size).set(section.subarray(begin));
  const vectors = kernels.allocate(pretrained.vectors.length);
  kernels
    .bytes(vectors, pretrained.vectors.length)
    .set(new Uint8Array(pretrained.vectors.buffer, pretrained.vectors.byteOffset, pretrained.vectors.length));
  const vectorCount = pretrained.scales.length;
  const vectorScales = kernels.allocate(4 * vectorCount);
  kernels.floats(vectorScales, vectorCount).set(pretrained.scales);
  const widest = Math.max(inputDim(config), 2 * config.hidden, config.arcDim, config.labelDim);
  const amplitude = Math.min(32_767, Math.floor((2 ** 31 - 1) / (WEIGHT * widest)));
  const unit = kernels.allocate(4);
  kernels.floats(unit, 1)[0] = 1 / amplitude;
  return {
    config,
    kernels,
    layout: parts.layout,
    parts,
    weights,
    table: weights + parts.table,
    tableScales: weights + parts.tableScales,
    vectors,
    vectorScales,
    vectorCount,
    amplitude,
    unit,
    projections: openProjections(kernels, config, BATCH_WORDS),
    // Last, because it keeps views, which hold as long as nothing more is allocated.
    space: openWorkspace(kernels, config, BATCH_WORDS, BATCH_SENTENCES, LONGEST_SENTENCE),
    steps: openSteps(BATCH_WORDS, BATCH_SENTENCES),
  };
}

/**
 * Runs the network over sentences, sentence s having the words starts[s] … starts[s + 1] of `entries` (lexicon entries) and
 * `features` (12 rows each, see `wordFeatures`), and calls `see` for each in order. Throws RangeError for a sentence
 * of more than LONGEST_SENTENCE words.
 */
export function runSentences(
  network: Network,
  starts: Int32Array,
  entries: Int32Array,
  features: Int32Array,
  see: (sentence: number, seen: Seen) => void,
): void {
  const { steps, space } = network;
  const count = starts.length - 1;
  for (let first = 0; first < count; ) {
    let end = first + 1;
    const room = (starts[first] as number) + BATCH_WORDS;
    if ((starts[end] as number) > room) {
      throw new RangeError(
        `A sentence of ${(starts[end] as number) - (starts[first] as number)} words; at most ${LONGEST_SENTENCE} can be parsed.`,
      );
    }
    while (end < count && end - first < BATCH_SENTENCES && (starts[end + 1] as number) <= room) end++;
    layOut(steps, starts, first, end);
    takeInput(network, starts[first] as number, entries, features);
    const byStep = encode(network, steps);
    const encoded = bySentence(network, byStep);
    readHeads(network, encoded, starts, first, end);
    const base = starts[first] as number;
    for (let s = first; s < end; s++) {
      see(s, slice(space.views, network.config, (starts[s] as number) - base, (starts[s + 1] as number) - base));
    }
    first = end;
  }
}

/** Runs the network over one sentence of n words. */
export function run(network: Network, n: number, entries: Int32Array, features: Int32Array): Seen {
  let result: Seen | undefined;
  runSentences(network, Int32Array.of(0, n), entries, features, (_, seen) => {
    result = seen;
  });
  return result as Seen;
}

function slice(
  { upos, feats, heads, deprels, names }: WorkspaceViews,
  config: NetworkConfig,
  from: number,
  to: number,
): Seen {
  const categories = config.feats.length;
  return {
    upos: upos.subarray(from, to),
    features: feats.subarray(from * categories, to * categories),
    heads: heads.subarray(from, to),
    deprels: deprels.subarray(from, to),
    names: names.subarray(from * config.names, to * config.names),
  };
}

/** Copies a batch's entries and features into the workspace, in the order of steps; what is out of range counts as none. */
function takeInput(network: Network, base: number, entries: Int32Array, features: Int32Array): void {
  const { steps, vectorCount, config } = network;
  const { views } = network.space;
  for (let i = 0; i < steps.rows; i++) {
    const row = steps.row[i] as number;
    const entry = entries[base + i] as number;
    views.index[row] = entry < vectorCount ? entry : -1;
    const from = (base + i) * SLOTS;
    const to = row * SLOTS;
    for (let slot = 0; slot < SLOTS; slot++) {
      const feature = features[from + slot] as number;
      views.features[to + slot] = feature < config.rows ? feature : -1;
    }
  }
}

/** The encoder's output sentence after sentence, in the workspace's other half of `encoded`. */
function bySentence(network: Network, encoded: number): number {
  const { kernels, steps, space, config } = network;
  const other = space.encoded[0] === encoded ? space.encoded[1] : space.encoded[0];
  space.views.index.set(steps.row.subarray(0, steps.rows));
  kernels.gatherRows(other, config.hidden, encoded, config.hidden, space.index, steps.rows, config.hidden);
  return other;
}

function readConfig(section: Uint8Array): NetworkConfig {
  const view = new DataView(section.buffer, section.byteOffset, section.byteLength);
  const length = section.length < 4 ? 0 : view.getUint32(0, true);
  try {
    return JSON.parse(new TextDecoder().decode(section.subarray(4, 4 + length))) as NetworkConfig;
  } catch {
    throw new PackError("The network's section has no header that can be read; the pack is damaged.");
  }
}
