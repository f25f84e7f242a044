import type { Range } from "../../schema/span.ts";

/** A run of letters, a run of digits or one other character. */
export interface Lexeme extends Range {
  readonly text: string;
  readonly lower: string;
  readonly kind: "word" | "number" | "mark";
  /** Nothing stands between it and the lexeme before. */
  readonly glued: boolean;
}

const LEXEME = /\p{L}+|\p{Nd}+|[^\s\p{L}\p{Nd}]/gu;

/** The lexemes of a stretch of text. Dates need digits and hyphens apart, which taggers keep together at will. */
export function lexemes(text: string, within: Range): Lexeme[] {
  const found: Lexeme[] = [];
  let last = -1;
  for (const match of text.slice(within.start, within.end).matchAll(LEXEME)) {
    const word = match[0];
    const start = within.start + match.index;
    const kind = /^\p{L}/u.test(word) ? "word" : /^[0-9]/.test(word) ? "number" : "mark";
    found.push({ start, end: start + word.length, text: word, lower: word.toLowerCase(), kind, glued: start === last });
    last = start + word.length;
  }
  return found;
}
