import { existsSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, fromIsoDay, isoDay } from "../../src/language/dates/calendar.ts";
import { compileGrammar, type Vocabulary } from "../../src/language/dates/grammar/grammar.ts";
import { readPatterns } from "../../src/language/dates/grammar/pattern.ts";
import { findTemporal, resolveDates, timexValue } from "../../src/language/dates.ts";
import { dayBounds } from "../../src/schema/edtf.ts";

/** 2018-03-26 was a Monday. */
const MONDAY = "2018-03-26";

/** Each expression of a text that was not analysed, as "words TYPE value". */
function read(text: string, published: string | null = MONDAY): string[] {
  return resolveDates(text, findTemporal(text), { published }).map(
    (resolved) =>
      `${text.slice(resolved.expression.start, resolved.expression.end)} ${resolved.expression.type} ${timexValue(resolved)}`,
  );
}

function edtf(text: string, published: string): (string | null)[] {
  return resolveDates(text, findTemporal(text), { published }).map(({ date }) => date);
}

describe("findTemporal", () => {
  it.each([
    ["They waited for three weeks.", "three weeks DURATION P3W"],
    ["It took two and a half years.", "two and a half years DURATION P2.5Y"],
    ["It took a few months.", "a few months DURATION PXM"],
    ["It lasted one year and two months.", "one year and two months DURATION P1Y2M"],
    ["A ten-day truce held.", "ten-day DURATION P10D"],
    ["The committee meets every Monday.", "every Monday SET XXXX-WXX-1"],
    ["The committee meets every two weeks.", "every two weeks SET P2W"],
    ["It is read twice a year.", "twice a year SET P1Y"],
    ["The annual review is over.", "annual SET P1Y"],
    ["They spoke at 5:30 p.m.", "5:30 p.m. TIME 2018-03-26T17:30"],
    ["She left yesterday evening.", "yesterday evening TIME 2018-03-25TEV"],
    ["It is quiet now.", "now DATE PRESENT_REF"],
    ["It has grown in recent years.", "recent years DATE PAST_REF"],
    ["The former minister spoke.", "former DATE PAST_REF"],
    ["It was so at the time.", "the time DATE PRESENT_REF"],
    ["They patrol at night.", "at night SET XXXX-XX-XXTNI"],
    ["Two days after the election she left.", "Two days after DURATION P2D"],
    ["The day after the election she left.", "The day after DATE null"],
    ["It stood for 1,460 days.", "1,460 days DURATION P1460D"],
    ["It sank at 3 p.m. EST.", "3 p.m. EST TIME 2018-03-26T15"],
    ["It sank on the night of 5/6 June 1944.", "the night of 5/6 June 1944 TIME 1944-06-05TNI"],
  ])("keeps lengths, sets, times and “now” apart from points: %s", (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each([
    ["It ended in the spring of 1954.", "1954-21"],
    ["Sales rose in the second quarter of 2016.", "[2016-04..2016-06]"],
    ["Sales rose in Q3 2016.", "[2016-07..2016-09]"],
    ["He retired on Christmas Day 2016.", "2016-12-25"],
    ["It was Easter 2018.", "2018-04-01"],
    ["They met on Thanksgiving 2016.", "2016-11-24"],
    ["They met in the first week of May 2017.", "2017-05-01/2017-05-07"],
    ["They met on Tuesday of last week.", "2018-03-20"],
    ["They met in the week of May 3, 2017.", "2017-05-01/2017-05-07"],
    ["They met on the 21st of this month.", "2018-03-21"],
    ["The plan covers the past three days.", "2018-03-23/2018-03-25"],
    ["It fell in 490 BC.", "-0489"],
    ["It was written in AD 79.", "0079"],
    ["It ran from October 2, 2017 to yesterday.", "2017-10-02/2018-03-25"],
    ["It will open in two weeks.", "2018-04-09~"],
    ["They met at the end of last year.", "[2017-09..2017-12]"],
    ["The budget of fiscal 2016 was cut.", "2016~"],
    ["It lasted over the winter of 1914/15.", "1914-24"],
    ["The years 1914/15 were hard.", "1914/1915"],
    ["It has grown earlier this month.", "[2018-03-01..2018-03-25]"],
    ["It will grow later this year.", "[2018-03-27..2018-12-31]"],
    ["It was built in 2012 or later.", "2012-01-01/.."],
    ["It was built no later than May 3, 2012.", "../2012-05-03"],
    ["It fell more than two weeks after May 3, 2012.", "2012-05-17/.."],
    ["It was signed on 25/12/16.", "2016-12-25"],
  ])("reads what news and chronicles write: %s", (text, expected) => {
    expect(edtf(text, MONDAY)).toEqual([expected]);
  });

  it("finds none where there is none", () => {
    for (const text of [
      "It may rain, and they march on.",
      "A second attack failed in the fall of the town.",
      "It won 21-18 in Resolution 2231 of 1024*768.",
      "The director is 55 years old, aged 55.",
      "Three quarters of them left.",
      "Call 020 7946 0958 or 138-2010-2015-7.",
      "He read the former, and the current was strong.",
      "In 3/4 time they sang of 5/6 of it.",
      "The third quarter of the moon.",
      "It was the time of his life.",
    ]) {
      expect(read(text), text).toEqual([]);
    }
  });

  it("opens the value of “since”, “before”, “after” and “until” on one side, and leaves the date what it is", () => {
    expect(read("It stands since 1973.")).toEqual(["1973 DATE 1973-01-01/.."]);
    expect(read("It fell before 2010.")).toEqual(["2010 DATE ../2009-12-31"]);
    expect(read("It fell after 2010.")).toEqual(["2010 DATE 2011-01-01/.."]);
    expect(read("It stood until May 5, 2010.")).toEqual(["May 5, 2010 DATE ../2010-05-04"]);
    expect(edtf("It stands since 1973.", MONDAY)).toEqual(["1973"]);
  });

  it("reads a chronicle on from year to year, whenever it was published", () => {
    const years = Array.from({ length: 8 }, (_, n) => `In ${1901 + n} a treaty was signed.`).join(" ");
    const text = `${years}\nIn December 1940 they left. In January they were back. The following spring it ended.`;
    expect(edtf(text, MONDAY).slice(-3)).toEqual(["1940-12", "1941-01", "1941-21"]);
  });

  it("takes a bare number for an ancient year only where the text counts in such years", () => {
    expect(read("It fell in 479, and was lost.")).toEqual([]);
    expect(edtf("It rose in 490 BC. It fell in 479, and was lost.", MONDAY)).toEqual(["-0489", "-0478"]);
  });

  it("reads days in digits in the order of the text’s other dates, and leaves both where none tells", () => {
    expect(edtf("Signed 10/1/2018.", MONDAY)).toEqual(["[2018-01-10,2018-10-01]"]);
    expect(edtf("Signed 10/1/2018, sealed 12/25/2018.", MONDAY)).toEqual(["2018-10-01", "2018-12-25"]);
    expect(edtf("Signed 10/1/2018, sealed 25/12/2018.", MONDAY)).toEqual(["2018-01-10", "2018-12-25"]);
    expect(edtf("Signed 10/1/2018, sealed on May 3, 2018.", MONDAY)).toEqual(["2018-10-01", "2018-05-03"]);
    expect(edtf("Signed 10/1/2018, sealed on 3 May 2018.", MONDAY)).toEqual(["2018-01-10", "2018-05-03"]);
    expect(edtf("Signed 12/25/2018 and 25/12/2018 and 10/1/2018.", MONDAY)[2]).toBe("[2018-01-10,2018-10-01]");
  });

  it("names the event that a distance is counted from, and gives it no date", () => {
    const text = "Two days after the fall of the city, she left.";
    const [distance] = resolveDates(text, findTemporal(text), { published: MONDAY });
    expect(distance).toMatchObject({ date: null, why: "2 days after “the fall of the city”" });
    expect(edtf("Nothing was signed, 71 years after.", MONDAY)).toEqual([null]);
  });

  it("takes the year from the date that the story follows, over a glance aside", () => {
    const years = Array.from({ length: 8 }, (_, n) => `In ${1901 + n} a treaty was signed.`).join(" ");
    const told = (text: string) => edtf(`${years}\n${text}`, MONDAY).slice(8);
    expect(told("On 3 April 1912 they left. It was lost, as in November 1910. On 5 April they were back.")).toEqual([
      "1912-04-03",
      "1910-11",
      "1912-04-05",
    ]);
    expect(told("On 8 December 1911 they left. It was the worst defeat of 1911. In January they were back.")).toEqual([
      "1911-12-08",
      "1911",
      "1912-01",
    ]);
  });

  it("counts what those quoted in a chronicle say from the story, and leaves their today open", () => {
    const years = Array.from({ length: 12 }, (_, n) => `In ${1901 + n} a treaty was signed.`).join(" ");
    const text = `${years}\nIn June 1913 he said: “We leave next summer.” He added: “It is over today.”`;
    expect(edtf(text, MONDAY).slice(12)).toEqual(["1913-06", "1914-22", null]);
  });

  it("moves what is counted from the day of writing as that day moves", () => {
    const day = fc.integer({ min: fromIsoDay("1950-01-15"), max: fromIsoDay("2050-01-15") });
    const days = [
      "yesterday",
      "today",
      "tomorrow",
      "three days from today",
      "the past four days",
      "in nine days’ time",
    ];
    const sides = ["earlier this week", "later this week"];
    const weeks = [...sides, "last week", "next week", "last Tuesday", "Friday of next week", "on Thursday"];
    const shifted = (text: string, from: number, to: number, by: (bound: number) => number): void => {
      const [before, after] = [from, to].map((now) => edtf(`They met ${text}.`, isoDay(now)));
      expect(before).toHaveLength(1);
      expect(after?.map(boundsOf), text).toEqual(before?.map((date) => boundsOf(date).map(by)));
    };
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (now, n) => {
        for (const text of days) shifted(text, now, now + n, (bound) => bound + n);
        for (const text of weeks) shifted(text, now, now + 7 * n, (bound) => bound + 7 * n);
        const first = fromIsoDay(`${isoDay(now).slice(0, 7)}-01`);
        for (const text of ["last month", "two months ago", "next month"]) {
          const [moved] = edtf(`They met ${text}.`, isoDay(addMonths(first, n % 500)));
          const [still] = edtf(`They met ${text}.`, isoDay(first));
          expect(boundsOf(moved ?? null)[0]).toBe(addMonths(boundsOf(still ?? null)[0] as number, n % 500));
        }
      }),
      { seed: 20180326, numRuns: 100 },
    );
  });

  it("gives dates that parse, in order and at ranges that hold, whatever the text", () => {
    const word = fc.constantFrom(
      ..."March May Feb. mon Tuesday 31 7 15 21st 2016 1999 0099 490 BC 479 1990 s - – / . , : 5 30 p.m. the of in on at from to between and early mid end beginning first last half next this that following year month week day decade century quarter weekend two three few ago later before after since until every each Easter Christmas twentieth spring fall now about fiscal Q 3 10/1 24h ½ half weekday starting ended rest same Labor Day will ( ) ’ “ \ud800 é \n".split(
        " ",
      ),
      "\n",
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
    const published = fc.constantFrom(null, MONDAY, "2016-02-29", "[2018-12-21..2019-01-20]", "2018", "0001-01-01");
    fc.assert(
      fc.property(text, published, (source, day) => {
        let end = 0;
        for (const { expression, date } of resolveDates(source, findTemporal(source), { published: day })) {
          expect(expression.start).toBeGreaterThanOrEqual(end);
          expect(expression.end).toBeGreaterThan(expression.start);
          end = expression.end;
          if (date !== null) {
            expect(dayBounds(date), date).not.toBeNull();
            const [first = 0, last = 0] = boundsOf(date);
            expect(first, date).toBeLessThanOrEqual(last);
          }
        }
        expect(end).toBeLessThanOrEqual(source.length);
      }),
      { seed: 20180321, numRuns: 1500 },
    );
  });

  it("comes to an end on text that is no language", () => {
    for (const text of [
      "1".repeat(1_000_000),
      "1990-".repeat(50_000),
      "(".repeat(100_000),
      "May ".repeat(50_000),
      "about ".repeat(50_000),
      "two days before ".repeat(20_000),
      "the first week of ".repeat(20_000),
      "\ud800".repeat(100_000),
    ]) {
      expect(findTemporal(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
    }
  });
});

/** First and last day, as day numbers. */
function boundsOf(date: string | null): number[] {
  const bounds = date === null ? null : dayBounds(date);
  return bounds?.first && bounds.last ? [fromIsoDay(bounds.first), fromIsoDay(bounds.last)] : [];
}

describe("the grammar of dates", () => {
  const vocabulary: Vocabulary = {
    classes: { colour: { red: 1, green: 2 } },
    capitalised: new Set(),
    numbers: {},
    cells: { of: () => 0, samples: [[0, 1]] },
    builders: {},
    guards: {},
  };
  const compile = (lines: string) => compileGrammar(readPatterns(lines), vocabulary);

  it("names what a line has wrong", () => {
    expect(() => compile("found: $colour:v")).toThrow(/should be “rule: elements -> build/);
    expect(() => compile("found: $shape:v -> value")).toThrow(/no class “shape”/);
    expect(() => compile("found: @inner:v -> value")).toThrow(/no rule “inner”/);
    expect(() => compile("found: $colour:v -> paint")).toThrow(/no builder “paint”/);
    expect(() => compile("found: $colour:v -> value if dry")).toThrow(/no guard “dry”/);
    expect(() => compile("found: the? @found:v -> value")).toThrow(/has itself as a part/);
  });
});

const WIKIWARS = new URL("../../../shared/corpora/dates/wikiwars-dev/wikiwars-dev.jsonl", import.meta.url);
describe.skipIf(!existsSync(WIKIWARS))("on chronicles that are marked by hand (skipped without ../shared)", () => {
  it("finds most of what is marked, and little else", async () => {
    const { readFileSync } = await import("node:fs");
    let [found, marked, both] = [0, 0, 0];
    for (const line of readFileSync(WIKIWARS, "utf8").split("\n").filter(Boolean).slice(0, 3)) {
      const { text, timex } = JSON.parse(line) as { text: string; timex: { start: number; end: number }[] };
      const ours = findTemporal(text);
      found += ours.length;
      marked += timex.length;
      both += timex.filter(({ start, end }) => ours.some((date) => date.start < end && start < date.end)).length;
    }
    expect(both / marked).toBeGreaterThan(0.8);
    expect(found).toBeLessThan(marked * 1.1);
  });
});
