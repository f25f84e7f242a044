import { daysInMonth, yearText } from "./calendar.ts";
import type { CalendarMeaning, Part } from "./meaning.ts";

const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** A calendar date whose year is known, as EDTF; null where there is no such day. */
export function edtfOf(date: CalendarMeaning, year: number): string | null {
  const start = yearText(year);
  const tail = date.about ? "~" : "";
  if (date.month === null) {
    // "the 21st" of no month.
    if (date.day !== null) return null;
    if (date.season !== null) return `${start}-${date.season}`;
    return date.part === null ? `${start}${tail}` : months(start, date.part);
  }
  const month = `${start}-${pad(date.month, 2)}`;
  const length = daysInMonth(year, date.month);
  if (date.day !== null) return date.day > length ? null : `${month}-${pad(date.day, 2)}`;
  return date.part === null ? month + tail : days(month, length, date.part);
}

/** Thirds, halves and quarters of a year by whole months. */
function months(year: string, part: Part): string {
  const [from, to] = PART_MONTHS[part];
  return `[${year}-${pad(from, 2)}..${year}-${pad(to, 2)}]`;
}

const PART_MONTHS: Readonly<Record<Part, readonly [number, number]>> = {
  early: [1, 4],
  start: [1, 4],
  mid: [5, 8],
  middle: [5, 8],
  late: [9, 12],
  end: [9, 12],
  "first-half": [1, 6],
  "second-half": [7, 12],
  1: [1, 3],
  2: [4, 6],
  3: [7, 9],
  4: [10, 12],
};

/** The first ten days, the second ten and the rest; halves part at the fifteenth, quarters at every eighth day. */
function days(month: string, length: number, part: Part): string {
  const bounds: Readonly<Record<Part, readonly [number, number]>> = {
    early: [1, 10],
    start: [1, 10],
    mid: [11, 20],
    middle: [11, 20],
    late: [21, length],
    end: [21, length],
    "first-half": [1, 15],
    "second-half": [16, length],
    1: [1, 8],
    2: [9, 16],
    3: [17, 24],
    4: [25, length],
  };
  const [from, to] = bounds[part];
  return `[${month}-${pad(from, 2)}..${month}-${pad(to, 2)}]`;
}

/** Years of a decade or century, or of the part of it that is meant. */
export function yearsOf(first: number, length: 10 | 100, part: Part | null): string {
  // X stands for the years of a decade or century of our era; before it they are an interval.
  if (part === null && first < 0) return `${yearText(first)}/${yearText(first + length - 1)}`;
  if (part === null) return length === 10 ? `${yearText(first).slice(0, -1)}X` : `${yearText(first).slice(0, -2)}XX`;
  const [from, to] = PART_YEARS[part];
  return `[${yearText(first + Math.round((from * length) / 10))}..${yearText(first + Math.round((to * length) / 10) - 1)}]`;
}

const PART_YEARS: Readonly<Record<Part, readonly [number, number]>> = {
  early: [0, 4],
  start: [0, 4],
  mid: [4, 7],
  middle: [4, 7],
  late: [7, 10],
  end: [7, 10],
  "first-half": [0, 5],
  "second-half": [5, 10],
  1: [0, 2.5],
  2: [2.5, 5],
  3: [5, 7.5],
  4: [7.5, 10],
};
