import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Marking, timexesOf } from "../../src/language/dates/timexes.ts";
import { findTemporal, resolveDates } from "../../src/language/dates.ts";

/** Each record of a text, as "words TYPE value". */
function marked(text: string, marking: Marking, published = "2018-03-26"): string[] {
  return timexesOf(text, resolveDates(text, findTemporal(text), { published }), marking).map(
    ({ start, end, type, value }) => `${text.slice(start, end)} ${type} ${value}`,
  );
}

describe("timexesOf", () => {
  it.each([
    ["It lasted from 1950 to 1953.", ["1950 DATE 1950", "1953 DATE 1953"], ["1950 to 1953 DATE 1950/1953"]],
    ["The war (1914–18) is over.", ["1914 DATE 1914", "18 DATE 1918"], ["1914–18 DATE 1914/1918"]],
    [
      "It ran from May 3 to May 9, 2016.",
      ["May 3 DATE 2016-05-03", "May 9, 2016 DATE 2016-05-09"],
      ["May 3 to May 9, 2016 DATE 2016-05-03/2016-05-09"],
    ],
    ["It has stood since 1973.", ["1973 DATE 1973"], ["1973 DATE 1973-01-01/.."]],
    ["It stood until May 5, 2010.", ["May 5, 2010 DATE 2010-05-05"], ["May 5, 2010 DATE ../2010-05-04"]],
    [
      "It grew over the past five years.",
      ["past five years DURATION P5Y"],
      ["past five years DATE 2013-03-26/2018-03-25"],
    ],
    [
      "It grew earlier this year.",
      ["earlier this year DATE 2018"],
      ["earlier this year DATE [2018-01-01..2018-03-25]"],
    ],
  ])("tells the ends of a stretch apart as TIMEX3 does, or says all of it: %s", (text, timex3, whole) => {
    expect(marked(text, "timex3")).toEqual(timex3);
    expect(marked(text, "whole")).toEqual(whole);
  });

  it("tells the dates of a list apart either way, and the ends of “between … and” only for TIMEX3", () => {
    for (const marking of ["timex3", "whole"] as const) {
      expect(marked("They met on 15 and 16 May 2016.", marking)).toEqual([
        "15 DATE 2016-05-15",
        "16 May 2016 DATE 2016-05-16",
      ]);
    }
    expect(marked("It fell between 2004 and 2012.", "whole")).toEqual(["2004 and 2012 DATE 2004/2012"]);
    expect(marked("It fell between 2004 and 2012.", "timex3")).toEqual(["2004 DATE 2004", "2012 DATE 2012"]);
  });

  it("gives both ends of a range their era", () => {
    expect(marked("The war (264–241 BC) is over.", "timex3")).toEqual(["264 DATE BC0264", "241 BC DATE BC0241"]);
  });

  it("gives records within the text, in order, without white space at their ends, whatever the text", () => {
    const word = fc.constantFrom(
      ..."May 3 9 5/6 10/1/2018 1990 2016 18 - – to and between from until since or later earlier this year past five days weeks starting end half 10/1-10/7 BC 264 , . ( ) \ud800 é".split(
        " ",
      ),
      "\n",
    );
    const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(text, fc.constantFrom<Marking>("timex3", "whole"), (source, marking) => {
        let last = 0;
        for (const { start, end } of timexesOf(
          source,
          resolveDates(source, findTemporal(source), { published: "2018-03-26" }),
          marking,
        )) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(source.slice(start, end)).toBe(source.slice(start, end).trim());
          last = end;
        }
        expect(last).toBeLessThanOrEqual(source.length);
      }),
      { seed: 20180326, numRuns: 500 },
    );
  });
});
