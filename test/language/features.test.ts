import fc from "fast-check";
import { expect, test } from "vitest";
import {
  CONTEXTS,
  capitals,
  HAS_VECTOR,
  IS_FIRST,
  IS_ORDINARY,
  SLOTS,
  wordFeatures,
} from "../../src/language/features.ts";
import { LONGEST_WORD, openLexicon } from "../../src/language/lexicon.ts";
import { buildLexicon, countWords } from "../../src/language/training/lexicon.ts";
import { WordCache } from "../../src/language/word-cache.ts";

const counts = countWords(["the", "envoy", "of", "arland", "the", "12"]);
const vectors = { words: ["the", "of"], dimensions: 1, values: Int8Array.of(1, 2), scales: Float32Array.of(1, 1) };
const SIZES = { leastCount: 1, mostFrequent: 2, mostFrequentNames: 2, dimensions: 1, buckets: 4096 };
const lexicon = openLexicon(buildLexicon({ counts, vectors, ordinary: ["envoy"] }, SIZES));

function features(word: string, first = false, gazetteer = 0): { entry: number; rows: number[] } {
  const out = new Int32Array(SLOTS + 2).fill(-7);
  const entry = wordFeatures(word, lexicon, first, gazetteer, out, 1);
  expect([out[0], out[SLOTS + 1]]).toEqual([-7, -7]);
  return { entry, rows: [...out.subarray(1, SLOTS + 1)] };
}

const anyText = fc.string({ unit: "binary", minLength: 1 });

test("rows are within their part of the embedding table, for any text", () => {
  fc.assert(
    fc.property(anyText, fc.boolean(), fc.nat(0xffff), (word, first, gazetteer) => {
      const { entry, rows } = features(word, first, gazetteer);
      expect(entry).toBeGreaterThanOrEqual(-1);
      expect(entry).toBeLessThan(lexicon.withVector);
      const { learned, buckets } = lexicon;
      expect(rows[0]).toBeGreaterThanOrEqual(-1);
      expect(rows[0]).toBeLessThan(learned);
      expect(rows[10]).toBeGreaterThanOrEqual(learned);
      expect(rows[10]).toBeLessThan(learned + CONTEXTS);
      for (const row of [...rows.slice(1, 10), rows[11] as number].filter((row) => row !== -1)) {
        expect(row).toBeGreaterThanOrEqual(learned + CONTEXTS);
        expect(row).toBeLessThan(learned + buckets);
      }
    }),
    { seed: 5, numRuns: 500 },
  );
});

test("a word has the prefixes and suffixes that it is long enough for", () => {
  const lengths = ["a", "of", "the", "Kiew", "Київ", "𝒳𝒴"].map((word) =>
    features(word)
      .rows.slice(1, 9)
      .map((row) => row >= 0),
  );
  expect(lengths.map((has) => has.slice(0, 4).lastIndexOf(true) + 1)).toEqual([1, 2, 3, 4, 4, 2]);
  expect(lengths.map((has) => has.slice(4).lastIndexOf(true) + 1)).toEqual([1, 2, 3, 4, 4, 2]);
});

test("words share what they have in common, and nothing else", () => {
  const same = (a: string, b: string) => {
    const [first, second] = [features(a).rows, features(b).rows];
    return first.flatMap((row, slot) => (row !== -1 && row === second[slot] ? [slot] : []));
  };
  expect(same("demand", "demarche")).toEqual([1, 2, 3, 4, 9, 10]);
  expect(same("walking", "talking")).toEqual([5, 6, 7, 8, 9, 10]);
  expect(same("Walking", "walking")).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(same("12", "99")).toEqual([0, 1, 2, 5, 6, 9, 10]);
  expect(same("zzz", "qqq")).toEqual([9, 10]);
});

test("slot 10 tells vector, ordinary word, first word and capitals", () => {
  const bits = (word: string, first = false) => (features(word, first).rows[10] as number) - lexicon.learned;
  expect(bits("the")).toBe(HAS_VECTOR);
  expect(bits("envoy", true)).toBe(IS_ORDINARY + IS_FIRST);
  expect(["dove", "Dove", "DOVE", "eDove", "McDove", "I", "2", "鳩"].map(capitals)).toEqual([0, 1, 2, 3, 1, 1, 0, 0]);
  expect(new Set(["dove", "Dove", "DOVE", "eDove"].map((word) => bits(word))).size).toBe(4);
});

test("bits of the gazetteer are a row of their own, none without bits", () => {
  const row = (bits: number) => features("Arland", false, bits).rows[11];
  expect(row(0)).toBe(-1);
  expect(row(1)).not.toBe(row(2));
});

test("a word is cut where it is too long", () => {
  const long = "x".repeat(LONGEST_WORD);
  expect(features(`${long}yyyy`)).toEqual(features(long));
  expect(features(`${long.slice(1)}\u{1d4b3}`).rows).toHaveLength(SLOTS);
});

test("the cache gives what the word itself gives, whatever came before", () => {
  const cache = new WordCache(lexicon);
  fc.assert(
    fc.property(fc.array(fc.tuple(anyText, fc.boolean(), fc.nat(3))), (words) => {
      const text = words.map(([word]) => word).join("");
      let start = 0;
      for (const [word, first, gazetteer] of words) {
        const out = new Int32Array(SLOTS);
        const entry = cache.features(text, start, start + word.length, first, gazetteer, out, 0);
        expect({ entry, rows: [...out] }).toEqual(features(word, first, gazetteer));
        start += word.length;
      }
    }),
    { seed: 6 },
  );
});

test("the cache outlives more words than it holds", () => {
  const cache = new WordCache(lexicon);
  const out = new Int32Array(SLOTS);
  for (let i = 0; i < 200_000; i++) {
    const word = `w${i.toString(36)}`;
    cache.features(word, 0, word.length, false, 0, out, 0);
  }
  cache.features("envoy", 0, 5, true, 0, out, 0);
  expect([...out]).toEqual(features("envoy", true).rows);
});
