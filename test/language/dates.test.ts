import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findDates, resolveDates } from "../../src/language/dates.ts";
import { dayBounds } from "../../src/schema/edtf.ts";
import { english } from "../english.ts";

/** Each date found, as "words → EDTF". */
function read(text: string, published: string | null = "2018-03-26"): string[] {
  const lines = [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
  return resolveDates(text, findDates(text, english(text, lines)), { published }).map(
    ({ expression, date }) => `${text.slice(expression.start, expression.end)} → ${date}`,
  );
}

const why = (text: string, published: string | null): string | undefined =>
  resolveDates(text, findDates(text, english(text)), { published })[0]?.why;

describe("findDates and resolveDates", () => {
  it.each([
    ["They met on March 21, 2017 in Oslo.", ["March 21, 2017 → 2017-03-21"]],
    ["They met on 21 March 2017.", ["21 March 2017 → 2017-03-21"]],
    ["Signed 2017-03-21 in Oslo.", ["2017-03-21 → 2017-03-21"]],
    ["They met on the 3rd of May 1999.", ["3rd of May 1999 → 1999-05-03"]],
    ["It was Wednesday, 21 March 2018, when she left.", ["Wednesday, 21 March 2018 → 2018-03-21"]],
    ["The form of 21.03.2017 was lost.", ["21.03.2017 → 2017-03-21"]],
    ["The form of 03/04/2017 was lost.", ["03/04/2017 → [2017-03-04,2017-04-03]"]],
    ["Work began in March 2016.", ["March 2016 → 2016-03"]],
    ["Work began in Sept. 2016.", ["Sept. 2016 → 2016-09"]],
    ["Work began in summer 2016.", ["summer 2016 → 2016-22"]],
    ["They met on 1 May. It was 1999.", ["1 May → 2017-05-01", "1999 → 1999"]],
    ["The joint declaration of 1956 stands.", ["1956 → 1956"]],
    ["About 1910 the canal was dug.", ["About 1910 → 1910~"]],
  ])("reads absolute dates: %s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ["On December 15–16, 2016 they met.", "2016-12-15/2016-12-16"],
    ["They met on 15 and 16 December 2016.", "2016-12-15/2016-12-16"],
    ["The war of 1950-53 left scars.", "1950/1953"],
    ["The years 2018-2020 will decide.", "2018/2020"],
    ["Between 2004 and 2012 nothing moved.", "2004/2012"],
    ["It lasted from May 21 to June 3, 2017.", "2017-05-21/2017-06-03"],
    ["It lasted from November to February 2017.", "2016-11/2017-02"],
    ["Meetings will follow in April and May.", "2018-04/2018-05"],
  ])("reads spans as intervals: %s", (text, expected) => {
    expect(read(text).map((line) => line.split(" → ")[1])).toEqual([expected]);
  });

  it.each([
    ["It will be held in late May 2018.", "[2018-05-21..2018-05-31]"],
    ["It began in the early 1990s.", "[1990..1993]"],
    ["It ended in mid-2017.", "[2017-05..2017-08]"],
    ["It ended at the end of 2017.", "[2017-09..2017-12]"],
    ["It ended in the second half of 2017.", "[2017-07..2017-12]"],
    ["It was so in the 1990s.", "199X"],
    ["It was so in the 20th century.", "19XX"],
  ])("keeps what is vague vague: %s", (text, expected) => {
    expect(read(text).map((line) => line.split(" → ")[1])).toEqual([expected]);
  });

  it("leaves numbers that are no dates alone", () => {
    for (const text of [
      "Use a screen of 1024*768 or more.",
      "Resolution 2231 was adopted.",
      "Registration Number: 130349",
      "Some 2,000 soldiers stayed.",
      "He led 1500 troops.",
      "She is 55 years old and won 21-18.",
      "Call 020 7946 0958.",
      "They may march on, said May.",
      "The plan cost $2016 a head.",
      "They paid $12 May said.",
    ]) {
      expect(read(text), text).toEqual([]);
    }
  });

  it("takes a missing year by tense from the publication date", () => {
    expect(read("In November, they met.")).toEqual(["November → 2017-11"]);
    expect(read("In January they signed.")).toEqual(["January → 2018-01"]);
    expect(read("In November they will meet.")).toEqual(["November → 2018-11"]);
    expect(read("She left on Feb 7.")).toEqual(["Feb 7 → 2018-02-07"]);
    expect(read("The day before Feb 7 the fleet sailed.")).toEqual(["The day before Feb 7 → 2018-02-06"]);
  });

  it("counts relative dates from the publication date", () => {
    // 2018-03-26 was a Monday.
    expect(read("He landed on Wednesday.")).toEqual(["Wednesday → 2018-03-21"]);
    expect(read("He will land on Wednesday.")).toEqual(["Wednesday → 2018-03-28"]);
    expect(read("He spoke on Monday.")).toEqual(["Monday → 2018-03-26"]);
    expect(read("It flew last year.")).toEqual(["last year → 2017"]);
    expect(read("It flies this year and next month.")).toEqual(["this year → 2018", "next month → 2018-04"]);
    expect(read("They fell out two years ago.")).toEqual(["two years ago → 2016"]);
    expect(read("She resigned yesterday.")).toEqual(["yesterday → 2018-03-25"]);
    expect(read("Last December they met.")).toEqual(["Last December → 2017-12"]);
  });

  it("counts from the end of a war", () => {
    expect(read("Nearly 71 years after the end of the Second World War no treaty stands.")).toEqual([
      "Nearly 71 years after the end of the Second World War → 2016",
    ]);
    expect(read("It has been so since the end of World War II.")).toEqual(["the end of World War II → 1945"]);
  });

  it("says of an uncertain publication date only what is sure", () => {
    const published = "[2018-03-21..2018-05-20]";
    expect(read("It flew last year.", published)).toEqual(["last year → 2017"]);
    expect(read("He landed on Wednesday.", published)).toEqual(["Wednesday → null"]);
    expect(read("They met in April.", published)).toEqual(["April → null"]);
    expect(read("They met in February.", published)).toEqual(["February → 2018-02"]);
  });

  it("reads a story of another year on from where it stands", () => {
    expect(
      read("In December 1956 they signed. In January the ships left. The next month they were back.", null),
    ).toEqual(["December 1956 → 1956-12", "January → 1957-01", "The next month → 1957-02"]);
    expect(read("In June 1956 they met. On August 3 they signed.")).toEqual([
      "June 1956 → 1956-06",
      "August 3 → 1956-08-03",
    ]);
  });

  it("leaves the story for the publication date in a new paragraph", () => {
    expect(read("In 2014 they fell out.\nIn November, they met.")).toEqual(["2014 → 2014", "November → 2017-11"]);
  });

  it("says why", () => {
    expect(why("They met on March 21, 2017.", null)).toBe("stated");
    expect(why("They met on March 21.", "2018-03-26")).toBe("year from the publication date 2018-03-26");
    expect(why("They met on Wednesday.", "2018-03-26")).toBe("Wednesday before 2018-03-26, the publication date");
    expect(why("They fell out two years ago.", "2018-03-26")).toBe("2 years before 2018-03-26, the publication date");
    expect(why("They met on Wednesday.", null)).toBe("the publication date is not known");
    expect(why("They met on February 30, 2017.", null)).toBe("no such date");
  });

  it("knows a citation in brackets from a date told of", () => {
    const text = "He will not yield (Evening Post, December 3).";
    const [date] = findDates(text, english(text));
    expect(date).toMatchObject({ cited: true, tense: "past" });
  });

  it("gives only dates that parse and whose days are in order, at ranges that hold, whatever the text", () => {
    const word = fc.constantFrom(
      ..."March May Feb. 31 7 15 2016 1999 0099 490 BC 1990 s - – / . , the of in on from to between and early late mid end first half last next this year month week day decade two ago before after Wednesday century 20th summer ( ) “ will met was \ud800 \n".split(
        " ",
      ),
      "\n",
    );
    const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(" "));
    const published = fc.constantFrom(
      null,
      "2018-03-26",
      "2016-02-29",
      "[2018-12-21..2019-01-20]",
      "2018",
      "[2018-03-21..]",
      "0001-01-01",
    );
    fc.assert(
      fc.property(text, published, (source, day) => {
        let end = 0;
        for (const { expression, date } of resolveDates(source, findDates(source, english(source)), {
          published: day,
        })) {
          expect(expression.start).toBeGreaterThanOrEqual(end);
          expect(expression.end).toBeGreaterThan(expression.start);
          end = expression.end;
          if (date === null) continue;
          const bounds = dayBounds(date);
          expect(bounds, date).not.toBeNull();
          if (bounds?.first && bounds.last) expect(bounds.first <= bounds.last, date).toBe(true);
        }
        expect(end).toBeLessThanOrEqual(source.length);
      }),
      { seed: 20180321, numRuns: 400 },
    );
  });
});
