import { type Gazetteer, type PlacedWords, phraseEntry } from "./gazetteer.ts";
import type { NamedText } from "./named-text.ts";
import { EMPTY_PHRASE, extendPhrase, LONGEST_NAME_WORD } from "./phrase-hash.ts";

/** Kinds whose contexts are told apart: the first of NAME_KINDS, persons, organisations and places. */
export const CONTEXT_KINDS = 3;

/** So many words on either side count as near a name. */
const NEAR = 6;

/** A weight is kept in five bits, in these steps of log odds; 0 bits are no weight. */
const STEP = 0.125;
const LEVELS = 15;

const WORD_BEFORE = 1;
const WORD_AFTER = 2;
const TWO_BEFORE = 3;
const TWO_AFTER = 4;
const NEAR_BEFORE = 5;
const NEAR_AFTER = 6;
const LINK = 7;
const KIND_NOUN = 8;

/**
 * Calls `visit` with the hashes of what stands around the name `from … to` in its sentence `first … end`: the word and
 * the two words next to it on each side, and each of those near it, in lower case. The name itself is not looked at, so
 * that names never seen before are told by their company (Collins and Singer 1999, "Unsupervised Models for Named
 * Entity Classification").
 */
export function contextHashes(
  words: PlacedWords,
  first: number,
  end: number,
  from: number,
  to: number,
  visit: (hash: number) => void,
): void {
  const before = extend(slot(WORD_BEFORE), words, from - 1, first, end);
  const after = extend(slot(WORD_AFTER), words, to, first, end);
  visit(before);
  visit(after);
  if (from > first) visit(extend(before ^ TWO_BEFORE, words, from - 2, first, end));
  if (to < end) visit(extend(after ^ TWO_AFTER, words, to + 1, first, end));
  for (let i = Math.max(first, from - NEAR); i < from; i++) visit(extend(slot(NEAR_BEFORE), words, i, first, end));
  for (let i = to; i < Math.min(end, to + NEAR); i++) visit(extend(slot(NEAR_AFTER), words, i, first, end));
}

/** Adds to `out[0 … CONTEXT_KINDS)` what speaks for each kind of name in the context of words `from … to`, as log odds. */
export function addContextWeights(
  gazetteer: Gazetteer,
  text: NamedText,
  from: number,
  to: number,
  out: Float64Array,
): void {
  let first = from;
  while (first > 0 && from - first <= NEAR && !text.isFirst(first)) first--;
  let end = to;
  while (end < text.count && end - to <= NEAR && !text.isFirst(end)) end++;
  contextHashes(text, first, end, from, to, (hash) => {
    const entry = phraseEntry(gazetteer, hash);
    if (entry === 0) return;
    for (let kind = 0; kind < CONTEXT_KINDS; kind++) {
      out[kind] = (out[kind] as number) + (((entry >>> (5 * kind)) & 31) - LEVELS - 1) * STEP;
    }
  });
}

/** The entry of words that link a head word to the rest of its name. */
export const LINKS = 1;

/** Whether the words from `from` to `to` are such as link a head word to the rest of its name: "of the". */
export function isLink(gazetteer: Gazetteer, words: PlacedWords, from: number, to: number): boolean {
  return phraseEntry(gazetteer, linkHash(words, from, to)) === LINKS;
}

export function linkHash(words: PlacedWords, from: number, to: number): number {
  let hash = slot(LINK);
  for (let i = from; i < to; i++) hash = extend(hash, words, i, from, to);
  return hash;
}

/** The kind of name that a noun says it is the name of: "village" a place's; −1 if none. */
export function kindOfNoun(gazetteer: Gazetteer, words: PlacedWords, at: number): number {
  return phraseEntry(gazetteer, extend(slot(KIND_NOUN), words, at, at, at + 1)) - 1;
}

/** The entries of a gazetteer for nouns by the kind of name. */
export function kindNounEntries(nouns: ReadonlyMap<number, readonly string[]>): Map<number, number> {
  const entries = new Map<number, number>();
  for (const [kind, list] of nouns) {
    for (const noun of list) {
      const words = { text: noun, starts: Int32Array.of(0), ends: Int32Array.of(noun.length) };
      entries.set(extend(slot(KIND_NOUN), words, 0, 0, 1), kind + 1);
    }
  }
  return entries;
}

/** The entry of the gazetteer that says how much a context speaks for each kind, in log odds. */
export function contextEntry(weights: ArrayLike<number>): number {
  let entry = 0;
  for (let kind = 0; kind < CONTEXT_KINDS; kind++) {
    const level = Math.round((weights[kind] as number) / STEP);
    entry |= (Math.max(-LEVELS, Math.min(LEVELS, level)) + LEVELS + 1) << (5 * kind);
  }
  return entry;
}

function slot(number: number): number {
  return EMPTY_PHRASE ^ Math.imul(number, 0x85ebca6b);
}

/** The hash goes on with a word in lower case, or with none beyond the sentence. */
function extend(hash: number, { text, starts, ends }: PlacedWords, at: number, first: number, end: number): number {
  if (at < first || at >= end) return extendPhrase(hash, "", 0, 0);
  const start = starts[at] as number;
  const word = text.slice(start, Math.min(ends[at] as number, start + LONGEST_NAME_WORD)).toLowerCase();
  return extendPhrase(hash, word, 0, word.length);
}
