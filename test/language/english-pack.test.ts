import { existsSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { analyseTokens } from "../../src/language/analyse.ts";
import { readConllu, runningTexts, type TextSentence } from "../../src/language/conllu.ts";
import { englishPack } from "../../src/language/language-pack.ts";
import type { Token } from "../../src/language/sentence.ts";
import { tokensOf } from "../../src/language/to-conllu.ts";
import { english } from "../english.ts";

/** The words of a text as "form/relation/form of the head". */
function relations(text: string): string[] {
  const tokens = english(text).flatMap((sentence) => sentence.tokens);
  return tokens.map(({ text: form, deprel, head }) => `${form}/${deprel}/${tokens[head]?.text ?? "-"}`);
}

function names(text: string): string[] {
  return english(text).flatMap((sentence) =>
    sentence.names.map(({ start, end, type }) => `${text.slice(start, end)}: ${type}`),
  );
}

test("subjects, objects and clauses hang on their verbs", () => {
  expect(relations("The minister said that the envoys had rejected the draft.")).toEqual([
    "The/det/minister",
    "minister/nsubj/said",
    "said/root/-",
    "that/mark/rejected",
    "the/det/envoys",
    "envoys/nsubj/rejected",
    "had/aux/rejected",
    "rejected/ccomp/said",
    "the/det/draft",
    "draft/obj/rejected",
    "./punct/said",
  ]);
});

test("a passive has a subject of its own kind, and its agent", () => {
  expect(relations("The treaty was signed by both ministers.")).toEqual(
    expect.arrayContaining(["treaty/nsubj:pass/signed", "was/aux:pass/signed", "ministers/obl:agent/signed"]),
  );
});

test("contractions are two words of one token, with their lemmas", () => {
  const [sentence] = english("They don't trust it.");
  expect(sentence?.tokens.map(({ text, lemma, insideToken }) => [text, lemma, insideToken])).toEqual([
    ["They", "they", false],
    ["do", "do", false],
    ["n't", "not", true],
    ["trust", "trust", false],
    ["it", "it", false],
    [".", ".", false],
  ]);
});

test("states, persons, places and outlets are told apart", () => {
  expect(names("Foreign Minister Anders Holm told the Asahi Shimbun in Oslo that Norway would wait.")).toEqual([
    "Anders Holm: person",
    "Asahi Shimbun: outlet",
    "Oslo: place",
    "Norway: state",
  ]);
});

test("combining forms and peoples are no persons", () => {
  expect(names("The Russo-Japanese talks failed.").filter((name) => name.endsWith("person"))).toEqual([]);
});

test("a family name is a person wherever the full name stands in the document", () => {
  const found = names("Taro Kono spoke first.\n\nThe talks went on.\n\nKono left early.");
  expect(found).toEqual(["Taro Kono: person", "Kono: person"]);
});

test("the pack is small", () => {
  expect(statSync(new URL("../../packs/en.pack", import.meta.url)).size).toBeLessThan(10_000_000);
});

const CORPORA = new URL("../../../shared/corpora/ud-english/", import.meta.url);
const areThere = existsSync(CORPORA);

describe.skipIf(!areThere)(`English treebanks${areThere ? "" : " (../shared/corpora/ud-english is not there)"}`, () => {
  test.each([
    ["ewt-dev", 0.95, 0.82],
    ["gum-dev", 0.965, 0.82],
  ])("tags and trees of the words of %s are as good as they were", (name, leastUpos, leastLas) => {
    let words = 0;
    let upos = 0;
    let las = 0;
    for (const document of runningTexts(readConllu(readFileSync(new URL(`${name}.conllu`, CORPORA), "utf8")))) {
      const sentences = analyseTokens(document.text, tokensOf(document), englishPack());
      for (const [s, { tokens, first }] of sentences.entries()) {
        for (const [i, gold] of (document.sentences[s] as TextSentence).conllu.words.entries()) {
          const { pos, head, deprel } = tokens[i] as Token;
          words++;
          if (pos === gold.upos) upos++;
          const found = head < 0 ? 0 : head - first + 1;
          if (found === gold.head && deprel.split(":")[0] === gold.deprel?.split(":")[0]) las++;
        }
      }
    }
    expect(upos / words).toBeGreaterThan(leastUpos);
    expect(las / words).toBeGreaterThan(leastLas);
  });
});
