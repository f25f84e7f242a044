import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { analyse, analyseTokens, segment } from "../../src/language/analyse.ts";
import { SLOTS, wordFeatures } from "../../src/language/features.ts";
import { englishPack, openPack } from "../../src/language/language-pack.ts";
import type { Sentence } from "../../src/language/sentence.ts";
import type { Tokens } from "../../src/language/tokenize.ts";
import { WordCache } from "../../src/language/word-cache.ts";
import type { Range } from "../../src/schema/span.ts";
import { english } from "../english.ts";
import { anyText, expectSound, plainSentences } from "./laws.ts";

const RUNS = { seed: 3, numRuns: 120 };

test("any text gets words, trees and names that stand in it", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sentences = english(text);
      expectSound(text, sentences);
      expect(sentences.map(({ start, end }) => ({ start, end }))).toEqual(segment(text, englishPack()));
    }),
    RUNS,
  );
});

test("a text is analysed the same again, whatever came between, and by a pack just opened", () => {
  const fresh = openPack(readFileSync(new URL("../../packs/en.pack", import.meta.url)));
  fc.assert(
    fc.property(anyText, anyText, (text, other) => {
      const first = plainSentences(english(text));
      english(other);
      expect(plainSentences(english(text))).toEqual(first);
      expect(plainSentences(analyse(text, fresh))).toEqual(first);
    }),
    { ...RUNS, numRuns: 40 },
  );
});

test("words and trees of a stretch do not depend on the other stretches", () => {
  fc.assert(
    fc.property(anyText, anyText, (before, text) => {
      const alone = english(text);
      const start = before.length;
      const within = [
        { start: 0, end: start },
        { start, end: start + text.length },
      ];
      const both = english(before + text, within);
      expectSound(before + text, both, within);
      const own = both.filter((sentence) => sentence.start >= start);
      const first = own[0]?.first ?? 0;
      expect(treesOf(own, start, first)).toEqual(treesOf(alone, 0, 0));
    }),
    { ...RUNS, numRuns: 60 },
  );
});

/** What is said of the words, in places of the stretch that begins at `from` with the word `first`. */
function treesOf(sentences: readonly Sentence[], from: number, first: number) {
  return sentences.map(({ tokens }) =>
    tokens.map(({ start, end, pos, feats, lemma, head, deprel }) => {
      return [start - from, end - from, pos, feats, lemma, head < 0 ? -1 : head - first, deprel];
    }),
  );
}

describe("stretches", () => {
  it("may be empty, and leave out what lies between them", () => {
    const text = "We left. [1] They stayed.";
    const within = [
      { start: 0, end: 8 },
      { start: 8, end: 8 },
      { start: 12, end: text.length },
    ];
    const sentences = english(text, within);
    expect(sentences.map(({ start, end }) => text.slice(start, end))).toEqual(["We left.", "They stayed."]);
    expectSound(text, sentences, within);
    expect(english(text, [])).toEqual([]);
  });

  it("part words and names", () => {
    const text = "Ada Marin left Southport.";
    const within = [
      { start: 0, end: 5 },
      { start: 5, end: text.length },
    ];
    expect(english(text, within).flatMap(({ tokens }) => tokens.map((token) => token.text))).toEqual(
      ["Ada", "M", "arin", "left", "Southport", "."], // the first stretch ends within "Marin"
    );
  });
});

test("a text without words has no sentences", () => {
  for (const text of ["", " ", "\r\n\r\n", "\u200b\u0085\u2028\ufeff\u00a0\t"]) expect(english(text)).toEqual([]);
});

describe("hostile texts end, with spans that hold", () => {
  test.each<[string, string]>([
    ["a megabyte without a space", "a".repeat(1_000_000)],
    ["abbreviations without a space", "a.".repeat(100_000)],
    ["a megabyte of digits", "1".repeat(1_000_000)],
    ["a megabyte of line breaks", "\n".repeat(1_000_000)],
    ["a megabyte of combining marks", "\u0301".repeat(1_000_000)],
    ["joined emoji", "\u{1f468}\u200d".repeat(30_000)],
    ["half a million lone surrogates", "\ud800".repeat(500_000)],
    ["surrogates the wrong way round", "\udc00\ud800".repeat(50_000)],
    ["100,000 opening quotes", "\u201c".repeat(100_000)],
    ["opening brackets", "(".repeat(10_000)],
    ["words without an end of a sentence", "and Oslo ".repeat(3_000)],
    ["firms that go on and on", "A&".repeat(20_000)],
  ])("%s", (_, text) => {
    expectSound(text, english(text));
  });
});

describe("sentences given with their words", () => {
  it("are parsed whatever their length, as one tree each", () => {
    for (const count of [1, 511, 512, 513, 1_025]) {
      const { text, tokens } = oneSentence(count);
      const sentences = analyseTokens(text, tokens, englishPack());
      expect(sentences).toHaveLength(1);
      expectSound(text, sentences, [{ start: 0, end: text.length }]);
    }
  });

  it("may have words that the text does not spell", () => {
    const text = "cannot";
    const tokens: Tokens = {
      count: 2,
      starts: Int32Array.of(0, 0),
      ends: Int32Array.of(6, 6),
      sentenceEnds: Uint8Array.of(0, 1),
      insideToken: Uint8Array.of(0, 1),
      unspelled: new Map([
        [0, "can"],
        [1, "not"],
      ]),
    };
    const [sentence] = analyseTokens(text, tokens, englishPack());
    expect(sentence?.tokens.map((token) => [token.text, token.start, token.end])).toEqual([
      ["can", 0, 6],
      ["not", 0, 6],
    ]);
  });
});

/** So many words in one sentence. */
function oneSentence(count: number): { text: string; tokens: Tokens } {
  const words = Array.from({ length: count }, (_, i) => ["they", "met", "in", "Oslo", "and"][i % 5] as string);
  const places: Range[] = [];
  let at = 0;
  for (const word of words) {
    places.push({ start: at, end: at + word.length });
    at += word.length + 1;
  }
  return {
    text: words.join(" "),
    tokens: {
      count,
      starts: Int32Array.from(places, ({ start }) => start),
      ends: Int32Array.from(places, ({ end }) => end),
      sentenceEnds: new Uint8Array(count).fill(1, count - 1),
      insideToken: new Uint8Array(count),
      unspelled: new Map(),
    },
  };
}

test("what the cache of words says does not depend on its past, also when it has begun anew", () => {
  const { lexicon } = englishPack();
  const cache = new WordCache(lexicon);
  const cached = new Int32Array(SLOTS);
  const plain = new Int32Array(SLOTS);
  for (let i = 0; i < 140_000; i++) {
    const word = i % 7 === 0 ? "Oslo" : `w${i.toString(36)}`;
    const entry = cache.features(`<${word}>`, 1, 1 + word.length, i % 2 === 0, i % 3, cached, 0);
    if (i % 50 !== 0 && i % 7 !== 0) continue;
    if (entry !== wordFeatures(word, lexicon, i % 2 === 0, i % 3, plain, 0) || cached.join() !== plain.join())
      expect.fail(`another answer for ${word}, word ${i}`);
  }
});
