import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { analyse } from "../../src/language/analyse.ts";
import { type ConlluSentence, type ConlluWord, writeConllu } from "../../src/language/conllu.ts";
import { type LanguagePack, openPack } from "../../src/language/language-pack.ts";
import { makePack, type PackPlan } from "../../src/language/training/make-pack.ts";
import { type Random, randomFrom } from "../../src/language/training/network/random.ts";
import type { EpochReport } from "../../src/language/training/network/train-network.ts";
import type { Recipe } from "../../src/language/training/recipe.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { expectSound } from "./laws.ts";

const MAKE = {
  lexicon: { leastCount: 2, mostFrequent: 100, mostFrequentNames: 0, dimensions: 8, buckets: 256 },
  network: { featureDim: 16, layers: 1, hidden: 16, arcDim: 16, labelDim: 16 },
  copies: 1,
  training: {
    epochs: 2,
    batchWords: 40,
    rate: 0.02,
    warmup: 0.1,
    optimiser: { beta1: 0.9, beta2: 0.99, epsilon: 1e-8, clip: 5, averageDecay: 0.9 },
    dropout: { input: 0, layer: 0, hidden: 0, word: 0.1, vector: 0, feature: 0 },
    losses: { upos: 1, feats: 0.3, arcs: 1, labels: 1, names: 1 },
  },
};

/** A word of a made-up treebank: form, lemma, part of speech, features, relation; what is empty is none. */
type Entry = readonly [form: string, lemma: string, upos: string, feats: string, deprel: string];

/** A subject, a verb, an object and a full stop: all hang on the verb. */
function sentence(number: number, words: readonly Entry[], spaced: boolean, paragraph: boolean): ConlluSentence {
  const root = words.findIndex(([, , , , deprel]) => deprel === "root");
  return {
    comments: [...(paragraph ? ["newpar"] : []), `sent_id = made-up-${number}`],
    multiword: [],
    words: words.map(([form, lemma, upos, feats, deprel], i): ConlluWord => {
      const glued = !spaced || words[i + 1]?.[2] === "PUNCT";
      const head = i === root ? 0 : deprel === "det" ? i + 2 : root + 1;
      return {
        form,
        lemma,
        upos,
        xpos: null,
        feats: feats || null,
        head,
        deprel,
        misc: glued ? "SpaceAfter=No" : null,
      };
    }),
  };
}

const one = <T>(from: readonly T[], random: Random): T => from[Math.floor(random() * from.length)] as T;

const PAST = "Mood=Ind|Tense=Past|VerbForm=Fin";
const SPACED = {
  language: "en",
  persons: ["Ada Marin", "Teo Lund", "Ines Osei"],
  verbs: [
    ["signed", "sign"],
    ["opened", "open"],
    ["praised", "praise"],
    ["refused", "refuse"],
  ],
  nouns: ["treaty", "border", "offer", "port"],
} as const;

function spacedSentence(number: number, random: Random): ConlluSentence {
  const [past, verb] = one(SPACED.verbs, random);
  const noun = one(SPACED.nouns, random);
  const plural = random() < 0.5;
  const object: Entry = plural
    ? [`${noun}s`, noun, "NOUN", "Number=Plur", "obj"]
    : [noun, noun, "NOUN", "Number=Sing", "obj"];
  const person = one(["Marin", "Lund", "Osei"], random);
  const words: Entry[] = [
    [person, person, "PROPN", "Number=Sing", "nsubj"],
    [past, verb, "VERB", PAST, "root"],
    ["the", "the", "DET", "Definite=Def", "det"],
  ];
  return sentence(number, [...words, object, [".", ".", "PUNCT", "", "punct"]], true, number % 3 === 0);
}

/** A made-up language in kana and Han characters: subject, particle, object, particle, verb; no spaces. */
function unspacedSentence(number: number, random: Random): ConlluSentence {
  const words: Entry[] = [];
  const add = (form: string, upos: string, deprel: string, feats = "") => words.push([form, form, upos, feats, deprel]);
  add(one(["山本", "川口", "森", "石田"], random), "PROPN", "nsubj");
  add("は", "ADP", "case");
  add(one(["港", "条約", "島", "手紙"], random), "NOUN", "obj");
  add("を", "ADP", "case");
  add(one(["開く", "読む", "見る"], random), "VERB", "root", "VerbForm=Fin");
  add("。", "PUNCT", "punct");
  return sentence(number, words, false, number % 3 === 0);
}

function treebank(of: (number: number, random: Random) => ConlluSentence, count: number, seed: number): string {
  const random = randomFrom(seed);
  return writeConllu(Array.from({ length: count }, (_, i) => of(i, random)));
}

interface Trained {
  readonly bytes: Uint8Array;
  readonly pack: LanguagePack;
  readonly reports: readonly EpochReport[];
}

