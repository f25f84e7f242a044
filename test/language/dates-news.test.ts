import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysInMonth, fromIsoDay, isoDay } from "../../src/language/dates/calendar.ts";
import { type Marking, timexesOf } from "../../src/language/dates/timexes.ts";
import { findTemporal, resolveDates } from "../../src/language/dates.ts";
import { dayBounds } from "../../src/schema/edtf.ts";
import { english } from "../english.ts";

/** 2013-03-22 was a Friday. */
const FRIDAY = "2013-03-22";

/** Each record of an analysed text, as "words TYPE value". */
function news(text: string, published = FRIDAY, marking: Marking = "timex3"): string[] {
  const resolved = resolveDates(text, findTemporal(text, english(text)), { published });
  return timexesOf(text, resolved, marking).map(
    ({ start, end, type, value }) => `${text.slice(start, end)} ${type} ${value}`,
  );
}

/** The dates of a text that was not analysed. */
function edtf(text: string, published = FRIDAY): (string | null)[] {
  return resolveDates(text, findTemporal(text), { published }).map(({ date }) => date);
}

describe("what news write", () => {
  it.each([
    ["Net was 9 cents in the year-ago quarter.", "the year-ago DATE 2012"],
    ["The square was full this time last year.", "this time last year DATE 2012"],
    ["Profit rose from the same quarter last year.", "the same quarter last year DATE [2012-01..2012-03]"],
    ["Profit fell in last year’s fourth quarter.", "last year’s fourth quarter DATE [2012-10..2012-12]"],
    ["The mill posted a first-half loss.", "first-half DATE [2013-01..2013-06]"],
    ["The mill lost money in the first half.", "first half DATE [2013-01..2013-06]"],
    ["Orders fell in the latest quarter.", "the latest quarter DATE [2012-10..2012-12]"],
    ["Shares are up in the year to date.", "the year to date DATE 2013"],
    ["She will be away for the rest of the week.", "the rest of the week DATE 2013-03-18/2013-03-24"],
    ["The dam held for the time being.", "the time being DATE PRESENT_REF"],
    ["It has rained for six straight weeks.", "six straight weeks DURATION P6W"],
    ["It must answer in 10 working days.", "10 working days DURATION P10D"],
    ["The truce held for a quarter of an hour.", "a quarter of an hour DURATION PT0.25H"],
    ["A half-century of quiet ended.", "A half-century DURATION P0.5CE"],
    ["The bond runs for 2 1/2 years.", "2 1/2 years DURATION P2.5Y"],
    ["The bond runs for 2½ years.", "2½ years DURATION P2.5Y"],
    ["The race took 13.5 hours.", "13.5 hours DURATION PT13.5H"],
    ["They gave him 24h to leave.", "24h DURATION PT24H"],
    ["It took one hour, two minutes and three seconds.", "one hour, two minutes and three seconds DURATION PT1H2M3S"],
    ["The founder died a year and a half ago.", "a year and a half ago DATE 2011-09"],
    ["The founder died half a century ago.", "half a century ago DATE 1963"],
    ["The founder died a fortnight ago.", "a fortnight ago DATE 2013-03-08"],
    ["The founder died a decade ago.", "a decade ago DATE 2003"],
    ["The snow came ten days later than usual.", "ten days DURATION P10D"],
    ["The quake came at 0430 GMT.", "0430 GMT TIME 2013-03-22T04:30"],
    ["She left Thursday at noon.", "Thursday at noon TIME 2013-03-21T12"],
    ["The shop opens on weekdays.", "weekdays SET P1WD"],
    ["The minister spoke on Tuesday (March 19).", "Tuesday (March 19) DATE 2013-03-19"],
    ["The minister spoke last Tuesday, March 19.", "last Tuesday, March 19 DATE 2013-03-19"],
    ["They met last April 6.", "last April 6 DATE 2012-04-06"],
    ["This fall the school opens.", "This fall DATE 2013-23"],
    ["It closed over Labor Day weekend 2012.", "Labor Day weekend 2012 DATE 2012-09-01/2012-09-03"],
    ["It opened on January first two thousand and nine.", "January first two thousand and nine DATE 2009-01-01"],
  ])("is read: %s", (text, expected) => {
    expect(news(text)).toEqual([expected]);
  });

  it("ends a length of time on the day that is named", () => {
    expect(news("Output in the week ended March 8 fell.")).toEqual([
      "the week DURATION P1W",
      "March 8 DATE 2013-03-08",
    ]);
  });

  it("takes no verb for the last of something", () => {
    expect(news("The strike may last two weeks.")).toEqual(["two weeks DURATION P2W"]);
    expect(news("They struck for the last two weeks.")).toEqual(["last two weeks DURATION P2W"]);
  });

  it("tells the period told of from that of another thing", () => {
    expect(news("It rose 2% in the month.")).toEqual(["the month DATE 2013-03"]);
    expect(news("It rose in the month of the floods.")).toEqual([]);
  });
});

