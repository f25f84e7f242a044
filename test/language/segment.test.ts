import fc from "fast-check";
import { expect, test } from "vitest";
import { segment as segmentWith } from "../../src/language/analyse.ts";
import { englishPack } from "../../src/language/language-pack.ts";
import type { Range } from "../../src/schema/span.ts";

const segment = (text: string, within: Range): Range[] => segmentWith(text, englishPack(), [within]);

/** Sentences are written one a line; joined by blanks they must come apart again. */
function comesApart(...lines: string[]): void {
  const text = lines.join(" ");
  expect(segment(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual(lines);
}

test("does not end a sentence at a title, an initial or a saint", () => {
  comesApart("Dr. Weiss met Gen. R. K. Osei and Mr. Lund.", "They spoke in St. Gallen.");
  comesApart("J. F. Halvorsen signed first.", "A. Noel Brandt followed.");
});

test("ends a sentence at an acronym only where the next word usually begins one", () => {
  comesApart("The envoy flew to the U.S.", "The talks began at once.");
  comesApart("A U.S. Senator objected.", "So did the U.N. General Assembly.");
});

test("keeps numbers, dates and clock times whole", () => {
  comesApart("Annex No. 3 rose by 2.5 per cent on Jan. 4.", "It was 9 a.m. when they met.");
  comesApart("The answer was No.", "He left.");
});

test("keeps a site's name whole", () => {
  comesApart("The text stands on Ministry.gov and Example.org.", "Nobody read it.");
});

test("a sentence that ends within quotation marks takes them along", () => {
  comesApart("“We will wait.”", "“And we will talk,” the envoy said.");
  comesApart('"We will wait."', '"And we will talk," the envoy said.');
  comesApart("(Nobody came.)", "Then it rained.");
});

test("does not end before the clause that names the speaker", () => {
  comesApart('"Shall we wait?" he asked.', "No answer came.");
  comesApart("“Shall we wait?” Karin Holm asked.", "No answer came.");
  comesApart('"We wait." he said.', "No answer came.");
});

test("an ellipsis goes on in lower case", () => {
  comesApart("They waited... and waited.", "Then they left...", "Nothing happened.");
});

test("a footnote's number belongs to the sentence before it", () => {
  comesApart("The treaty lapsed.[3]", "A new one was drawn up. [4]", "It was never signed.");
});

test("a source in brackets is part of its sentence", () => {
  comesApart("Both sides agreed (Foreign Ministry, December 3).", "The talks go on.");
});

test("line breaks are white space, blank lines and list items are not", () => {
  const text = "The treaty\nwas signed.\nIt lapsed\n\nA heading\n\n- one item\n- another item";
  expect(segment(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
    "The treaty\nwas signed.",
    "It lapsed",
    "A heading",
    "- one item",
    "- another item",
  ]);
});

test("offsets count from the beginning of the text", () => {
  expect(segment("Skip. Read me. Skip.", { start: 6, end: 14 })).toEqual([{ start: 6, end: 14 }]);
});

test("sentences lie in order, within the stretch, and lose nothing but white space", () => {
  const piece = fc.constantFrom(
    "Mr. ",
    "U.S. ",
    "Go",
    ". ",
    '."',
    "\n",
    "\n\n",
    "” ",
    "(",
    "?",
    "… ",
    "[2] ",
    "\ud800",
    "é",
    " 3.5 ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const sentences = segment(text, { start: 0, end: text.length });
      let at = 0;
      for (const { start, end } of sentences) {
        expect(text.slice(at, start).trim()).toBe("");
        expect(start).toBeLessThan(end);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        at = end;
      }
      expect(text.slice(at).trim()).toBe("");
    }),
    { seed: 11, numRuns: 300 },
  );
});

test("takes hostile text without white space or full of marks", () => {
  for (const text of ["x".repeat(100_000), '"'.repeat(20_000), "\n".repeat(20_000), "[1] ".repeat(5_000)]) {
    const sentences = segment(text, { start: 0, end: text.length });
    expect(sentences.length).toBeLessThanOrEqual(1 + text.length / 250); // 250 words are the most
  }
});
