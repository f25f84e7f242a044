import type { Range } from "../../schema/span.ts";

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

const SPACE = 0;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;

/** What each of the first 128 characters is. */
const ASCII = Uint8Array.from({ length: 128 }, (_, code) => kindOf(String.fromCharCode(code)));

function kindOf(character: string): number {
  if (/^\p{L}/u.test(character)) return LETTER;
  if (/^\p{Nd}/u.test(character)) return DIGIT;
  return /^\s/.test(character) ? SPACE : MARK;
}

/**
 * The lexemes of a stretch of text. Dates need digits and hyphens apart, which taggers keep together at will.
 * `vocabulary` numbers the words of a grammar.
 */
export function lexemes(
  text: string,
  { start: from, end: to }: Range,
  vocabulary: ReadonlyMap<string, number>,
): Lexeme[] {
  const found: Lexeme[] = [];
  let last = -1;
  for (let at = from; at < to; ) {
    const kind = kindAt(text, at);
    let next = at + widthAt(text, at);
    if (kind === LETTER || kind === DIGIT) {
      while (next < to && kindAt(text, next) === kind) next += widthAt(text, next);
    }
    if (kind !== SPACE) {
      const word = text.slice(at, next);
      const capital = kind === LETTER && isCapital(word);
      const lower = capital ? word.toLowerCase() : word;
      const number = kind === DIGIT && ASCII[text.charCodeAt(at)] === DIGIT;
      found.push({
        start: at,
        end: next,
        lower,
        kind: kind === LETTER ? "word" : number ? "number" : "mark",
        capital,
        glued: at === last,
        is: number ? NUMBER : (vocabulary.get(lower) ?? OTHER),
      });
      last = next;
    }
    at = next;
  }
  return found;
}

function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code < 128 ? (ASCII[code] as number) : kindOf(String.fromCodePoint(text.codePointAt(at) as number));
}

function widthAt(text: string, at: number): number {
  return text.charCodeAt(at) < 0xd800 ? 1 : (text.codePointAt(at) as number) > 0xffff ? 2 : 1;
}
