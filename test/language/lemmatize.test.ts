import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type ConlluSentence, readConllu } from "../../src/language/conllu.ts";
import { edit, fits, readScripts, writeScripts } from "../../src/language/edit-script.ts";
import { englishPack } from "../../src/language/language-pack.ts";
import { lemma, openLemmatizer } from "../../src/language/lemmatize.ts";
import { LONGEST_WORD, openLexicon } from "../../src/language/lexicon.ts";
import { featureCodec } from "../../src/language/morphology.ts";
import { PackError } from "../../src/language/pack.ts";
import { editScript } from "../../src/language/training/lemmas/edit-script.ts";
import type { Inventory } from "../../src/language/training/lemmas/samples.ts";
import { buildLemmas } from "../../src/language/training/lemmas.ts";
import { buildLexicon, countWords } from "../../src/language/training/lexicon.ts";
import { ordinaryInTreebank } from "../../src/language/training/ordinary-words.ts";

type Row = readonly [form: string, upos: string, feats: string | null, lemma: string];

function sentence(rows: readonly Row[]): ConlluSentence {
  const words = rows.map(([form, upos, feats, lemma]) => ({
    ...{ form, upos, feats, lemma, xpos: null, head: null, deprel: null, misc: null },
  }));
  return { comments: [], words, multiword: [] };
}

/** Words of no treebank, each after a word that opens the sentence. */
function treebank(rows: readonly Row[]): ConlluSentence[] {
  return rows.map((row) => sentence([["–", "PUNCT", null, "–"], row]));
}

const SING = "Number=Sing";
const PLUR = "Number=Plur";
const ING = "VerbForm=Ger";
const ROWS: Row[] = [
  ..."boat treaty gate bus lens gas atlas canvas chorus census compass virus focus"
    .split(" ")
    .map((form): Row => [form, "NOUN", SING, form]),
  ..."boat gate clerk border horse canal river lake ship car farm road tower tunnel valley"
    .split(" ")
    .map((stem): Row => [`${stem}s`, "NOUN", PLUR, stem]),
  ...["treat", "count", "part", "dut"].map((stem): Row => [`${stem}ies`, "NOUN", PLUR, `${stem}y`]),
  ["mice", "NOUN", PLUR, "mouse"],
  ["mice", "NOUN", PLUR, "mouse"],
  ...["walk", "talk", "ask", "meet"].map((stem): Row => [`${stem}ing`, "VERB", ING, stem]),
  ["voting", "VERB", ING, "vote"],
  ["went", "VERB", null, "go"],
  ...["Arland", "Borduria", "Verin", "Szohôd"].map((form): Row => [form, "PROPN", SING, form]),
  ["monday", "PROPN", SING, "Monday"],
  ["n’t", "PART", null, "not"],
  ["’s", "PART", null, "'s"],
  ...["Boat", "Treaty", "Gate"].map((form): Row => [form, "NOUN", SING, form.toLowerCase()]),
];
const ORDINARY = ["note", "file", "fil", "filing"];

function trained(rows: readonly Row[] = ROWS, listed: readonly ConlluSentence[] = []) {
  const sentences = treebank(rows);
  const words = [...sentences, ...listed].flatMap((one) => one.words);
  const inventory: Inventory = {
    upos: ["X", ...new Set(words.map(({ upos }) => upos ?? ""))],
    features: [
      { category: "Number", values: ["Sing", "Plur"] },
      { category: "VerbForm", values: ["Ger"] },
    ],
  };
  const ordinary = [...ordinaryInTreebank(sentences), ...ORDINARY];
  const lexicon = openLexicon(
    buildLexicon(
      { counts: countWords([]), vectors: null, ordinary },
      { leastCount: 1, mostFrequent: 0, mostFrequentNames: 0, dimensions: 0, buckets: 64 },
    ),
  );
  const section = buildLemmas(sentences, inventory, lexicon, listed);
  const lemmatizer = openLemmatizer(section, lexicon);
  const codec = featureCodec(inventory.features);
  const values = new Uint8Array(2);
  return {
    section,
    lexicon,
    lemmatizer,
    lemmaOf(form: string, upos: string, feats: string | null, first = false): string {
      codec.encode(feats, values, 0);
      return lemma(lemmatizer, form, inventory.upos.indexOf(upos), values, 0, first);
    },
  };
}

const { section, lexicon, lemmaOf } = trained();

test("words of training have their lemmas", () => {
  for (const [form, upos, feats, expected] of ROWS) expect(lemmaOf(form, upos, feats)).toBe(expected);
});

test("unknown words follow the longest ending that training knows", () => {
  expect(lemmaOf("piers", "NOUN", PLUR)).toBe("pier");
  expect(lemmaOf("bounties", "NOUN", PLUR)).toBe("bounty");
  expect(lemmaOf("printing", "VERB", ING)).toBe("print");
});

