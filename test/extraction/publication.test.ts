import { describe, expect, it } from "vitest";
import { boundPublication } from "../../src/extraction/publication.ts";
import { findDates } from "../../src/language/dates.ts";
import type { Boilerplate, ReadSource } from "../../src/schema/source.ts";
import { english } from "../english.ts";

function publication(text: string, stated: Partial<ReadSource> = {}) {
  const source: ReadSource = {
    file: "note.txt",
    sha256: "0".repeat(64),
    format: "text",
    text,
    boilerplate: [],
    title: null,
    author: null,
    publisher: null,
    published: null,
    publishedWhy: null,
    url: null,
    ...stated,
  };
  return boundPublication(source, findDates(text, english(text)));
}

describe("boundPublication", () => {
  it("takes the date that the source states", () => {
    expect(publication("They met in 1999.", { published: "2018-03-26", publishedWhy: "in the by-line" })).toEqual({
      published: "2018-03-26",
      publishedWhy: "in the by-line",
    });
  });

  it("lies between the last date told as past and the first told as to come", () => {
    expect(publication("The envoys met on March 3. The summit will be held in late May 2018.")).toEqual({
      published: "[2018-03-03..2018-05-20]",
      publishedWhy:
        "bounded by the dates the text cites: after 2018-03-03 (“March 3”), before 2018-05-21 (“late May 2018”)",
    });
  });

  it("takes the date of a citation as past, whatever the tense of what is cited", () => {
    const text =
      "On October 15–16 she will travel to Oslo. He will not yield (Post, October 3; Herald, September 9, 2016).";
    expect(publication(text).published).toBe("[2016-10-03..2016-10-14]");
  });

  it("may be written in a month that is still to come, but not on a day", () => {
    expect(publication("They signed on 3 March 2018. They will meet in May.").published).toBe(
      "[2018-03-03..2018-05-31]",
    );
    expect(publication("They signed on 3 March 2018. They will meet on May 9.").published).toBe(
      "[2018-03-03..2018-05-08]",
    );
  });

  it("is not drawn back by what was once to come", () => {
    expect(publication("The trip will be held in 2014, they wrote then. They signed on 3 March 2018.").published).toBe(
      "[2018-03-03..]",
    );
  });

  it("learns the year from a count that the present ends", () => {
    const text = "Nearly 71 years after the end of World War II they have no treaty. On April 15 she arrived in Oslo.";
    expect(publication(text).published).toBe("[2016-04-15..2016-12-31]");
  });

  it("does not read what is no part of the article", () => {
    const text = "The envoys met on 3 March 2018. Page saved on 9 June 2021.";
    const boilerplate: Boilerplate[] = [{ start: 32, end: text.length, kind: "metadata", rule: "test" }];
    expect(publication(text).published).toBe("[2021-06-09..]");
    expect(publication(text, { boilerplate }).published).toBe("[2018-03-03..]");
  });

  it("is unknown where no date tells it", () => {
    expect(publication("They met on Monday.")).toEqual({ published: null, publishedWhy: "unknown" });
  });
});
