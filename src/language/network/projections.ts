import type { Kernels } from "../kernels/kernels.ts";
import type { Network } from "../network.ts";
import { inputDim, type NetworkConfig, SLOTS } from "./config.ts";
import { matrix, vector } from "./parts.ts";

/**
 * What the first layer makes of a word before it sees its neighbours, x·W + b for both directions, depends on the word
 * alone. As most words of a text come again, it is kept in a table in which each word has one place. That saves a third
 * of a small network's multiplications and changes no result.
 */
export interface Projections {
  /** A power of two. */
  readonly places: number;
  /** places × 13: the lexicon entry and the feature rows of the word that stands there; −2 for none. */
  readonly keys: Int32Array;
  /** Address of (places + rows of a batch) × 8·hidden floats: the places, then the batch's words that had none. */
  readonly at: number;
  /** The places that the batch's missing words are going to have, and their number. */
  readonly wanted: Int32Array;
  missing: number;
}

/** Integers that make a word's input. */
const KEY = SLOTS + 1;
const EMPTY = -2;
/** Bytes that the table may take. */
const ROOM = 2 ** 24;

export function openProjections(kernels: Kernels, config: NetworkConfig, rows: number): Projections {
  const width = 8 * config.hidden;
  const places = 2 ** Math.floor(Math.log2(ROOM / (4 * width)));
  return {
    places,
    keys: new Int32Array(places * KEY).fill(EMPTY),
    at: kernels.allocate(4 * (places + rows) * width),
    wanted: new Int32Array(rows),
    missing: 0,
  };
}

/**
 * Finds or makes the projections of a batch's words, whose entries and features stand in the workspace (and are gone
 * afterwards); `source` then has for each of them its row from `at`.
 */
export function project(network: Network, rows: number): void {
  const { projections, space, layout, config } = network;
  const { places, keys, wanted } = projections;
  const { index, features, source } = space.views;
  let missing = 0;
  for (let r = 0; r < rows; r++) {
    const entry = index[r] as number;
    const place = placeOf(entry, features, r * SLOTS, places);
    if (holds(keys, place * KEY, entry, features, r * SLOTS)) {
      source[r] = place;
      continue;
    }
    source[r] = places + missing;
    wanted[missing] = place;
    index[missing] = entry;
    features.copyWithin(missing * SLOTS, r * SLOTS, (r + 1) * SLOTS);
    missing++;
  }
  projections.missing = missing;
  embed(network, missing);
  const [forwards, backwards] = layout.lstm[0] as (typeof layout.lstm)[number];
  const fresh = projections.at + 4 * places * 8 * config.hidden;
  multiplyInput(network, missing, forwards, fresh);
  multiplyInput(network, missing, backwards, fresh + 4 * 4 * config.hidden);
}

/** Gives the batch's missing words their places. To be called when nothing is read from the table any more. */
export function keepMissing(network: Network): void {
  const { kernels, projections, space, config } = network;
  const { places, keys, wanted, missing } = projections;
  const { index, features } = space.views;
  const width = 8 * config.hidden;
  const values = kernels.floats(projections.at, (places + missing) * width);
  for (let m = 0; m < missing; m++) {
    const place = wanted[m] as number;
    values.copyWithin(place * width, (places + m) * width, (places + m + 1) * width);
    const key = place * KEY;
    keys[key] = index[m] as number;
    for (let slot = 0; slot < SLOTS; slot++) keys[key + 1 + slot] = features[m * SLOTS + slot] as number;
  }
}

/** The words' input, [vector ; sum of feature rows], as 16 bits. */
function embed(network: Network, rows: number): void {
  const { kernels, config, space } = network;
  const { table, tableScales, vectors, vectorScales, amplitude } = network;
  const { vectorDim, featureDim } = config;
  const width = inputDim(config);
  if (vectorDim > 0) kernels.embedRows(space.index, 1, vectors, vectorScales, vectorDim, space.x, width, rows);
  const sums = space.x + 4 * vectorDim;
  kernels.embedRows(space.features, SLOTS, table, tableScales, featureDim, sums, width, rows);
  kernels.quantiseRows(space.x, width, rows, width, amplitude, space.x16, width, space.xScales);
}

function multiplyInput(
  network: Network,
  rows: number,
  { input, bias }: Network["layout"]["lstm"][number][number],
  to: number,
): void {
  const { kernels, config, space } = network;
  const inputs = inputDim(config);
  const width = 4 * config.hidden;
  const { panels, scales } = matrix(network, input);
  kernels.fillRows(to, 2 * width, vector(network, bias), rows, width);
  kernels.multiplyIntegers(
    space.x16,
    inputs,
    space.xScales,
    1,
    panels,
    scales,
    to,
    2 * width,
    rows,
    width,
    inputs >> 1,
  );
}

/** FNV-1a over the integers, with a last mixing of the high bits into the low ones. */
function placeOf(entry: number, features: Int32Array, from: number, places: number): number {
  let hash = Math.imul(0x811c9dc5 ^ entry, 0x01000193);
  for (let slot = 0; slot < SLOTS; slot++) hash = Math.imul(hash ^ (features[from + slot] as number), 0x01000193);
  return (hash ^ (hash >>> 15)) & (places - 1);
}

function holds(keys: Int32Array, key: number, entry: number, features: Int32Array, from: number): boolean {
  if (keys[key] !== entry) return false;
  for (let slot = 0; slot < SLOTS; slot++) if (keys[key + 1 + slot] !== features[from + slot]) return false;
  return true;
}
