import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findEntry,
  hashOf,
  isOrdinary,
  LONGEST_WORD,
  NO_ROW,
  normalForm,
  openLexicon,
} from "../../src/language/lexicon.ts";
import { PackError } from "../../src/language/pack.ts";
import { buildLexicon, countWords, type WordVectors } from "../../src/language/training/lexicon.ts";

const anyText = fc.string({ unit: "binary" });

const VECTORS: WordVectors = {
  words: ["the", "river", "0000", "rare", "rarer"],
  dimensions: 3,
  values: Int8Array.from([127, 1, 2, 3, 127, 4, 5, 6, 127, 127, 7, 8, 9, 127, 10]),
  scales: Float32Array.from([0.5, 0.25, 1, 2, 4]),
};

const FORMS = ["The", "the", "river", "River", "1984", "2001", "envoy", "envoy", "rarer"];
const SOURCE = { counts: countWords(FORMS), vectors: VECTORS, ordinary: ["river", "meadow"] };
const SIZES = { leastCount: 2, mostFrequent: 3, mostFrequentNames: 3, dimensions: 2, buckets: 64 };
const section = buildLexicon(SOURCE, SIZES);

test("finds words in any case with their vectors, rows and flags", () => {
  const lexicon = openLexicon(section);
  const river = findEntry(lexicon, normalForm("RIVER"));
  expect([...lexicon.vectors.subarray(river * 2, river * 2 + 2)]).toEqual([3, 127]);
  expect(lexicon.scales[river]).toBe(0.25);
  expect(lexicon.rows[river]).toBeLessThan(lexicon.learned);
  expect(["River", "meadow", "the", "nowhere"].map((word) => isOrdinary(lexicon, word))).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test("takes the vectors of the most frequent words and of all words of training", () => {
  const lexicon = openLexicon(section);
  const hasVector = (word: string) => {
    const entry = findEntry(lexicon, word);
    return entry >= 0 && entry < lexicon.withVector;
  };
  expect(["the", "river", "0000", "rarer"].every(hasVector)).toBe(true);
  expect(["rare", "envoy", "meadow"].some(hasVector)).toBe(false);
});

test("numbers learned rows by frequency and gives none to rare words", () => {
  const lexicon = openLexicon(section);
  const row = (word: string) => lexicon.rows[findEntry(lexicon, word)];
  expect(["0000", "envoy", "river", "the"].map(row)).toEqual([0, 1, 2, 3]);
  expect(row("rarer")).toBe(NO_ROW);
  expect(lexicon.learned).toBe(4);
});

test("is found in full whatever its words", () => {
  fc.assert(
    fc.property(fc.uniqueArray(anyText, { selector: normalForm, maxLength: 50 }), (words) => {
      const counts = countWords(words);
      const lexicon = openLexicon(
        buildLexicon({ counts, vectors: null, ordinary: words }, { ...SIZES, leastCount: 1 }),
      );
      for (const word of words) expect(isOrdinary(lexicon, word)).toBe(true);
      expect(lexicon.learned).toBe(new Set(words.map((word) => hashOf(normalForm(word)))).size);
    }),
    { seed: 3 },
  );
});

test("does without vectors and without words", () => {
  const lexicon = openLexicon(buildLexicon({ counts: new Map(), vectors: null, ordinary: [] }, SIZES));
  expect([lexicon.entries, lexicon.dimensions, findEntry(lexicon, "word")]).toEqual([0, 0, -1]);
});

test("the normal form is stable, bounded and keeps the number of code units of lower case", () => {
  fc.assert(
    fc.property(anyText, (word) => {
      const normal = normalForm(word);
      expect(normalForm(normal)).toBe(normal);
      expect(normal).toHaveLength(word.toLowerCase().length);
    }),
    { seed: 4 },
  );
  expect(normalForm("x".repeat(1000))).toHaveLength(LONGEST_WORD);
  expect(["Don’t", "“", "٣٤km", "1984"].map(normalForm)).toEqual(["don't", '"', "00km", "0000"]);
});

test("a damaged section is refused", () => {
  expect(() => openLexicon(section.slice(0, -1))).toThrow(PackError);
  expect(() => openLexicon(new Uint8Array(3))).toThrow(PackError);
  const changed = section.slice();
  new Uint32Array(changed.buffer)[3] = 1;
  expect(() => openLexicon(changed)).toThrow(/rows it does not have/);
});