describe("a weekday", () => {
  it.each([
    ["They left on Wednesday.", "2013-03-20"],
    ["They will leave on Wednesday.", "2013-03-27"],
    ["They will leave on Friday.", "2013-03-22"],
    ["They could leave on Wednesday.", "2013-03-27"],
    ["They could not agree on Wednesday.", "2013-03-20"],
    ["They said that they would leave on Wednesday.", "2013-03-27"],
    ["They agreed to meet on Wednesday.", "2013-03-27"],
    ["Voters go to the polls on Wednesday.", "2013-03-27"],
    ["Wednesday's vote is the third.", "2013-03-20"],
    ["The move comes after talks on Wednesday.", "2013-03-20"],
    ["A statement on Wednesday says so.", "2013-03-20"],
  ])("lies before or after the day of writing as its clause tells: %s", (text, expected) => {
    expect(news(text)).toEqual([expect.stringContaining(`day DATE ${expected}`)]);
  });

  it("is within a week of the day of writing, on the side that is told", () => {
    const day = fc.integer({ min: fromIsoDay("1990-01-01"), max: fromIsoDay("2030-01-01") });
    fc.assert(
      fc.property(day, fc.constantFrom("Monday", "Thursday", "Sunday"), (now, weekday) => {
        const away = (text: string): number => {
          const [, value = ""] = news(text, isoDay(now)).map((record) => record.split(" DATE "))[0] ?? [];
          return fromIsoDay(value) - now;
        };
        const [back, on] = [away(`They left on ${weekday}.`), away(`They will leave on ${weekday}.`)];
        expect(back).toBeLessThanOrEqual(0);
        expect(back).toBeGreaterThan(-7);
        expect(on).toBe(back === 0 ? 0 : back + 7);
      }),
      { seed: 20130322, numRuns: 60 },
    );
  });
});

describe("news", () => {
  it("take the last weekend for the one told as past, and the coming one else", () => {
    expect(news("It burned down over the weekend.")).toEqual(["the weekend DATE 2013-03-16/2013-03-17"]);
    expect(news("It will open this weekend.")).toEqual(["this weekend DATE 2013-03-23/2013-03-24"]);
  });

  it("do not take the year from one that is yet to come", () => {
    expect(edtf("The plan is for 2016. On February 3 it was read.")).toEqual(["2016", "2013-02-03"]);
    expect(edtf("The plan was made in 2006. On February 3 it was read.")).toEqual(["2006", "2006-02-03"]);
  });

  it("count “a week earlier” from a day they tell of, else from their own", () => {
    expect(edtf("It fell on March 12 after a rise a week earlier.")).toEqual(["2013-03-12", "2013-03-04/2013-03-10"]);
    expect(edtf("It fell in February after a rise a week earlier.")).toEqual(["2013-02", "2013-03-11/2013-03-17"]);
    expect(edtf("It fell in 1950 after a rise a decade earlier.")).toEqual(["1950", "1940"]);
  });

  it("sell oil for the month ahead and report for the one before", () => {
    expect(news("Oil for April fell.")).toEqual(["April DATE 2013-04"]);
    expect(news("Sales for February fell.")).toEqual(["February DATE 2013-02"]);
    expect(news("Oil fell in April.")).toEqual(["April DATE 2012-04"]);
  });
});

