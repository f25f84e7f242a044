/** Days are counted from 1970-01-01, proleptic Gregorian. */
const DAY = 86_400_000;

export function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  // Date.UTC would take the years 0 to 99 for those of the twentieth century.
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / DAY;
}

export function isoDay(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

export function fromIsoDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / DAY;
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function calendarDay(day: number): CalendarDay {
  const date = new Date(day * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The same day some months on, or the last of that month where it is shorter. */
export function addMonths(day: number, months: number): number {
  const from = calendarDay(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

export const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
] as const;

const MONTHS = new Map<string, number>(MONTH_NAMES.map((name, n) => [name, n + 1]));
const MONTH_ABBREVIATIONS = new Map<string, number>(MONTH_NAMES.map((name, n) => [name.slice(0, 3), n + 1]));
MONTH_ABBREVIATIONS.set("sept", 9);
MONTH_ABBREVIATIONS.delete("may");

/** Number of a month that is written out. */
export function monthNamed(word: string): number | null {
  return MONTHS.get(word) ?? null;
}

/** Number of a month that is abbreviated: jan, feb … sept. */
export function monthAbbreviated(word: string): number | null {
  return MONTH_ABBREVIATIONS.get(word) ?? null;
}

export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
const WEEKDAYS = new Map<string, number>(WEEKDAY_NAMES.map((name, n) => [name.toLowerCase(), n + 1]));

export function weekdayNamed(word: string): number | null {
  return WEEKDAYS.get(word) ?? null;
}

/** Northern seasons by the number EDTF gives them. */
const SEASONS = new Map([
  ["spring", 21],
  ["summer", 22],
  ["autumn", 23],
  ["winter", 24],
]);

export function seasonNamed(word: string): number | null {
  return SEASONS.get(word) ?? null;
}

const UNITS =
  "a one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const NUMBERS = new Map<string, number>(UNITS.split(" ").map((word, n) => [word, Math.max(1, n)]));
NUMBERS.set("an", 1);
for (const [word, value] of [
  ["thirty", 30],
  ["forty", 40],
  ["fifty", 50],
  ["sixty", 60],
  ["seventy", 70],
  ["eighty", 80],
  ["ninety", 90],
  ["hundred", 100],
] as const) {
  NUMBERS.set(word, value);
}

/** Value of a cardinal written in one word, "a" being one. */
export function cardinalNamed(word: string): number | null {
  return NUMBERS.get(word) ?? null;
}

const ORDINALS = new Map<string, number>(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
    .split(" ")
    .map((word, n) => [word, n + 1]),
);

export function ordinalNamed(word: string): number | null {
  return ORDINALS.get(word) ?? null;
}