/** Trains on made-up files in a folder of its own. */
function train(
  of: (number: number, random: Random) => ConlluSentence,
  recipe: Pick<Recipe, "language" | "lists">,
  names: readonly object[] = [],
  change: Partial<PackPlan> = {},
): Trained {
  const folder = join(scratchFolder(), "made-up");
  mkdirSync(folder);
  const file = (name: string, content: string): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const whole: Recipe = {
    ...recipe,
    name: "Made up",
    licence: "CC0-1.0",
    attribution: ["Made up for a test."],
    vectors: null,
    ordinaryWords: null,
    lemmas: null,
    makes: { fast: MAKE, accurate: { ...MAKE, network: { ...MAKE.network, layers: 2 } } },
  };
  const reports: EpochReport[] = [];
  const bytes = makePack({
    recipe: file("recipe.json", JSON.stringify(whole)),
    make: "fast",
    treebanks: [file("train.conllu", treebank(of, 160, 1))],
    dev: [file("dev.conllu", treebank(of, 20, 2))],
    names:
      names.length > 0 ? [file("wikigold-train.jsonl", names.map((line) => `${JSON.stringify(line)}\n`).join(""))] : [],
    devNames: [],
    seed: 1,
    workers: 1,
    log: () => {},
    onEpoch: (report) => reports.push(report),
    ...change,
  });
  return { bytes, pack: openPack(bytes), reports };
}

const texts = (text: string, pack: LanguagePack) =>
  analyse(text, pack).map(({ tokens }) => tokens.map((token) => token.text));

describe("a pack from a treebank in English", () => {
  const names = SPACED.persons.flatMap((person, n) =>
    SPACED.nouns.map((noun, m) => {
      const text = `${person} opened the ${noun}.`;
      const entities = [{ start: 0, end: person.length, type: "person", text: person }];
      return { id: `${n}-${m}`, doc: `${n}`, text, entities };
    }),
  );

  it("reads text, and is the same to the byte each time", () => {
    const { bytes, pack, reports } = train(spacedSentence, { language: "en", lists: "en" }, names);
    expect(Buffer.compare(train(spacedSentence, { language: "en", lists: "en" }, names).bytes, bytes)).toBe(0);
    expect(reports.map(({ epoch }) => epoch)).toEqual([1, 2]);
    expect(reports.at(-1)?.dev.upos).toBeGreaterThan(0.9);
    const text = "Marin signed the treaty. Lund refused the offers.\n\nOsei praised the ports.";
    expect(texts(text, pack)).toEqual([
      ["Marin", "signed", "the", "treaty", "."],
      ["Lund", "refused", "the", "offers", "."],
      ["Osei", "praised", "the", "ports", "."],
    ]);
    const sentences = analyse(text, pack);
    expectSound(text, sentences);
    const words = sentences[1]?.tokens ?? [];
    expect(words.map(({ pos }) => pos)).toEqual(["PROPN", "VERB", "DET", "NOUN", "PUNCT"]);
    expect(words.map(({ lemma }) => lemma)).toEqual(["Lund", "refuse", "the", "offer", "."]);
    expect(pack.meta).toMatchObject({ language: "en", make: "fast", licence: "CC0-1.0" });
    expect(pack.meta.sources.map(({ name }) => name)).toEqual(["train.conllu", "wikigold-train.jsonl"]);
  });

  it("is another with another seed, and with the other make", () => {
    const plain = { language: "en", lists: null } as const;
    const { bytes } = train(spacedSentence, plain);
    expect(Buffer.compare(train(spacedSentence, plain, [], { seed: 2 }).bytes, bytes)).not.toBe(0);
    const accurate = train(spacedSentence, plain, [], { make: "accurate" });
    expect(accurate.pack.meta.make).toBe("accurate");
    expect(accurate.pack.network.config.layers).toBe(2);
  });
});

describe("a pack from a treebank without spaces", () => {
  it("parts sentences and words", () => {
    const { pack, reports } = train(unspacedSentence, { language: "art", lists: null });
    const text = "山本は手紙を読む。森は島を見る。\n\n石田は港を開く。";
    expect(texts(text, pack)).toEqual([
      ["山本", "は", "手紙", "を", "読む", "。"],
      ["森", "は", "島", "を", "見る", "。"],
      ["石田", "は", "港", "を", "開く", "。"],
    ]);
    expectSound(text, analyse(text, pack));
    expect(reports.at(-1)?.dev.upos).toBeGreaterThan(0.9);
    expect(analyse(text, pack)[0]?.tokens[4]).toMatchObject({ pos: "VERB", feats: "VerbForm=Fin", lemma: "読む" });
    for (const hostile of ["", "は".repeat(3_000), "。".repeat(3_000), "\ud800山", "They left."])
      expectSound(hostile, analyse(hostile, pack));
  });
});
