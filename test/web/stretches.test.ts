import fc from "fast-check";
import { expect, test } from "vitest";
import { paragraphs } from "../../src/web/paragraphs.ts";
import { stretches } from "../../src/web/stretches.ts";

const SEED = 20190514;

test("the stretches join up to the text, and none is long", () => {
  const piece = fc.constantFrom(
    "word ",
    "A sentence. ",
    "\n\n",
    "\n",
    "\r\n\r\n",
    "𝄞",
    "x".repeat(700),
    "y".repeat(9000),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join("");
      const found = stretches(text);
      expect(found.map(({ start, end }) => text.slice(start, end)).join("")).toBe(text);
      for (const { start, end } of found) {
        expect(end - start).toBeLessThanOrEqual(9002);
        expect(text.slice(start, end).isWellFormed()).toBe(true);
      }
    }),
    { seed: SEED, numRuns: 50 },
  );
});

test("a paragraph is not cut where one ends nearby", () => {
  const text = `${"A short sentence. ".repeat(400)}\n\n${"Another one. ".repeat(400)}`;
  const [first] = stretches(text);
  expect(text.slice(0, first?.end).endsWith("\n\n")).toBe(true);
});

test("twenty megabytes without a break are cut all the same", () => {
  const text = "x".repeat(20_000_000);
  const found = stretches(text);
  expect(found.at(-1)?.end).toBe(text.length);
  expect(found.length).toBeGreaterThan(2000);
});

test("paragraphs hold everything but the white space between them", () => {
  const line = fc.constantFrom("", "  ", "one line", "  indented", "trailing  ", "x".repeat(60));
  const text = fc
    .array(line, { maxLength: 12 })
    .chain((lines) => fc.constantFrom(lines.join("\n"), lines.join("\r\n")));
  fc.assert(
    fc.property(text, (value) => {
      const found = paragraphs(value, { start: 0, end: value.length });
      let place = 0;
      for (const { start, end } of found) {
        expect(value.slice(place, start).trim()).toBe("");
        expect(value.slice(start, end)).toBe(value.slice(start, end).trim());
        expect(end).toBeGreaterThan(start);
        place = end;
      }
      expect(value.slice(place).trim()).toBe("");
    }),
    { seed: SEED },
  );
});

test("lines broken to fit a page may be joined, lines of a list may not", () => {
  const wrapped = Array.from(
    { length: 5 },
    () => "The ministers met again and said that they would meet again soon",
  ).join("\n");
  const list = "Present:\nIlsa Brandt\nTomas Verrin\nan interpreter";
  const kinds = [wrapped, list].map((text) =>
    paragraphs(text, { start: 0, end: text.length }).map((block) => block.wrapped),
  );
  expect(kinds).toEqual([[true], [false]]);
});
