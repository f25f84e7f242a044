import { isAlphanumeric, isLetter } from "./characters.ts";
import { row, SEED, take } from "./hash.ts";
import { SPLIT_BITS } from "./model.ts";
import type { View } from "./view.ts";
import type { Word } from "./word.ts";

/** Most features of one place. */
export const SPLIT_FEATURES = 48;

const SHIFT = 32 - SPLIT_BITS;
const RUN = 16;
const EDGE = 8;

/** Where in its chunk a place lies that is judged. */
export interface Place {
  at: number;
  chunkStart: number;
  chunkEnd: number;
  /** Of the whole chunk's beginning, folded. */
  chunkHash: number;
  /** As `lookAtChunk` says. */
  address: number;
  /** The end of the token before within the chunk, or the chunk's beginning, and what ended it. */
  last: number;
  lastLabel: number;
  /** Whether `after` and `before` are filled: nothing but marks follows within the chunk. */
  atTail: boolean;
  /** The word before the marks at the chunk's end, and the first one after it. */
  readonly before: Word;
  readonly after: Word;
  /** The gap after the chunk. */
  gap: number;
}

/** The rows of the features of a place between two characters of a chunk; how many there are is returned. */
export function splitFeatures({ units, classes }: View, place: Place, out: Int32Array): number {
  const { at, chunkStart, chunkEnd } = place;
  let n = 0;
  const unit = (i: number): number => (i < chunkStart || i >= chunkEnd ? 0 : (units[i] as number));
  const kind = (i: number): number => (i < chunkStart || i >= chunkEnd ? 0 : (classes[i] as number));
  const a1 = unit(at - 1);
  const b1 = unit(at);
  const a2 = unit(at - 2);
  const b2 = unit(at + 1);
  const a = take(SEED, a1);
  const b = take(SEED, b1);
  const ab = take(a, b1);
  const leftKinds = ((kind(at - 3) * 32 + kind(at - 2)) * 32 + kind(at - 1)) | 0;
  const rightKinds = ((kind(at) * 32 + kind(at + 1)) * 32 + kind(at + 2)) | 0;
  const left = runBefore(units, classes, at, chunkStart);
  const right = runAfter(units, classes, at, chunkEnd);
  const distance = Math.min(at - place.last, 7);
  out[n++] = row(0, 0, SHIFT);
  out[n++] = row(1, a, SHIFT);
  out[n++] = row(2, b, SHIFT);
  out[n++] = row(3, ab, SHIFT);
  out[n++] = row(4, take(a, a2), SHIFT);
  out[n++] = row(5, take(b, b2), SHIFT);
  out[n++] = row(6, take(ab, a2), SHIFT);
  out[n++] = row(7, take(ab, b2), SHIFT);
  out[n++] = row(8, take(take(ab, a2), b2), SHIFT);
  out[n++] = row(9, take(take(take(ab, a2), unit(at - 3)), 1), SHIFT);
  out[n++] = row(10, take(take(take(ab, b2), unit(at + 2)), 1), SHIFT);
  out[n++] = row(11, leftKinds & 1023, SHIFT);
  out[n++] = row(12, (leftKinds & 31) * 32 + (rightKinds >> 10), SHIFT);
  out[n++] = row(13, leftKinds * 32 + (rightKinds >> 10), SHIFT);
  out[n++] = row(14, (leftKinds & 31) * 32768 + rightKinds, SHIFT);
  out[n++] = row(15, (leftKinds & 1023) * 1024 + (rightKinds >> 5), SHIFT);
  out[n++] = row(16, take(left, 0), SHIFT);
  out[n++] = row(17, take(right, 0), SHIFT);
  out[n++] = row(18, take(left, b1), SHIFT);
  out[n++] = row(19, take(take(left, b1), b2), SHIFT);
  out[n++] = row(20, take(take(right, a1), a2), SHIFT);
  out[n++] = row(21, take(left, right), SHIFT);
  out[n++] = row(22, take(place.chunkHash, at - chunkStart), SHIFT);
  out[n++] = row(23, take(edgeBefore(units, at, chunkStart), a1), SHIFT);
  out[n++] = row(24, edgeAfter(units, at, chunkEnd), SHIFT);
  out[n++] = row(25, take(edgeAfter(units, at, chunkEnd), a1), SHIFT);
  out[n++] = row(26, take(ab, distance * 4 + place.lastLabel), SHIFT);
  out[n++] = row(27, (distance * 4 + place.lastLabel) * 1024 + (leftKinds & 31) * 32 + (rightKinds >> 10), SHIFT);
  if (place.address > 0) {
    const address = take(SEED, place.address);
    out[n++] = row(28, take(take(address, leftKinds & 31), rightKinds >> 10), SHIFT);
    out[n++] = row(30, take(take(address, b1), kind(at + 1)), SHIFT);
    out[n++] = row(31, take(take(address, ab), distance), SHIFT);
    out[n++] = row(42, take(take(address, a1), Math.min(chunkEnd - at, 3)), SHIFT);
    out[n++] = row(43, take(address, b1), SHIFT);
  }
  out[n++] = row(29, take(ab, Math.min(at - chunkStart, 3) * 4 + Math.min(chunkEnd - at, 3)), SHIFT);
  if (place.atTail) {
    const { before, after, gap } = place;
    const next = after.kind * 32 + after.edgeClass;
    out[n++] = row(32, take(take(take(before.hash, b1), after.kind), gap), SHIFT);
    out[n++] = row(33, take(take(before.usage >> 5, b1), next), SHIFT);
    out[n++] = row(34, take(take(before.usage, b1), after.usage & 31), SHIFT);
    out[n++] = row(35, take(take(before.shape, b1), next), SHIFT);
    out[n++] = row(36, take(take(ab, next), gap), SHIFT);
    out[n++] = row(37, take(take(ab, after.usage), after.kind), SHIFT);
    out[n++] = row(38, take(take(take(before.kind, Math.min(before.end - before.start, 6)), b1), next), SHIFT);
    out[n++] = row(39, take(take(before.usage, b1), gap), SHIFT);
    out[n++] = row(40, take(take(after.hash, b1), before.kind), SHIFT);
    out[n++] = row(41, take(take(before.usage, b1), before.shape), SHIFT);
  }
  return n;
}

