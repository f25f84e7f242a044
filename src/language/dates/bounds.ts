import { dayBounds } from "../../schema/edtf.ts";
import { calendarDay, dayNumber, daysInMonth, fromIsoDay, isoDay } from "./calendar.ts";

/** First and last day of a date, as day numbers. */
export interface Days {
  readonly first: number;
  readonly last: number;
}

/** The days that a date in EDTF covers; null where it is open or no date. */
export function daysOf(edtf: string | null): Days | null {
  const bounds = edtf === null ? null : dayBounds(edtf);
  return bounds?.first && bounds.last ? { first: fromIsoDay(bounds.first), last: fromIsoDay(bounds.last) } : null;
}

const PLAIN = /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;

/** An interval of two dates; what is no plain date stands in it by its first or last day. */
export function join(from: string | null, to: string | null): string | null {
  const [first, last] = [daysOf(from), daysOf(to)];
  if (from === null || to === null || !first || !last || first.first > last.last) return null;
  if (from.startsWith("-")) return null;
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
