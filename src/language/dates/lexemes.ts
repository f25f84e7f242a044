import type { Range } from "../../schema/span.ts";
import { mayHave, type WordTable } from "./word-table.ts";

/** A run of letters, a run of digits or one other character. */
export interface Lexeme extends Range {
  /** In lower case, if it begins with a capital; else as it is written. */
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
  /** It begins with a capital. */
  readonly capital: boolean;
  /** Nothing stands between it and the lexeme before. */
  readonly glued: boolean;
  /** What it is to a grammar: NUMBER, OTHER or the number of one of its words. */
  readonly is: number;
}

/** A run of ASCII digits. */
export const NUMBER = 0;
/** A word or mark that no pattern has. */
export const OTHER = 1;

export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;

/** What each of the first 128 characters is. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));
const KINDS = ["mark", "word", "number", "mark"] as const;

function kindOf(character: string): number {
  if (/^\p{L}/u.test(character)) return LETTER;
  if (/^\p{Nd}/u.test(character)) return DIGIT;
  return /^\s/.test(character) ? SPACE : MARK;
}

/** Most lexemes are never asked for their letters, which are cut from the text when they first are. */
class Cut implements Lexeme {
  readonly start: number;
  readonly end: number;
  readonly kind: Lexeme["kind"];
  readonly capital: boolean;
  readonly glued: boolean;
  readonly is: number;
  readonly #text: string;
  #lower: string | null = null;

  constructor(text: string, start: number, end: number, kind: number, glued: boolean, table: WordTable) {
    this.#text = text;
    this.start = start;
    this.end = end;
    const code = text.charCodeAt(start);
    const digits = kind === DIGIT && code < 128;
    this.kind = kind === DIGIT && !digits ? "mark" : (KINDS[kind] as Lexeme["kind"]);
    this.capital = kind === LETTER && (code < 128 ? code <= 90 : /^\p{Lu}/u.test(text.slice(start, end)));
    this.glued = glued;
    this.is = digits ? NUMBER : mayHave(table, text, start, end) ? (table.numbers.get(this.lower) ?? OTHER) : OTHER;
  }

  get lower(): string {
    if (this.#lower === null) {
      const word = this.#text.slice(this.start, this.end);
      this.#lower = this.capital ? word.toLowerCase() : word;
    }
    return this.#lower;
  }
}

/**
 * The lexemes of a stretch of text. Dates need digits and hyphens apart, which taggers keep together at will.
 * `table` numbers the words of a grammar.
 */
export function lexemes(text: string, { start: from, end: to }: Range, table: WordTable): Lexeme[] {
  const found: Lexeme[] = [];
  let last = -1;
  for (let at = from; at < to; ) {
    const kind = kindAt(text, at);
    const next = endOf(text, at, to, kind);
    if (kind !== SPACE) {
      found.push(new Cut(text, at, next, kind, at === last, table));
      last = next;
    }
    at = next;
  }
  return found;
}

/** Where the lexeme that begins at `at` ends. */
export function endOf(text: string, at: number, to: number, kind: number): number {
  let next = at + widthAt(text, at);
  if (kind !== LETTER && kind !== DIGIT) return next;
  while (next < to) {
    const code = text.charCodeAt(next);
    if (code < 128) {
      if (ASCII[code] !== kind) break;
      next++;
    } else {
      if (kindAt(text, next) !== kind) break;
      next += widthAt(text, next);
    }
  }
  return next;
}

export function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] as number) : kindOf(String.fromCodePoint(text.codePointAt(at) as number));
}

function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0xd800 ? 1 : (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