/** The run of letters and digits that ends at `at`, or of one and the same mark. */
function runBefore(units: Uint16Array, classes: Uint8Array, at: number, start: number): number {
  const wordly = isAlphanumeric(classes[at - 1] as number);
  let hash = SEED;
  for (let i = at - 1; i >= start && at - i <= RUN; i--) {
    if (wordly ? !isAlphanumeric(classes[i] as number) : units[i] !== units[at - 1]) break;
    hash = take(hash, units[i] as number);
  }
  return hash;
}

function runAfter(units: Uint16Array, classes: Uint8Array, at: number, end: number): number {
  const wordly = isAlphanumeric(classes[at] as number);
  let hash = SEED;
  for (let i = at; i < end && i - at < RUN; i++) {
    if (wordly ? !isAlphanumeric(classes[i] as number) : units[i] !== units[at]) break;
    hash = take(hash, units[i] as number);
  }
  return hash;
}

function edgeBefore(units: Uint16Array, at: number, start: number): number {
  let hash = SEED;
  for (let i = Math.max(start, at - EDGE); i < at; i++) hash = take(hash, units[i] as number);
  return hash;
}

function edgeAfter(units: Uint16Array, at: number, end: number): number {
  let hash = SEED;
  for (let i = at; i < Math.min(end, at + EDGE); i++) hash = take(hash, units[i] as number);
  return hash;
}

/**
 * The hash that says whether a word may end within the run of letters from `start` to `end`: of the run itself, or,
 * where an apostrophe follows ("don't"), of its last letter with what follows the apostrophe.
 */
export function triggerOf({ units, classes }: View, start: number, end: number, withApostrophe: boolean): number {
  let hash = SEED;
  if (!withApostrophe) {
    for (let i = start; i < end; i++) hash = take(hash, units[i] as number);
    return hash;
  }
  hash = take(take(hash, 1), units[end - 1] as number);
  for (let i = end + 1; i - end < EDGE && isLetter(classes[i] as number); i++) hash = take(hash, units[i] as number);
  return hash;
}

/** Longest address looked for. */
const ADDRESS = 80;

/** Of a chunk's first 24 units, and whether it looks like an address: 1 after "://" or "www.", 2 with "@". */
export function lookAtChunk({ units }: View, place: Place): void {
  const { chunkStart, chunkEnd } = place;
  let hash = SEED;
  let address = 0;
  const end = Math.min(chunkEnd, chunkStart + ADDRESS);
  for (let i = chunkStart; i < end; i++) {
    const unit = units[i] as number;
    if (i - chunkStart < 24) hash = take(hash, unit);
    if (unit === 0x40) address |= 2;
    else if (unit === 0x2f && units[i - 1] === 0x2f && units[i - 2] === 0x3a) address |= 1;
    else if (unit === 0x2e && i - chunkStart > 2 && units[i - 1] === 0x77 && units[i - 2] === 0x77) address |= 1;
  }
  place.chunkHash = hash;
  place.address = address;
}
