import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { readReferences } from "../../src/reading/read-references.ts";
import { closeReaders, readSource } from "../../src/reading/read-source.ts";
import { dayBounds } from "../../src/schema/edtf.ts";
import * as sample from "./samples.ts";

afterAll(closeReaders);

const SAMPLES: readonly (readonly [string, Uint8Array])[] = [
  ["a.txt", sample.textSample()],
  ["a.md", sample.markdownSample()],
  ["a.html", sample.htmlSample()],
  ["a.eml", sample.emailSample()],
  ["b.eml", sample.emailSample({ html: true })],
  ["a.docx", sample.docxSample()],
  ["a.pdf", sample.pdfSample()],
  ["a.ris", sample.risSample()],
  ["a.json", sample.cslSample()],
];

type Change = {
  readonly kind: "flip" | "cut" | "splice";
  readonly at: number;
  readonly length: number;
  readonly byte: number;
};

/** Positions are shares of the length, so that one list of changes fits samples of every size. */
const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("flip" as const, "cut" as const, "splice" as const),
    at: fc.integer({ min: 0, max: 9_999 }).map((part) => part / 10_000),
    length: fc.nat(40),
    byte: fc.nat(255),
  }),
  { minLength: 1, maxLength: 6 },
);

function changed(bytes: Uint8Array, list: readonly Change[]): Uint8Array {
  return list.reduce<Uint8Array>((before, { kind, at, length, byte }) => {
    if (before.length === 0) return before;
    const from = Math.floor(at * before.length);
    if (kind === "cut") return before.slice(0, from);
    const after = Uint8Array.from(before);
    if (kind === "flip") after[from] = byte;
    else
      after.copyWithin(
        from,
        Math.floor((byte / 256) * before.length),
        Math.floor((byte / 256) * before.length) + length,
      );
    return after;
  }, bytes);
}

it("every damaged file has an outcome", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...SAMPLES), changes, async ([file, bytes], list) => {
      const damaged = changed(bytes, list);
      if (/ris|json/.test(file)) {
        const outcome = readReferences(file, damaged);
        if (outcome.ok)
          for (const { published } of outcome.references)
            expect(published === null || dayBounds(published) !== null).toBe(true);
        else expect(outcome.problem.reason).not.toBe("");
        return;
      }
      const outcome = await readSource(file, damaged);
      if (!outcome.ok) {
        expect(outcome.problem).toMatchObject({
          file,
          reason: expect.stringMatching(/^[^\n]+$/),
          mend: expect.stringMatching(/^[^\n]+$/),
        });
        return;
      }
      const { text, boilerplate, published, publishedWhy } = outcome.source;
      expect(text.isWellFormed()).toBe(true);
      expect(published === null || dayBounds(published) !== null).toBe(true);
      expect(publishedWhy === null).toBe(published === null);
      let end = 0;
      for (const range of boilerplate) {
        expect(range.start).toBeGreaterThanOrEqual(end);
        expect(range.end).toBeGreaterThan(range.start);
        end = range.end;
      }
      expect(end).toBeLessThanOrEqual(text.length);
    }),
    { seed: 20_210_406, numRuns: 1_000, endOnFailure: true },
  );
});
