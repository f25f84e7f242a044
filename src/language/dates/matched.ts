import type { Lexeme } from "./lexemes.ts";
import type { Meaning } from "./meaning.ts";

/** A date read from the lexemes `[from, to)`. */
export interface Matched<M extends Meaning = Meaning> {
  readonly meaning: M;
  readonly from: number;
  readonly to: number;
}

/** Reads a date that begins at a lexeme, or nothing. Each looks at a bounded number of lexemes. */
export type Matcher<M extends Meaning = Meaning> = (lex: readonly Lexeme[], at: number) => Matched<M> | null;
