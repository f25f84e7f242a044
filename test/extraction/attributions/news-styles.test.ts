import { expect, test } from "vitest";
import { findAttributions } from "../../../src/extraction/attributions.ts";
import { english } from "../../english.ts";

/** Each attribution as its source, cue and parts of content are written. */
function read(text: string) {
  const written = (range: { start: number; end: number } | null | undefined) =>
    range ? text.slice(range.start, range.end) : "";
  const paragraphs = [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
  return findAttributions(text, english(text, paragraphs)).map(({ source, cue, content, rule, polarity }) => ({
    who: written(source[0]),
    word: written(cue),
    said: content.map(written),
    rule,
    polarity,
  }));
}

test("who is quoted as saying something has said it, not who quotes", () => {
  const [quoted, ...more] = read("“We are both tired,” Lund quotes him as saying.");
  expect(quoted).toMatchObject({ who: "him", said: ["“We are both tired,”"] });
  expect(more).toEqual([]);
  expect(read("“We are both tired,” the minister was quoted as saying.")).toMatchObject([{ who: "the minister" }]);
});

test("a verb with its object takes no quotation that is said of the object", () => {
  const found = read("Lund noted that Oslo and Riga had held similar talks, “all of which ended in photographs.”");
  expect(found.map(({ word }) => word)).toEqual(["noted"]);
});

test("a report in the next part of a sentence is that part’s", () => {
  const text = "Officials hinted they would wait; their guests were cautious, arguing that it was too early.";
  expect(read(text).find(({ word }) => word === "arguing")?.who).not.toBe("Officials");
});

test("what follows a report behind a comma is no part of it", () => {
  const [found] = read("The envoy made the offer in Oslo, the sources said, speaking on condition of anonymity.");
  expect(found).toMatchObject({ who: "the sources", said: ["The envoy made the offer in Oslo"] });
});

test("an agency behind a name in commas reports, not the name", () => {
  const text =
    "It also summoned the Greek ambassador, Christos Lamprou, Turkish broadcaster NTV reported, citing diplomatic sources.";
  expect(read(text)[0]).toMatchObject({
    who: "Turkish broadcaster NTV",
    said: ["It also summoned the Greek ambassador, Christos Lamprou"],
  });
});

test("a quotation within another is not all of the other", () => {
  const text = "“Oslo, as Ito has said, ‘does not take sides’, and we like this,” Lund said.";
  const inner = read(text).find(({ rule }) => rule === "as-clause");
  expect(inner?.said[0]).not.toContain("Ito has said");
});

test("a paragraph’s speaker goes on behind a short pause", () => {
  const text = "“It was late,” he said. “I thought, ‘If not now, when?’ ” He paused. “Then it rained.”";
  expect(read(text)[0]).toMatchObject({ who: "he" });
  expect(read(text)[0]?.said.join(" ")).toContain("Then it rained");
});

test("what somebody used to say is quoted", () => {
  expect(read("“Nobody talks well when thirsty,” my grandmother used to say.")).toMatchObject([
    { who: "my grandmother", word: "used to say" },
  ]);
});

test("a warning may be parted from what it warns against", () => {
  expect(read("The envoy warned, however, against hasty steps.")).toMatchObject([{ word: "warned, however, against" }]);
});

test("reports that somebody denied are not what somebody reports", () => {
  const found = read("The interior ministry neither confirmed nor denied reports that the army had moved.");
  expect(found.filter(({ word, polarity }) => word === "reports" && polarity === "affirmed")).toEqual([]);
});

test("a speaker’s turn has all its paragraphs", () => {
  const text =
    "They met.\n\nIto: We had a good talk.\n\nWe will meet again.\n\nLund: So will we.\n\nIto: That depends on you.";
  expect(read(text).map(({ who, said }) => [who, ...said])).toEqual([
    ["Ito", "We had a good talk.\n\nWe will meet again."],
    ["Lund", "So will we."],
    ["Ito", "That depends on you."],
  ]);
});

test("labels that do not come back head sections and say nothing", () => {
  const text =
    "ITO OUT: The envoy will go on Monday.\n\nTHE LEAK: A site has the draft.\n\nBY THE NUMBERS: Six in ten are tired.";
  expect(read(text).filter(({ rule }) => rule === "transcript")).toEqual([]);
});

test("a heading with a quotation names its speaker anywhere in a text", () => {
  const text = "It was late.\n\nUN: river ‘could run dry by May’\n\nThe talks went on.";
  expect(read(text)).toMatchObject([{ who: "UN", rule: "transcript" }]);
});
