import { calendarOf, dayNumberOf } from "./day-number.ts";

/** Days and the pixels that they are drawn at; days outside are drawn at the nearer end. */
export interface TimeScale {
  readonly first: number;
  readonly last: number;
  readonly at: (day: number) => number;
}

/** A linear scale from one day to another, both included; of a single day, its middle. */
export function timeScale(first: number, last: number, from: number, to: number): TimeScale {
  const length = last - first;
  const at = (day: number) => {
    if (length <= 0) return (from + to) / 2;
    return from + ((Math.min(Math.max(day, first), last) - first) / length) * (to - from);
  };
  return { first, last, at };
}

export interface TimeTick {
  readonly day: number;
  readonly label: string;
}

const MONTH_NAMES = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");
/** Months between ticks, from close to wide; beyond a century by centuries. */
const STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/**
 * The beginnings of months, years, decades … from one day to another: as many as there is room for, at most `most`.
 * Where none of them falls in between, the first day itself.
 */
export function timeTicks(first: number, last: number, most: number): TimeTick[] {
  const from = monthsOf(first);
  const to = monthsOf(last);
  const room = Math.max(most, 1);
  const fits = STEPS.find((step) => Math.floor(to / step) - Math.ceil(from / step) + 1 <= room);
  const step = fits ?? 1200 * Math.ceil((to - from) / 1200 / room + 1);
  const ticks: TimeTick[] = [];
  for (let month = Math.ceil(from / step) * step; month <= to; month += step) {
    const year = Math.floor(month / 12);
    const day = dayNumberOf(year, (month % 12) + 1, 1);
    if (day < first || day > last) continue;
    const name = MONTH_NAMES[((month % 12) + 12) % 12];
    ticks.push({ day, label: step < 12 ? `${name} ${year}` : String(year) });
  }
  return ticks.length > 0 ? ticks : [{ day: first, label: dayLabel(first) }];
}

function dayLabel(day: number): string {
  const { year, month, date } = calendarOf(day);
  return `${date} ${MONTH_NAMES[month - 1]} ${year}`;
}

/** Months from the year 0 to a day. */
function monthsOf(day: number): number {
  const { year, month } = calendarOf(day);
  return year * 12 + month - 1;
}
