import { PackError } from "./pack.ts";

/**
 * The words a pack knows, by 32-bit hashes of their normal forms. Entries 0 to `withVector` − 1 have a pretrained
 * vector; the others are known as words of training, as ordinary words or both. A word that is not in it meets an
 * entry of the same hash once in some 40,000 unknown words.
 */
export interface Lexicon {
  /** Entries that have a vector; they come first. */
  readonly withVector: number;
  readonly entries: number;
  /** Of a vector. */
  readonly dimensions: number;
  /** Learned rows of the network's embedding table: one for each word that training saw often enough. */
  readonly learned: number;
  /** Rows of the embedding table after the learned ones, for everything else that the network sees of a word. */
  readonly buckets: number;
  /** [entries], rising among those with a vector and among those without. */
  readonly hashes: Uint32Array;
  /** [entries], NO_ROW where training learned none. */
  readonly rows: Uint16Array;
  /** [entries], bits such as ORDINARY. */
  readonly flags: Uint8Array;
  /** [withVector × dimensions]; times the entry's scale it is the vector. */
  readonly vectors: Int8Array;
  /** [withVector] */
  readonly scales: Float32Array;
}

export const NO_ROW = 0xffff;
/** Flag of an ordinary word of the language, one that a text writes in lower case. */
export const ORDINARY = 1;

/** Hashed rows of the smallest embedding table. */
export const LEAST_BUCKETS = 64;

/** Words are cut here, in UTF-16 code units, so that each costs a bounded time. */
export const LONGEST_WORD = 256;

/** Typographic apostrophes and quotation marks, which stand for what a keyboard has. */
const TYPOGRAPHIC = /[‘’‛ʼ“”„‟]/g;
const DIGIT = /\p{Nd}/gu;
const PLAIN = /^[a-z'".,-]*$/;

/**
 * A word as the lexicon has it: in lower case, every digit as 0, apostrophes and quotation marks as on a keyboard, and
 * no longer than LONGEST_WORD. Has as many code units as the word in lower case.
 */
export function normalForm(word: string): string {
  const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
  const lower = cut.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(TYPOGRAPHIC, (mark) => ("“”„‟".includes(mark) ? '"' : "'"))
    .replace(DIGIT, (digit) => "0".repeat(digit.length));
}

/** FNV-1a over UTF-16 code units, with the finish of MurmurHash3 (Appleby) so that all bits depend on all units. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return finish(hash);
}

/** The finish of MurmurHash3: spreads 32 bits over 32 bits, unsigned. */
export function finish(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The entry of a normal form, −1 if the lexicon has none. */
export function findEntry(lexicon: Lexicon, normal: string): number {
  const { hashes, withVector, entries } = lexicon;
  const hash = hashOf(normal);
  const entry = search(hashes, 0, withVector, hash);
  return entry >= 0 ? entry : search(hashes, withVector, entries, hash);
}

function search(hashes: Uint32Array, from: number, to: number, hash: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle] as number;
    if (found === hash) return middle;
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** Whether a word, in any case, is an ordinary word of the language, so that its capital says little. */
export function isOrdinary(lexicon: Lexicon, word: string): boolean {
  const entry = findEntry(lexicon, normalForm(word));
  return entry >= 0 && ((lexicon.flags[entry] as number) & ORDINARY) !== 0;
}

/** Where the parts of the section lie, in bytes: header, hashes, rows, flags, scales, vectors; each from a multiple of 16. */
export function lexiconLayout(withVector: number, entries: number, dimensions: number): Record<Part | "end", number> {
  const next = (bytes: number): number => Math.ceil(bytes / 16) * 16;
  const hashes = HEADER * 4;
  const rows = next(hashes + entries * 4);
  const flags = next(rows + entries * 2);
  const scales = next(flags + entries);
  const vectors = next(scales + withVector * 4);
  return { hashes, rows, flags, scales, vectors, end: vectors + withVector * dimensions };
}

type Part = "hashes" | "rows" | "flags" | "scales" | "vectors";

/** withVector, entries, dimensions, learned, buckets and three zeros, each 32 bits. */
export const HEADER = 8;

/** The lexicon over the bytes of its section, which must lie at a multiple of 16. Throws PackError if they are no lexicon. */
export function openLexicon(section: Uint8Array): Lexicon {
  if (section.length < HEADER * 4) throw new PackError(`a lexicon of ${section.length} bytes has no header`);
  const { buffer, byteOffset } = section;
  const header = new Uint32Array(buffer, byteOffset, HEADER);
  const [withVector, entries, dimensions, learned, buckets] = header as unknown as [
    number,
    number,
    number,
    number,
    number,
  ];
  const at = lexiconLayout(withVector, entries, dimensions);
  if (buckets < LEAST_BUCKETS)
    throw new PackError(`a lexicon with ${buckets} hashed rows, at least ${LEAST_BUCKETS} needed`);
  if (at.end !== section.length || withVector > entries || learned > entries || learned >= NO_ROW) {
    throw new PackError(
      `a lexicon of ${entries} entries, ${withVector} vectors and ${learned} rows is not ${section.length} bytes`,
    );
  }
  const rows = new Uint16Array(buffer, byteOffset + at.rows, entries);
  if (rows.some((row) => row >= learned && row !== NO_ROW))
    throw new PackError("the lexicon names rows it does not have");
  return {
    withVector,
    entries,
    dimensions,
    learned,
    buckets,
    hashes: new Uint32Array(buffer, byteOffset + at.hashes, entries),
    rows,
    flags: new Uint8Array(buffer, byteOffset + at.flags, entries),
    scales: new Float32Array(buffer, byteOffset + at.scales, withVector),
    vectors: new Int8Array(buffer, byteOffset + at.vectors, withVector * dimensions),
  };
}
