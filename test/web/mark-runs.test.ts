import fc from "fast-check";
import { expect, test } from "vitest";
import { type Mark, markRuns, runsWithin } from "../../src/web/mark-runs.ts";

const SEED = 20190514;
const LENGTH = 40;

const mark = fc
  .record({ start: fc.nat(LENGTH), end: fc.nat(LENGTH), bit: fc.nat(11) })
  .map(({ start, end, bit }): Mark => ({ start, end, layer: 1 << bit }));

/** The layers of one place, by looking at every mark. */
function layersAt(marks: readonly Mark[], place: number): number {
  return marks.reduce((union, { start, end, layer }) => (start <= place && place < end ? union | layer : union), 0);
}

test("gives every place the union of the marks over it", () => {
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
      const runs = runsWithin(markRuns(LENGTH, marks), 0, LENGTH, [], []);
      for (const run of runs) {
        for (let place = run.start; place < run.end; place++) expect(run.layers).toBe(layersAt(marks, place));
      }
      expect(runs[0]?.start).toBe(0);
      expect(runs.at(-1)?.end).toBe(LENGTH);
      runs.slice(1).forEach((run, index) => {
        expect(run.start).toBe(runs[index]?.end);
        expect(run.layers).not.toBe(runs[index]?.layers);
      });
    }),
    { seed: SEED },
  );
});

test("cuts a part of the text like the whole, and at what is laid over it", () => {
  const part = fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: LENGTH })).filter(([from, to]) => from < to);
  const cuts = fc.array(fc.nat(LENGTH), { maxLength: 4 });
  fc.assert(
    fc.property(fc.array(mark), fc.array(mark, { maxLength: 3 }), part, cuts, (marks, over, [from, to], places) => {
      const runs = runsWithin(markRuns(LENGTH, marks), from, to, places, over);
      expect(runs[0]?.start).toBe(from);
      expect(runs.at(-1)?.end).toBe(to);
      runs.slice(1).forEach((run, index) => {
        expect(run.start).toBe(runs[index]?.end);
      });
      for (const run of runs) {
        expect(run.start).toBeLessThan(run.end);
        for (let place = run.start; place < run.end; place++) {
          expect(run.layers).toBe(layersAt([...marks, ...over], place));
        }
      }
      const starts = new Set(runs.map((run) => run.start));
      for (const place of places) if (place > from && place < to) expect(starts).toContain(place);
    }),
    { seed: SEED },
  );
});

test("leaves out marks that are empty or lie beyond the text", () => {
  const marks: Mark[] = [
    { start: 3, end: 3, layer: 1 },
    { start: 8, end: 12, layer: 2 },
    { start: -1, end: 4, layer: 4 },
  ];
  expect(runsWithin(markRuns(10, marks), 0, 10, [], [])).toEqual([{ start: 0, end: 10, layers: 0 }]);
});

test("joins neighbours of one layer and keeps the number of runs in proportion to the marks", () => {
  const side = Array.from({ length: 50 }, (_, index): Mark => ({ start: index, end: index + 1, layer: 1 }));
  expect(markRuns(50, side).starts).toHaveLength(1);
  const nested = Array.from(
    { length: 1000 },
    (_, index): Mark => ({ start: index, end: 5000 - index, layer: 1 << (index % 12) }),
  );
  expect(markRuns(5000, nested).starts.length).toBeLessThanOrEqual(2001);
});