describe("a stretch of time", () => {
  it("has a start and a length, together or apart", () => {
    const text = "He stays for three weeks, starting from March 4.";
    expect(news(text, FRIDAY, "whole")).toEqual(["three weeks, starting from March 4 DATE 2013-03-04/2013-03-24"]);
    expect(news(text)).toEqual(["three weeks DURATION P3W", "March 4 DATE 2013-03-04"]);
    expect(news("They stay for two years from 2009.", FRIDAY, "whole")).toEqual([
      "two years from 2009 DATE 2009-01-01/2010-12-31",
    ]);
    expect(news("They walked for three days from Oslo.")).toEqual(["three days DURATION P3D"]);
  });

  it("begins and ends with the edges of the periods that it names", () => {
    const month = fc.integer({ min: 0, max: 600 });
    const name = (n: number): string => `${MONTHS[n % 12]} ${1980 + Math.floor(n / 12)}`;
    fc.assert(
      fc.property(month, fc.integer({ min: 0, max: 40 }), (from, more) => {
        const to = from + more;
        const end = `${first(to).slice(0, 8)}${daysInMonth(1980 + Math.floor(to / 12), (to % 12) + 1)}`;
        expect(edtf(`It ran from the beginning of ${name(from)} to the end of ${name(to)}.`)).toEqual([
          `${first(from)}/${end}`,
        ]);
      }),
      { seed: 20130322, numRuns: 200 },
    );
    expect(news("It stands since the end of March 2010.", FRIDAY, "whole")).toEqual([
      "the end of March 2010 DATE 2010-03-31/..",
    ]);
    expect(news("It fell before the end of March 2010.", FRIDAY, "whole")).toEqual([
      "the end of March 2010 DATE ../2010-03-31",
    ]);
    expect(edtf("It fell at the end of March 2010.")).toEqual(["[2010-03-21..2010-03-31]"]);
  });
});

describe("ranges in digits", () => {
  it("within a month are read alike, whichever of day and month comes first", () => {
    const small = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(small, small, small, (month, one, other) => {
        fc.pre(one !== other);
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const day = (n: number): string => `2018-${String(month).padStart(2, "0")}-${String(n).padStart(2, "0")}`;
        for (const text of [
          `from ${month}/${from}/2018 to ${month}/${to}/2018`,
          `from ${from}/${month}/2018 to ${to}/${month}/2018`,
          `from ${month}/${from}-${month}/${to}/2018`,
          `between ${from}/${month} and ${to}/${month}/2018`,
        ]) {
          expect(edtf(`It ran ${text}.`), text).toEqual([`${day(from)}/${day(to)}`]);
        }
      }),
      { seed: 20180101, numRuns: 200 },
    );
  });

  it("stay open where both orders do, until another date tells", () => {
    expect(edtf("It ran from 10/1/2017 to 11/2/2017.")).toEqual([null]);
    expect(edtf("It ran from 10/1/2017 to 11/2/2017 and ended on 12/25/2017.")[0]).toBe("2017-10-01/2017-11-02");
    expect(edtf("It ran from 10/1/2017 to 11/2/2017 and ended on 25/12/2017.")[0]).toBe("2017-01-10/2017-02-11");
    expect(edtf("It ends 16 days after 1/2/2018.")).toEqual(["[2018-01-18,2018-02-17]"]);
  });

  it("leave the dates of a list apart", () => {
    expect(edtf("They meet on 11/20, 11/22 or 11/25.", "2013-11-01")).toEqual([
      "2013-11-20",
      "2013-11-22",
      "2013-11-25",
    ]);
  });
});

describe("the weekend of a holiday", () => {
  it("has the Saturday, the Sunday and the holiday if it is next to them", () => {
    for (let year = 1990; year < 2030; year++) {
      const [labor = null] = edtf(`It closed over Labor Day weekend ${year}.`);
      const [thanks = null] = edtf(`It closed over Thanksgiving weekend ${year}.`);
      for (const [date, length] of [
        [labor, 3],
        [thanks, 4],
      ] as const) {
        const bounds = date === null ? null : dayBounds(date);
        expect(fromIsoDay(bounds?.last ?? "") - fromIsoDay(bounds?.first ?? "") + 1, `${year}`).toBe(length);
      }
    }
  });
});

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The first day of the nth month from January 1980 on. */
function first(n: number): string {
  return `${1980 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, "0")}-01`;
}
