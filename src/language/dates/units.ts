import { daysOf, interval, isMonth, join } from "./bounds.ts";
import { addMonths, calendarDay, isoDay, weekdayOf, yearText } from "./calendar.ts";
import { edtfOf, yearsOf } from "./edtf-of.ts";
import { calendar, type Near, type Part, type Unit } from "./meaning.ts";

export const SATURDAY = 6;

/** The day, week, month, year … that lies `by` of its kind from the one that `now` is in; null for units below the day. */
export function unitAround(unit: Unit, now: number, by: number, part: Part | null): string | null {
  const { year, month } = calendarDay(now);
  const monday = now - weekdayOf(now) + 1;
  switch (unit) {
    case "second":
    case "minute":
    case "hour":
      return null;
    case "day":
    case "night":
      return isoDay(now + by);
    case "week":
      return part === null ? interval(monday + by * 7, monday + by * 7 + 6) : partOfWeek(monday + by * 7, part);
    case "fortnight":
      return interval(monday + by * 14, monday + by * 14 + 13);
    case "weekend":
      return interval(monday + SATURDAY - 1 + by * 7, monday + SATURDAY + by * 7);
    case "month": {
      const index = year * 12 + month - 1 + by;
      return edtfOf(calendar({ month: (((index % 12) + 12) % 12) + 1, part }), Math.floor(index / 12));
    }
    case "quarter": {
      const index = year * 4 + Math.floor((month - 1) / 3) + by;
      return edtfOf(calendar({ part: ((((index % 4) + 4) % 4) + 1) as Part }), Math.floor(index / 4));
    }
    case "year":
      return edtfOf(calendar({ part }), year + by);
    case "decade":
      return yearsOf(Math.floor(year / 10) * 10 + by * 10, 10, part);
    case "century":
      return yearsOf(Math.floor(year / 100) * 100 + by * 100, 100, part);
  }
}

/** The weekend by a day, that day included if it is next to it: "Labor Day weekend" ends on the Monday. */
export function weekendAround(day: number): string | null {
  const weekday = weekdayOf(day);
  const saturday = day - weekday + SATURDAY;
  if (weekday <= 2) return interval(saturday - 7, day);
  return interval(weekday === 3 ? saturday : Math.min(day, saturday), saturday + 1);
}

function partOfWeek(monday: number, part: Part): string | null {
  const [from, to] = DAYS_OF_WEEK[part];
  return interval(monday + from, monday + to);
}

const DAYS_OF_WEEK: Readonly<Record<Part, readonly [number, number]>> = {
  early: [0, 2],
  start: [0, 2],
  "first-half": [0, 2],
  mid: [2, 3],
  middle: [2, 3],
  late: [3, 6],
  end: [3, 6],
  "second-half": [3, 6],
  1: [0, 1],
  2: [2, 3],
  3: [4, 5],
  4: [5, 6],
};

/** Units as months or as days. */
const MONTHS: Readonly<Partial<Record<Unit, number>>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 };
const DAYS: Readonly<Partial<Record<Unit, number>>> = { day: 1, night: 1, week: 7, weekend: 7, fortnight: 14 };

/** A day moved by a count of units; null for units below the day. */
export function moved(day: number, unit: Unit, by: number): number | null {
  const months = MONTHS[unit];
  if (months !== undefined)
    return Number.isInteger(by * months) && Math.abs(by * months) < 24_000 ? addMonths(day, by * months) : null;
  const days = DAYS[unit];
  return days === undefined || Math.abs(by * days) > 400_000 ? null : day + Math.round(by * days);
}

/** The days of so many units that end the day before `now`, or that begin the day after it. */
export function stretchOf(unit: Unit, now: number, count: number, toward: -1 | 1): string | null {
  if (unit === "quarter") {
    const near = daysOf(unitAround(unit, now, toward, null));
    const far = daysOf(unitAround(unit, now, toward * count, null));
    return near && far && interval(Math.min(near.first, far.first), Math.max(near.last, far.last));
  }
  const end = moved(now, unit, toward * count);
  if (end === null) return null;
  return toward === -1 ? interval(end, now - 1) : interval(now + 1, end);
}

/** The nth unit of a period, or the last ones where `nth` is negative. Weeks are those most of whose days lie in it. */
export function nthOf(edtf: string, unit: Unit, nth: number, count: number): string | null {
  const days = daysOf(edtf);
  if (!days || nth === 0) return null;
  if (unit === "week") {
    const monday = (day: number): number => day - weekdayOf(day) + 1;
    const first = monday(days.first + 3);
    const last = monday(days.last - 3);
    const from = nth > 0 ? first + 7 * (nth - 1) : last - 7 * (count - 1);
    return from > days.last ? null : interval(from, from + 7 * count - 1);
  }
  if (nth > 0) {
    const from = moved(days.first, unit, nth - 1);
    const to = moved(days.first, unit, nth - 1 + count);
    return from === null || to === null || from > days.last ? null : named(from, to - 1);
  }
  const from = moved(days.last + 1, unit, -count);
  return from === null || from < days.first ? null : named(from, days.last);
}

function named(first: number, last: number): string | null {
  const [from, to] = [calendarDay(first), calendarDay(last)];
  if (first === last) return isoDay(first);
  if (isMonth({ first, last })) {
    const start = isoDay(first).slice(0, -3);
    const end = isoDay(last).slice(0, -3);
    return start === end ? start : join(start, end);
  }
  const year = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
  if (year) return from.year === to.year ? yearText(from.year) : join(yearText(from.year), yearText(to.year));
  return interval(first, last);
}

/** A date moved by a count of units, at the finer of its own and the unit's grain. */
export function shift(edtf: string, unit: Unit, by: number, near: Near): string | null {
  const days = daysOf(edtf);
  if (!days) return null;
  const { first, last } = days;
  // Of a longer period only the side that is counted from is near: two weeks before March is mid February.
  const from = by < 0 ? first : last;
  if (MONTHS[unit] !== undefined) {
    const start = moved(first, unit, by);
    if (start === null) return null;
    const to = calendarDay(start);
    if (first === last) return near === "exactly" ? isoDay(start) : `${isoDay(start)}~`;
    return isMonth(days) && unit === "month" ? edtfOf(calendar({ month: to.month }), to.year) : yearText(to.year);
  }
  const day = moved(from, unit, by);
  if (day === null) return null;
  // "more than two days after" may be any later day.
  if (first === last && near === "over") return by < 0 ? `../${isoDay(day)}` : `${isoDay(day)}/..`;
  return first === last && near === "exactly" ? isoDay(day) : `${isoDay(day)}~`;
}
