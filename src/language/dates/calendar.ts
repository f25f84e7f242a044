/** Days of the proleptic Gregorian calendar; months and days beyond their bounds count on. */
export function dayNumber(year: number, month: number, day: number): number {
  const months = year * 12 + month - 1;
  // Years that begin in March, so that the leap day is the last (Hinnant, "chrono-compatible low-level date algorithms").
  const shifted = Math.floor((months - 2) / 12);
  const inYear = months - 2 - shifted * 12;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * inYear + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - EPOCH;
}

/** 1970-01-01, counted from 0000-03-01. */
const EPOCH = 719_468;

function pad(value: number): string {
  return String(value).padStart(2, "0");
}

/** Four digits, with a minus before our era. */
export function yearText(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, "0")}` : String(year).padStart(4, "0");
}

/** "2018-03-21", which text compares as it should within our era. */
export function isoDay(day: number): string {
  const { year, month, day: date } = calendarDay(day);
  return `${yearText(year)}-${pad(month)}-${pad(date)}`;
}

/** Of "2018-03-21" and, before our era, "-0489-03-21". */
export function fromIsoDay(iso: string): number {
  const before = iso.startsWith("-");
  const at = before ? 1 : 0;
  const year = Number(iso.slice(at, at + 4));
  return dayNumber(before ? -year : year, Number(iso.slice(at + 5, at + 7)), Number(iso.slice(at + 8, at + 10)));
}

export function daysInMonth(year: number, month: number): number {
  return dayNumber(year, month + 1, 1) - dayNumber(year, month, 1);
}

/** Easter Sunday of the Gregorian calendar (the "anonymous" algorithm; Meeus, Astronomical Algorithms, chapter 8). */
export function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1);
}

/** The nth of a weekday in a month; -1 for the last. */
export function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = dayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
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
  const counted = day + EPOCH;
  const era = Math.floor(counted / 146_097);
  const ofEra = counted - era * 146_097;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const inYear = Math.floor((5 * ofYear + 2) / 153);
  const month = inYear < 10 ? inYear + 3 : inYear - 9;
  const date = ofYear - Math.floor((153 * inYear + 2) / 5) + 1;
  return { year: year + era * 400 + (month <= 2 ? 1 : 0), month, day: date };
}

/** The same day some months on, or the last of that month where it is shorter. */
export function addMonths(day: number, months: number): number {
  const from = calendarDay(day);
  const index = from.year * 12 + from.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return dayNumber(year, month, Math.min(from.day, daysInMonth(year, month)));
}

export const WEEKDAY_NAMES = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;
