import fc from "fast-check";
import { expect } from "vitest";
import type { Sentence, Token } from "../../src/language/sentence.ts";
import type { Range } from "../../src/schema/span.ts";

/** What is in no word: white space, next line and zero-width space. */
const WHITE = /[\s\u0085\u200b]/;

/** Pieces that have been trouble in texts. */
const PIECES = [
  ..." .,;:!?'\"“”‘’()[]-–—…/&%$€#@_*|\t\n\r\v\f\0\x07\x1b\x7f",
  "\r\n",
  "\n\n",
  "\u0085",
  "\u00a0",
  "\u00ad",
  "\u200b",
  "\u200d",
  "\u2028",
  "\u202e",
  "\ufeff",
  "\ufffd",
  "\uffff",
  "\ud800",
  "\udfff",
  "e\u0301\u0302",
  "İ",
  "ß",
  "ǅ",
  "𝔘",
  "漢字",
  "かな",
  "ไทย",
  "עברית",
  "👩‍👩‍👧",
  "n't",
  "cannot",
  "Mr.",
  "U.S.",
  "3.5",
  "http://a.b/c?d=e",
  "Ada",
  "Marin",
  "Southport",
  "FRANCE",
  "Sino-",
  "said",
  "the",
  "minister",
  "Acme Corp. (AC)",
] as const;

/** Short texts of any code units, of any characters, and of what texts are made of. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 60 })
      .map((units) => String.fromCharCode(...units)),
  },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom("", " ")), { maxLength: 40 })
      .map((pieces) => pieces.flat().join("")),
  },
);

/** Checks all that holds of the analysis of any text, of which `within` was read. */
export function expectSound(
  text: string,
  sentences: readonly Sentence[],
  within: readonly Range[] = [{ start: 0, end: text.length }],
): void {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  expectPlaced(text, tokens, within);
  let first = 0;
  for (const sentence of sentences) {
    expect(sentence.first).toBe(first);
    first += sentence.tokens.length;
    expect([sentence.start, sentence.end]).toEqual([sentence.tokens[0]?.start, sentence.tokens.at(-1)?.end]);
    expectTree(sentence);
    expectNames(sentence);
  }
}

/** Words in order and in their stretches; every character but white space is in one. */
function expectPlaced(text: string, tokens: readonly Token[], within: readonly Range[]): void {
  const wrong: string[] = [];
  let end = 0;
  let next = 0;
  const stretchOf = (token: Token) => within.findIndex((range) => token.start >= range.start && token.end <= range.end);
  const gaps: Range[] = [];
  tokens.forEach((token, i) => {
    const before = tokens[i - 1];
    const shared = before !== undefined && token.start === before.start && token.end === before.end;
    if (token.index !== i) wrong.push(`word ${i} calls itself ${token.index}`);
    if (token.start >= token.end || !(shared ? token.insideToken : token.start >= end))
      wrong.push(`word ${i} at ${token.start}–${token.end} after ${end}`);
    if (token.text !== text.slice(token.start, token.end) && !shared) wrong.push(`word ${i} is not what the text has`);
    if (token.insideToken && token.start > end) wrong.push(`word ${i} is apart from its token`);
    if (WHITE.test(token.text)) wrong.push(`word ${i} has white space in it`);
    const stretch = stretchOf(token);
    if (stretch < next) wrong.push(`word ${i} is in no stretch`);
    next = Math.max(next, stretch);
    if (token.start > end) gaps.push({ start: end, end: token.start });
    end = token.end;
  });
  gaps.push({ start: end, end: text.length });
  for (const gap of gaps) {
    for (const range of within) {
      const left = text.slice(Math.max(gap.start, range.start), Math.max(gap.start, Math.min(gap.end, range.end)));
      for (let i = 0; i < left.length; i++)
        if (!WHITE.test(left[i] as string)) wrong.push(`${JSON.stringify(left[i])} after ${gap.start} is in no word`);
    }
  }
  expect(wrong).toEqual([]);
}

/** Exactly one root, heads in the sentence, and every word below the root. */
function expectTree({ tokens, first }: Sentence): void {
  const below = new Uint8Array(tokens.length);
  const wrong: string[] = [];
  let roots = 0;
  tokens.forEach(({ head, deprel, pos, index }, i) => {
    if (head < 0) roots++;
    else if (head < first || head >= first + tokens.length || head === index) wrong.push(`head ${head} of ${index}`);
    if (head < 0 !== (deprel === "root")) wrong.push(`${index} with head ${head} is ${deprel}`);
    if (!deprel || !pos) wrong.push(`nothing is said of ${index}`);
    const path: number[] = [];
    let at = i;
    while (at >= 0 && below[at] === 0 && path.length <= tokens.length) {
      path.push(at);
      const above = tokens[at]?.head as number;
      at = above < 0 ? -1 : above - first;
    }
    if (path.length > tokens.length) wrong.push(`${index} is in a circle`);
    for (const seen of path) below[seen] = 1;
  });
  expect([roots, wrong]).toEqual([1, []]);
}

/** Names begin and end with words of the sentence, in order and apart. */
function expectNames({ tokens, names, start }: Sentence): void {
  const starts = new Set(tokens.map((token) => token.start));
  const ends = new Set(tokens.map((token) => token.end));
  let end = start;
  for (const name of names) {
    expect(name.start).toBeGreaterThanOrEqual(end);
    expect(name.end).toBeGreaterThan(name.start);
    expect([starts.has(name.start), ends.has(name.end)]).toEqual([true, true]);
    expect(name.score > 0 && name.score <= 1).toBe(true);
    end = name.end;
  }
}

/** All that is said of sentences, to be compared. */
export function plainSentences(sentences: readonly Sentence[]) {
  return sentences.map(({ start, end, names, tokens }) => ({
    start,
    end,
    names,
    tokens: tokens.map(({ text, pos, feats, lemma, head, deprel }) => [text, pos, feats, lemma, head, deprel].join()),
  }));
}
