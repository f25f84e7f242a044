import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/extraction/article/article.ts";
import { findTellings } from "../../src/extraction/events.ts";
import { findNames } from "../../src/extraction/names.ts";
import { findDates } from "../../src/language/dates.ts";
import { english } from "../english.ts";

/** Each telling as "mode status date place", of what was published on 26 March 2018. */
function told(text: string): string[] {
  const sentences = english(text);
  const mentions = findNames(text, sentences, null);
  const published = "2018-03-26";
  return findTellings(readArticle(text, sentences), mentions, findDates(text, sentences), { published }).map(
    ({ mode, status, date, place }) => `${mode} ${status} ${date} ${place}`,
  );
}

describe("what did not come about", () => {
  it.each([
    ["Norway’s visit to Chile was planned for September 2017. It never happened.", "visit cancelled 2017-09 Chile"],
    ["The visit to Chile was set for September 2017. The trip fell through.", "visit cancelled 2017-09 Chile"],
    ["President Ada Lund was to have visited Chile in May 2017.", "visit cancelled 2017-05 Chile"],
    ["President Ada Lund had been due to visit Chile in May 2017.", "visit cancelled 2017-05 Chile"],
    ["President Ada Lund would have visited Chile in May 2017.", "visit cancelled 2017-05 Chile"],
    ["The summit of Chile and Peru in May 2017 was called off.", "summit cancelled 2017-05 null"],
    [
      "A meeting of Chile and Peru, which had been set for May 2017, did not take place.",
      "meeting cancelled 2017-05 null",
    ],
    ["Chile refused to meet Peru in May 2017.", "meeting reported 2017-05 null"],
    ["Chile ruled out talks with Peru in May 2017.", "talks reported 2017-05 null"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("is not said of another event of the sentence", () => {
    expect(told("Chile dropped a bomb, and the summit of Kenya and Chad was held in Oslo in May 2017.")).toContain(
      "summit happened 2017-05 Oslo",
    );
  });

  it("is not said of a day that has a name", () => {
    expect(told("They opened on Feb. 3, Harbour Day. It was called off.")).toContain(
      "anniversary happened 2018-02-03 null",
    );
  });
});

it("tells of a visit that is put off, and of the day it is put off to", () => {
  expect(told("President Ada Lund of Peru postponed a May 2017 visit to Chile to October 11, 2017.")).toEqual([
    "visit postponed 2017-05 Chile",
    "visit reported 2017-10-11 Chile",
  ]);
});

it("takes ongoing talks for under way, and what is supposed for no plan", () => {
  expect(told("During the ongoing talks in Geneva, Norway and Chile discussed fish.")).toContain(
    "talks under-way null Geneva",
  );
  expect(told("If President Ada Lund visits Chile in June, she will be welcome.")).toContain(
    "visit reported 2018-06 Chile",
  );
});

describe("the date of an event", () => {
  it.each([
    ["Chile has held the islands since 1960.", ["seize happened 1960 null"]],
    ["Talks between Chile and Peru have been suspended since 2014.", ["talks postponed 2014/.. null"]],
    ["In November 2013, Chile held talks with Peru, the first since 1973.", ["talks happened 2013-11 null"]],
    ["Nearly 71 years after the end of World War II, Chile signed a treaty with Peru.", ["signing happened null null"]],
    ["Chile rejects the joint declaration of 1970.", ["signing happened 1970 null"]],
    ["Both sides hope that the May summit will help.", ["summit planned 2018-05 null"]],
    [
      "During a visit to Rome in January, President Ada Lund met President Jan Novak.",
      ["visit happened 2018-01 Rome", "meeting happened 2018-01 null"],
    ],
    [
      "President Ada Lund met President Jan Novak on the sidelines of a summit in Rome in July 2017.",
      ["meeting happened 2017-07 Rome"],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("makes an event of a public act that has a date", () => {
    expect(told("The first flight was chartered last year.")).toEqual(["deed happened 2017 null"]);
    expect(told("The first flight was chartered.")).toEqual([]);
    expect(told("Chile was paying less in July 2017.")).toEqual([]);
    expect(told("The tribunal ruled on 4 July 2017.")).toEqual(["deed happened 2017-07-04 null"]);
    expect(told("The deal between Chile and Peru expires on December 31.")).toEqual(["deed planned 2018-12-31 null"]);
    expect(told("The third round broke off in September.")).toEqual(["deed happened 2017-09 null"]);
  });

  it("makes none of what is no public act", () => {
    expect(told("President Ada Lund wore a red scarf in July 2017.")).toEqual([]);
    expect(told("President Ada Lund was born in 1960.")).toEqual([]);
    expect(told("Chile can win in November.")).toEqual([]);
  });
});

describe("what is only supposed", () => {
  it.each([
    "If the talks fail, Chile could hold a referendum in 2019.",
    "Should President Ada Lund visit Chile in May 2019, she could stay there.",
    "Had President Ada Lund visited Chile in May 2017, the two would have met in June 2017.",
    "A summit in July 2018 would be useful.",
    "President Ada Lund was ready to meet President Jan Novak in May 2018.",
    "We talk on the phone every Christmas.",
  ])("is told by nothing: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it("was planned where somebody was to do it", () => {
    expect(told("President Ada Lund was to visit Chile in May 2018.")).toEqual(["visit planned 2018-05 Chile"]);
    expect(told("President Ada Lund was to visit Chile in May 2017.")).toEqual(["visit reported 2017-05 Chile"]);
    expect(told("The September visit was to have produced a statement.")).toEqual(["visit reported 2017-09 null"]);
  });
});

describe("the date", () => {
  it.each([
    ["A thaw set in in May 2016, when President Ada Lund visited Chile.", ["visit happened 2016-05 Chile"]],
    [
      "Under the 1956 treaty Chile is bound. The two presidents met on December 16.",
      ["signing happened 1956 null", "meeting happened 2017-12-16 null"],
    ],
    [
      "The 1970 treaty between Chile and Peru was ratified.",
      ["signing happened 1970 null", "signing happened null null"],
    ],
    [
      "Chile and Peru concluded a treaty in 1929, and in 1952 they signed a declaration.",
      ["signing happened 1929 null", "signing happened 1952 null"],
    ],
    [
      "The talks broke down in June 2017. President Ada Lund visited Chile on January 22.",
      ["deed happened 2017-06 null", "visit happened 2018-01-22 Chile"],
    ],
    ["Talks between Chile and Peru have been proposed for May.", ["talks planned 2018-05 null"]],
    ["A return visit is planned for the spring of 2019.", ["visit planned 2019-21 null"]],
    ["In a poll conducted in September, most were against it.", ["survey happened 2017-09 null"]],
    ["March 5, 2018 – Chile ratifies the treaty.", ["signing happened 2018-03-05 null"]],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe("what became of it", () => {
  it("is said of the event that the word can stand for", () => {
    expect(told("The presidents of Chile and Peru met in May 2017. The visit was put off.")).toEqual([
      "meeting happened 2017-05 null",
    ]);
  });
});

describe("the place", () => {
  it.each([
    ["President Ada Lund held talks in Chile’s capital, Santiago, in May 2017.", "talks happened 2017-05 Santiago"],
    ["President Ada Lund visited the Chilean capital, Santiago, in May 2017.", "visit happened 2017-05 Santiago"],
    ["Chile and Peru met in Quelmo in May 2017.", "meeting happened 2017-05 Quelmo"],
    ["Chile and Peru signed a treaty on the border in May 2017.", "signing happened 2017-05 null"],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });
});

it("takes force against what is no body for a figure of speech", () => {
  expect(told("Chile attacked the plan in May 2017.")).toEqual([]);
  expect(told("Chile attacked Peru in May 2017.")).toEqual(["null happened 2017-05 null"]);
});

it("names a place as the words do where it has no name, and none that follows another event", () => {
  expect(told("Chile launched an exercise near the disputed islets in May 2017.")).toEqual([
    "exercise happened 2017-05 disputed islets",
  ]);
  expect(told("President Ada Lund cancelled a trip in May 2017 after protests in Lima.")).toEqual([
    "visit cancelled 2017-05 null",
  ]);
});

it("reads hostile text to its end", () => {
  for (const piece of [
    "the visit of May 2017 ",
    "talks were held since 1973 ",
    "x",
    "\ud800 visit ",
    "It did not take place. ",
  ]) {
    expect(() => told(piece.repeat(Math.ceil(40_000 / piece.length)))).not.toThrow();
  }
});
