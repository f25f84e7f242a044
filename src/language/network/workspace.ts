import type { Kernels } from "../kernels/kernels.ts";
import { type TreeSpace, treeSpace } from "../parse.ts";
import { inputDim, type NetworkConfig, SLOTS } from "./config.ts";
import { padded } from "./section.ts";

/** Addresses of what a network works in, for batches of up to `rows` words and `sentences` sentences, and views of it. */
export interface Workspace {
  readonly rows: number;
  readonly sentences: number;
  /** rows × in, as floats and as 16 bits with a scale each. */
  readonly x: number;
  readonly x16: number;
  readonly xScales: number;
  /** rows × 4·hidden. */
  readonly gates: number;
  /** sentences × hidden. */
  readonly cells: number;
  /** rows × 2·hidden of 16 bits, twice: a layer reads one and writes the other. */
  readonly encoded: readonly [number, number];
  /** rows × the heads' columns, padded. */
  readonly hidden: number;
  /** rows × arcDim or labelDim, as 16 bits with a scale each. */
  readonly narrow: number;
  readonly narrowScales: number;
  /** rows × arcDim. */
  readonly asked: number;
  /** Of one sentence: (rows + 1) × arcDim, its panels, and rows × (rows + 1). */
  readonly arcHeads: number;
  readonly arcPanels: number;
  readonly arcScores: number;
  /** rows × labelDim; rows × deprels, padded. */
  readonly pairs: number;
  readonly relations: number;
  /** Indices of rows: × 12, × 1, × 1. */
  readonly features: number;
  readonly index: number;
  readonly source: number;
  /** Results, sentence after sentence. */
  readonly upos: number;
  readonly feats: number;
  readonly deprels: number;
  readonly names: number;
  readonly tree: TreeSpace;
  readonly views: WorkspaceViews;
}

export interface WorkspaceViews {
  readonly features: Int32Array;
  readonly index: Int32Array;
  readonly source: Int32Array;
  readonly arcScores: Float32Array;
  readonly upos: Uint8Array;
  readonly feats: Uint8Array;
  readonly deprels: Uint8Array;
  readonly names: Float32Array;
  /** Heads in their sentence: 0 the root, 1…n. */
  readonly heads: Int16Array;
}

/** `longest` is the greatest number of words of one sentence, at most `rows`. */
export function openWorkspace(
  kernels: Kernels,
  config: NetworkConfig,
  rows: number,
  sentences: number,
  longest: number,
): Workspace {
  const { hidden, arcDim, labelDim } = config;
  const floats = (count: number): number => kernels.allocate(4 * count);
  const shorts = (count: number): number => kernels.allocate(2 * count);
  const width = inputDim(config);
  const columns = 2 * (arcDim + labelDim) + config.upos + config.feats.reduce((a, b) => a + b, 0) + config.names;
  const place = {
    x: floats(rows * width),
    x16: shorts(rows * width),
    xScales: floats(rows),
    gates: floats(rows * 4 * hidden),
    cells: floats(sentences * hidden),
    encoded: [shorts(rows * 2 * hidden), shorts(rows * 2 * hidden)] as const,
    hidden: floats(rows * padded(columns)),
    narrow: shorts(rows * Math.max(arcDim, labelDim)),
    narrowScales: floats(rows),
    asked: floats(rows * arcDim),
    arcHeads: floats((longest + 1) * arcDim),
    arcPanels: floats(padded(longest + 1) * arcDim),
    arcScores: floats(longest * (longest + 1)),
    pairs: floats(rows * labelDim),
    relations: floats(rows * padded(config.deprels)),
    features: floats(rows * SLOTS),
    index: floats(rows),
    source: floats(rows),
    upos: kernels.allocate(rows),
    feats: kernels.allocate(rows * config.feats.length),
    deprels: kernels.allocate(rows),
    names: floats(rows * config.names),
  };
  const views: WorkspaceViews = {
    features: kernels.ints(place.features, rows * SLOTS),
    index: kernels.ints(place.index, rows),
    source: kernels.ints(place.source, rows),
    arcScores: kernels.floats(place.arcScores, longest * (longest + 1)),
    upos: kernels.bytes(place.upos, rows),
    feats: kernels.bytes(place.feats, rows * config.feats.length),
    deprels: kernels.bytes(place.deprels, rows),
    names: kernels.floats(place.names, rows * config.names),
    heads: new Int16Array(rows),
  };
  return { ...place, rows, sentences, tree: treeSpace(longest), views };
}
