import { COUNTED_BUILDS } from "../build/counted.ts";
import { DATE_BUILDS } from "../build/dates.ts";
import { NUMBER_BUILDS } from "../build/numbers.ts";
import { SPAN_BUILDS } from "../build/spans.ts";
import { TIME_BUILDS } from "../build/times.ts";
import { type Builder, compileGrammar } from "../grammar/grammar.ts";
import { Matcher } from "../grammar/match.ts";
import { readPatterns } from "../grammar/pattern.ts";
import { type Contexts, guardsOf } from "../guards.ts";
import { NUMBER_CELLS, NUMBER_CLASSES } from "../numbers.ts";
import { ENGLISH_CONTEXTS } from "./contexts.ts";
import { ENGLISH_PATTERNS } from "./patterns.ts";
import { ENGLISH_CAPITALISED, ENGLISH_WORDS } from "./words.ts";

/** What it takes to read the dates of a language. */
export interface DateLanguage {
  /** One for all texts, as what it has learned of the grammar serves the next. */
  readonly matcher: Matcher;
  readonly contexts: Contexts;
}

let english: DateLanguage | null = null;

/** English dates, compiled at first use (some milliseconds). */
export function englishDates(): DateLanguage {
  if (english) return english;
  const grammar = compileGrammar(readPatterns(ENGLISH_PATTERNS), {
    classes: ENGLISH_WORDS,
    capitalised: ENGLISH_CAPITALISED,
    numbers: NUMBER_CLASSES,
    cells: NUMBER_CELLS,
    builders: { ...NUMBER_BUILDS, ...DATE_BUILDS, ...SPAN_BUILDS, ...COUNTED_BUILDS, ...TIME_BUILDS } as Readonly<
      Record<string, Builder>
    >,
    guards: guardsOf(ENGLISH_CONTEXTS),
  });
  english = { matcher: new Matcher(grammar), contexts: ENGLISH_CONTEXTS };
  return english;
}
