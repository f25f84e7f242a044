import { checked, daysOf } from "./bounds.ts";
import { calendarDay } from "./calendar.ts";
import type { ResolvedDate } from "./expression.ts";
import { type CalendarMeaning, calendar, innerOf, type Meaning, type SpanMeaning, type Unit } from "./meaning.ts";
import { resolveAt } from "./resolve-at.ts";

/** The date that the text has told of last, from which "in March" or "the next day" go on. */
export interface Told {
  readonly date: string;
  readonly text: string;
}

export type Resolution = Pick<ResolvedDate, "date" | "why">;

/** "in 479" of a story before our era counts back. */
export function fromEra(number: number, told: Told | null): Resolution {
  const days = daysOf(told?.date ?? null);
  if (!told || !days) return { date: null, why: "no era told of before it" };
  const before = calendarDay(days.first).year <= 0;
  const meaning = calendar({ year: before ? 1 - number : number });
  return { date: checked(resolveAt(meaning, 0, null)), why: `era from “${told.text}”, told of before` };
}

/** The unit that a date from the story counts in. */
function unitOf(meaning: Meaning): Unit {
  const inner = innerOf(meaning);
  if (inner) return unitOf(inner);
  switch (meaning.kind) {
    case "told":
    case "relative":
    case "stretch":
      return meaning.unit;
    case "nearby":
      return "year";
    default:
      return "day";
  }
}

export function fromTold(meaning: Meaning, told: Told | null): Resolution {
  const days = daysOf(told?.date ?? null);
  if (!told || !days) return { date: null, why: "no date told of before it" };
  const date = isFineEnough(told.date, meaning) ? checked(resolveAt(meaning, days.first, null)) : null;
  return date === null
    ? { date: null, why: `not sure from “${told.text}”` }
    : { date, why: `counted from “${told.text}”, told of before` };
}

/** "next summer" of a speaker whose day is that of the story; "today" is the day of one who is quoted, and not told. */
export function fromQuoted(meaning: Meaning, told: Told | null): Resolution {
  const own = meaning.kind === "timed" && meaning.of ? meaning.of : meaning;
  return own.kind === "relative" && own.unit === "day"
    ? { date: null, why: "the day of whom it quotes is not told" }
    : fromTold(meaning, told);
}

/** "the next day" after a month or "the next month" after a year is no day that could be named. */
export function isFineEnough(date: string, meaning: Meaning): boolean {
  const days = daysOf(date);
  if (!days) return false;
  const { first, last } = days;
  const unit = unitOf(meaning);
  if (first === last) return true;
  const [from, to] = [calendarDay(first), calendarDay(last)];
  if (from.year !== to.year) return unit === "decade" || unit === "century";
  if (unit === "year" || unit === "decade" || unit === "century") return true;
  return unit === "month" && from.month === to.month;
}

/** A story that stands in December goes on with the January after; one in June goes back to its own March. */
const TURN_OF_YEAR = 8;
const WINTER = 24;
/** Until then "the winter" is the one that began the year before. */
const END_OF_WINTER = 4;

/** What a meaning without a year means where the story stands at a date; null where that date gives none. */
export function yearFrom(meaning: Meaning, told: Told): string | null {
  const days = daysOf(told.date);
  if (!days) return null;
  const [first, last] = [calendarDay(days.first), calendarDay(days.last)];
  if (last.year - first.year > 1) return null;
  const within = first.month === last.month;
  return checked(
    resolveAt(
      withYear(meaning, ({ month, season }) => {
        // Of a winter, the year in which it began or that in which it ended.
        if (last.year > first.year && month !== null) {
          return { year: month >= first.month - TURN_OF_YEAR / 2 ? first.year : last.year, month: last.month };
        }
        const turns = within && month !== null && first.month - month >= TURN_OF_YEAR;
        const begun = within && season === WINTER && first.month <= END_OF_WINTER;
        return { year: last.year + (turns ? 1 : begun ? -1 : 0), month: last.month };
      }),
      days.first,
      null,
    ),
  );
}

type YearOf = (date: Pick<CalendarMeaning, "month" | "season">) => { readonly year: number; readonly month: number };

/** The meaning with the year of the story in the dates that lack it, and the month of it in days without one. */
function withYear(meaning: Meaning, of: YearOf): Meaning {
  switch (meaning.kind) {
    case "calendar":
    case "span":
      return inYearOf(meaning, of);
    case "holiday":
      return { ...meaning, year: of({ month: null, season: null }).year };
    case "between":
      return { ...meaning, from: withYear(meaning.from, of), to: withYear(meaning.to, of) };
    case "timed":
      return { ...meaning, of: meaning.of && withYear(meaning.of, of) };
    case "shifted":
    case "lasting":
    case "nth":
    case "around":
    case "weekdayOf":
    case "open":
      return { ...meaning, of: withYear(meaning.of, of) };
    case "either":
      return { ...meaning, monthFirst: inYearOf(meaning.monthFirst, of), dayFirst: inYearOf(meaning.dayFirst, of) };
    default:
      return meaning;
  }
}

function inYearOf<M extends CalendarMeaning | SpanMeaning>(meaning: M, of: YearOf): M;
function inYearOf(meaning: CalendarMeaning | SpanMeaning, of: YearOf): CalendarMeaning | SpanMeaning {
  return meaning.kind === "span" ? { ...meaning, from: datedFrom(meaning.from, of) } : datedFrom(meaning, of);
}

function datedFrom(date: CalendarMeaning, of: YearOf): CalendarMeaning {
  if (date.year !== null) return date;
  const { year, month } = of(date);
  return date.day !== null && date.month === null ? { ...date, year, month } : { ...date, year };
}
