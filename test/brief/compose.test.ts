import { describe, expect, it, test } from "vitest";
import { composeBrief } from "../../src/brief/compose.ts";
import { printedHeight, TWO_PAGES } from "../../src/brief/paper.ts";
import { briefToHtml } from "../../src/brief/to-html.ts";
import { briefToMarkdown } from "../../src/brief/to-markdown.ts";
import type { Actor, Attribution, Event, FindingsDocument, SourceRecord } from "../../src/schema/findings.ts";

const span = (source: string, at = 0) => ({ source, start: at * 10, end: at * 10 + 9, exact: "some words" });
const proposed = { by: "machine", review: "proposed" } as const;

function source(n: number, published: string | null, words: string): SourceRecord {
  const said = { title: words, author: words, publisher: words, published, publishedWhy: "stated" };
  return { id: `s${n}`, file: `${words}.txt`, sha256: "", ...said, group: `g${n}`, groupWhy: "" };
}

function actor(id: string, name: string): Actor {
  const role = { title: name, of: null, during: null, evidence: [span("s1")] };
  const kind = { type: "person", mentions: [], aliases: [], roles: [role], memberOf: [], codebook: null } as const;
  return { ...proposed, id, name, evidence: [span("s1")], ...kind, roles: [role] } as unknown as Actor;
}

function statement(id: string, speaker: string | null, exact: string, more: Partial<Attribution> = {}): Attribution {
  return {
    ...proposed,
    id,
    evidence: [span("s1")],
    mode: "indirect",
    speaker,
    speakerSpan: null,
    cue: null,
    content: [{ ...span("s1"), exact }],
    via: null,
    said: null,
    polarity: "affirmed",
    modality: "stated",
    factuality: "neutral",
    ...more,
  };
}

function event(id: string, label: string, evidence = [span("s1")], more: Partial<Event> = {}): Event {
  const date = { date: "2017-03-02", dateText: null, dateWhy: null, place: label, status: "happened" } as const;
  const what = { label, type: "CONSULT", mode: null, participants: [], tellings: [{ ...date, evidence }] };
  return { ...proposed, id, evidence, ...what, ...date, ...more };
}

function documentOf(more: Partial<FindingsDocument>): FindingsDocument {
  const empty = { positions: [], commitments: [], linkages: [], pressures: [], predictions: [], discrepancies: [] };
  const findings = { sources: [], actors: [], attributions: [], events: [], ...empty };
  return { format: "demarche-findings", version: 1, ...findings, ...more };
}

function briefOf(document: FindingsDocument, title = "Talks") {
  const text = "Some words. ".repeat(100);
  const sentences = Array.from({ length: 100 }, (_, n) => ({ start: n * 10, end: n * 10 + 100 }));
  return composeBrief({
    title,
    document,
    source: (id) => ({
      record: document.sources.find((known) => known.id === id) as SourceRecord,
      text,
      sentences,
      boilerplate: [],
    }),
  });
}

describe("the period of publication", () => {
  test.each([
    [["2016-12-16", "2018"], "published from 2016 to 2018"],
    [["[..2016-12-31]", "2018"], "published in 2018 or before"],
    [["[2012-05-01..]", "2014"], "published in 2012 or later"],
    [["2010/2019", "2012"], "published from 2010 to 2019"],
    [["[..2016]", "[2012..]"], "3 sources"],
    [["2016-01", "2016-12"], "published in 2016"],
  ])("of %j is told so", (days, told) => {
    const { lede } = briefOf(documentOf({ sources: [...days, null].map((day, n) => source(n + 1, day, "A")) }));
    expect(lede).toContain(told);
    expect(lede).not.toMatch(/undefined|null|today/);
  });
});

describe("what a person rejected", () => {
  const rejected = { review: "rejected" } as const;
  const document = documentOf({
    sources: [source(1, "2017", "A")],
    actors: [actor("a", "Ada Marin")],
    attributions: [statement("t1", "a", "the talks went well", { ...rejected, evidence: [span("s1", 50)] })],
    events: [event("e1", "Visit", [span("s1", 3)]), event("e2", "Meeting", [span("s1", 60)], rejected)],
  });

  it("is counted nowhere and cited nowhere", () => {
    const { lede, citations } = briefOf(document);
    expect(lede).toContain("0 statements and 1 event.");
    expect(citations.map(({ sentence }) => sentence)).not.toContain(51);
    expect(citations.map(({ sentence }) => sentence)).not.toContain(61);
  });
});

