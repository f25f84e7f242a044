import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findQuotes } from "../../../src/extraction/article/find-quotes.ts";

function paragraphs(text: string) {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

function quoted(text: string): string[] {
  return findQuotes(text, paragraphs(text)).map(({ inner }) =>
    inner.map(({ start, end }) => text.slice(start, end)).join(" | "),
  );
}

describe("findQuotes", () => {
  it.each([
    ["He said “yes” and “no”.", "yes", "no"],
    ['He said "yes" and "no".', "yes", "no"],
    ["He said «yes» and „no“.", "yes", "no"],
    ["He said ‘yes’ and 'no'.", "yes", "no"],
    ["He said ''yes'' twice.", "yes"],
    ["He said “the word ‘yes’ is short” twice.", "the word ‘yes’ is short"],
    ["It's the islands' fate, and the '90s were Ito’s."],
    ["‘It’s the islands’ fate,’ he said.", "It’s the islands’ fate,"],
    ["A stray ” is no quotation."],
    ["“One is left open. “Two” is not.", "Two"],
    ["“One goes on.\n“And on.” It ends.", "One goes on. | And on."],
    ["“One is left open.\nNobody goes on with it.", "One is left open."],
  ])("%s", (text, ...expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  const line = fc
    .array(fc.constantFrom("“", "”", '"', "'", "«", "»", "‘", "’", "a", "b", " ", ".", ","), { maxLength: 40 })
    .map((parts) => parts.join(""));

  it("keeps to the order of the text, without overlaps, and to the paragraphs", () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const text = lines.join("\n");
        let before = 0;
        for (const { start, end, inner } of findQuotes(text, paragraphs(text))) {
          expect(start).toBeGreaterThanOrEqual(before);
          for (const range of inner) {
            expect(text.slice(range.start, range.end)).not.toContain("\n");
            expect(range.start).toBeGreaterThan(start);
            expect(range.end).toBeLessThanOrEqual(end);
          }
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it("reads a paragraph the same whatever plain paragraph follows", () => {
    fc.assert(
      fc.property(line, (first) => {
        expect(quoted(`${first}\nNothing is quoted here.`)).toEqual(quoted(first));
      }),
      { seed: 12, numRuns: 300 },
    );
  });
});
