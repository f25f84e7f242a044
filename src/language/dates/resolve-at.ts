import { type Days, daysOf, interval, join } from "./bounds.ts";
import { calendarDay, dayNumber, easterOf, isoDay, nthWeekday, weekdayOf } from "./calendar.ts";
import { edtfOf, yearsOf } from "./edtf-of.ts";
import { type CalendarMeaning, edgeOf, type HolidayMeaning, type Meaning, type MovingDay } from "./meaning.ts";
import type { Tense } from "./tense.ts";
import { moved, nthOf, SATURDAY, shift, stretchOf, unitAround, weekendAround } from "./units.ts";

/** What an expression means when it is said on the day `now`, told in `tense`; null where it means no day. */
export function resolveAt(meaning: Meaning, now: number, tense: Tense): string | null {
  switch (meaning.kind) {
    case "calendar":
      return meaning.year === null ? nearestYear(meaning, now, tense) : edtfOf(meaning, meaning.year);
    case "holiday":
      return meaning.year === null
        ? choose(
            aroundYear(now, (year) => isoDay(movingDay(meaning.day, year))),
            now,
            tense,
          )
        : isoDay(movingDay(meaning.day, meaning.year));
    case "decade":
      return yearsOf(meaning.year, 10, meaning.part);
    case "century":
      return yearsOf(meaning.year, 100, meaning.part);
    case "span":
      return resolveSpan(meaning.from, meaning.to, now, tense);
    case "between":
      return between(meaning.from, meaning.to, now, tense);
    case "relative":
    case "told":
      // "over the weekend", told as past, is the one that has been.
      if (isThisWeekend(meaning) && tense === "past") return unitAround("weekend", now - SATURDAY + 1, 0, null);
      return unitAround(meaning.unit, now, meaning.by, meaning.part);
    case "nearby":
      return nearby(meaning.of, now, meaning.toward, tense);
    case "weekday":
      return isoDay(
        meaning.toward === null && tense !== null && tense !== "past"
          ? weekdayComing(meaning.weekday, now)
          : weekdayNear(meaning.weekday, now, meaning.toward),
      );
    case "dayNamed":
      return dayNamed(meaning.weekday, meaning.day, now, tense);
    case "weekdayOf":
      return weekdayOfPeriod(meaning.weekday, resolveAt(meaning.of, now, tense));
    case "shifted": {
      if (meaning.of.kind === "either") {
        const { monthFirst, dayFirst } = meaning.of;
        const [one = null, other = null] = [monthFirst, dayFirst].map((of) =>
          resolveAt({ ...meaning, of }, now, tense),
        );
        return either(one, other);
      }
      const base = resolveAt(meaning.of, now, tense);
      return base === null ? null : shift(base, meaning.unit, meaning.by, meaning.near);
    }
    case "within":
      return within(meaning.date, resolveAt(meaning.of, now, tense));
    case "nth": {
      const of = resolveAt(meaning.of, now, tense);
      return of === null ? null : nthOf(of, meaning.unit, meaning.nth, meaning.count);
    }
    case "lasting": {
      const first = daysOf(resolveAt(meaning.of, now, tense))?.first;
      const next = first === undefined ? null : moved(first, meaning.unit, meaning.count);
      return first === undefined || next === null ? null : interval(first, next - 1);
    }
    case "stretch":
      return stretchOf(meaning.unit, now, meaning.count, meaning.toward);
    case "around": {
      const of = daysOf(resolveAt(meaning.of, now, tense));
      if (of === null) return null;
      return meaning.unit === "weekend" ? weekendAround(of.first) : unitAround(meaning.unit, of.first, 0, null);
    }
    case "timed":
      return meaning.of === null ? isoDay(now) : resolveAt(meaning.of, now, tense);
    case "either":
      return either(resolveAt(meaning.monthFirst, now, tense), resolveAt(meaning.dayFirst, now, tense));
    case "open":
      return open(resolveAt(meaning.of, now, tense), meaning.toward, meaning.inclusive);
    case "side":
      return side(daysOf(resolveAt(meaning.of, now, tense)), now, meaning.toward);
    case "ancient":
    case "distance":
    case "duration":
    case "recurring":
    case "vague":
      return null;
  }
}