it("recommends a source for what another source tells of first, too", () => {
  const sources = [source(1, "2017", "A"), source(2, "2017", "B")];
  const told = [event("e1", "Visit", [span("s1"), span("s2", 4)]), event("e2", "Talks", [span("s1"), span("s2", 5)])];
  const section = briefOf(documentOf({ sources, events: told })).sections.find(({ heading }) =>
    /read first/.test(heading),
  );
  expect(section?.lines.map(({ lead }) => lead)).toEqual(["A", "B"]);
});

it("says by whose account somebody has said a thing", () => {
  const document = documentOf({
    sources: [source(1, "2017", "A")],
    actors: [actor("a", "Ada Marin"), actor("b", "Bob Stone")],
    attributions: [
      statement("t1", "a", "Stone had given his word to all of them"),
      statement("t2", "b", "he would be there when they met again", { via: "t1" }),
    ],
  });
  const lines = briefOf(document).sections[0]?.lines ?? [];
  expect(lines.find(({ lead }) => lead.startsWith("Bob"))?.text).toMatch(/^by the account of Ada Marin, said: he/);
  expect(lines.find(({ lead }) => lead.startsWith("Ada"))?.text).toMatch(/^said: Stone/);
});

it("does not call a finding unreviewed on which a person was unsure", () => {
  const attributions = [statement("t1", "a", "the talks went well for all of them", { review: "unsure" })];
  const document = documentOf({ sources: [source(1, "2017", "A")], actors: [actor("a", "Ada")], attributions });
  const markdown = briefToMarkdown(briefOf(document));
  expect(markdown).toContain("all of them°");
  expect(markdown).not.toContain("reviewed");
});

it("holds no list that is empty", () => {
  const brief = briefOf(documentOf({}));
  expect(briefToHtml(brief)).not.toMatch(/<[ou]l><\/[ou]l>/);
  expect(briefToMarkdown(brief)).not.toContain("Citations");
  expect(briefToMarkdown(brief)).toContain("*No source.*");
});

test("nothing that acts instead of being read goes out, and words stay whole", () => {
  const words = "ne\u00adgo\u00adtiation\x1b[2J \x07and \u202eback\u202c \u009b31m\u0000 \u2028here";
  const document = documentOf({ sources: [source(1, "2017", words)], events: [event("e1", words)] });
  for (const written of [briefToMarkdown(briefOf(document, words)), briefToHtml(briefOf(document, words))]) {
    expect(written.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u00ad\u2028\u202a-\u202e]/u);
    expect(written).toContain("negotiation");
  }
});

describe("however long names, titles and words are", () => {
  test.each(["Wide Words MW ", "國", "W", "a "])(
    "%j: the brief has a line in each section, and fits two pages",
    (word) => {
      const long = word.repeat(3000 / word.length);
      const numbers = Array.from({ length: 60 }, (_, n) => n + 1);
      const document = documentOf({
        sources: numbers.map((n) => source(n, "[2017-01-02..2018-02-03]", `${n} ${long}`)),
        actors: numbers.map((n) => actor(`a${n}`, `${n} ${long}`)),
        attributions: numbers.flatMap((n) =>
          [0, 60, 120].map((more) =>
            statement(`t${n + more}`, `a${n}`, `${n + more} ${long}`, {
              evidence: [span(`s${n}`, n), span(`s${n}`, n + 1)],
            }),
          ),
        ),
        events: numbers.flatMap((n) => [
          event(`e${n}`, `${n} ${long}`, [span(`s${n}`, n), span("s7", n)]),
          event(`p${n}`, `plan ${n} ${long}`, [span(`s${n}`, n + 2)], { status: "planned" }),
        ]),
      });
      const brief = briefOf(document, long);
      expect(printedHeight(brief)).toBeLessThanOrEqual(TWO_PAGES);
      for (const { heading, lines } of brief.sections)
        expect({ heading, any: lines.length > 0 }).toEqual({ heading, any: true });
    },
  );
});
