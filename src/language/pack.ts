import { hash } from "node:crypto";
import type { FeatureCategory } from "./morphology.ts";

/**
 * The file that holds a language: what one needs to analyse it, in sections that are used where they lie, without
 * parsing. Numbers are little-endian; the layout is told in docs/pack-format.md.
 */

const MAGIC = "DEMARCHE";
const VERSION = 1;
/** Magic, version, length of the file, hash of all that follows: 8 + 4 + 4 + 32 bytes. */
const HEAD = 48;
/** A row of the section table: the name in ASCII filled up with zeros, the offset in the file, the length. */
const NAME = 16;
const ROW = NAME + 8;
/** Where sections begin, so that any typed array may lie over them and SIMD loads are aligned. */
const ALIGNMENT = 16;
const META = "meta";
const SECTION_NAME = /^[a-z][a-z0-9-]{0,15}$/;

/** What a pack says of itself. The order of `upos`, `deprels`, `features` and `names` is that of the network's outputs. */
export interface PackMeta {
  /** BCP 47, `en`. */
  readonly language: string;
  readonly name: string;
  readonly make: "fast" | "accurate";
  /** SPDX, `CC-BY-SA-4.0`. */
  readonly licence: string;
  /** Lines that whoever passes the pack on has to pass on with it. */
  readonly attribution: readonly string[];
  /** What it was trained on. */
  readonly sources: readonly PackSource[];
  readonly upos: readonly string[];
  /** With subtypes, `nsubj:pass`. */
  readonly deprels: readonly string[];
  readonly features: readonly FeatureCategory[];
  /** Name labels, `O`, `B-PER`, `I-PER` … */
  readonly names: readonly string[];
  /** Dimensions of the network and its like, by name. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Per cent, by data set and measure: `{"ewt-dev": {"las": 82.1}}`. */
  readonly scores?: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

export interface PackSource {
  readonly name: string;
  /** In hexadecimal, of the file as it was read. */
  readonly sha256?: string;
}

export interface Pack {
  readonly meta: PackMeta;
  /** Of what follows the head, in hexadecimal: packs of one hash say the same. */
  readonly sha256: string;
  /** In the order of the file, without the meta data. */
  readonly sections: readonly string[];
  /** A view of the section's bytes; its offset in the buffer is a multiple of 16. Throws PackError if there is none. */
  section(name: string): Uint8Array;
}

/** Bytes that are no pack that this program can use. */
export class PackError extends Error {
  override readonly name = "PackError";
}

/**
 * A pack over its bytes, which stay where they are unless they begin at an odd place of their buffer, and must not be
 * changed. Costs one SHA-256 of them. Throws PackError, with what is wrong and what to do.
 */
export function readPack(bytes: Uint8Array): Pack {
  checkHead(bytes);
  const file = bytes.byteOffset % ALIGNMENT === 0 ? bytes : new Uint8Array(bytes);
  const places = readTable(file);
  const at = places.get(META);
  if (!at) throw new PackError(`the pack has no section "${META}": make it again with npm run train`);
  const meta = readMeta(file.subarray(at.start, at.end));
  const section = (name: string): Uint8Array => {
    const place = places.get(name);
    if (!place) throw new PackError(`the pack "${meta.name}" has no section "${name}", only ${[...places.keys()]}`);
    return file.subarray(place.start, place.end);
  };
  const sha256 = Buffer.from(file.subarray(16, HEAD)).toString("hex");
  return { meta, sha256, sections: [...places.keys()].filter((name) => name !== META), section };
}

function checkHead(bytes: Uint8Array): void {
  const again = "copy or make it again";
  if (bytes.length < HEAD + 4 || ascii(bytes, 0, MAGIC.length) !== MAGIC) {
    throw new PackError(`this is no pack: it does not begin with ${MAGIC}; give a file made by npm run train`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const version = view.getUint32(8, true);
  if (version !== VERSION) {
    const mend = version > VERSION ? "use a newer program" : "make it again with npm run train";
    throw new PackError(`the pack is of version ${version}, this program reads version ${VERSION}: ${mend}`);
  }
  const length = view.getUint32(12, true);
  if (length !== bytes.length) {
    throw new PackError(`the pack should have ${length} bytes and has ${bytes.length}: ${again}`);
  }
  const stated = Buffer.from(bytes.subarray(16, HEAD)).toString("hex");
  const found = hash("sha256", bytes.subarray(HEAD), "hex");
  if (stated !== found) {
    throw new PackError(
      `the pack is damaged: its SHA-256 is ${found.slice(0, 12)}…, not ${stated.slice(0, 12)}…: ${again}`,
    );
  }
}

interface Place {
  readonly start: number;
  readonly end: number;
}

function readTable(file: Uint8Array): Map<string, Place> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const count = view.getUint32(HEAD, true);
  const tableEnd = HEAD + 4 + count * ROW;
  if (tableEnd > file.length) throw new PackError(`the pack's table of ${count} sections is longer than the file`);
  const places = new Map<string, Place>();
  for (let at = HEAD + 4; at < tableEnd; at += ROW) {
    const name = ascii(file, at, NAME).replace(/\0+$/, "");
    const start = view.getUint32(at + NAME, true);
    const end = start + view.getUint32(at + NAME + 4, true);
    if (!SECTION_NAME.test(name)) throw new PackError(`the pack has a section of the name ${JSON.stringify(name)}`);
    if (places.has(name)) throw new PackError(`the pack has two sections "${name}"`);
    if (start < tableEnd || end > file.length || start % ALIGNMENT !== 0) {
      throw new PackError(`the pack's section "${name}" at ${start} to ${end} is out of place in ${file.length} bytes`);
    }
    places.set(name, { start, end });
  }
  const inOrder = [...places].sort(([, a], [, b]) => a.start - b.start || a.end - b.end);
  inOrder.forEach(([name, { start }], i) => {
    const before = inOrder[i - 1];
    if (before && before[1].end > start)
      throw new PackError(`the pack's sections "${before[0]}" and "${name}" overlap`);
  });
  return places;
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}

function readMeta(bytes: Uint8Array): PackMeta {
  let meta: unknown;
  try {
    meta = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch (error) {
    throw new PackError(`the pack's section "${META}" is no JSON: ${(error as Error).message}`);
  }
  const problem = metaProblem(meta);
  if (problem) throw new PackError(`the pack's section "${META}" is not as it should be: ${problem}`);
  return meta as PackMeta;
}

const isText = (value: unknown): boolean => typeof value === "string";
const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isNumbers = (value: unknown): boolean =>
  isRecord(value) && Object.values(value).every((number) => typeof number === "number");
const isSource = (value: unknown): boolean =>
  isRecord(value) && isText(value.name) && (value.sha256 === undefined || isText(value.sha256));
const isCategory = (value: unknown): boolean => isRecord(value) && isText(value.category) && isTexts(value.values);

const META_CHECKS: Readonly<Record<keyof PackMeta, (value: unknown) => boolean>> = {
  language: isText,
  name: isText,
  make: (value) => value === "fast" || value === "accurate",
  licence: isText,
  attribution: isTexts,
  sources: (value) => Array.isArray(value) && value.every(isSource),
  upos: isTexts,
  deprels: isTexts,
  features: (value) => Array.isArray(value) && value.every(isCategory),
  names: isTexts,
  sizes: isNumbers,
  scores: (value) => value === undefined || (isRecord(value) && Object.values(value).every(isNumbers)),
};

function metaProblem(meta: unknown): string | undefined {
  if (!isRecord(meta)) return "no object";
  const wrong = Object.entries(META_CHECKS).find(([key, holds]) => !holds(meta[key]));
  return wrong && `"${wrong[0]}" is ${JSON.stringify(meta[wrong[0]])?.slice(0, 80)}`;
}

/** The file of a pack. The same content gives the same bytes. Throws PackError for what could not be read back. */
export function writePack(meta: PackMeta, sections: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const problem = metaProblem(meta);
  if (problem) throw new PackError(`the meta data are not as they should be: ${problem}`);
  const all: [string, Uint8Array][] = [
    [META, new TextEncoder().encode(JSON.stringify(meta))],
    ...Object.entries(sections),
  ];
  let length = HEAD + 4 + all.length * ROW;
  const starts = all.map(([name, { byteLength }], i) => {
    if (!SECTION_NAME.test(name) || (i > 0 && name === META)) throw new PackError(`"${name}" cannot name a section`);
    const start = Math.ceil(length / ALIGNMENT) * ALIGNMENT;
    length = start + byteLength;
    return start;
  });
  if (length > 0xffff_ffff) throw new PackError(`a pack of ${length} bytes is beyond 4 GB`);
  const file = new Uint8Array(length);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  view.setUint32(8, VERSION, true);
  view.setUint32(12, length, true);
  view.setUint32(HEAD, all.length, true);
  all.forEach(([name, bytes], i) => {
    const row = HEAD + 4 + i * ROW;
    file.set(new TextEncoder().encode(name), row);
    view.setUint32(row + NAME, starts[i] as number, true);
    view.setUint32(row + NAME + 4, bytes.byteLength, true);
    file.set(bytes, starts[i] as number);
  });
  file.set(hash("sha256", file.subarray(HEAD), "buffer"), 16);
  return file;
}
