import type { Usage } from "./usage.ts";

/** Rows of the two tables of weights, as powers of two. */
export const SPLIT_BITS = 15;
export const SENTENCE_BITS = 15;
export const SIGN_BITS = 12;

/** Units of the hidden layer that weighs the signs of a sentence's end together. */
export const HIDDEN = 24;

/** What becomes of a place within a chunk of text without white space. */
export const JOIN = 0;
/** Another word of the same token. */
export const WORD = 1;
export const TOKEN = 2;

/** Kinds of gap before a word: nothing, a blank, several, a line break, a line break and an indent. */
export const GLUED = 0;
export const BLANK = 1;
export const WIDE = 2;
export const LINE = 3;
export const INDENT = 4;
export const GAPS = 5;

/** What a trained tokenizer knows; all of it is read-only once the tokenizer is open. */
export interface TokenizerModel {
  /** The class of each code unit. */
  readonly classes: Uint8Array;
  /** What each code unit counts as when words are compared. */
  readonly fold: Uint16Array;
  /** By left class × 32 + right class: whether a place between the two is judged; else it joins. */
  readonly places: Uint8Array;
  /** By (left class × 32 + right class) × GAPS + gap: whether a sentence may end there. */
  readonly ends: Uint8Array;
  /** One bit for each hash of a run of letters (`triggerOf`) within which a word may end. */
  readonly triggers: Uint8Array;
  readonly usage: Usage;
  /** Two columns: how much more a place is the end of a word, of a token, than it joins. */
  readonly splitWeights: Int8Array;
  readonly splitScale: number;
  readonly sentenceWeights: Int8Array;
  readonly sentenceScale: number;
  /** [signs × HIDDEN] and [HIDDEN]; the product of their scales. */
  readonly hiddenWeights: Int8Array;
  readonly outWeights: Int8Array;
  readonly hiddenScale: number;
  /** Lower-cased tokens that are several words which do not spell them (French "du": "de", "le"). */
  readonly unspelled: ReadonlyMap<string, readonly string[]>;
}

/** Bits of `triggers`, as a power of two. */
export const TRIGGER_BITS = 16;

export function hasTrigger(triggers: Uint8Array, hash: number): boolean {
  const bit = (hash ^ (hash >>> 16)) & ((1 << TRIGGER_BITS) - 1);
  return (((triggers[bit >> 3] as number) >> (bit & 7)) & 1) === 1;
}

export function setTrigger(triggers: Uint8Array, hash: number): void {
  const bit = (hash ^ (hash >>> 16)) & ((1 << TRIGGER_BITS) - 1);
  triggers[bit >> 3] = (triggers[bit >> 3] as number) | (1 << (bit & 7));
}