/** "this weekend" and "the weekend" may be over or yet to come. */
export function isThisWeekend(meaning: Meaning): boolean {
  return (meaning.kind === "relative" || meaning.kind === "told") && meaning.unit === "weekend" && meaning.by === 0;
}

/** The set of two dates of which it must be one. */
function either(one: string | null, other: string | null): string | null {
  if (one === null || other === null || one === other) return one ?? other;
  // No set of intervals can be said.
  if (one.includes("/") || other.includes("/")) return null;
  return one < other ? `[${one},${other}]` : `[${other},${one}]`;
}

function open(edtf: string | null, toward: -1 | 1, inclusive: boolean): string | null {
  const days = daysOf(edtf);
  if (!days) return null;
  return toward === 1
    ? `${isoDay(inclusive ? days.first : days.last + 1)}/..`
    : `../${isoDay(inclusive ? days.last : days.first - 1)}`;
}

/** Of a period that is not yet over what lies before `now` or after it; the whole where `now` lies outside. */
function side(days: Days | null, now: number, toward: -1 | 1): string | null {
  if (!days) return null;
  const [first, last] =
    now < days.first || now > days.last
      ? [days.first, days.last]
      : toward === -1
        ? [days.first, now - 1]
        : [now + 1, days.last];
  return first < last ? `[${isoDay(first)}..${isoDay(last)}]` : interval(first, last);
}

function movingDay(day: MovingDay, year: number): number {
  return "easter" in day ? easterOf(year) + day.easter : nthWeekday(year, day.month, day.weekday, day.nth);
}

function aroundYear(now: number, inYear: (year: number) => string | null): (string | null)[] {
  const { year } = calendarDay(now);
  return [year - 1, year, year + 1].map(inYear);
}

/** The last one before `now` if it is told as past, the next one if as future, else the nearest. */
function nearestYear(date: CalendarMeaning, now: number, tense: Tense): string | null {
  if (date.month === null && date.day !== null) return nearestMonth(date.day, now, tense);
  return choose(
    aroundYear(now, (year) => edtfOf(date, year)),
    now,
    tense,
  );
}

function nearestMonth(day: number, now: number, tense: Tense): string | null {
  const { year, month } = calendarDay(now);
  const candidates = [-1, 0, 1].map((step) => {
    const first = calendarDay(dayNumber(year, month + step, 1));
    return edtfOf(
      { kind: "calendar", year: null, month: first.month, day, season: null, part: null, about: false },
      first.year,
    );
  });
  return choose(candidates, now, tense);
}

function choose(candidates: readonly (string | null)[], now: number, tense: Tense): string | null {
  let best: { edtf: string; distance: number } | null = null;
  for (const edtf of candidates) {
    const days = daysOf(edtf);
    if (edtf === null || !days) continue;
    if (tense === "past" && days.first > now) continue;
    if ((tense === "future" || tense === "ahead") && days.last < now) continue;
    const distance = days.first > now ? days.first - now : days.last < now ? now - days.last : 0;
    if (!best || distance < best.distance) best = { edtf, distance };
  }
  return best?.edtf ?? null;
}

/** What a range begins or ends with: "the end of March" as such is the last day of it. */
function boundary(meaning: Meaning, resolve: (of: Meaning) => string | null): string | null {
  const named = edgeOf(meaning);
  const days = named && daysOf(resolve(named.whole));
  if (!named || !days) return resolve(meaning);
  const { first, last } = days;
  return isoDay(named.edge === "start" ? first : named.edge === "end" ? last : (first + last) >> 1);
}

