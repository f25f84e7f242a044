import { describe, expect, it } from "vitest";
import { readReferences } from "../../src/reading/read-references.ts";
import { indexReferences, referenceFor, withReference } from "../../src/reading/references.ts";
import type { ReadSource, Reference } from "../../src/schema/source.ts";
import { cslSample, risSample, TITLE, utf8 } from "./samples.ts";

const SOURCE: ReadSource = {
  file: "talks.txt",
  sha256: "0".repeat(64),
  format: "text",
  text: "words",
  boilerplate: [],
  title: "A title of its own",
  author: "Somebody Else",
  publisher: null,
  published: "2020",
  publishedWhy: "in the file name",
  url: null,
};

function references(file: string, bytes: Uint8Array): readonly Reference[] {
  const outcome = readReferences(file, bytes);
  if (!outcome.ok) throw new Error(outcome.problem.reason);
  return outcome.references;
}

describe("readReferences", () => {
  it.each([
    ["library.ris", risSample()],
    ["library.json", cslSample()],
  ])("reads %s", (file, bytes) => {
    const [reference, ...others] = references(file, bytes);
    expect(others).toEqual([]);
    expect(reference).toMatchObject({
      title: TITLE,
      author: "Mira Holt",
      publisher: "Verin Courier",
      published: "2021-04-06",
      publishedWhy: `from the reference in ${file}`,
      files: ["waterway talks.txt"],
    });
  });

  it("reads several records, values that go on in the next line, and a last one without its end", () => {
    const ris =
      "TY  - JOUR\nTI  - The first\n  of two\nAU  - Vey, Orlan\nAU  - Brun, Tavi\nPY  - 2019///\nER  - \nTY  - JOUR\nTI  - The second one\n";
    expect(references("a.ris", utf8(ris))).toMatchObject([
      { title: "The first of two", author: "Orlan Vey, Tavi Brun", published: "2019" },
      { title: "The second one", published: null, publishedWhy: null },
    ]);
  });

  it("reads dates that are ranges, uncertain or words", () => {
    const issued = [
      {
        "date-parts": [
          [2019, 4],
          [2019, 6],
        ],
      },
      { "date-parts": [[2019]], circa: true },
      { raw: "6 April 2019" },
      { literal: "no date" },
    ];
    const csl = issued.map((date, i) => ({ type: "article", title: `Number ${i}`, issued: date }));
    expect(references("a.json", utf8(JSON.stringify(csl))).map(({ published }) => published)).toEqual([
      "2019-04/2019-06",
      "2019~",
      "2019-04-06",
      null,
    ]);
  });

  it.each([
    ["DA  - 2018\nY1  - 2018/03/21", "2018-03-21"],
    ["DA  - 2018/03/21/evening\nPY  - 2018", "2018-03-21"],
    ["PY  - 2018\nDA  - 21 March 2018", "2018-03-21"],
    ["DA  - 03/21\nPY  - 2018", "2018"],
    ["DA  - 2018/03/21\nPY  - 2019", "2018-03-21"],
  ])("takes of several RIS dates the one that says most: %s", (fields, date) => {
    expect(references("a.ris", utf8(`TY  - NEWS\nTI  - One\n${fields}\nER  - \n`))[0]?.published).toBe(date);
  });

  it("passes over zeros that stand for an unknown month or day", () => {
    const csl = [{ type: "article", title: "One", issued: { "date-parts": [[2018, 3, 0]] } }];
    expect(references("a.json", utf8(JSON.stringify(csl)))[0]?.published).toBe("2018-03");
  });

  it.each([
    ["a.ris", "no records here"],
    ["a.json", "[1,2,3]"],
    ["a.json", "{broken"],
    ["a.json", "[".repeat(100_000)],
  ])("refuses what holds none: %s", (file, text) => {
    expect(readReferences(file, utf8(text)).ok).toBe(false);
  });
});

describe("referenceFor", () => {
  const record = (fields: Partial<Reference>): Reference => ({
    title: null,
    author: null,
    publisher: null,
    published: null,
    publishedWhy: null,
    url: null,
    files: [],
    ...fields,
  });
  const byFile = record({ files: ["Talks.txt"] });
  const byUrl = record({ url: "http://www.courier.example/waterway/?print=1" });
  const byTitle = record({ title: "A Title – of its own!" });

  it("prefers the attached file, then the address, then the title", () => {
    const source = { ...SOURCE, url: "https://courier.example/waterway" };
    expect(referenceFor(source, indexReferences([byTitle, byUrl, byFile]))).toBe(byFile);
    expect(referenceFor(source, indexReferences([byTitle, byUrl]))).toBe(byUrl);
    expect(referenceFor(source, indexReferences([byTitle]))).toBe(byTitle);
  });

  it("tells pages of one address apart by what they ask for", () => {
    const pages = indexReferences(
      [1, 2].map((n) => record({ title: `Page ${n}`, url: `https://courier.example/?id=${n}` })),
    );
    const of = (url: string) => referenceFor({ ...SOURCE, url }, pages)?.title;
    expect([of("https://www.courier.example/?utm_source=x&id=2"), of("https://courier.example/?id=3")]).toEqual([
      "Page 2",
      undefined,
    ]);
  });

  it("is null where the title is that of articles from different days", () => {
    const days = ["2018-03-21", "2018-03-28"].map((published) => record({ title: SOURCE.title, published }));
    expect(referenceFor(SOURCE, indexReferences(days))).toBeNull();
    expect(referenceFor(SOURCE, indexReferences([days[0] as Reference, byTitle]))).toBe(days[0]);
  });

  it("is null where nothing fits", () => {
    expect(referenceFor(SOURCE, indexReferences([byUrl, record({}), record({ title: "Another title" })]))).toBeNull();
    expect(referenceFor({ ...SOURCE, title: "Notes" }, indexReferences([record({ title: "Notes" })]))).toBeNull();
  });
});

describe("withReference", () => {
  it("lets the record win in what it states, the reason for the date with the date", () => {
    const [reference] = references("library.ris", risSample());
    expect(withReference(SOURCE, { ...(reference as Reference), author: null })).toMatchObject({
      title: TITLE,
      author: "Somebody Else",
      publisher: "Verin Courier",
      published: "2021-04-06",
      publishedWhy: "from the reference in library.ris",
    });
    expect(withReference(SOURCE, { ...(reference as Reference), published: null, publishedWhy: null })).toMatchObject({
      published: "2020",
      publishedWhy: "in the file name",
    });
  });
});
