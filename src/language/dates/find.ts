import type { Sentence } from "../sentence.ts";
import { calendarDate } from "./absolute.ts";
import type { DateExpression } from "./expression.ts";
import { type Lexeme, lexemes } from "./lexemes.ts";
import type { Matched, Matcher } from "./matched.ts";
import { period } from "./periods.ts";
import { counted, deictic, epoch } from "./relative.ts";
import { dateSpan, daySpan, yearSpan } from "./spans.ts";
import { tenseAt, verbGroups } from "./tense.ts";

/** The longest reading comes first: a span before its ends, a period before a year. */
const MATCHERS: readonly Matcher[] = [daySpan, yearSpan, counted, period, dateSpan, calendarDate, epoch, deictic];

const PREPOSITIONS = new Set(
  "in on since by until till before after from to during at for of around through throughout between within following".split(
    " ",
  ),
);
const DETERMINERS = new Set(["the", "early", "mid", "late"]);

/** Dates of the sentences, in order and not overlapping. Linear in the text's length. */
export function findDates(text: string, sentences: readonly Sentence[]): DateExpression[] {
  const found: DateExpression[] = [];
  let paragraph = 0;
  let end = 0;
  sentences.forEach((sentence, index) => {
    if (text.slice(end, sentence.start).includes("\n")) paragraph++;
    end = sentence.end;
    const lex = lexemes(text, sentence);
    const matches = matchAll(lex);
    if (matches.length === 0) return;
    const groups = verbGroups(sentence);
    const brackets = bracketed(lex);
    for (const { meaning, from, to } of matches) {
      const range = { start: (lex[from] as Lexeme).start, end: (lex[to - 1] as Lexeme).end };
      const cited = brackets[from] === 1 && isCitation(lex, from);
      found.push({
        ...range,
        meaning,
        tense: cited ? "past" : tenseAt(sentence, groups, range),
        cited,
        preposition: prepositionBefore(lex, from),
        sentence: index,
        paragraph,
      });
    }
  });
  return found;
}

function matchAll(lex: readonly Lexeme[]): Matched[] {
  const found: Matched[] = [];
  for (let at = 0; at < lex.length; ) {
    const match = (lex[at] as Lexeme).kind === "mark" ? null : matchAt(lex, at);
    if (match) found.push(match);
    at = match ? match.to : at + 1;
  }
  return found;
}

function matchAt(lex: readonly Lexeme[], at: number): Matched | null {
  for (const matcher of MATCHERS) {
    const match = matcher(lex, at);
    if (match) return match;
  }
  return null;
}

/** 1 for each lexeme within round or square brackets. */
function bracketed(lex: readonly Lexeme[]): Uint8Array {
  const inside = new Uint8Array(lex.length);
  let depth = 0;
  lex.forEach(({ text }, n) => {
    if (text === "(" || text === "[") depth++;
    else if ((text === ")" || text === "]") && depth > 0) depth--;
    if (depth > 0) inside[n] = 1;
  });
  return inside;
}

/** Within brackets a name and a comma come before the date of what is cited. */
function isCitation(lex: readonly Lexeme[], from: number): boolean {
  return [",", ";"].includes(lex[from - 1]?.text ?? "") && lex[from - 2]?.kind === "word";
}

function prepositionBefore(lex: readonly Lexeme[], from: number): string | null {
  let at = from - 1;
  while (at >= 0 && from - at <= 3 && DETERMINERS.has(lex[at]?.lower ?? "")) at--;
  const word = lex[at]?.lower ?? "";
  return PREPOSITIONS.has(word) ? word : null;
}
