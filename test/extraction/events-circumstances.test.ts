import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/extraction/article/article.ts";
import { placedByDateline } from "../../src/extraction/events/dateline.ts";
import { findTellings } from "../../src/extraction/events.ts";
import { findNames } from "../../src/extraction/names.ts";
import { findDates } from "../../src/language/dates.ts";
import type { Telling } from "../../src/schema/extract.ts";
import { english } from "../english.ts";

const PUBLISHED = "2018-03-26";

function tellings(text: string): readonly Telling[] {
  const sentences = english(text);
  const mentions = findNames(text, sentences, null);
  return findTellings(readArticle(text, sentences), mentions, findDates(text, sentences), { published: PUBLISHED });
}

/** Each telling as "mode status date place". */
const told = (text: string): string[] =>
  tellings(text).map(({ mode, status, date, place }) => `${mode} ${status} ${date} ${place}`);

describe("deeds of those who act for a state", () => {
  it.each([
    ["Chile blocked the canal plan in May 2017.", "deed happened 2017-05 null"],
    ["The court ruled in May 2017 that the vote was void.", "deed happened 2017-05 null"],
    ["The government adopted a resolution on May 3, 2017.", "deed happened 2017-05-03 null"],
    ["Chile has harboured no doubts since May 2017.", null],
    ["Chile wanted a canal in May 2017.", null],
    ["Chile denied that it had bought the ship in May 2017.", null],
    ["Chile denied reports that it had met Peru in May 2017.", "meeting reported 2017-05 null"],
    ["Chile and Peru exchanged fire in May 2017.", "firearms happened 2017-05 null"],
    ["The talks on the bay which began in May 2017 go on.", "deed happened 2017-05 null"],
    ["The pact which Chile and Peru signed in Oslo in May 2017 is void.", "signing happened 2017-05 Oslo"],
    ["The bay has been in dispute since 1954, when Chile occupied it.", "deed happened 1954 null"],
    ["President Ada Lund put forward a plan in May 2017.", "deed happened 2017-05 null"],
    ["In May 2017 Chile decided to deploy troops in Lima.", "troops happened 2017-05 Lima"],
    ["Norway has spoken of the coup of July 1966.", "coup happened 1966-07 null"],
    ["It was the second visit of President Ada Lund this year.", null],
  ])("%s", (text, expected) => {
    expect(told(text).filter((one) => !/ null \S+$/.test(one))).toEqual(expected === null ? [] : [expected]);
  });
});

describe("one date for several deeds, several dates for one", () => {
  it("carries a date on to what is done next", () => {
    expect(told("In May 2017 Chile closed its consulate and recalled its ambassador.")).toEqual([
      expect.stringContaining("happened 2017-05"),
      expect.stringContaining("happened 2017-05"),
    ]);
  });

  it("carries none on to what is promised", () => {
    expect(told("In May 2017 Chile met Peru and promised to send aid.")).toContain("meeting happened 2017-05 null");
    expect(told("In May 2017 Chile met Peru and promised to send aid.").join()).not.toContain("null happened 2017-05");
  });

  it.each([
    [
      "Chile and Peru met in Oslo on July 12 and in Lima on December 19.",
      ["meeting happened 2017-07-12 Oslo", "meeting happened 2017-12-19 Lima"],
    ],
    [
      "Chile and Peru spoke by telephone in November and on January 24.",
      ["call happened 2017-11 null", "call happened 2018-01-24 null"],
    ],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("dates every sentence of a chronology's entry, and no plan", () => {
    const text =
      "May 3, 2017: Chile recalls its ambassador. Peru expels two diplomats.\nChile closes its border. Peru will send aid.";
    const [first, second, ...others] = told(text);
    expect([first, second].every((one) => one?.includes("happened 2017-05-03"))).toBe(true);
    expect(others.join()).not.toContain("2017-05-03");
  });
});

describe("what is to be, and what came to nothing", () => {
  it.each([
    ["The twentieth meeting is due in Lima in December 2018.", "meeting planned 2018-12 Lima"],
    ["A further round is planned for September 2018 in Lima.", "talks planned 2018-09 Lima"],
    ["The working group will hold its first session in Lima in June 2018.", "session planned 2018-06 Lima"],
    ["President Ada Lund is now expected in Lima in May 2018.", "visit planned 2018-05 Lima"],
    ["Parliament is expected to debate the accord on May 3, 2018.", "deed planned 2018-05-03 null"],
    ["A visit to Chile, pencilled in for May 2018, has been put off.", "visit postponed 2018-05 Chile"],
    ["They called off a flight in May 2017 because of fog.", "discontinue cancelled 2017-05 null"],
    ["The parade was postponed in May 2017.", "deed postponed 2017-05 null"],
    ["The council should have met in Lima in May 2017; it did not.", "meeting cancelled 2017-05 Lima"],
    [
      "President Ada Lund was due to visit Chile in May 2017, but the trip fell through.",
      "visit cancelled 2017-05 Chile",
    ],
    ["A meeting in Lima in May 2017 has been suggested by Chile.", "meeting reported 2017-05 Lima"],
    ["Chile and Peru will not agree on it on May 3, 2018.", null],
  ])("%s", (text, expected) => {
    expect(told(text)).toEqual(expected === null ? [] : [expected]);
  });

  it("tells of the visit that is put off, and of the one to come", () => {
    expect(told("A visit to Lima, scheduled for May 2017, was postponed. It will now take place in May 2018.")).toEqual(
      ["visit postponed 2017-05 Lima", "visit planned 2018-05 Lima"],
    );
  });
});

describe("where it was", () => {
  it.each([
    ["Parliament in Lima adopted a resolution in May 2017.", "deed happened 2017-05 Lima"],
    [
      "On May 3, 2017, at the Ocean Forum in Lima, the presidents approved a list of projects.",
      "deed happened 2017-05-03 Lima",
    ],
    [
      "President Ada Lund received the Chilean president in her home town of Quelmo in May 2017.",
      "meeting happened 2017-05 Quelmo",
    ],
    ["Chile and Peru met at a hotel in May 2017.", "meeting happened 2017-05 null"],
    ["Chile and Peru met twice: in Lima in May 2017.", "meeting happened 2017-05 Lima"],
  ])("%s", (text, expected) => {
    expect(told(text)).toContain(expected);
  });

  it("is the place that was named before, where somebody met somebody there", () => {
    expect(told("President Ada Lund flew to Lima on May 3, 2017 and met President Juan Reyes there.").at(-1)).toMatch(
      /^meeting happened .* Lima$/,
    );
  });

  it("is that of the dateline for those who met on the day, and for nobody else", () => {
    const text = "LIMA, March 26 (Agency) – Chile and Peru met on Monday. Chad and Kenya met in May 2017.";
    const start = text.indexOf("Chile");
    const end = text.indexOf(".") + 1;
    const sentences = [
      { start, end },
      { start: end + 1, end: text.length },
    ];
    const [base] = tellings("Chile and Peru met on March 26, 2018.");
    expect(base).toMatchObject({ mode: "meeting", place: null });
    const met = { ...base, date: "2018-03-26" } as Telling;
    const others = [
      { ...met, date: "2017-05" },
      { ...met, place: "Oslo" },
      { ...met, status: "planned" as const },
    ];
    const placed = placedByDateline(text, sentences, [met, ...others], PUBLISHED);
    expect(placed.map(({ place }) => place)).toEqual(["Lima", null, "Oslo", null]);
    expect(placedByDateline(text, sentences, [met], null)).toEqual([met]);
  });
});
