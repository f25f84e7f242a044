import { dayBounds } from "../../schema/edtf.ts";
import { type Days, daysOf } from "./bounds.ts";
import { calendarDay, fromIsoDay } from "./calendar.ts";
import type { DateExpression, ResolvedDate } from "./expression.ts";
import { type CalendarMeaning, calendar, type Meaning, type Unit } from "./meaning.ts";
import { resolveAt } from "./resolve-at.ts";
import { whyFrom } from "./why.ts";

/** When a text was written, as EDTF; an interval where only that is known. */
export interface Anchor {
  readonly published: string | null;
}

/** The date that the text has told of last, from which "in March" or "the next day" go on. */
export interface Told {
  readonly date: string;
  readonly text: string;
}

export type Resolution = Pick<ResolvedDate, "date" | "why">;

/**
 * What an expression means, and from what that follows. `told` is the date that the story stands at, given where the
 * expression may be read from it. Where the publication date is an interval, only what is the same from its first
 * day to its last is said. `first` says that no date was told of before: then "the next day" counts from it too.
 */
export function resolveDate(expression: DateExpression, anchor: Anchor, told: Told | null, first = false): Resolution {
  const { meaning } = expression;
  if (meaning.kind === "duration") return { date: null, why: "a length of time" };
  if (meaning.kind === "recurring") return { date: null, why: "it recurs" };
  if (meaning.kind === "vague") return { date: null, why: "it names no definite time" };
  if (meaning.kind === "ancient") return fromEra(meaning.number, told);
  const from = countedFrom(meaning);
  if (from === "itself") {
    const date = checked(resolveAt(meaning, 0, null));
    return { date, why: date === null ? "no such date" : "stated" };
  }
  if (from === "story" && (told || !first)) return fromTold(meaning, told);
  const bounds = anchor.published === null ? null : dayBounds(anchor.published);
  if (told && from === "year") {
    const date = checked(goOn(meaning, told));
    if (date !== null) return { date, why: `year from “${told.text}”, told of before` };
  }
  if (!anchor.published || !bounds?.first || !bounds.last) {
    return { date: null, why: "the publication date is not known" };
  }
  const tense = hingesOnTense(meaning) ? expression.tense : null;
  const ends = [bounds.first, bounds.last].map((day) => resolveAt(meaning, fromIsoDay(day), tense));
  const date = checked(ends[0] ?? null);
  if (date === null || ends[0] !== ends[1]) {
    return { date: null, why: `not sure from the publication date ${anchor.published}` };
  }
  return { date, why: whyFrom(meaning, date, anchor.published, bounds.last) };
}

const checked = (edtf: string | null): string | null => (edtf !== null && dayBounds(edtf) ? edtf : null);

/** What else is needed to know what a date means: nothing, its year, the date told of before, or the day it was said. */
export function countedFrom(meaning: Meaning): "itself" | "year" | "story" | "saying" {
  switch (meaning.kind) {
    case "calendar":
    case "holiday":
      return meaning.year === null ? "year" : "itself";
    case "span":
      return meaning.from.year === null ? "year" : "itself";
    case "told":
      return "story";
    case "nearby":
    case "weekday":
      return meaning.from;
    case "between": {
      const ends = [countedFrom(meaning.from), countedFrom(meaning.to)];
      return ends.includes("story")
        ? "story"
        : ends.includes("saying")
          ? "saying"
          : ends.includes("year")
            ? "year"
            : "itself";
    }
    case "shifted":
    case "within":
    case "nth":
    case "around":
    case "weekdayOf":
      return countedFrom(meaning.of);
    case "timed":
      return meaning.of === null ? "story" : countedFrom(meaning.of);
    case "relative":
    case "dayNamed":
    case "stretch":
      return "saying";
    default:
      return "itself";
  }
}

