import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RunningText, readConllu, runningTexts } from "../../src/language/conllu.ts";
import { englishPack } from "../../src/language/language-pack.ts";
import {
  openTokenizer,
  type Tokenizer,
  TokenizerSectionError,
  type Tokens,
  tokenize,
} from "../../src/language/tokenize.ts";
import { englishAbbreviations } from "../../src/language/training/tokenizer/english-abbreviations.ts";
import { trainTokenizer } from "../../src/language/training/tokenizer.ts";

/** A treebank from lines: sentences one a line, tokens parted by blanks, "_" where no blank follows, "+" within one. */
function treebank(...paragraphs: string[][]): RunningText[] {
  let text = "# newdoc\n";
  for (const paragraph of paragraphs) {
    text += "# newpar\n";
    for (const line of paragraph) {
      let number = 0;
      let words = "";
      for (const piece of line.split(" ")) {
        const parts = piece.replace(/_$/, "").split("+");
        const misc = piece.endsWith("_") ? "SpaceAfter=No" : "_";
        if (parts.length > 1) {
          const form = parts.join("") === "dele" ? "du" : parts.join("");
          words += `${number + 1}-${number + parts.length}\t${form}${"\t_".repeat(7)}\t${misc}\n`;
        }
        for (const part of parts) {
          number++;
          words += `${number}\t${part}\t_\t_\t_\t_\t${number === 1 ? 0 : 1}\tdep\t_\t${parts.length > 1 ? "_" : misc}\n`;
        }
      }
      text += `${words}\n`;
    }
  }
  return runningTexts(readConllu(text));
}

function train(texts: readonly RunningText[], epochs: number): Uint8Array {
  return trainTokenizer(texts, { seed: 5, epochs, log: () => {}, families: englishAbbreviations });
}

const LINES = [
  "The envoys do+n't know_ .",
  "Mr. Lund can+not wait_ , and she did+n't come_ .",
  "“_ We left_ ,_ ”_ he said_ .",
  "Dr. Osei met (_ again_ ) in May_ .",
  "Did they ask Mr. Holm_ ?",
  "It+'s late_ .",
];
const SMALL = [1, 2, 3, 4, 5, 6, 7, 8].flatMap((turn) =>
  treebank([...LINES.slice(turn % 3), ...LINES], ["A heading"], LINES.slice(0, turn % 6)),
);
const section = train(SMALL, 12);
const small = openTokenizer(section);

/** Sentences, their words parted by a blank; by "+" within one token. */
function read(text: string, tokenizer: Tokenizer, within = [{ start: 0, end: text.length }]): string[] {
  const { count, starts, ends, sentenceEnds, insideToken, unspelled } = tokenize(text, within, tokenizer);
  const sentences: string[] = [];
  let sentence = "";
  for (let i = 0; i < count; i++) {
    const word = unspelled.get(i) ?? text.slice(starts[i], ends[i]);
    sentence += (sentence === "" ? "" : insideToken[i] === 1 ? "+" : " ") + word;
    if (sentenceEnds[i] === 1) {
      sentences.push(sentence);
      sentence = "";
    }
  }
  expect(sentence).toBe("");
  return sentences;
}

/** The laws that hold of any text and any tokenizer. */
function check(text: string, tokens: Tokens, within = [{ start: 0, end: text.length }]): void {
  const { count, starts, ends, sentenceEnds, insideToken } = tokens;
  const problem = (i: number, what: string): Error => new Error(`word ${i}, ${starts[i]}–${ends[i]}, ${what}`);
  const covered = new Uint8Array(text.length);
  let at = 0;
  let length = 0;
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    if (start < at || end <= start || end - start > 257) throw problem(i, "is out of place");
    if (!within.some((range) => range.start <= start && end <= range.end)) throw problem(i, "is outside");
    if (insideToken[i] === 1 && (start !== at || length === 0)) throw problem(i, "goes on with nothing");
    if (/\s/.test(text.slice(start, end))) throw problem(i, "holds white space");
    covered.fill(1, start, end);
    at = end;
    length = sentenceEnds[i] === 1 ? 0 : length + 1;
    if (length > 266) throw problem(i, "is in a sentence without an end");
  }
  expect(length).toBe(0);
  for (const { start, end } of within) {
    for (let i = start; i < end; i++) {
      if (covered[i] === 0 && !/[\s\u200b\u0085]/.test(text.charAt(i))) throw new Error(`unit ${i} is in no word`);
    }
  }
}

