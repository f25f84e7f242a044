import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { Edtf } from "../../src/schema/date.ts";
import { byDate, dateWords } from "../../src/schema/date-words.ts";
import { dayBounds } from "../../src/schema/edtf.ts";

test.each([
  ["2018-03-21", "2018-03-21", "2018-03-21"],
  ["2018-05~", "2018-05-01", "2018-05-31"],
  ["2016-02", "2016-02-01", "2016-02-29"],
  ["2016-12-15/2016-12-16", "2016-12-15", "2016-12-16"],
  ["../2018-04", null, "2018-04-30"],
  ["2018-04/..", "2018-04-01", null],
  ["[2018-05-21..2018-05-31]", "2018-05-21", "2018-05-31"],
  ["[2018-03-21..]", "2018-03-21", null],
  ["[2016,2018]", "2016-01-01", "2018-12-31"],
  ["199X", "1990-01-01", "1999-12-31"],
  ["2018-21", "2018-03-01", "2018-05-31"],
  ["2018-24", "2018-12-01", "2019-02-28"],
])("%s lies between %s and %s", (edtf, first, last) => {
  expect(dayBounds(edtf)).toEqual({ first, last });
});

test.each(["", "soon", "2018-02-30", "2018-13", "21.3.2018", "[2018-05-31..2018-05-21]"])("%j is no date", (text) => {
  expect(dayBounds(text)).toBeNull();
  expect(Edtf.safeParse(text).success).toBe(false);
});

test("dates without a set or season are bounded as by the edtf package", async () => {
  // The package ships no types.
  const { default: parse } = (await import("edtf" as string)) as {
    default: (text: string) => { min: number; max: number };
  };
  const isoDay = (time: number) => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null);
  for (const text of [
    ...[
      "2018",
      "2018-03",
      "2018-03-21",
      "2016-02",
      "2018-05~",
      "2018-05?",
      "2018-05%",
      "201X",
      "20XX",
      "2018-XX",
      "2018-05-XX",
    ],
    ...["2016-12-15/2016-12-16", "2016/2018-03", "2018-04/..", "../2018-04", "1990~/1995"],
  ]) {
    const { min, max } = parse(text);
    expect({ text, ...dayBounds(text) }).toEqual({ text, first: isoDay(min), last: isoDay(max) });
  }
});

const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe("a day", () => {
  it("bounds itself, and a set of two days is bounded by them", () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(dayBounds(a)).toEqual({ first: a, last: a });
        const [first, last] = a < b ? [a, b] : [b, a];
        expect(dayBounds(`[${first}..${last}]`)).toEqual({ first, last });
      }),
      { seed: 1 },
    );
  });

  it("sorts with unknown dates last", () => {
    expect([null, "2018", "2016-12-15", "2016-12-01", "2016-12"].sort(byDate)).toEqual([
      "2016-12-01",
      "2016-12",
      "2016-12-15",
      "2018",
      null,
    ]);
  });
});

test.each([
  ["2018-03-21", "21 March 2018"],
  ["2018-05~", "about May 2018"],
  ["2016-12-15/2016-12-16", "15–16 December 2016"],
  ["2018-04/2018-05", "April–May 2018"],
  ["2017/2018", "2017 – 2018"],
  ["[2016-12-13..2016-12-15]", "between 13 and 15 December 2016"],
  ["[2018-03-21..2018-04-30]", "between 21 March and 30 April 2018"],
  ["[2016-12-30..2017-01-02]", "between 30 December 2016 and 2 January 2017"],
  ["[2018-03-21..]", "21 March 2018 or later"],
  ["[2021-04-06,2021-06-04]", "6 April 2021 or 4 June 2021"],
  ["2018-03-30/2018-04-02", "30 March – 2 April 2018"],
  ["2012/..", "since 2012"],
  ["../2018-04", "until April 2018"],
  ["199X", "the 1990s"],
  ["2018-21", "spring 2018"],
  [null, "date unknown"],
])("%s reads as %s", (edtf, words) => {
  expect(dateWords(edtf)).toBe(words);
});
