import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsAround } from "../../src/web/words-around.ts";

test("words stand between whole words of what is around them", () => {
  const text = "The herring grounds of the Halm strait were spoken of for three hours by the two ministers.";
  const start = text.indexOf("spoken");
  expect(wordsAround(text, { start, end: start + 6 }, 16)).toEqual({
    before: "…strait were ",
    words: "spoken",
    after: " of for three…",
  });
});

test("at the ends of the text nothing is said to be left out", () => {
  expect(wordsAround("Brandt said so.", { start: 7, end: 11 })).toEqual({
    before: "Brandt ",
    words: "said",
    after: " so.",
  });
});

test("of a long stretch both ends are shown", () => {
  const text = `begin ${"word ".repeat(10_000)}end`;
  const { words } = wordsAround(text, { start: 0, end: text.length });
  expect(words).toMatch(/^begin word .* … .* word end$/);
  expect(words.length).toBeLessThan(200);
});

test("whatever the text, what is shown is well formed and on one line", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 120 }), fc.nat(), fc.nat(), (text, a, b) => {
      const places = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y);
      const shown = wordsAround(text, { start: places[0] ?? 0, end: places[1] ?? 0 }, 20);
      for (const part of Object.values(shown)) {
        expect(part.isWellFormed()).toBe(true);
        expect(part).not.toMatch(/[\n\r]/);
      }
    }),
  );
});
