import type { Range } from "../../schema/span.ts";
import { hashedOn, type WordTable, wordNumber } from "./word-table.ts";

/** What a lexeme is: a run of letters, a run of digits or one other character. NONE stands before and behind them. */
export const NONE = 0;
export const WORD = 1;
export const NUMBER = 2;
export const MARK = 3;

/** A character that belongs to no lexeme. */
const SPACE = NONE;
const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const ZERO = 48;
const ASCII = 128;
const SURROGATES = { from: 0xd800, to: 0xdfff };

/** Numbers of more digits than these have no value here. */
const MOST_DIGITS = 8;
/** Of a number that is too long, or is written with other than ASCII digits too. */
export const NO_VALUE = -1;

/** What each UTF-16 code unit is, plus one; 0 until it is asked for, and of surrogates, which tell nothing alone. */
const KINDS = new Uint8Array(1 << 16);

/** What a grammar sees of lexemes. */
export interface Alphabet {
  readonly words: WordTable;
  /** The letter for each word, by its number; that of number 0 is for all that the grammar has not. */
  readonly ofWords: Uint16Array;
  /** The letter for digits, by their value and how many there are. */
  readonly ofNumber: (value: number, digits: number) => number;
}

/** A symbol is a letter of the alphabet with two signs. */
export const GLUED = 1;
export const CAPITAL = 2;
export const SIGNS = 4;

/**
 * The lexemes of one stretch of text after the other: each `read` takes the place of the one before, so that nothing is
 * allocated. Dates need digits and hyphens apart, which taggers keep together at will.
 */
export class Lexemes {
  count = 0;
  /** How many were read before these. */
  before = 0;
  /** By lexeme what a grammar sees of it: its letter times SIGNS, plus GLUED and CAPITAL. */
  symbols = new Uint16Array(256);
  /** The number of its word; 0 where the grammar has no such word. */
  words = new Uint16Array(256);
  starts = new Int32Array(256);
  ends = new Int32Array(256);
  /** Of digits what they come to, or NO_VALUE. */
  values = new Int32Array(256);
  #kinds = new Uint8Array(256);
  readonly #alphabet: Alphabet;
  #text = "";

  constructor(alphabet: Alphabet) {
    this.#alphabet = alphabet;
  }

