import { fromIsoDay, isoDay } from "../language/dates/calendar.ts";
import { calendarOf } from "../language/dates/resolve.ts";
import { resolveAt } from "../language/dates/resolve-at.ts";
import type { Tense } from "../language/dates/tense.ts";
import type { DateExpression } from "../language/dates.ts";
import { dayBounds } from "../schema/edtf.ts";
import type { ReadSource } from "../schema/source.ts";

export interface Publication {
  readonly published: string | null;
  readonly publishedWhy: string;
}

/** A date of the text that the day of writing lies after, before or in. */
interface Clue {
  readonly expression: DateExpression;
  readonly tense: Tense;
}

/** A bound of the day of writing, as a day number, and the date of the text that sets it. */
interface Bound {
  readonly day: number;
  readonly date: string;
  readonly text: string;
  /** Index of its sentence. */
  readonly sentence: number;
}

interface Window {
  readonly after: Bound | null;
  readonly before: Bound | null;
}

/**
 * When a source was published: as it states, else bounded by the dates that its text cites: it was written after the
 * latest date told as past and before the earliest told as to come.
 */
export function boundPublication(source: ReadSource, dates: readonly DateExpression[]): Publication {
  if (source.published !== null) {
    return { published: source.published, publishedWhy: source.publishedWhy ?? "stated" };
  }
  const clues = dates
    .filter(({ start }) => !source.boilerplate.some((stretch) => stretch.start <= start && start < stretch.end))
    .map((expression) => ({ expression, tense: expression.tense }));
  const window = narrow(source.text, clues);
  const published = setOf(window);
  return published === null ? { published, publishedWhy: "unknown" } : { published, publishedWhy: reasonOf(window) };
}

/**
 * First what is dated with its year; then, within that, the dates without one. Those told as past are the last such
 * days before the upper bound, those to come the first after the lower one: whichever bound is known brings the other.
 */
function narrow(text: string, clues: readonly Clue[]): Window {
  const stated = clues.filter(({ expression }) => hasYear(expression));
  let window = bound(text, stated, (expression) => resolveAt(expression.meaning, 0, null), nowFrom(text, clues));
  const partial = clues.filter(({ expression }) => calendarOf(expression.meaning)?.year === null);
  const past = partial.filter(({ tense }) => tense === "past");
  const future = partial.filter(({ tense }) => tense === "future");
  for (const group of window.before ? [past, future] : [future, past]) window = place(text, group, window);
  return withinThisMonth(text, clues, window);
}

/** "He left on May 1 for the summit this month": where the latest past date and "this month" meet, that is the month. */
function withinThisMonth(text: string, clues: readonly Clue[], window: Window): Window {
  const { after, before } = window;
  if (after?.date.length !== 10) return window;
  for (const { expression } of clues) {
    const { meaning, sentence } = expression;
    if (meaning.kind !== "relative" || meaning.unit !== "month" || meaning.by !== 0 || sentence !== after.sentence)
      continue;
    const date = after.date.slice(0, 7);
    const day = fromIsoDay(dayBounds(date)?.last ?? after.date);
    if (before && before.day <= day) continue;
    return { after, before: { day, date, text: text.slice(expression.start, expression.end), sentence } };
  }
  return window;
}

/** Days by which a text may lie from a stated date that is the only one to tell its year. */
const HALF_YEAR = 183;

function place(text: string, clues: readonly Clue[], window: Window): Window {
  const { after, before } = window;
  // A year alone ("in 2014") is too coarse to say which March came last.
  const fine = after && after.date.length > 4 ? after : null;
  return bound(
    text,
    clues,
    ({ meaning, tense }) => {
      if (tense === "past") {
        if (before) return resolveAt(meaning, before.day, "past");
        return fine && resolveAt(meaning, fine.day, null);
      }
      if (fine) return resolveAt(meaning, fine.day, "future");
      return before && resolveAt(meaning, before.day - HALF_YEAR, "future");
    },
    window,
  );
}

function bound(
  text: string,
  clues: readonly Clue[],
  resolve: (expression: DateExpression) => string | null,
  known: Window,
): Window {
  let { after, before } = known;
  const ahead: Bound[] = [];
  for (const { expression, tense } of clues) {
    const date = tense === null || tense === "present" || !isPlaced(expression) ? null : resolve(expression);
    const bounds = date === null ? null : dayBounds(date);
    if (date === null || !bounds?.first || !bounds.last || date.startsWith("-")) continue;
    const words = text.slice(expression.start, expression.end);
    if (tense === "future") {
      // "in May" can be written in May, "on May 26" and "late May" not on the day itself.
      const whole = /^\d{4}(?:-\d\d)?(?=\/|$)/.exec(date)?.[0];
      const end = whole === undefined ? null : dayBounds(whole)?.last;
      ahead.push({
        day: end ? fromIsoDay(end) : fromIsoDay(bounds.first) - 1,
        date,
        text: words,
        sentence: expression.sentence,
      });
    } else if (!after || fromIsoDay(bounds.first) > after.day) {
      after = { day: fromIsoDay(bounds.first), date, text: words, sentence: expression.sentence };
    }
  }
  // What was once to come and is over by what the text tells as past says nothing of its day.
  for (const candidate of ahead) {
    if ((!after || candidate.day >= after.day) && (!before || candidate.day < before.day)) before = candidate;
  }
  if (after && before && before.day < after.day) before = null;
  return { after, before };
}

/** "nearly 71 years after the end of the war", said of the present, tells the year of writing. */
function nowFrom(text: string, clues: readonly Clue[]): Window {
  for (const { expression, tense } of clues) {
    const { meaning } = expression;
    if (meaning.kind !== "shifted" || meaning.unit !== "year" || meaning.by <= 1 || tense !== "present") continue;
    if (meaning.near === "over") continue;
    const date = resolveAt(meaning, 0, null);
    const bounds = date === null ? null : dayBounds(date);
    if (date === null || !bounds?.first || !bounds.last) continue;
    const words = text.slice(expression.start, expression.end);
    const first = fromIsoDay(bounds.first);
    return {
      after: { day: first, date, text: words, sentence: expression.sentence },
      before: { day: fromIsoDay(bounds.last), date, text: words, sentence: expression.sentence },
    };
  }
  return { after: null, before: null };
}

/** "through 2012", "until May", "the plan of 2016": no event is told to lie there. */
const STRETCHES = new Set(["until", "till", "through", "throughout", "of"]);

function isPlaced({ preposition }: DateExpression): boolean {
  return preposition === null || !STRETCHES.has(preposition);
}

function hasYear({ meaning }: DateExpression): boolean {
  return (calendarOf(meaning)?.year ?? null) !== null;
}

function setOf({ after, before }: Window): string | null {
  if (!after && !before) return null;
  if (after && before && after.day === before.day) return isoDay(after.day);
  return `[${after ? isoDay(after.day) : ""}..${before ? isoDay(before.day) : ""}]`;
}

function reasonOf({ after, before }: Window): string {
  const sides: string[] = [];
  if (after) sides.push(`after ${isoDay(after.day)} (“${after.text}”)`);
  if (before) sides.push(`before ${isoDay(before.day + 1)} (“${before.text}”)`);
  return `bounded by the dates the text cites: ${sides.join(", ")}`;
}
