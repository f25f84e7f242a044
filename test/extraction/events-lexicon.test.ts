import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/extraction/article/article.ts";
import { EVENT_TYPES, englishEvents, OTHER, readEventLexicon } from "../../src/extraction/events/event-lexicon.ts";
import { readEventTree } from "../../src/extraction/events/event-tree.ts";
import { eventsIn, findEvents } from "../../src/extraction/events/find-events.ts";
import { goldsteinOf } from "../../src/extraction/events/goldstein.ts";
import { findTellings } from "../../src/extraction/events.ts";
import { findNames } from "../../src/extraction/names.ts";
import { findDates } from "../../src/language/dates.ts";
import { english } from "../english.ts";

const DOCUMENT = readFileSync(new URL("../../docs/event-lexicon.md", import.meta.url), "utf8");

/** Rows of a documented table whose first column is code: the code, and the sentence and types of the others. */
function rows(heading: string): string[][] {
  const [, table = ""] = DOCUMENT.split(new RegExp(`^\\| ${heading} \\|.*\\n.*\\n`, "m"));
  return (table.split("\n\n")[0] ?? "").split("\n").map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

function typesIn(text: string): string[] {
  const sentences = english(text);
  return findEvents(text, sentences, findNames(text, sentences, null)).map(({ type }) => type);
}

describe("the documented acts", () => {
  const acts = rows("act").map(([act = "", , example = "", type = ""]) => ({
    act: act.replaceAll("`", ""),
    example,
    type,
  }));

  it("are those of the lexicon", () => {
    const used = new Set([...englishEvents().acts.values()].flat().map(({ act }) => act));
    expect(acts.map(({ act }) => act).sort()).toEqual([...used].sort());
  });

  it.each(acts)("$act: $example", ({ example, type }) => {
    expect(typesIn(example)).toEqual([type]);
  });
});

describe("the documented fates", () => {
  const fates = rows("fate").map(([fate = "", , example = "", status = ""]) => ({
    fate: fate.replaceAll("`", ""),
    example,
    status,
  }));

  it("are those of the lexicon", () => {
    expect(fates.map(({ fate }) => fate).sort()).toEqual([...new Set(englishEvents().fates.values())].sort());
  });

  it.each(fates)("$fate: $example", ({ example, status }) => {
    const sentences = english(example);
    const mentions = findNames(example, sentences, null);
    const dates = findDates(example, sentences);
    const [telling] = findTellings(readArticle(example, sentences), mentions, dates, { published: "2018-03-26" });
    expect(telling).toMatchObject({ mode: "visit", status });
  });
});

describe("the lexicon", () => {
  it("has words for every type", () => {
    const { verbs, nouns } = englishEvents();
    const typed = new Set([...verbs.values(), ...nouns.values()].flat().map(({ type }) => type));
    expect([...typed].sort()).toEqual([...EVENT_TYPES, OTHER].sort());
  });

  it.each([
    ["verb\tASSAULT\t-\t-\n", "line 1: it names no word"],
    ["# a\nverb\tDANCE\t-\t-\twaltz\n", 'line 2: "DANCE" is no event type'],
    ["verb\tASSAULT\t-\tobj:dragon\tslay\n", 'line 1: no line lists the class "dragon"'],
    ["act\tmaybe\t-\t-\tdither\n", 'line 1: "maybe" is no act'],
    ["fate\tfateful\t-\t-\tdither\n", 'line 1: "fateful" is no fate'],
    ["noun\tOTHER\t-\t-\twaltz\n", 'line 1: "OTHER" is no event type'],
    ["verb ASSAULT - - slay\n", "line 1: it has 1 columns, not 5"],
    ["thing\tASSAULT\t-\t-\tsword\n", 'line 1: part is "thing"'],
  ])("says what is wrong with a line: %j", (text, reason) => {
    const given = text.split("\t").length === 4 ? text.replace("\n", "\t \n") : text;
    expect(() => readEventLexicon("own.tsv", given)).toThrow(reason);
  });

  it("takes the first sense whose needs hold", () => {
    const lexicon = readEventLexicon(
      "own.tsv",
      "class\tgold\t-\t-\tgold\nverb\tCOERCE\tseize\tobj:gold\tcarry\nverb\tAID\t-\t-\tcarry\n",
    );
    const typed = (text: string) =>
      eventsIn(readEventTree(readArticle(text, english(text)), findNames(text, english(text), null), lexicon)).map(
        ({ type }) => type,
      );
    expect(typed("The soldiers carried the gold.")).toEqual(["COERCE"]);
    expect(typed("The soldiers carried the wounded.")).toEqual(["AID"]);
  });
});

describe("goldsteinOf", () => {
  it("puts cooperation above zero, conflict below, and a mode by itself", () => {
    for (const type of ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"])
      expect(goldsteinOf(type, null)).toBeGreaterThan(0);
    for (const type of ["ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"])
      expect(goldsteinOf(type, null)).toBeLessThan(0);
    expect(goldsteinOf("CONSULT", "visit")).not.toBe(goldsteinOf("CONSULT", "phone"));
  });

  it("falls back on the type for a mode that the scale has not, and knows no other types", () => {
    expect(goldsteinOf("CONSULT", "summit")).toBe(goldsteinOf("CONSULT", null));
    expect(goldsteinOf("OTHER", "election")).toBeNull();
  });
});