/** Whether it may lie before or after the day it was said, so that the tense of its clause decides. */
function hingesOnTense(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "weekday":
      return meaning.toward === null;
    case "dayNamed":
      return true;
    case "nearby":
      return meaning.toward === 0;
    case "between":
      return hingesOnTense(meaning.from) || hingesOnTense(meaning.to);
    case "shifted":
    case "within":
    case "nth":
    case "around":
    case "weekdayOf":
      return hingesOnTense(meaning.of);
    case "timed":
      return meaning.of !== null && hingesOnTense(meaning.of);
    default:
      return countedFrom(meaning) === "year";
  }
}

/** "in 479" of a story before our era counts back. */
function fromEra(number: number, told: Told | null): Resolution {
  const days = daysOf(told?.date ?? null);
  if (!told || !days) return { date: null, why: "no era told of before it" };
  const before = calendarDay(days.first).year <= 0;
  const meaning = calendar({ year: before ? 1 - number : number });
  return { date: checked(resolveAt(meaning, 0, null)), why: `era from “${told.text}”, told of before` };
}

/** The unit that a date from the story counts in. */
function unitOf(meaning: Meaning): Unit {
  switch (meaning.kind) {
    case "told":
      return meaning.unit;
    case "nearby":
      return "year";
    case "shifted":
    case "within":
    case "nth":
    case "around":
    case "weekdayOf":
      return unitOf(meaning.of);
    case "timed":
      return meaning.of === null ? "day" : unitOf(meaning.of);
    default:
      return "day";
  }
}

function fromTold(meaning: Meaning, told: Told | null): Resolution {
  const days = daysOf(told?.date ?? null);
  if (!told || !days) return { date: null, why: "no date told of before it" };
  const date = isFineEnough(days, unitOf(meaning)) ? checked(resolveAt(meaning, days.first, null)) : null;
  return date === null
    ? { date: null, why: `not sure from “${told.text}”` }
    : { date, why: `counted from “${told.text}”, told of before` };
}

/** "the next day" after a month or "the next month" after a year is no day that could be named. */
function isFineEnough({ first, last }: Days, unit: Unit): boolean {
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

function goOn(meaning: Meaning, told: Told): string | null {
  const days = daysOf(told.date);
  if (!days) return null;
  const [first, last] = [calendarDay(days.first), calendarDay(days.last)];
  if (last.year - first.year > 1) return null;
  const within = first.month === last.month;
  return resolveAt(
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
  );
}

type YearOf = (date: Pick<CalendarMeaning, "month" | "season">) => { readonly year: number; readonly month: number };

/** The meaning with the year of the story in the dates that lack it, and the month of it in days without one. */
function withYear(meaning: Meaning, of: YearOf): Meaning {
  switch (meaning.kind) {
    case "calendar":
      return datedFrom(meaning, of);
    case "holiday":
      return { ...meaning, year: of({ month: null, season: null }).year };
    case "span":
      return { ...meaning, from: datedFrom(meaning.from, of) };
    case "between":
      return { ...meaning, from: withYear(meaning.from, of), to: withYear(meaning.to, of) };
    case "timed":
      return { ...meaning, of: meaning.of && withYear(meaning.of, of) };
    case "shifted":
    case "nth":
    case "around":
    case "weekdayOf":
      return { ...meaning, of: withYear(meaning.of, of) };
    default:
      return meaning;
  }
}

function datedFrom(date: CalendarMeaning, of: YearOf): CalendarMeaning {
  if (date.year !== null) return date;
  const { year, month } = of(date);
  return date.day !== null && date.month === null ? { ...date, year, month } : { ...date, year };
}

/** The calendar date that an expression names or begins with, if it is one. */
export function calendarOf(meaning: Meaning): CalendarMeaning | null {
  if (meaning.kind === "calendar") return meaning;
  if (meaning.kind === "timed") return meaning.of && calendarOf(meaning.of);
  return meaning.kind === "span" ? meaning.from : null;
}
