import fc from "fast-check";
import { expect, it } from "vitest";
import { cuesOf } from "../../../src/extraction/attributions/codebook-cues.ts";
import { englishCues } from "../../../src/extraction/attributions/cues.ts";
import { extract } from "../../../src/extraction/extract.ts";
import { englishPack } from "../../../src/language/language-pack.ts";
import { Codebook } from "../../../src/schema/codebook.ts";
import { CUE_FRAMES, type CuePart } from "../../../src/schema/codebook-cue.ts";
import type { ReadSource } from "../../../src/schema/source.ts";

function codebook(...cues: readonly object[]): Codebook {
  return Codebook.parse({ title: "Talks", cues });
}

/** Cue, polarity and mode of what is found when an article is read with a codebook. */
function found(text: string, book: Codebook | null) {
  const source: ReadSource = {
    file: "a.txt",
    sha256: "0".repeat(64),
    format: "text",
    text,
    boilerplate: [],
    title: null,
    author: null,
    publisher: null,
    url: null,
    published: null,
    publishedWhy: "unknown",
  };
  return extract(source, book, englishPack()).statements.map(({ cue, polarity, mode }) => [
    cue && text.slice(cue.start, cue.end),
    polarity,
    mode,
  ]);
}

it("are used when an article is read with the codebook", () => {
  const text = "Marin floated that the strait would open. Verin batted away the offer. Ito said that it rained.";
  expect(found(text, null)).toEqual([["said", "affirmed", "indirect"]]);
  const book = codebook(
    { part: "verb", frames: ["clause"], words: ["Float"] },
    { part: "verb", frames: ["object"], mode: "belief", polarity: "negated", words: ["bat away"] },
  );
  expect(found(text, book)).toEqual([
    ["floated", "affirmed", "indirect"],
    ["batted away", "negated", "belief"],
    ["said", "affirmed", "indirect"],
  ]);
});

it("leave the words that are known as they are, and those of another codebook", () => {
  const known = [...englishCues().verb];
  expect(cuesOf(codebook({ part: "verb", frames: ["clause"], words: ["float", "say"] })).verb.get("say")?.[0]).toEqual(
    englishCues().verb.get("say")?.[0],
  );
  expect([...englishCues().verb]).toEqual(known);
  expect(cuesOf(null)).toBe(englishCues());
  expect(cuesOf(codebook())).toBe(englishCues());
});

it("whatever a codebook may hold can be taken, and is found again", () => {
  const word = fc.stringMatching(/^[a-zà-ö'’-]{1,12}( [a-z]{1,6}){0,2}$/);
  const cue = fc.constantFrom(...(Object.keys(CUE_FRAMES) as CuePart[])).chain((part) =>
    fc.record({
      part: fc.constant(part),
      frames: fc.uniqueArray(fc.constantFrom(...CUE_FRAMES[part], "+of", "+over"), { minLength: 1 }),
      words: fc.array(word, { minLength: 1, maxLength: 4 }),
    }),
  );
  fc.assert(
    fc.property(fc.array(cue, { maxLength: 4 }), (cues) => {
      const lexicon = cuesOf(codebook(...cues));
      for (const { part, frames, words } of cues) {
        for (const [lemma = "", ...particle] of words.map((entry) => entry.split(" "))) {
          const entries = lexicon[part].get(lemma.toLowerCase()) ?? [];
          expect(entries).toContainEqual(
            expect.objectContaining({ frames: new Set(frames), particle: particle.join(" ") || null }),
          );
        }
      }
    }),
    { seed: 4 },
  );
});
