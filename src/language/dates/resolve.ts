import { dayBounds } from "../../schema/edtf.ts";
import { calendarDay, fromIsoDay, WEEKDAY_NAMES } from "./calendar.ts";
import type { DateExpression, ResolvedDate } from "./expression.ts";
import type { CalendarMeaning, Meaning } from "./meaning.ts";
import { resolveAt } from "./resolve-at.ts";

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
 * day to its last is said.
 */
export function resolveDate(expression: DateExpression, anchor: Anchor, told: Told | null): Resolution {
  const { meaning } = expression;
  if (isStated(meaning)) {
    const date = checked(resolveAt(meaning, 0, null));
    return { date, why: date === null ? "no such date" : "stated" };
  }
  if (needsTold(meaning)) return fromTold(meaning, told);
  const bounds = anchor.published === null ? null : dayBounds(anchor.published);
  if (told && !isDeictic(meaning)) {
    const date = checked(goOn(meaning, told));
    if (date !== null) return { date, why: `${missing(meaning)} from “${told.text}”, told of before` };
  }
  if (!anchor.published || !bounds?.first || !bounds.last) {
    return { date: null, why: "the publication date is not known" };
  }
  const ends = [bounds.first, bounds.last].map((day) => resolveAt(meaning, fromIsoDay(day), expression.tense));
  const date = checked(ends[0] ?? null);
  if (date === null || ends[0] !== ends[1]) {
    return { date: null, why: `not sure from the publication date ${anchor.published}` };
  }
  return { date, why: whyFrom(meaning, date, anchor.published, bounds.last) };
}

const checked = (edtf: string | null): string | null => (edtf !== null && dayBounds(edtf) ? edtf : null);

/** Whether nothing else is needed to know what it means. */
function isStated(meaning: Meaning): boolean {
  switch (meaning.kind) {
    case "calendar":
      return meaning.year !== null;
    case "decade":
    case "century":
      return true;
    case "span":
      return meaning.from.year !== null;
    case "shifted":
      return isStated(meaning.of);
    default:
      return false;
  }
}

const needsTold = (meaning: Meaning): boolean =>
  meaning.kind === "told" || (meaning.kind === "shifted" && needsTold(meaning.of));

/** Counted from the day of writing, whatever is being told. */
function isDeictic(meaning: Meaning): boolean {
  if (meaning.kind === "shifted") return isDeictic(meaning.of);
  return meaning.kind === "relative" || meaning.kind === "weekday" || meaning.kind === "nearby";
}

function fromTold(meaning: Meaning, told: Told | null): Resolution {
  const bounds = told ? dayBounds(told.date) : null;
  const inner = meaning.kind === "shifted" ? meaning.of : meaning;
  if (!told || !bounds?.first || !bounds.last || told.date.startsWith("-") || inner.kind !== "told") {
    return { date: null, why: "no date told of before it" };
  }
  const grain =
    bounds.first === bounds.last ? "day" : bounds.first.slice(0, 7) === bounds.last.slice(0, 7) ? "month" : "year";
  // "the next day" after a month or "the next month" after a year is no day that could be named.
  const fine =
    inner.unit === "year" ||
    inner.unit === "decade" ||
    grain === "day" ||
    (grain === "month" && inner.unit === "month");
  const date = fine ? checked(resolveAt(meaning, fromIsoDay(bounds.first), null)) : null;
  return date === null
    ? { date: null, why: `not sure from “${told.text}”` }
    : { date, why: `counted from “${told.text}”, told of before` };
}

/** A story that stands in December goes on with the January after; one in June goes back to its own March. */
const TURN_OF_YEAR = 8;

function goOn(meaning: Meaning, told: Told): string | null {
  if (meaning.kind === "shifted") return null;
  const bounds = dayBounds(told.date);
  if (!bounds?.first || !bounds.last || told.date.startsWith("-")) return null;
  const first = calendarDay(fromIsoDay(bounds.first));
  const last = calendarDay(fromIsoDay(bounds.last));
  if (last.year - first.year > 1) return null;
  const date = meaning.kind === "span" ? meaning.from : meaning;
  if (date.kind !== "calendar") return null;
  const turns = first.month === last.month && date.month !== null && first.month - date.month >= TURN_OF_YEAR;
  const year = turns ? last.year + 1 : last.year;
  const withYear: Meaning =
    meaning.kind === "span" ? { ...meaning, from: { ...meaning.from, year } } : { ...date, year };
  return resolveAt(withYear, 0, null);
}

function missing(meaning: Meaning): string {
  return meaning.kind === "calendar" || meaning.kind === "span" ? "year" : "counted";
}

function whyFrom(meaning: Meaning, date: string, published: string, last: string): string {
  const anchor = `${published}, the publication date`;
  switch (meaning.kind) {
    case "calendar":
    case "span":
      return `year from the publication date ${published}`;
    case "weekday": {
      const side = date === last ? "on" : date < last ? "before" : "after";
      return `${WEEKDAY_NAMES[meaning.weekday - 1]} ${side} ${anchor}`;
    }
    case "nearby":
      return `${nearbySide(meaning.toward)} ${anchor}`;
    case "relative":
      return relativeWhy(meaning.by, meaning.unit, anchor);
    case "shifted": {
      const side = meaning.by < 0 ? "before" : "after";
      return `${count(meaning.by, meaning.unit)} ${side} the date named, ${whyFrom(meaning.of, date, published, last)}`;
    }
    default:
      return `from ${anchor}`;
  }
}

const nearbySide = (toward: -1 | 0 | 1): string =>
  toward === -1 ? "the last before" : toward === 1 ? "the next after" : "that of the year of";

function count(by: number, unit: string): string {
  const n = Math.abs(by);
  return n === 1 ? `one ${unit}` : `${n} ${unit}s`;
}

function relativeWhy(by: number, unit: string, anchor: string): string {
  if (by === 0) return unit === "day" ? `the day of ${anchor}` : `the ${unit} of ${anchor}`;
  return `${count(by, unit)} ${by < 0 ? "before" : "after"} ${anchor}`;
}

/** The calendar date that an expression names or begins with, if it is one. */
export function calendarOf(meaning: Meaning): CalendarMeaning | null {
  if (meaning.kind === "calendar") return meaning;
  return meaning.kind === "span" ? meaning.from : null;
}