test("of similar scripts the one that makes a word of the language is taken", () => {
  expect(lemmaOf("noting", "VERB", ING)).toBe("note");
  expect(lemmaOf("filing", "VERB", ING)).toBe("fil");
});

test("features count where they tell lemmas apart", () => {
  const stems = "bat cat fat hat mat nat pat rat sat tat vat wat".split(" ");
  const told = trained([
    ...stems.map((stem): Row => [`${stem}s`, "NOUN", PLUR, stem]),
    ...stems.map((stem): Row => [`s${stem}s`, "NOUN", SING, `s${stem}s`]),
  ]);
  expect([told.lemmaOf("gats", "NOUN", PLUR), told.lemmaOf("gats", "NOUN", SING)]).toEqual(["gat", "gats"]);
});

test("an irregular word is known without the features that training saw", () => {
  expect(lemmaOf("mice", "NOUN", null)).toBe("mouse");
});

test("capitals go where the part of speech says", () => {
  expect(lemmaOf("Harbour", "NOUN", SING, true)).toBe("harbour");
  expect(lemmaOf("Klow", "PROPN", SING)).toBe("Klow");
  expect(lemmaOf("Straße", "NOUN", SING)).toBe("straße");
});

test("typographic apostrophes are as in the lemmas of training", () => {
  expect(lemmaOf("’s", "PART", null)).toBe("'s");
  const kept = trained([["п’ять", "NUM", null, "п’ять"]]);
  expect(kept.lemmaOf("п’ятий", "NUM", null)).toBe("п’ятий");
});

test("a list corrects a slip and not usage", () => {
  const listed = [
    sentence([
      ["fled", "VERB", null, "flee"],
      ["lay", "VERB", null, "lay"],
    ]),
  ];
  const lays = Array<Row>(5).fill(["lay", "VERB", null, "lie"]);
  const corrected = trained([["fled", "VERB", null, "flead"], ...lays], listed);
  expect(corrected.lemmaOf("fled", "VERB", null)).toBe("flee");
  expect(corrected.lemmaOf("lay", "VERB", null)).toBe("lie");
});

test("unknown words beyond the letters of training are their own lemmas", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.integer({ min: 0x370, max: 0x10ffff }).map((point) => String.fromCodePoint(point)) }),
      (form) => {
        expect(lemmaOf(form, "NOUN", PLUR)).toBe(form.toLowerCase());
        expect(lemmaOf(form, "PROPN", SING)).toBe(form);
      },
    ),
    { seed: 9 },
  );
});

test("any string has a lemma", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.constantFrom("NOUN", "VERB", "PROPN", "PART", "X", "NONE"),
      fc.boolean(),
      (form, upos, first) => {
        expect(typeof lemmaOf(form, upos, PLUR, first)).toBe("string");
      },
    ),
    { seed: 10 },
  );
  const long = `${"a".repeat(LONGEST_WORD)}s`;
  expect(lemmaOf(long, "NOUN", PLUR)).toBe(long);
  expect(lemmaOf("\ud800s", "NOUN", PLUR)).toBe("\ud800");
});

test("the same treebank gives the same bytes", () => {
  expect(trained().section).toEqual(section);
});

test("edit scripts make the lemma, also when read back", () => {
  const words = fc.string({ unit: fc.constantFrom("a", "b", "ß", "e"), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, words, (word, lemma) => {
      const [script] = readScripts(writeScripts([editScript(word, lemma)]));
      expect(script && fits(script, word) && edit(script, word)).toBe(lemma);
    }),
    { seed: 11 },
  );
});

test("a damaged section is refused", () => {
  expect(() => openLemmatizer(section.slice(0, -1), lexicon)).toThrow(PackError);
  expect(() => openLemmatizer(new Uint8Array(4), lexicon)).toThrow(PackError);
});

const CORPORA = new URL("../../../shared/corpora/ud-english/", import.meta.url);

describe.skipIf(!existsSync(CORPORA))(
  `the English treebanks${existsSync(CORPORA) ? "" : " (../shared/corpora/ud-english is not there)"}`,
  () => {
    test("lemmas from gold tags reach the bars", () => {
      const read = (name: string) => readConllu(readFileSync(new URL(`${name}.conllu`, CORPORA), "utf8"));
      const { lemmatizer, features: codec, meta } = englishPack();
      const values = new Uint8Array(codec.categories.length);
      const accuracy = (sentences: readonly ConlluSentence[]) => {
        const right = sentences.flatMap((one) =>
          one.words.map((word, i) => {
            codec.encode(word.feats, values, 0);
            const found = lemma(lemmatizer, word.form, meta.upos.indexOf(word.upos ?? ""), values, 0, i === 0);
            return word.lemma === null || word.lemma === found;
          }),
        );
        return right.filter(Boolean).length / right.length;
      };
      expect(accuracy(read("ewt-dev"))).toBeGreaterThan(0.98);
      expect(accuracy(read("gum-dev"))).toBeGreaterThan(0.985);
    });
  },
);
