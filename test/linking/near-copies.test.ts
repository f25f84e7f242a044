import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearCopies } from "../../src/linking/near-copies.ts";

/** A text of invented words, the same for the same seed. */
function words(seed: number, count: number): string[] {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return `w${(state >>> 8) % 5000}`;
  });
}

describe("near copies", () => {
  it("finds a reprint with some words changed", () => {
    const original = words(1, 400);
    const reprint = original.map((word, n) => (n % 50 === 0 ? "changed" : word));
    const [first, second] = nearCopies([original.join(" "), reprint.join(" ")]);
    expect(first).toBeNull();
    expect(second?.of).toBe(0);
    expect(second?.share).toBeGreaterThan(0.8);
  });

  it("finds a reprint of the first half", () => {
    const original = words(2, 400);
    expect(nearCopies([original.join(" "), original.slice(0, 200).join(" ")])[1]).toMatchObject({ of: 0, share: 1 });
  });

  it("does not take different texts for copies", () => {
    const texts = Array.from({ length: 50 }, (_, n) => words(n + 1, 300).join(" "));
    expect(nearCopies(texts).every((copy) => copy === null)).toBe(true);
  });

  it("takes no notice of case, punctuation and white space", () => {
    const original = words(3, 100);
    expect(nearCopies([original.join(" "), original.join(", \n").toUpperCase()])[1]?.share).toBe(1);
  });

  it("says of every copy a text that is none itself", () => {
    const texts = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 40, max: 90 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (made) => {
        const copies = nearCopies(made.map(([seed, length]) => words(seed, length).join(" ")));
        for (const [n, copy] of copies.entries()) {
          if (!copy) continue;
          expect(copy.of).not.toBe(n);
          expect(copies[copy.of]).toBeNull();
        }
      }),
      { seed: 4 },
    );
  });

  it("takes the longer text for the original, whatever the order", () => {
    const original = words(5, 400).join(" ");
    const excerpt = words(5, 200).join(" ");
    expect(nearCopies([excerpt, original])).toEqual([{ of: 1, share: 1, shareOfLonger: expect.closeTo(0.5, 1) }, null]);
    expect(nearCopies([original, excerpt]).map((copy) => copy?.of)).toEqual([undefined, 0]);
  });

  it("keeps apart two articles that both have a third text whole", () => {
    const statement = words(6, 150).join(" ");
    const articles = [7, 8].map((seed) => `${words(seed, 300).join(" ")} ${statement}`);
    expect(nearCopies([statement, ...articles]).slice(1)).toEqual([null, null]);
  });

  it("keeps apart two parts of a series that share their background", () => {
    const background = words(9, 200).join(" ");
    expect(nearCopies([10, 11].map((seed) => `${words(seed, 180).join(" ")} ${background}`))).toEqual([null, null]);
  });
});
