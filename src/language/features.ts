import { findEntry, finish, type Lexicon, LONGEST_WORD, NO_ROW, normalForm, ORDINARY } from "./lexicon.ts";

/**
 * What the network sees of a word besides its pretrained vector: a row of the embedding table for each of twelve slots,
 * −1 where a slot has none. Rows 0 to `learned` − 1 are words; of the `buckets` rows after them the first CONTEXTS are
 * those of slot 10 and the others are shared by hash (Weinberger et al. 2009, "Feature hashing").
 *
 * | slot | row of |
 * |---|---|
 * | 0 | the word's normal form, if it was learned |
 * | 1–4 | its first 1 to 4 code points |
 * | 5–8 | its last 1 to 4 code points |
 * | 9 | its shape: classes of its characters, runs as one |
 * | 10 | whether it has a vector, is ordinary, stands first in its sentence, and how it is capitalised |
 * | 11 | its bits in the gazetteer, if it has any |
 */
export const SLOTS = 12;
export const LONGEST_AFFIX = 4;
const SHAPE = 1 + 2 * LONGEST_AFFIX;
const CONTEXT = SHAPE + 1;
const GAZETTEER = CONTEXT + 1;

/** Rows of slot 10 are `learned` + these bits + CAPITALS × what `capitals` says. */
export const HAS_VECTOR = 1;
export const IS_ORDINARY = 2;
export const IS_FIRST = 4;
const CAPITALS = 8;
export const CONTEXTS = 32;

/** Of a shape's classes so many count. */
const LONGEST_SHAPE = 8;

/**
 * Writes the rows of a word into `out[at … at + SLOTS − 1]` and returns its entry among the lexicon's vectors, −1 if it
 * has none. Of a word longer than LONGEST_WORD code units the beginning counts.
 */
export function wordFeatures(
  word: string,
  lexicon: Lexicon,
  first: boolean,
  gazetteer: number,
  out: Int32Array,
  at: number,
): number {
  const entry = formFeatures(word, lexicon, out, at);
  placeFeatures(lexicon, first, gazetteer, out, at);
  return entry;
}

/** Code points of the normal form of the word at hand; twice as long as a word since lower case can be longer. */
const points = new Int32Array(2 * LONGEST_WORD);

/** The part that depends on the word alone; slot 10 as if it stood within a sentence. */
export function formFeatures(word: string, lexicon: Lexicon, out: Int32Array, at: number): number {
  const cut = word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word;
  const normal = normalForm(cut);
  const entry = findEntry(lexicon, normal);
  const row = entry < 0 ? NO_ROW : (lexicon.rows[entry] as number);
  out[at] = row === NO_ROW ? -1 : row;
  let count = 0;
  for (let i = 0; i < normal.length && count < points.length; count++) {
    const point = normal.codePointAt(i) as number;
    points[count] = point;
    i += point > 0xffff ? 2 : 1;
  }
  let prefix = 0x811c9dc5;
  let suffix = 0x811c9dc5;
  for (let length = 1; length <= LONGEST_AFFIX; length++) {
    const longEnough = length <= count;
    if (longEnough) {
      prefix = Math.imul(prefix ^ (points[length - 1] as number), 0x01000193);
      suffix = Math.imul(suffix ^ (points[count - length] as number), 0x01000193);
    }
    out[at + length] = longEnough ? bucket(prefix, length, lexicon) : -1;
    out[at + LONGEST_AFFIX + length] = longEnough ? bucket(suffix, LONGEST_AFFIX + length, lexicon) : -1;
  }
  out[at + SHAPE] = bucket(hashShape(cut), SHAPE, lexicon);
  const hasVector = entry >= 0 && entry < lexicon.withVector;
  const ordinary = entry >= 0 && ((lexicon.flags[entry] as number) & ORDINARY) !== 0;
  out[at + CONTEXT] =
    lexicon.learned + (hasVector ? HAS_VECTOR : 0) + (ordinary ? IS_ORDINARY : 0) + capitals(cut) * CAPITALS;
  return hasVector ? entry : -1;
}

/** The part that depends on where the word stands. */
export function placeFeatures(lexicon: Lexicon, first: boolean, gazetteer: number, out: Int32Array, at: number): void {
  if (first) out[at + CONTEXT] = (out[at + CONTEXT] as number) + IS_FIRST;
  out[at + GAZETTEER] = gazetteer === 0 ? -1 : bucket(Math.imul(gazetteer, 0x01000193), GAZETTEER, lexicon);
}

function bucket(hash: number, slot: number, { learned, buckets }: Lexicon): number {
  return learned + CONTEXTS + (finish(Math.imul(hash ^ slot, 0x01000193)) % (buckets - CONTEXTS));
}

const UPPER = 1;
const LOWER = 2;
const UNCASED = 3;
const DIGIT = 4;

/** The class of a character: a letter of one of three kinds, a digit, or itself. */
function classOf(point: number): number {
  if (point < 0x80) {
    if (point >= 0x61 && point <= 0x7a) return LOWER;
    if (point >= 0x41 && point <= 0x5a) return UPPER;
    return point >= 0x30 && point <= 0x39 ? DIGIT : point;
  }
  const character = String.fromCodePoint(point);
  if (character.toLowerCase() !== character) return UPPER;
  if (character.toUpperCase() !== character) return LOWER;
  if (/[\p{L}\p{M}]/u.test(character)) return UNCASED;
  return /\p{Nd}/u.test(character) ? DIGIT : point;
}

function hashShape(word: string): number {
  let hash = 0x811c9dc5;
  let last = 0;
  let kept = 0;
  for (let i = 0; i < word.length && kept < LONGEST_SHAPE; ) {
    const point = word.codePointAt(i) as number;
    const kind = classOf(point);
    if (kind !== last) {
      hash = Math.imul(hash ^ kind, 0x01000193);
      kept++;
    }
    last = kind;
    i += point > 0xffff ? 2 : 1;
  }
  return hash;
}

/** 0: no letter is upper case; 1: the first is, not all are; 2: all are, and more than one; 3: some but the first are. */
export function capitals(word: string): 0 | 1 | 2 | 3 {
  let letters = 0;
  let upper = 0;
  let firstIsUpper = false;
  for (let i = 0; i < word.length; ) {
    const point = word.codePointAt(i) as number;
    const kind = classOf(point);
    if (kind === UPPER) {
      if (letters === 0) firstIsUpper = true;
      upper++;
    }
    if (kind === UPPER || kind === LOWER || kind === UNCASED) letters++;
    i += point > 0xffff ? 2 : 1;
  }
  if (upper === 0) return 0;
  if (upper === letters && upper > 1) return 2;
  return firstIsUpper ? 1 : 3;
}
