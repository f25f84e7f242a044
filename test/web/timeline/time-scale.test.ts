import fc from "fast-check";
import { expect, test } from "vitest";
import { calendarOf, dayNumber, dayNumberOf } from "../../../src/web/timeline/day-number.ts";
import { timeScale, timeTicks } from "../../../src/web/timeline/time-scale.ts";
import { timeWindow } from "../../../src/web/timeline/time-window.ts";

const SEED = { seed: 20190514 };
const day = fc.integer({ min: -800_000, max: 100_000 });

test("a day leads to its number and back, before the year 0 as well", () => {
  expect(dayNumber("1970-01-02")).toBe(1);
  expect(dayNumber("1969-12-31")).toBe(-1);
  expect(calendarOf(dayNumber("-0044-03-15"))).toEqual({ year: -44, month: 3, date: 15 });
  fc.assert(
    fc.property(day, (number) => {
      const { year, month, date } = calendarOf(number);
      expect(dayNumberOf(year, month, date)).toBe(number);
    }),
    SEED,
  );
});

test("a scale keeps the order of days and stays between its ends", () => {
  fc.assert(
    fc.property(day, fc.nat(90_000), day, day, (first, length, a, b) => {
      const { at } = timeScale(first, first + length, 40, 700);
      const [one, other] = [at(Math.min(a, b)), at(Math.max(a, b))];
      expect(one).toBeLessThanOrEqual(other);
      expect(one).toBeGreaterThanOrEqual(40);
      expect(other).toBeLessThanOrEqual(700);
    }),
    SEED,
  );
});

test("a scale of a single day draws it in the middle, and one that goes upwards draws later days higher", () => {
  expect(timeScale(5, 5, 0, 100).at(5)).toBe(50);
  const { at } = timeScale(0, 10, 100, 0);
  expect(at(10)).toBe(0);
  expect(at(0)).toBe(100);
});

test("ticks lie between the ends, in order, each with a label of its own, and no more than there is room for", () => {
  fc.assert(
    fc.property(day, fc.nat(800_000), fc.integer({ min: 1, max: 12 }), (first, length, most) => {
      const ticks = timeTicks(first, first + length, most);
      expect(ticks.length).toBeGreaterThan(0);
      expect(ticks.length).toBeLessThanOrEqual(most);
      expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length);
      for (const [index, { day }] of ticks.entries()) {
        expect(day).toBeGreaterThanOrEqual(first);
        expect(day).toBeLessThanOrEqual(first + length);
        if (index > 0) expect(day).toBeGreaterThan(ticks[index - 1]?.day ?? 0);
      }
    }),
    SEED,
  );
});

test("ticks are at the beginnings of months or of years, as there is room", () => {
  const [first, last] = [dayNumber("2018-11-20"), dayNumber("2019-03-02")];
  expect(timeTicks(first, last, 6).map(({ label }) => label)).toEqual(["Dec 2018", "Jan 2019", "Feb 2019", "Mar 2019"]);
  expect(timeTicks(first, last, 3).map(({ label }) => label)).toEqual(["Jan 2019"]);
  expect(timeTicks(dayNumber("2011-05-01"), dayNumber("2019-05-01"), 4).map(({ label }) => label)).toEqual([
    "2012",
    "2014",
    "2016",
    "2018",
  ]);
});

test("a single day has a tick that names it", () => {
  const today = dayNumber("2019-05-14");
  expect(timeTicks(today, today, 5)).toEqual([{ day: today, label: "14 May 2019" }]);
});

test("what lies far from the rest is outside the stretch shown, unless all of time is asked for", () => {
  const days = [dayNumber("1855-02-07"), ...Array.from({ length: 9 }, (_, month) => dayNumberOf(2019, month + 1, 1))];
  expect(timeWindow(days)?.first).toBeGreaterThan(dayNumber("2018-01-01"));
  expect(timeWindow(days, true)?.first).toBeLessThanOrEqual(dayNumber("1855-02-07"));
  expect(timeWindow([])).toBeNull();
});

test("the stretch shown holds at least four fifths of the days, and all of them where that is hardly longer", () => {
  fc.assert(
    fc.property(fc.array(day, { minLength: 1, maxLength: 60 }), (days) => {
      const { first, last } = timeWindow(days) ?? { first: 0, last: -1 };
      const inside = days.filter((day) => day >= first && day <= last).length;
      expect(inside).toBeGreaterThanOrEqual(0.8 * days.length);
    }),
    SEED,
  );
  const even = Array.from({ length: 20 }, (_, year) => dayNumberOf(2000 + year, 1, 1));
  expect(timeWindow(even)?.first).toBeLessThanOrEqual(dayNumber("2000-01-01"));
  expect(timeWindow(even)?.last).toBeGreaterThanOrEqual(dayNumber("2019-01-01"));
});
