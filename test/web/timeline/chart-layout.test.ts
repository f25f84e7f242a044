import fc from "fast-check";
import { expect, test } from "vitest";
import type { ServedTimelineEvent } from "../../../src/schema/served.ts";
import { type ChartLayout, chartLayout, drawnOnce, joinPath } from "../../../src/web/timeline/chart-layout.ts";
import { tellingMarks } from "../../../src/web/timeline/telling-marks.ts";
import { event, telling } from "./made-timeline.ts";

function layoutOf(events: readonly ServedTimelineEvent[], width = 800, whole = false): ChartLayout {
  return chartLayout(tellingMarks(events), width, 340, whole);
}

const SPRING = ["2019-03-01", "2019-03-20", "2019-04-02", "2019-04-20", "2019-05-13", "2019-05-20"];

test("later events lie further to the right, tellings published later higher", () => {
  const { marks } = layoutOf([
    event({ date: "2019-03-01", tellings: [telling({ date: "2019-03-01", published: "2019-05-14" })] }),
    event({ date: "2019-05-01", tellings: [telling({ date: "2019-05-01", published: "2019-06-02" })] }),
  ]);
  expect(marks[0]?.x).toBeLessThan(marks[1]?.x ?? 0);
  expect(marks[0]?.y).toBeGreaterThan(marks[1]?.y ?? 1000);
});

test("a date is solid only where its own telling states it", () => {
  const marks = tellingMarks([
    event({
      tellings: [
        telling(),
        telling({ dateWhy: "Monday before 2019-05-14, the publication date" }),
        telling({ date: null, dateText: null, dateWhy: null }),
      ],
    }),
  ]);
  expect(marks.map(({ inferred }) => inferred)).toEqual([false, true, true]);
  expect(new Set(marks.map(({ first }) => first)).size).toBe(1);
});

test("what has not happened is hollow, and struck through where it was called off", () => {
  const marks = tellingMarks(
    (["happened", "under-way", "reported", "planned", "postponed", "cancelled"] as const).map((status) =>
      event({ status }),
    ),
  );
  expect(marks.map(({ hollow }) => hollow)).toEqual([false, false, false, true, true, true]);
  expect(marks.map(({ off }) => off)).toEqual([false, false, false, false, true, true]);
});

test("a mark fades at the end that is open, and at both where it takes more than a year", () => {
  const dates = ["2019", "2019/..", "../2019", "2017/2019", "2019-05-13"];
  const { marks } = layoutOf(dates.map((date) => event({ date })));
  expect(marks.map(({ fade }) => fade)).toEqual(["none", "right", "left", "both", "none"]);
});

test("events without a date, tellings without a day of publication and what is far off have lanes of their own", () => {
  const plain = layoutOf(SPRING.map((date) => event({ date })));
  expect([plain.undated, plain.earlier, plain.later, plain.unpublished]).toEqual([null, null, null, null]);
  const layout = layoutOf([
    ...SPRING.map((date) => event({ date })),
    event({ date: "1855-02-07" }),
    event({ date: null, tellings: [telling({ date: null, published: null })] }),
  ]);
  const [old, undated] = layout.marks.slice(-2);
  expect(old?.x).toBeGreaterThanOrEqual(layout.earlier?.from ?? 1000);
  expect(old?.x).toBeLessThan(layout.plot.x.from);
  expect(undated?.x).toBeLessThan(layout.earlier?.from ?? 0);
  expect(undated?.y).toBeGreaterThan(layout.plot.y.to);
  expect(layout.later).toBeNull();
  expect(
    layoutOf([...SPRING.map((date) => event({ date })), event({ date: "1855-02-07" })], 800, true).earlier,
  ).toBeNull();
});

test("marks of one day do not lie on one another while there are rows for them", () => {
  const { marks } = layoutOf(Array.from({ length: 5 }, () => event()));
  expect(new Set(marks.map(({ y }) => Math.round(y))).size).toBe(5);
});

test("every mark lies within the chart, whatever the dates and the width", () => {
  const date = fc.option(
    fc.constantFrom("2019", "2018-03-26", "1855/..", "../1956", "201X", "2019-05-13/2019-06-02", "no date"),
    {
      nil: null,
    },
  );
  const made = fc.record({ date, published: date, own: date });
  fc.assert(
    fc.property(
      fc.array(made, { maxLength: 30 }),
      fc.integer({ min: 240, max: 1400 }),
      fc.boolean(),
      (all, width, whole) => {
        const events = all.map(({ date, published, own }) =>
          event({ date, tellings: [telling({ date, published }), telling({ date: own, published: "2019-05-14" })] }),
        );
        const layout = layoutOf(events, width, whole);
        expect(layout.marks).toHaveLength(2 * events.length);
        for (const { x, width, y } of layout.marks) {
          expect(x).toBeGreaterThanOrEqual(layout.start - 8);
          expect(x + width).toBeLessThanOrEqual(layout.width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(layout.foot + 20);
        }
      },
    ),
    { seed: 20190514 },
  );
});

test("the tellings of one event are joined, those of different events are not", () => {
  const told = (published: string) => telling({ published });
  const { marks } = layoutOf([
    event({ tellings: [told("2019-05-14"), told("2019-06-02"), told("2019-07-01")] }),
    event(),
  ]);
  const path = joinPath(marks);
  expect(path.match(/M/g)).toHaveLength(1);
  expect(path.match(/L/g)).toHaveLength(2);
  expect(joinPath(layoutOf([event(), event()]).marks)).toBe("");
});

test("of thousands of marks on the same place with the same look one is drawn", () => {
  const { marks } = layoutOf(Array.from({ length: 2000 }, () => event()));
  expect(marks).toHaveLength(2000);
  expect(drawnOnce(marks).length).toBeLessThanOrEqual(5);
  const { marks: two } = layoutOf([event(), event({ status: "planned" })]);
  expect(drawnOnce(two)).toHaveLength(2);
});