  /** NONE outside of what was read. */
  kind(at: number): number {
    return at < 0 || at >= this.count ? NONE : (this.#kinds[at] as number);
  }

  /** In lower case, if it begins with a capital; else as it is written. Empty outside of what was read. */
  lower(at: number): string {
    if (at < 0 || at >= this.count) return "";
    const word = this.words[at] as number;
    if (word > 0) return this.#alphabet.words.spelling[word] as string;
    const written = this.#text.slice(this.starts[at], this.ends[at]);
    return this.isCapital(at) ? written.toLowerCase() : written;
  }

  /** How many UTF-16 code units it has. */
  length(at: number): number {
    return at < 0 || at >= this.count ? 0 : (this.ends[at] as number) - (this.starts[at] as number);
  }

  /** Nothing stands between it and the lexeme before. */
  isGlued(at: number): boolean {
    return at >= 0 && at < this.count && ((this.symbols[at] as number) & GLUED) !== 0;
  }

  /** It begins with a capital. */
  isCapital(at: number): boolean {
    return at >= 0 && at < this.count && ((this.symbols[at] as number) & CAPITAL) !== 0;
  }

  read(text: string, { start, end }: Range): void {
    this.#text = text;
    this.before += this.count;
    this.count = 0;
    let last = -1;
    for (let at = start; at < end; ) {
      const code = text.charCodeAt(at);
      const kind = ((KINDS[code] as number) || kindAt(text, at)) - 1;
      const from = at;
      at += widthAt(text, at, code);
      if (kind === SPACE) continue;
      if (this.count === this.symbols.length) this.#grow();
      const signs = from === last ? GLUED : 0;
      if (kind === WORD) at = this.#readWord(from, at, end, code, signs);
      else if (kind === NUMBER) at = this.#readNumber(from, at, end, code, signs);
      else {
        const word =
          code < ASCII
            ? wordNumber(this.#alphabet.words, text, from, at, hashedOn(0, code), false)
            : this.#looked(from, at);
        this.#add(from, at, MARK, word, signs);
      }
      last = at;
    }
  }

  #readWord(from: number, second: number, end: number, code: number, signs: number): number {
    const text = this.#text;
    let at = second;
    let hash = hashedOn(0, code);
    let all = code;
    while (at < end) {
      const next = text.charCodeAt(at);
      if (((KINDS[next] as number) || kindAt(text, at)) - 1 !== WORD) break;
      hash = hashedOn(hash, next);
      all |= next;
      at += widthAt(text, at, next);
    }
    const capital = code < ASCII ? code >= CAPITAL_A && code <= CAPITAL_Z : /^\p{Lu}/u.test(text.slice(from, second));
    const word =
      all < ASCII ? wordNumber(this.#alphabet.words, text, from, at, hash, capital) : this.#looked(from, at, capital);
    this.#add(from, at, WORD, word, signs + (capital ? CAPITAL : 0));
    return at;
  }

  #readNumber(from: number, second: number, end: number, code: number, signs: number): number {
    const text = this.#text;
    let at = second;
    let value = code - ZERO;
    let all = code;
    while (at < end) {
      const next = text.charCodeAt(at);
      if (((KINDS[next] as number) || kindAt(text, at)) - 1 !== NUMBER) break;
      if (at - from < MOST_DIGITS) value = value * 10 + next - ZERO;
      all |= next;
      at += widthAt(text, at, next);
    }
    const digits = at - from;
    const known = all < ASCII && digits <= MOST_DIGITS;
    this.values[this.count] = known ? value : NO_VALUE;
    const letter = all < ASCII ? this.#alphabet.ofNumber(known ? value : NO_VALUE, digits) : 0;
    this.#put(from, at, code < ASCII ? NUMBER : MARK, 0, letter * SIGNS + signs);
    return at;
  }

  /** The number of a word that is not written in ASCII; its lower case may be. */
  #looked(start: number, end: number, capital = false): number {
    const written = this.#text.slice(start, end);
    return this.#alphabet.words.numbers.get(capital ? written.toLowerCase() : written) ?? 0;
  }

  #add(start: number, end: number, kind: number, word: number, signs: number): void {
    this.#put(start, end, kind, word, (this.#alphabet.ofWords[word] as number) * SIGNS + signs);
  }

  #put(start: number, end: number, kind: number, word: number, symbol: number): void {
    const at = this.count++;
    this.starts[at] = start;
    this.ends[at] = end;
    this.#kinds[at] = kind;
    this.words[at] = word;
    this.symbols[at] = symbol;
  }

  #grow(): void {
    const size = this.symbols.length * 2;
    const grown = <Kind extends { set(from: Kind): void }>(wide: Kind, narrow: Kind): Kind => {
      wide.set(narrow);
      return wide;
    };
    this.symbols = grown(new Uint16Array(size), this.symbols);
    this.words = grown(new Uint16Array(size), this.words);
    this.starts = grown(new Int32Array(size), this.starts);
    this.ends = grown(new Int32Array(size), this.ends);
    this.values = grown(new Int32Array(size), this.values);
    this.#kinds = grown(new Uint8Array(size), this.#kinds);
  }
}

/** What the character at `at` is, plus one. */
function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = 1 + kindOf(String.fromCodePoint(text.codePointAt(at) as number));
  if (code < SURROGATES.from || code > SURROGATES.to) KINDS[code] = kind;
  return kind;
}

function kindOf(character: string): number {
  if (/^\p{L}/u.test(character)) return WORD;
  if (/^\p{Nd}/u.test(character)) return NUMBER;
  return /^\s/.test(character) ? SPACE : MARK;
}

/** How many code units the character at `at` has. */
function widthAt(text: string, at: number, code: number): number {
  return code < SURROGATES.from ? 1 : (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