test("learns words, multiword tokens and sentences from a treebank", () => {
  expect(read("Mr. Osei didn't know. “It's late,” she said.", small)).toEqual([
    "Mr. Osei did+n't know .",
    "“ It+'s late , ” she said .",
  ]);
  expect(read("The envoys cannot wait.", small)).toEqual(["The envoys can+not wait ."]);
});

test("a blank line ends a sentence, whatever stands there", () => {
  expect(read("A heading\n\nThe envoys\r\n \r\ndon't know.\n", small)).toEqual([
    "A heading",
    "The envoys",
    "do+n't know .",
  ]);
});

test("no word or sentence crosses from one stretch into the next, and offsets count from the text's beginning", () => {
  const text = "Mr. Lund left.";
  const within = [
    { start: 0, end: 6 },
    { start: 6, end: 8 },
    { start: 9, end: 14 },
  ];
  expect(read(text, small, within)).toEqual(["Mr. Lu", "nd", "left ."]);
});

test("a token that its words do not spell keeps its place for each of them", () => {
  const french = treebank(["Le vent de+le nord est froid_ ."], ["De+le nord vient le vent_ ."]);
  const tokenizer = openTokenizer(
    train(
      [1, 2, 3, 4].flatMap(() => french),
      4,
    ),
  );
  const text = "vent du nord. Du vent";
  expect(read(text, tokenizer).join(" ")).toContain("vent de+le nord");
  const { starts, ends, unspelled, count } = tokenize(text, [{ start: 0, end: text.length }], tokenizer);
  for (const word of unspelled.keys()) expect(text.slice(starts[word], ends[word]).toLowerCase()).toBe("du");
  expect(unspelled.size).toBe(4);
  expect(count).toBeGreaterThan(6);
});

test("learns words of a script without spaces", () => {
  const lines = ["我_ 们_ 去_ 北京_ 。_", "北京_ 很_ 大_ 。_", "我_ 去_ 。_"];
  const tokenizer = openTokenizer(
    train(
      [1, 2, 3, 4, 5, 6].flatMap(() => treebank(lines, lines)),
      8,
    ),
  );
  expect(read("北京很大。我去北京。", tokenizer)).toEqual(["北京 很 大 。", "我 去 北京 。"]);
});

test("the same seed gives the same bytes, another seed others", () => {
  expect(train(SMALL, 2)).toEqual(train(SMALL, 2));
  const other = trainTokenizer(SMALL, { seed: 6, epochs: 2, log: () => {}, families: englishAbbreviations });
  expect(other).not.toEqual(train(SMALL, 2));
});

test("refuses bytes that are no tokenizer", () => {
  expect(() => openTokenizer(new Uint8Array(3))).toThrow(TokenizerSectionError);
  expect(() => openTokenizer(section.slice(0, -1))).toThrow(/bytes where its head says/);
  const wrong = section.slice();
  wrong[0] = 77;
  expect(() => openTokenizer(wrong)).toThrow(/version 77/);
});

test("words lie in order, hold no white space and lose none of the text", () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "Mr. ",
      "U.S. ",
      "don't",
      ". ",
      '."',
      "\n",
      "\r\n",
      "\n \n",
      "” ",
      "(",
      "?",
      "… ",
      "\ud800",
      "\udc00",
      "é",
      "e\u0301",
      "👩‍👩‍👧",
      "北京",
      "\u00a0",
      "\u200b",
      "\u2028",
    ),
    fc.string({ unit: "binary", maxLength: 4 }),
    fc.string({ unit: "grapheme", maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(20), (pieces, skip) => {
      const text = pieces.join("");
      check(text, tokenize(text, [{ start: 0, end: text.length }], small));
      const within = [{ start: Math.min(skip, text.length), end: text.length }];
      check(text, tokenize(text, within, small), within);
    }),
    { seed: 11, numRuns: 400 },
  );
});

