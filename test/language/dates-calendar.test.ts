import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDay, dayNumber, fromIsoDay, isoDay } from "../../src/language/dates/calendar.ts";

describe("days of the calendar", () => {
  const day = fc.integer({ min: -3_000_000, max: 2_900_000 });

  it("are those of the platform, before our era too", () => {
    fc.assert(
      fc.property(day, (number) => {
        const date = new Date(number * 86_400_000);
        expect(calendarDay(number)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
      { seed: 20180326 },
    );
  });

  it("come back from their year, month and day, and from their text", () => {
    fc.assert(
      fc.property(day, (number) => {
        const { year, month, day: date } = calendarDay(number);
        expect(dayNumber(year, month, date)).toBe(number);
        expect(fromIsoDay(isoDay(number))).toBe(number);
      }),
      { seed: 20180326 },
    );
  });

  it("count on beyond the end of a month and of a year", () => {
    expect(dayNumber(2018, 13, 1)).toBe(dayNumber(2019, 1, 1));
    expect(dayNumber(2018, 3, 0)).toBe(dayNumber(2018, 2, 28));
    expect(dayNumber(2018, 0, 31)).toBe(dayNumber(2017, 12, 31));
  });
});
