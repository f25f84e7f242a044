import type { Range } from "../schema/span.ts";
import type { LanguagePack } from "./language-pack.ts";
import { lemma } from "./lemmatize.ts";
import { isOrdinary } from "./lexicon.ts";
import type { Name } from "./names.ts";

/** Universal parts of speech (universaldependencies.org/u/pos). */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X";

/**
 * The words of one text in columns: `count` words, `c` feature categories. Offsets are in `text`, in UTF-16 code
 * units. Sentence `s` has the words from `sentenceStarts[s]` to `sentenceStarts[s + 1]`.
 */
export interface Words {
  readonly text: string;
  readonly pack: LanguagePack;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** 1 for a word that goes on the surface token of the word before: `n't` of "don't". */
  readonly insideToken: Uint8Array;
  /** Forms that the text does not spell, by word: French "du" is "de" and "le". */
  readonly unspelled: ReadonlyMap<number, string>;
  /** [count] Numbers in `pack.meta.upos`. */
  readonly upos: Uint8Array;
  /** [count × c] Numbers in the values of the pack's categories; 0 for none. */
  readonly features: Uint8Array;
  /** [count] The head's index in the text; −1 for the root of a sentence. */
  readonly heads: Int32Array;
  /** [count] Numbers in `pack.meta.deprels`. */
  readonly deprels: Uint8Array;
  /** [sentences + 1] */
  readonly sentenceStarts: Int32Array;
}

/** A word of a sentence: a view of one row of `Words`. */
export class Token implements Range {
  readonly #words: Words;
  /** Index in the text. */
  readonly index: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly pos: Upos;
  /** It begins its sentence. */
  readonly #first: boolean;
  #lemma: string | undefined;

  constructor(words: Words, index: number, first: boolean) {
    this.#words = words;
    this.#first = first;
    this.index = index;
    this.start = words.starts[index] as number;
    this.end = words.ends[index] as number;
    this.text = words.unspelled.get(index) ?? words.text.slice(this.start, this.end);
    this.pos = words.pack.meta.upos[words.upos[index] as number] as Upos;
  }

  get lemma(): string {
    if (this.#lemma === undefined) {
      const { pack, upos, features } = this.#words;
      const at = this.index * pack.features.categories.length;
      this.#lemma = lemma(pack.lemmatizer, this.text, upos[this.index] as number, features, at, this.#first);
    }
    return this.#lemma;
  }

  /** In UD's notation, `Number=Sing|Person=3`; null if the word has none. */
  get feats(): string | null {
    const { pack, features } = this.#words;
    return pack.features.decode(features, this.index * pack.features.categories.length);
  }

  /** Index in the text of the word that this one depends on; −1 for the root of a sentence. */
  get head(): number {
    return this.#words.heads[this.index] as number;
  }

  /** Relation to the head, with its subtype: `nsubj:pass`. */
  get deprel(): string {
    return this.#words.pack.meta.deprels[this.#words.deprels[this.index] as number] as string;
  }

  /** Part of the same surface token as the word before. */
  get insideToken(): boolean {
    return this.#words.insideToken[this.index] === 1;
  }

  /** Whether the word, in lower case, is an ordinary word of the language, so that its capital says little. */
  get ordinary(): boolean {
    return isOrdinary(this.#words.pack.lexicon, this.text);
  }
}

/** A sentence without the white space at its ends; its tokens are made when they are asked for. */
export class Sentence implements Range {
  readonly #words: Words;
  readonly #after: number;
  readonly start: number;
  readonly end: number;
  /** Index in the text of the first word. */
  readonly first: number;
  readonly names: readonly Name[];
  #tokens: readonly Token[] | undefined;

  constructor(words: Words, number: number, names: readonly Name[]) {
    this.#words = words;
    this.first = words.sentenceStarts[number] as number;
    this.#after = words.sentenceStarts[number + 1] as number;
    this.start = words.starts[this.first] as number;
    this.end = words.ends[this.#after - 1] as number;
    this.names = names;
  }

  get tokens(): readonly Token[] {
    if (!this.#tokens) {
      const tokens: Token[] = [];
      for (let i = this.first; i < this.#after; i++) tokens.push(new Token(this.#words, i, i === this.first));
      this.#tokens = tokens;
    }
    return this.#tokens;
  }
}
