import { type CalendarMeaning, calendar, type Meaning, type SpanMeaning } from "../meaning.ts";
import { asCalendar } from "./dates.ts";
import type { Build, Digits } from "./parts.ts";

/** Stretches of time between two dates. */
export const SPAN_BUILDS: Readonly<Record<string, Build>> = {
  daySpan: ({ from, day, year }) => {
    const first = asCalendar(from);
    if (!first || first.day === null || day === undefined || day <= first.day) return undefined;
    const whole = { ...first, year: year ?? null };
    return { kind: "span", from: whole, to: { ...whole, day } };
  },
  daysOfMonth: ({ day, to, year }) => {
    const last = asCalendar(to);
    if (!last || day === undefined || last.day === null || day >= last.day) return undefined;
    const whole = { ...last, year: year ?? null };
    return { kind: "span", from: { ...whole, day }, to: whole };
  },
  daysWritten: ({ month = null, day = 0, last = 0 }) =>
    day < last ? { kind: "span", from: calendar({ month, day }), to: calendar({ month, day: last }) } : undefined,
  monthSpan: ({ from, to }) => {
    const last = asCalendar(to);
    const first = calendar({ month: Number(from) });
    return last && last.month !== null && last.part === null ? spanOf(first, last) : undefined;
  },
  yearSpan: ({ year, two = 0 }) => {
    if (year === undefined) return undefined;
    const last = Math.floor(year / 100) * 100 + two;
    return last > year ? years(year, last) : undefined;
  },
  spanOfYears: ({ first = 0, second = 0 }) => (first < second ? years(first, second) : undefined),
  span: ({ from, to }) => spanOf(from, to) ?? betweenOf(from, to),
  looseSpan: ({ from, to }) => {
    const [first, last] = [asCalendar(from), asCalendar(to)];
    if (!first || !last) return undefined;
    const alike = (first.day === null) === (last.day === null) || (first.year !== null && last.year !== null);
    return alike ? spanOf(first, last) : undefined;
  },
  /** "10/1–10/7/2018": both ends in one order; where either would do, in the one that is shorter by far. */
  spanOfDigits: ({ left, right, year }) => {
    if (!left || !right) return undefined;
    const whole = { ...right, year: right.year ?? year };
    const monthFirst = spanInDigits(left, whole, true);
    const dayFirst = spanInDigits(left, whole, false);
    if (!monthFirst || !dayFirst) return monthFirst ?? dayFirst;
    const [one, other] = [daysAbout(monthFirst), daysAbout(dayFirst)];
    if (one * BY_FAR <= other) return monthFirst;
    return other * BY_FAR <= one ? dayFirst : { kind: "either", monthFirst, dayFirst };
  },
  adjoining: ({ from, to }) => {
    const [first, last] = [asCalendar(from), asCalendar(to)];
    return first && last && adjoining(first, last) ? spanOf(first, last) : undefined;
  },
  between: ({ from, to }) => betweenOf(from, to),
  /** "1914/15": a year and the next. */
  yearAndNext: ({ year = 0, two = 0 }) => ((year + 1) % 100 === two ? years(year, year + 1) : undefined),
  spanBefore: ({ first = 0, second = 0 }) => (first > second ? years(1 - first, 1 - second) : undefined),
};

function spanInDigits(left: Digits, right: Digits, monthFirst: boolean): SpanMeaning | undefined {
  const [from, to] = [left, right].map(({ first = 0, second = 0, year = null }) => {
    const [month, day] = monthFirst ? [first, second] : [second, first];
    return month <= 12 ? calendar({ year, month, day }) : undefined;
  });
  const span = spanOf(from, to);
  return span && daysAbout(span) > 0 ? span : undefined;
}

/** A range that is so many times shorter than another is the likelier one. */
const BY_FAR = 3;

/** Its length, with 31 days to each month. Without a year it may end in the next. */
function daysAbout({ from, to }: SpanMeaning): number {
  const months = (to.month ?? 0) - (from.month ?? 0);
  const years = from.year !== null && to.year !== null ? to.year - from.year : months < 0 ? 1 : 0;
  return (years * 12 + months) * 31 + (to.day ?? 0) - (from.day ?? 0);
}

function years(from: number, to: number): Meaning {
  return { kind: "span", from: calendar({ year: from }), to: calendar({ year: to }) };
}

function spanOf(from: Meaning | undefined, to: Meaning | undefined): SpanMeaning | undefined {
  const [first, last] = [asCalendar(from), asCalendar(to)];
  if (!first || !last) return undefined;
  if (first.year === null && last.year === null && first.month === null && first.season === null) return undefined;
  // "2018 - March 5": coarser then finer, the second without its year, is no span of one kind.
  if (first.month === null && last.year === null && first.season === null) return undefined;
  return { kind: "span", from: { ...first, year: first.year ?? inheritedYear(first, last) }, to: last };
}

/** "November to February 2017" begins the year before. */
function inheritedYear(from: CalendarMeaning, to: CalendarMeaning): number | null {
  if (to.year === null) return null;
  return from.month !== null && to.month !== null && from.month > to.month ? to.year - 1 : to.year;
}

/** "in April and May" is one stretch; "in April and October" are two dates. */
function adjoining(from: CalendarMeaning, to: CalendarMeaning): boolean {
  if (from.month === null || to.month === null || from.part !== null || to.part !== null) return false;
  if (from.day === null && to.day === null) {
    return (from.month % 12) + 1 === to.month && (from.year === null || from.year === to.year);
  }
  return from.day !== null && to.day === from.day + 1 && from.month === to.month && from.year === null;
}

function betweenOf(from: Meaning | undefined, to: Meaning | undefined): Meaning | undefined {
  if (!from || !to || (from.kind === "calendar" && to.kind === "calendar")) return undefined;
  return { kind: "between", from, to };
}
