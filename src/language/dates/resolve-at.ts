import { dayBounds } from "../../schema/edtf.ts";
import { addMonths, calendarDay, dayNumber, daysInMonth, fromIsoDay, isoDay, weekdayOf } from "./calendar.ts";
import { edtfOf, yearsOf, yearText } from "./edtf-of.ts";
import { type CalendarMeaning, calendar, type Meaning, type Part, type Unit } from "./meaning.ts";
import type { Tense } from "./tense.ts";

/** What an expression means when it is said on the day `now`, told in `tense`; null where it means no day. */
export function resolveAt(meaning: Meaning, now: number, tense: Tense): string | null {
  switch (meaning.kind) {
    case "calendar":
      return meaning.year === null ? nearestYear(meaning, now, tense) : edtfOf(meaning, meaning.year);
    case "decade":
      return yearsOf(meaning.year, 10, meaning.part);
    case "century":
      return yearsOf(meaning.year, 100, meaning.part);
    case "span":
      return resolveSpan(meaning.from, meaning.to, now, tense);
    case "relative":
    case "told":
      return unitAround(meaning.unit, now, meaning.by, meaning.part);
    case "nearby":
      return nearby(meaning.of, now, meaning.toward, tense);
    case "weekday":
      return isoDay(weekdayNear(meaning.weekday, now, meaning.toward ?? (tense === "future" ? 1 : null)));
    case "shifted": {
      const base = resolveAt(meaning.of, now, tense);
      return base === null ? null : shift(base, meaning.unit, meaning.by);
    }
  }
}

/** The last one before `now` if it is told as past, the next one if as future, else the nearest. */
function nearestYear(date: CalendarMeaning, now: number, tense: Tense): string | null {
  const { year } = calendarDay(now);
  return choose(
    [year - 1, year, year + 1].map((candidate) => edtfOf(date, candidate)),
    now,
    tense,
  );
}

function choose(candidates: readonly (string | null)[], now: number, tense: Tense): string | null {
  let best: { edtf: string; distance: number } | null = null;
  for (const edtf of candidates) {
    const bounds = edtf === null ? null : dayBounds(edtf);
    if (edtf === null || !bounds?.first || !bounds.last) continue;
    const [first, last] = [fromIsoDay(bounds.first), fromIsoDay(bounds.last)];
    if (tense === "past" && first > now) continue;
    if (tense === "future" && last < now) continue;
    const distance = first > now ? first - now : last < now ? now - last : 0;
    if (!best || distance < best.distance) best = { edtf, distance };
  }
  return best?.edtf ?? null;
}

function resolveSpan(from: CalendarMeaning, to: CalendarMeaning, now: number, tense: Tense): string | null {
  if (to.year !== null) return from.year === null ? null : join(edtfOf(from, from.year), edtfOf(to, to.year));
  if (from.year !== null) {
    const year = (to.month ?? 12) < (from.month ?? 1) ? from.year + 1 : from.year;
    return join(edtfOf(from, from.year), edtfOf(to, year));
  }
  const over = (from.month ?? 1) > (to.month ?? 12) ? 1 : 0;
  const { year } = calendarDay(now);
  const candidates = [year - 2, year - 1, year, year + 1].map((y) => join(edtfOf(from, y), edtfOf(to, y + over)));
  return choose(candidates, now, tense);
}

const PLAIN = /^-?\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/;

/** An interval of two dates; what is no plain date stands in it by its first or last day. */
function join(from: string | null, to: string | null): string | null {
  const [first, last] = [from === null ? null : dayBounds(from), to === null ? null : dayBounds(to)];
  if (from === null || to === null || !first?.first || !last?.last || first.first > last.last) return null;
  if (from.startsWith("-")) return null;
  return `${PLAIN.test(from) ? from : first.first}/${PLAIN.test(to) ? to : last.last}`;
}

/** The day, week, month, year or decade that lies `by` of its kind from the one that `now` is in. */
function unitAround(unit: Unit, now: number, by: number, part: Part | null): string | null {
  const { year, month } = calendarDay(now);
  switch (unit) {
    case "day":
      return isoDay(now + by);
    case "week": {
      const monday = now - weekdayOf(now) + 1 + by * 7;
      return `${isoDay(monday)}/${isoDay(monday + 6)}`;
    }
    case "month": {
      const index = year * 12 + month - 1 + by;
      return edtfOf(calendar({ month: (index % 12) + 1, part }), Math.floor(index / 12));
    }
    case "year":
      return edtfOf(calendar({ part }), year + by);
    case "decade":
      return yearsOf(Math.floor(year / 10) * 10 + by * 10, 10, part);
  }
}

/** "last March" is the last one over, "next March" the next to begin, "this March" that of the year. */
function nearby(of: CalendarMeaning, now: number, toward: -1 | 0 | 1, tense: Tense): string | null {
  const { year } = calendarDay(now);
  if (toward === 0) return of.month === null ? nearestYear(of, now, tense) : edtfOf(of, year);
  for (const candidate of toward === -1 ? [year, year - 1, year - 2] : [year, year + 1]) {
    const edtf = edtfOf(of, candidate);
    const bounds = edtf === null ? null : dayBounds(edtf);
    if (!bounds?.first || !bounds.last) continue;
    if (toward === -1 ? fromIsoDay(bounds.last) < now : fromIsoDay(bounds.first) > now) return edtf;
  }
  return null;
}

/** Without a direction the one of the last seven days, `now` included: that is how news tells. */
function weekdayNear(weekday: number, now: number, toward: -1 | 0 | 1 | null): number {
  const back = (weekdayOf(now) - weekday + 7) % 7;
  if (toward === null) return now - back;
  if (toward === -1) return now - (back === 0 ? 7 : back);
  if (toward === 1) return now + 7 - back;
  return now - weekdayOf(now) + weekday;
}

/** A date moved by a count of units, at the finer of its own and the unit's grain. */
function shift(edtf: string, unit: Unit, by: number): string | null {
  const bounds = dayBounds(edtf);
  if (!bounds?.first || !bounds.last || edtf.startsWith("-")) return null;
  const [first, last] = [fromIsoDay(bounds.first), fromIsoDay(bounds.last)];
  if (unit === "year" || unit === "decade" || unit === "month") {
    const months = by * (unit === "month" ? 1 : unit === "year" ? 12 : 120);
    const moved = calendarDay(addMonths(first, months));
    if (first === last) return isoDay(addMonths(first, months));
    return isMonth(first, last) && unit === "month"
      ? edtfOf(calendar({ month: moved.month }), moved.year)
      : yearText(moved.year);
  }
  const days = by * (unit === "week" ? 7 : 1);
  // Of a longer period only the side that is counted from is near: two weeks before March is mid February.
  const from = by < 0 ? first : last;
  const day = isoDay(from + days);
  return first === last ? day : `${day}~`;
}

const isMonth = (first: number, last: number): boolean => {
  const { year, month, day } = calendarDay(first);
  return day === 1 && last === dayNumber(year, month, daysInMonth(year, month));
};
