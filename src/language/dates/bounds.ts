import { dayBounds } from "../../schema/edtf.ts";
import { calendarDay, dayNumber, daysInMonth, fromIsoDay, isoDay } from "./calendar.ts";

/** First and last day of a date, as day numbers. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** As many different dates as are remembered; beyond it the memory starts anew. */
const REMEMBERED = 20_000;
const known = new Map<string, Days | null>();

/** The days that a date in EDTF covers; null where it is open or no date. Results are remembered. */
export function daysOf(edtf: string | null): Days | null {
  if (edtf === null) return null;
  const seen = known.get(edtf);
  if (seen !== undefined) return seen;
  const bounds = dayBounds(edtf);
  const days = bounds?.first && bounds.last ? { first: fromIsoDay(bounds.first), last: fromIsoDay(bounds.last) } : null;
  if (known.size === REMEMBERED) known.clear();
  known.set(edtf, days);
  return days;
}

/** A date that EDTF has, or null. */
export function checked(edtf: string | null): string | null {
  return edtf !== null && dayBounds(edtf) ? edtf : null;
}

const PLAIN = /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;

/** An interval of two dates; what is no plain date stands in it by its first or last day. */
export function join(from: string | null, to: string | null): string | null {
  const [first, last] = [daysOf(from), daysOf(to)];
  if (from === null || to === null || !first || !last || first.first > last.last) return null;
  return `${PLAIN.test(from) ? from : isoDay(first.first)}/${PLAIN.test(to) ? to : isoDay(last.last)}`;
}

/** An interval of days; a day by itself where it is but one, a month or a year where they are whole. */
export function interval(first: number, last: number): string | null {
  if (first > last) return null;
  if (first === last) return isoDay(first);
  return join(isoDay(first), isoDay(last));
}

export function isMonth({ first, last }: Days): boolean {
  const { year, month, day } = calendarDay(first);
  return day === 1 && last === dayNumber(year, month, daysInMonth(year, month));
}
