import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { analyseTokens } from "../../src/language/analyse.ts";
import { type RunningText, readConllu, runningTexts, writeConllu } from "../../src/language/conllu.ts";
import { englishPack } from "../../src/language/language-pack.ts";
import { type ParseFormat, parseText as textPieces, parseWords as wordPieces } from "../../src/language/parse-text.ts";

const parseText = (text: string, format: ParseFormat) => [...textPieces(text, format)].join("");
const parseWords = (text: string, format: ParseFormat) => [...wordPieces(text, format)].join("");

import { toConllu, tokensOf, withAnalysis } from "../../src/language/to-conllu.ts";
import { english } from "../english.ts";
import { anyText, plainSentences } from "./laws.ts";

const RUNS = { seed: 5, numRuns: 100 };
const spelled = (text: string): string => text.replace(/[\s\u0085\u200b]/gu, "");

test("what is written of any text is read again as it was, and spells the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sentences = toConllu(text, english(text));
      const read = readConllu(writeConllu(sentences));
      expect(read).toEqual(sentences);
      expect(spelled(runningTexts(read).reduce((all, document) => all + document.text, ""))).toBe(spelled(text));
    }),
    RUNS,
  );
});

test("every sentence's words are those of the analysis", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sentences = english(text);
      toConllu(text, sentences).forEach(({ words, comments }, s) => {
        const { tokens, first, start, end } = sentences[s] as (typeof sentences)[number];
        expect(words.map(({ form }) => form)).toEqual(tokens.map((token) => token.text));
        expect(words.map(({ head }) => head)).toEqual(tokens.map(({ head }) => (head < 0 ? 0 : head - first + 1)));
        expect(comments).toContain(`sent_id = ${s + 1}`);
        expect(spelled(comments.find((comment) => comment.startsWith("text = "))?.slice(7) ?? "")).toBe(
          spelled(text.slice(start, end)),
        );
      });
    }),
    { ...RUNS, numRuns: 50 },
  );
});

test("given words are analysed as they are, to the same end when they are given again", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = parseWords(parseText(text, "conllu"), "conllu");
      const before = readConllu(parseText(text, "conllu"));
      const after = readConllu(once);
      expect(after.map(({ words }) => words.map(({ form }) => form))).toEqual(
        before.map(({ words }) => words.map(({ form }) => form)),
      );
      expect(after.map(({ multiword, comments }) => ({ multiword, comments }))).toEqual(
        before.map(({ multiword, comments }) => ({ multiword, comments })),
      );
      expect(parseWords(once, "conllu")).toBe(once);
    }),
    { ...RUNS, numRuns: 40 },
  );
});

describe("CoNLL-U of a text", () => {
  const text = "Ada Marin left.\n\nShe can't come (yet).";
  const sentences = toConllu(text, english(text));

  it("tells paragraphs, sentences and their texts", () => {
    expect(sentences.map(({ comments }) => comments)).toEqual([
      ["newpar", "sent_id = 1", "text = Ada Marin left."],
      ["newpar", "sent_id = 2", "text = She can't come (yet)."],
    ]);
  });

  it("tells multiword tokens and where no space follows", () => {
    expect(sentences[1]?.multiword).toEqual([{ from: 1, to: 3, form: "can't", misc: null }]);
    expect(sentences[1]?.words.map(({ form, misc }) => [form, misc])).toEqual([
      ["She", null],
      ["ca", null],
      ["n't", null],
      ["come", null],
      ["(", "SpaceAfter=No"],
      ["yet", "SpaceAfter=No"],
      [")", "SpaceAfter=No"],
      [".", null],
    ]);
  });

  it("tells names", () => {
    expect(sentences[0]?.words.map(({ misc }) => misc)).toEqual([
      "ner=B-person",
      "ner=I-person",
      "SpaceAfter=No",
      null,
    ]);
  });
});

/** The one document of a file. */
function documentOf(conllu: string): RunningText {
  const [document] = runningTexts(readConllu(conllu));
  if (!document) throw new Error("no document");
  return document;
}

const line = (id: string, form: string, misc = "_") => `${id}\t${form}${"\t_".repeat(7)}\t${misc}\n`;

describe("a file's words", () => {
  it("keep their tokens, also those that do not spell them", () => {
    const document = documentOf(
      line("1-2", "du", "SpaceAfter=No") + line("1", "de") + line("2", "le") + line("3", "."),
    );
    const tokens = tokensOf(document);
    expect([...tokens.insideToken]).toEqual([0, 1, 0]);
    expect([...tokens.unspelled]).toEqual([
      [0, "de"],
      [1, "le"],
    ]);
    const [sentence] = analyseTokens(document.text, tokens, englishPack());
    expect(sentence?.tokens.map((token) => [token.text, token.start, token.end])).toEqual([
      ["de", 0, 2],
      ["le", 0, 2],
      [".", 2, 3],
    ]);
  });

  it("keep comments and what MISC says besides", () => {
    const document = documentOf(`# sent_id = x\n${line("1", "Marin", "Gloss=m|SpaceAfter=No")}${line("2", "left")}\n`);
    const [sentence] = analyseTokens(document.text, tokensOf(document), englishPack());
    const [given] = readConllu(`# sent_id = x\n${line("1", "Marin", "Gloss=m|SpaceAfter=No")}${line("2", "left")}\n`);
    if (!sentence || !given) throw new Error("no sentence");
    const written = withAnalysis(given, sentence);
    expect(written.comments).toEqual(["sent_id = x"]);
    expect(written.words[0]?.misc).toMatch(/(^|\|)Gloss=m\|SpaceAfter=No$/);
  });

  it("do not gather names over names", () => {
    const once = parseWords(line("1", "Ada") + line("2", "Marin") + line("3", "left"), "conllu");
    expect(once.match(/ner=/g)).toHaveLength(2);
    expect(parseWords(once, "conllu")).toBe(once);
  });

  it("of several documents do not see each other", () => {
    const one = `${line("1", "Ada") + line("2", "Marin") + line("3", "left")}\n`;
    const other = `${line("1", "Marin")}\n`;
    const both = parseWords(`# newdoc\n${one}# newdoc\n${other}`, "json");
    const alone = parseWords(other, "json");
    expect(JSON.parse(both)[1]).toEqual(JSON.parse(alone)[0]);
  });
});

test("the same words as text and as file have the same trees", () => {
  const text = "Ada Marin left Southport. The ministers didn't wait.";
  const document = documentOf(parseText(text, "conllu"));
  expect(document.text.trimEnd()).toBe(text);
  expect(plainSentences(analyseTokens(document.text, tokensOf(document), englishPack()))).toEqual(
    plainSentences(english(text)),
  );
});

test("JSON has the offsets of what it tells", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const read = JSON.parse(parseText(text, "json")) as {
        start: number;
        end: number;
        text: string;
        tokens: { start: number; end: number; text: string; head: number }[];
        names: { start: number; end: number; text: string }[];
      }[];
      for (const sentence of read) {
        for (const range of [sentence, ...sentence.tokens, ...sentence.names])
          expect(range.text).toBe(text.slice(range.start, range.end));
        for (const { head } of sentence.tokens) expect(head >= -1 && head < sentence.tokens.length).toBe(true);
      }
    }),
    { ...RUNS, numRuns: 40 },
  );
});
