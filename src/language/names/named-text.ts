import { type Gazetteer, gazetteerBits, type PlacedWords } from "./gazetteer.ts";

/** A text's words as the names in it are found from them. */
export interface NamesInput extends PlacedWords {
  readonly count: number;
  /** [sentences + 1] Sentence `s` has the words from `sentenceStarts[s]` to `sentenceStarts[s + 1]`. */
  readonly sentenceStarts: Int32Array;
  /** [count × LABELS] Log probabilities. */
  readonly labelScores: Float32Array;
  /** [count] Numbers in `tags`. */
  readonly upos: Uint8Array;
  /** Universal parts of speech by number. */
  readonly tags: readonly string[];
}

/** The same with what is asked of each word more than once. */
export interface NamedText extends NamesInput {
  readonly gazetteer: Gazetteer;
  /** [count] What the gazetteer says. */
  readonly bits: Uint16Array;
  form(i: number): string;
  /** Whether the word has a letter or digit. */
  hasLetter(i: number): boolean;
  isCapitalised(i: number): boolean;
  /** Whether the word is a clitic or preposition, with which no name ends. */
  isParticle(i: number): boolean;
  isFirst(i: number): boolean;
}

const UPPER = /^\p{Lu}/u;
const LETTER = /[\p{L}\p{N}]/u;

export function namedText(input: NamesInput, gazetteer: Gazetteer): NamedText {
  const { text, starts, ends, count, sentenceStarts, upos, tags } = input;
  const bits = new Uint16Array(count);
  const first = new Uint8Array(count);
  for (let s = 0; s + 1 < sentenceStarts.length; s++) {
    const from = sentenceStarts[s] as number;
    const to = sentenceStarts[s + 1] as number;
    gazetteerBits(gazetteer, input, from, to, bits);
    if (from < to) first[from] = 1;
  }
  const particles = new Set(["PART", "ADP", "DET", "CCONJ", "SCONJ", "AUX", "PUNCT"].map((tag) => tags.indexOf(tag)));
  const form = (i: number): string => text.slice(starts[i], ends[i]);
  return {
    ...input,
    gazetteer,
    bits,
    form,
    hasLetter: (i) => LETTER.test(form(i)),
    isCapitalised: (i) => UPPER.test(text.slice(starts[i], (starts[i] as number) + 2)),
    isParticle: (i) => particles.has(upos[i] as number) && !UPPER.test(form(i)),
    isFirst: (i) => first[i] === 1,
  };
}