function resolveSpan(from: CalendarMeaning, to: CalendarMeaning, now: number, tense: Tense): string | null {
  const inYear = (date: CalendarMeaning, year: number): string | null =>
    boundary(date, (of) => (of.kind === "calendar" ? edtfOf(of, year) : null));
  if (to.year !== null) return from.year === null ? null : join(inYear(from, from.year), inYear(to, to.year));
  const turns = to.month !== null && from.month !== null && to.month < from.month ? 1 : 0;
  if (from.year !== null) return join(inYear(from, from.year), inYear(to, from.year + turns));
  const { year } = calendarDay(now);
  const candidates = [year - 2, year - 1, year, year + 1].map((y) => join(inYear(from, y), inYear(to, y + turns)));
  return choose(candidates, now, tense);
}

/** The second end lies after the first; where it does not, the first is the last such day before it. */
function between(from: Meaning, to: Meaning, now: number, tense: Tense): string | null {
  // Which day begins it is open, and no set of intervals can say so.
  if (from.kind === "either" || to.kind === "either") return null;
  const at = (meaning: Meaning, day: number, told: Tense): string | null =>
    boundary(meaning, (of) => resolveAt(of, day, told));
  const start = at(from, now, tense);
  const begins = daysOf(start);
  const end = begins && at(to, isFloating(to) ? begins.first : now, isFloating(to) ? "future" : tense);
  return join(start, end) ?? join(at(from, now, "past"), at(to, now, tense));
}

/** It has no year or week of its own. */
function isFloating(meaning: Meaning): boolean {
  return (
    (meaning.kind === "calendar" && meaning.year === null) || (meaning.kind === "weekday" && meaning.toward === null)
  );
}

/** How many months away a day may lie that is told by its weekday and number: each pair comes at least once in a year. */
const MONTHS_AROUND = 14;

function dayNamed(weekday: number, day: number, now: number, tense: Tense): string | null {
  const { year, month } = calendarDay(now);
  const candidates: string[] = [];
  for (let step = -MONTHS_AROUND; step <= MONTHS_AROUND; step++) {
    const first = dayNumber(year, month + step, 1);
    const at = first + day - 1;
    if (calendarDay(at).day === day && weekdayOf(at) === weekday) candidates.push(isoDay(at));
  }
  return choose(candidates, now, tense);
}

/** "last March" is the last one over, "next March" the next to begin, "this March" that of the year. */
function nearby(of: CalendarMeaning | HolidayMeaning, now: number, toward: -1 | 0 | 1, tense: Tense): string | null {
  const inYear = (year: number): string | null =>
    of.kind === "holiday" ? isoDay(movingDay(of.day, year)) : edtfOf(of, year);
  const { year } = calendarDay(now);
  if (toward === 0) {
    const told = tense === "present" ? "ahead" : tense;
    return of.kind === "calendar" && of.month === null ? nearestYear(of, now, told) : inYear(year);
  }
  for (const candidate of toward === -1 ? [year, year - 1, year - 2] : [year, year + 1]) {
    const edtf = inYear(candidate);
    const days = daysOf(edtf);
    if (days && (toward === -1 ? days.last < now : days.first > now)) return edtf;
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

/** "It votes on Monday", "will vote": the next such day, `now` included. */
function weekdayComing(weekday: number, now: number): number {
  return now + ((weekday - weekdayOf(now) + 7) % 7);
}

function weekdayOfPeriod(weekday: number, period: string | null): string | null {
  const days = daysOf(period);
  if (!days || days.last - days.first > 6) return null;
  const day = days.first + ((weekday - weekdayOf(days.first) + 7) % 7);
  return day <= days.last ? isoDay(day) : null;
}

/** "March" of a year, "the 21st" of a month, "the end" of either. */
function within(date: CalendarMeaning, period: string | null): string | null {
  const days = daysOf(period);
  if (!days) return null;
  const { year, month } = calendarDay(days.first);
  if (date.month === null && date.day !== null) {
    return isOneMonth(days) ? edtfOf({ ...date, month }, year) : null;
  }
  return calendarDay(days.last).year === year ? edtfOf(date, year) : null;
}

function isOneMonth({ first, last }: Days): boolean {
  const [from, to] = [calendarDay(first), calendarDay(last)];
  return from.year === to.year && from.month === to.month && interval(first, last) !== null;
}
