import { PackError } from "../pack.ts";
import { CLASSES, foldUnits, unpackClasses } from "./characters.ts";
import { GAPS, HIDDEN, SENTENCE_BITS, SIGN_BITS, SPLIT_BITS, type TokenizerModel, TRIGGER_BITS } from "./model.ts";
import { usageTable } from "./usage.ts";

/** What a section is made from; the rest of a TokenizerModel follows from it. */
export interface TokenizerParts extends Omit<TokenizerModel, "classes" | "fold" | "usage"> {
  /** As `packClasses` writes them. */
  readonly classRuns: Uint8Array;
  readonly usageHashes: Int32Array;
  readonly usageBytes: Uint8Array;
}

/** A tokenizer section that cannot be read. */
export class TokenizerSectionError extends PackError {}

const VERSION = 1;

/** Little-endian: version, three lengths, three scales; then the arrays one after another, the table of words as JSON last. */
const HEADER = 8 * 4;

const FIXED = {
  places: CLASSES * CLASSES,
  ends: CLASSES * CLASSES * GAPS,
  triggers: 1 << (TRIGGER_BITS - 3),
  splitWeights: 2 << SPLIT_BITS,
  sentenceWeights: 1 << SENTENCE_BITS,
  hiddenWeights: HIDDEN << SIGN_BITS,
  outWeights: HIDDEN,
};

export function writeTokenizerSection(parts: TokenizerParts): Uint8Array {
  const unspelled = new TextEncoder().encode(JSON.stringify([...parts.unspelled]));
  const { classRuns, usageHashes, usageBytes } = parts;
  const head = new DataView(new ArrayBuffer(HEADER));
  [VERSION, classRuns.length, usageHashes.length, unspelled.length].forEach((value, i) => {
    head.setUint32(i * 4, value, true);
  });
  head.setFloat32(16, parts.splitScale, true);
  head.setFloat32(20, parts.sentenceScale, true);
  head.setFloat32(24, parts.hiddenScale, true);
  const hashes = new DataView(new ArrayBuffer(usageHashes.length * 4));
  usageHashes.forEach((hash, i) => {
    hashes.setInt32(i * 4, hash, true);
  });
  const pieces = [
    new Uint8Array(head.buffer),
    packBits(parts.places),
    packBits(parts.ends),
    parts.triggers,
    asBytes(parts.splitWeights),
    asBytes(parts.sentenceWeights),
    asBytes(parts.hiddenWeights),
    asBytes(parts.outWeights),
    classRuns,
    new Uint8Array(hashes.buffer),
    usageBytes,
    unspelled,
  ];
  const section = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    section.set(piece, at);
    at += piece.length;
  }
  return section;
}

/** Throws TokenizerSectionError naming what is wrong. */
export function readTokenizerSection(section: Uint8Array): TokenizerModel {
  if (section.length < HEADER) throw new TokenizerSectionError(`${section.length} bytes are no tokenizer`);
  const head = new DataView(section.buffer, section.byteOffset, section.byteLength);
  const [version, runs, words, unspelledLength] = [0, 4, 8, 12].map((at) => head.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ];
  if (version !== VERSION) throw new TokenizerSectionError(`the tokenizer has version ${version}, not ${VERSION}`);
  const expected =
    HEADER +
    (FIXED.places + FIXED.ends) / 8 +
    FIXED.triggers +
    FIXED.splitWeights +
    FIXED.sentenceWeights +
    FIXED.hiddenWeights +
    FIXED.outWeights +
    runs +
    words * 5 +
    unspelledLength;
  if (section.length !== expected) {
    throw new TokenizerSectionError(`the tokenizer has ${section.length} bytes where its head says ${expected}`);
  }
  let at = HEADER;
  const next = (length: number): Uint8Array => {
    at += length;
    return section.subarray(at - length, at);
  };
  const places = unpackBits(next(FIXED.places / 8));
  const ends = unpackBits(next(FIXED.ends / 8));
  const triggers = next(FIXED.triggers);
  const splitWeights = new Int8Array(next(FIXED.splitWeights));
  const sentenceWeights = new Int8Array(next(FIXED.sentenceWeights));
  const hiddenWeights = new Int8Array(next(FIXED.hiddenWeights));
  const outWeights = new Int8Array(next(FIXED.outWeights));
  const classes = readClasses(next(runs));
  const hashes = new Int32Array(words);
  for (let i = 0; i < words; i++) hashes[i] = head.getInt32(at + i * 4, true);
  at += words * 4;
  return {
    classes,
    fold: foldUnits(classes),
    places,
    ends,
    triggers,
    usage: usageTable(hashes, next(words)),
    splitWeights,
    splitScale: head.getFloat32(16, true),
    sentenceWeights,
    sentenceScale: head.getFloat32(20, true),
    hiddenWeights,
    outWeights,
    hiddenScale: head.getFloat32(24, true),
    unspelled: readUnspelled(next(unspelledLength)),
  };
}

function readClasses(runs: Uint8Array): Uint8Array {
  try {
    return unpackClasses(runs);
  } catch (error) {
    throw new TokenizerSectionError((error as Error).message);
  }
}

function readUnspelled(bytes: Uint8Array): Map<string, string[]> {
  let entries: unknown;
  try {
    entries = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new TokenizerSectionError("the tokenizer's table of multiword tokens cannot be read");
  }
  return new Map(entries as [string, string[]][]);
}

function asBytes(weights: Int8Array): Uint8Array {
  return new Uint8Array(weights.buffer, weights.byteOffset, weights.length);
}

function packBits(flags: Uint8Array): Uint8Array {
  const bits = new Uint8Array(flags.length / 8);
  flags.forEach((flag, i) => {
    bits[i >> 3] = (bits[i >> 3] as number) | (flag << (i & 7));
  });
  return bits;
}

function unpackBits(bits: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: bits.length * 8 }, (_, i) => ((bits[i >> 3] as number) >> (i & 7)) & 1);
}
