import { describe, expect, it } from "vitest";
import { linkVoices } from "../../src/linking/voices.ts";
import type { ReadSource } from "../../src/schema/source.ts";

const NOTICE = "What is said here is the writers' own and not the view of the Harbour Institute or its members.";

function source(text: string, more: Partial<ReadSource> = {}): ReadSource {
  const metadata = { title: null, author: null, publisher: null, published: null, publishedWhy: null, url: null };
  return { ...metadata, file: "a.txt", sha256: "0".repeat(64), format: "text", text, boilerplate: [], ...more };
}

function withNotice(text: string, more: Partial<ReadSource> = {}): ReadSource {
  const boilerplate = [
    { kind: "disclaimer", rule: "disclaimer/views", start: text.length + 1, end: text.length + 1 + NOTICE.length },
  ] as const;
  return source(`${text}\n${NOTICE}`, { boilerplate, ...more });
}

function groups(...records: readonly ReadSource[]): string[] {
  return linkVoices(records.map((record, n) => ({ id: `s${n + 1}`, record }))).map(({ group }) => group);
}

const article = Array.from({ length: 120 }, (_, n) => `word${n * 7}`).join(" ");

describe("voices", () => {
  it("are one for one publisher, however its name is written", () => {
    expect(groups(source("One.", { publisher: "The Tide" }), source("Two.", { publisher: "Tide" }))).toEqual([
      "tide",
      "tide",
    ]);
  });

  it("are as many as the sources where nothing is known", () => {
    expect(groups(source("One."), source("Two."))).toEqual(["s1", "s2"]);
  });

  it("are one where two carry the same long notice", () => {
    expect(groups(withNotice("One."), withNotice("Two."))).toEqual(["s1", "s1"]);
    expect(groups(withNotice("One."), withNotice("Two.", { publisher: "Harbour" }))).toEqual(["harbour", "harbour"]);
  });

  it("stay two for two publishers that use the same notice", () => {
    expect(groups(withNotice("One.", { publisher: "Harbour" }), withNotice("Two.", { publisher: "Tide" }))).toEqual([
      "harbour",
      "tide",
    ]);
  });

  it("give a copy to the one that was published first", () => {
    const agency = source(article, { publisher: "Agency", published: "2018-03-21" });
    const paper = source(article, { publisher: "Paper", published: "2018-03-22" });
    expect(groups(agency, paper)).toEqual(["agency", "agency"]);
    expect(groups(paper, agency)).toEqual(["agency", "agency"]);
  });

  it("leave the other articles of a paper that once copied to the paper", () => {
    const agency = source(article, { publisher: "Agency", published: "2018-03-21" });
    const copy = source(article, { publisher: "Paper", published: "2018-03-22" });
    expect(groups(agency, copy, source("Its own.", { publisher: "Paper" }))).toEqual(["agency", "agency", "paper"]);
  });

  it.each([
    [
      "Tide Times",
      ["The Tide Times", "Tide Times, The", "THE TIDE TIMES LTD.", "tidetimes.co.uk", "https://www.tidetimes.co.uk/"],
    ],
    ["Associated Press", ["AP", "The Associated Press"]],
  ])("know %s by its other names, addresses among them", (name, others) => {
    const records = [name, ...others].map((publisher, n) => source(`Text ${n}.`, { publisher }));
    expect(new Set(groups(...records)).size).toBe(1);
    expect(new Set(groups(...records.toReversed())).size).toBe(1);
  });

  it("keep apart houses that share a host or part of a name", () => {
    const names = ["a.wordpress.com", "b.wordpress.com", "Tide Times", "Harbour Times", "Tide Post"];
    expect(new Set(groups(...names.map((publisher) => source("x", { publisher })))).size).toBe(names.length);
  });

  it("go by the site where no publisher is named, but not by an archive's", () => {
    const url = "https://www.tidetimes.example/news/1";
    expect(groups(source("One.", { url }), source("Two.", { publisher: "Tide Times" }))).toEqual([
      "tide-times",
      "tide-times",
    ]);
    expect(groups(source("One.", { url: "https://web.archive.org/web/1/x" }))).toEqual(["s1"]);
  });

  it("stay apart where both articles quote one speech at length", () => {
    const speech = `“${article}”`;
    const own = (seed: number) => Array.from({ length: 40 }, (_, n) => `own${seed * 1000 + n}`).join(" ");
    const [a, b] = [1, 2].map((seed) => source(`${own(seed)} ${speech}`, { publisher: `Paper ${seed}` }));
    expect(groups(a as ReadSource, b as ReadSource)).toEqual(["paper-1", "paper-2"]);
  });

  it("stay apart where an article has a whole statement that came out before it", () => {
    const own = Array.from({ length: 300 }, (_, n) => `own${n}`).join(" ");
    const statement = source(article, { publisher: "Ministry", published: "2018-03-20" });
    const report = source(`${own} ${article}`, { publisher: "Paper", published: "2018-03-21" });
    expect(groups(statement, report)).toEqual(["ministry", "paper"]);
    expect(groups(report, statement)).toEqual(["paper", "ministry"]);
  });

  it("give an excerpt to the whole article, whichever day it names", () => {
    const more = Array.from({ length: 300 }, (_, n) => `more${n}`).join(" ");
    const whole = source(`${article} ${more}`, { publisher: "Agency", published: "2018-03-21" });
    const excerpt = source(article, { publisher: "Paper", published: "2018-03-21" });
    expect(groups(excerpt, whole)).toEqual(["agency", "agency"]);
  });
});
