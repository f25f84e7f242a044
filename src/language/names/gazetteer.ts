import { PackError } from "../pack.ts";
import { CONTINUES, INSIDE } from "./gazetteer-bits.ts";
import { EMPTY_PHRASE, extendPhrase, extendPhraseTitled, isShouted, LONGEST_NAME_WORD } from "./phrase-hash.ts";

/**
 * Known names and telling words, as hashes of phrases and of all their beginnings, and contexts of names, as hashes that
 * begin otherwise (contexts.ts). A word that is in no list meets an
 * entry of the same hash once in some 100,000 words.
 */
export interface Gazetteer {
  readonly entries: number;
  /** [entries], rising. */
  readonly hashes: Uint32Array;
  /** [entries], what the phrase is or the context says; CONTINUES where a longer one begins with it. */
  readonly bits: Uint16Array;
  /** [BUCKETS + 1], where the hashes with the same highest bits begin. */
  readonly buckets: Uint32Array;
}

/** Words of a text by their places in it. */
export interface PlacedWords {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Phrases have no more words. */
export const LONGEST_PHRASE = 12;

const HEADER = 16;
const BUCKET_BITS = 12;
const BUCKETS = 1 << BUCKET_BITS;

/** Bytes of the section: the number of entries in 16 bytes, the hashes, the bits. */
export function gazetteerSection(entries: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const section = new Uint8Array(HEADER + sorted.length * 6);
  const view = new DataView(section.buffer);
  view.setUint32(0, sorted.length, true);
  sorted.forEach(([hash, bits], i) => {
    view.setUint32(HEADER + i * 4, hash, true);
    view.setUint16(HEADER + sorted.length * 4 + i * 2, bits, true);
  });
  return section;
}

/** The gazetteer over the bytes of its section, which must lie at a multiple of 4. Throws PackError if they are none. */
export function openGazetteer(section: Uint8Array): Gazetteer {
  const { buffer, byteOffset, length } = section;
  const entries = length < HEADER ? -1 : (new Uint32Array(buffer, byteOffset, 1)[0] as number);
  if (length !== HEADER + entries * 6) throw new PackError(`a gazetteer of ${entries} entries is not ${length} bytes`);
  const hashes = new Uint32Array(buffer, byteOffset + HEADER, entries);
  const bits = new Uint16Array(buffer, byteOffset + HEADER + entries * 4, entries);
  const buckets = new Uint32Array(BUCKETS + 1);
  for (let i = 0; i < entries; i++) {
    const hash = hashes[i] as number;
    if (i > 0 && hash <= (hashes[i - 1] as number)) throw new PackError("the gazetteer is not in order");
    const bucket = (hash >>> (32 - BUCKET_BITS)) + 1;
    buckets[bucket] = (buckets[bucket] as number) + 1;
  }
  for (let i = 0; i < BUCKETS; i++) buckets[i + 1] = (buckets[i + 1] as number) + (buckets[i] as number);
  return { entries, hashes, bits, buckets };
}

/**
 * Writes into `out[from … to)` what the gazetteer says of the words there, 0 for nothing. From the left, the longest
 * phrase counts, and its words are nothing else; names are looked for as written, and those in capitals also as if
 * they were not ("FRANCE").
 */
export function gazetteerBits(
  gazetteer: Gazetteer,
  { text, starts, ends }: PlacedWords,
  from: number,
  to: number,
  out: Uint16Array,
): void {
  let i = from;
  while (i < to) {
    let hash = EMPTY_PHRASE;
    let longest = 0;
    let found = 0;
    const last = Math.min(to, i + LONGEST_PHRASE);
    for (let j = i; j < last; j++) {
      const start = starts[j] as number;
      const end = ends[j] as number;
      if (end - start > LONGEST_NAME_WORD) break;
      let next = extendPhrase(hash, text, start, end);
      let entry = findPhrase(gazetteer, next);
      if (entry < 0 && isShouted(text, start, end)) {
        next = extendPhraseTitled(hash, text, start, end);
        entry = findPhrase(gazetteer, next);
      }
      if (entry < 0) break;
      hash = next;
      const bits = gazetteer.bits[entry] as number;
      if ((bits & ~CONTINUES) !== 0) {
        found = bits & ~CONTINUES;
        longest = j + 1 - i;
      }
      if ((bits & CONTINUES) === 0) break;
    }
    out[i] = found;
    for (let j = 1; j < longest; j++) out[i + j] = found | INSIDE;
    i += Math.max(1, longest);
  }
}

function findPhrase({ hashes, buckets }: Gazetteer, hash: number): number {
  const bucket = hash >>> (32 - BUCKET_BITS);
  const end = buckets[bucket + 1] as number;
  for (let i = buckets[bucket] as number; i < end; i++) {
    if (hashes[i] === hash) return i;
  }
  return -1;
}

/** The entry of a hash, 0 for none. */
export function phraseEntry(gazetteer: Gazetteer, hash: number): number {
  const entry = findPhrase(gazetteer, hash >>> 0);
  return entry < 0 ? 0 : (gazetteer.bits[entry] as number);
}

/** What the gazetteer says of one string of words parted by single spaces, as a whole; 0 for nothing. */
export function phraseBits(gazetteer: Gazetteer, phrase: string): number {
  let hash = EMPTY_PHRASE;
  let start = 0;
  for (let end = 0; end <= phrase.length; end++) {
    if (end < phrase.length && phrase[end] !== " ") continue;
    hash = extendPhrase(hash, phrase, start, end);
    start = end + 1;
  }
  const entry = findPhrase(gazetteer, hash);
  return entry < 0 ? 0 : (gazetteer.bits[entry] as number) & ~CONTINUES;
}

/** Words of a sentence that is known as forms, placed with one space between them. */
export function placeForms(forms: readonly string[]): PlacedWords {
  const starts = new Int32Array(forms.length);
  const ends = new Int32Array(forms.length);
  let at = 0;
  forms.forEach((form, i) => {
    starts[i] = at;
    at += form.length;
    ends[i] = at++;
  });
  return { text: forms.join(" "), starts, ends };
}
