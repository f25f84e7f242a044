const MS_A_DAY = 86_400_000;

/** Days from 1970-01-01 to an ISO day as `dayBounds` gives it; years before 0 have a minus and four digits. */
export function dayNumber(iso: string): number {
  const [, year = "", month = "", day = ""] = /^(-?\d{4})-(\d\d)-(\d\d)$/.exec(iso) ?? [];
  return dayNumberOf(Number(year), Number(month), Number(day));
}

/** Days from 1970-01-01 to a day of the calendar; months beyond December go over into the next year. */
export function dayNumberOf(year: number, month: number, day: number): number {
  return Math.round(new Date(0).setUTCFullYear(year, month - 1, day) / MS_A_DAY);
}

/** Year, month (1 to 12) and day of the month of a day; of a part of a day, the day that it lies in. */
export function calendarOf(day: number): { readonly year: number; readonly month: number; readonly date: number } {
  const instant = new Date(day * MS_A_DAY);
  return { year: instant.getUTCFullYear(), month: instant.getUTCMonth() + 1, date: instant.getUTCDate() };
}