test("never parts a pair of surrogates or a letter from its marks", () => {
  const text = "a😀😀. e\u0301. 👩‍👩‍👧!";
  const { starts, count } = tokenize(text, [{ start: 0, end: text.length }], small);
  for (let i = 0; i < count; i++) expect(text.slice(starts[i])).not.toMatch(/^(?:[\udc00-\udfff]|\u0301|\u200d)/);
});

test.each([
  ["a megabyte without white space", "x".repeat(1_000_000)],
  ["a megabyte of pairs of surrogates", "😀".repeat(500_000)],
  ["opening quotation marks", "“".repeat(100_000)],
  ["straight quotation marks", '"'.repeat(100_000)],
  ["line breaks", "\n".repeat(200_000)],
  ["lines of one word", "word\n".repeat(50_000)],
  ["words without an end", "word ".repeat(100_000)],
  ["apostrophes", "n't".repeat(50_000)],
  ["full stops and blanks", ". ".repeat(100_000)],
  ["combining marks", "\u0301".repeat(200_000)],
  ["blanks", " ".repeat(200_000)],
  ["lone surrogates", "\ud800\ud800 \udc00".repeat(20_000)],
])("takes %s", (_, text) => {
  check(text, tokenize(text, [{ start: 0, end: text.length }], small));
});

const CORPORA = new URL("../../../shared/corpora/ud-english/", import.meta.url);
const isThere = existsSync(new URL("ewt-train.conllu", CORPORA));

describe.skipIf(!isThere)(`English treebanks${isThere ? "" : " (../shared/corpora/ud-english is not there)"}`, () => {
  const { tokenizer: english } = englishPack();
  const open = (name: string): RunningText[] =>
    runningTexts(readConllu(readFileSync(new URL(`${name}.conllu`, CORPORA), "utf8")));

  test.each([
    ["ewt-dev", 0.86, 0.989],
    ["gum-dev", 0.94, 0.998],
  ])("finds the sentences and words of %s", (name, sentences, words) => {
    const score = { sentences: [0, 0, 0], words: [0, 0, 0] };
    for (const { text, sentences: gold } of open(name)) {
      const tokens = tokenize(text, [{ start: 0, end: text.length }], english);
      tally(
        score.words,
        gold.flatMap((sentence) => sentence.words.map(({ start, end }) => `${start} ${end}`)),
        spans(tokens),
      );
      tally(
        score.sentences,
        gold.map(({ start, end }) => `${start} ${end}`),
        sentenceSpans(tokens),
      );
    }
    expect(f1(score.sentences)).toBeGreaterThan(sentences);
    expect(f1(score.words)).toBeGreaterThan(words);
  });
});

function spans({ count, starts, ends }: Tokens): string[] {
  return Array.from({ length: count }, (_, i) => `${starts[i]} ${ends[i]}`);
}

function sentenceSpans({ count, starts, ends, sentenceEnds }: Tokens): string[] {
  const found: string[] = [];
  let first = 0;
  for (let i = 0; i < count; i++) {
    if (sentenceEnds[i] !== 1) continue;
    found.push(`${starts[first]} ${ends[i]}`);
    first = i + 1;
  }
  return found;
}

function tally(score: number[], gold: readonly string[], found: readonly string[]): void {
  const there = new Set(gold);
  score[0] = (score[0] as number) + found.filter((span) => there.has(span)).length;
  score[1] = (score[1] as number) + gold.length;
  score[2] = (score[2] as number) + found.length;
}

function f1(score: number[]): number {
  return (2 * (score[0] as number)) / ((score[1] as number) + (score[2] as number));
}
