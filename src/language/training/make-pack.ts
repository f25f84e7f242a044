import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { type ConlluSentence, readConllu, runningTexts } from "../conllu.ts";
import { openLexicon } from "../lexicon.ts";
import { withContexts } from "../names/count-contexts.ts";
import { openGazetteer } from "../names/gazetteer.ts";
import { LABELS, NAME_LABELS } from "../names/labels.ts";
import type { NetworkConfig } from "../network/config.ts";
import { type PackMeta, type PackSource, writePack } from "../pack.ts";
import { openTokenizer, tokenize } from "../tokenize.ts";
import { exampleOf, inventoryOf, type LabelledSentence, numbersOf, type Sight } from "./examples.ts";
import { buildGazetteer, KIND_NOUNS, listedNames } from "./gazetteer.ts";
import { buildLemmas } from "./lemmas.ts";
import { buildLexicon, countWords, type WordVectors } from "./lexicon.ts";
import { featureInventory } from "./morphology.ts";
import { nameStock, withOtherNames } from "./names/replace-names.ts";
import {
  type NameCorpus,
  type NameRecord,
  nameCorpus,
  readNameRecords,
  textNames,
  treebankNames,
} from "./names-data.ts";
import type { CheckpointOptions } from "./network/checkpoint.ts";
import type { Example } from "./network/example.ts";
import { randomFrom, seedOf } from "./network/random.ts";
import { type EpochReport, trainNetwork } from "./network/train-network.ts";
import { ordinaryInLists, ordinaryInTreebank } from "./ordinary-words.ts";
import { type Make, type Recipe, readRecipe } from "./recipe.ts";
import { englishAbbreviations } from "./tokenizer/english-abbreviations.ts";
import { trainTokenizer } from "./tokenizer.ts";
import { readVectors } from "./vectors/file.ts";

/** Passes of the tokenizer over the treebanks; more change nothing. */
const TOKENIZER_EPOCHS = 12;

export interface PackPlan {
  /** Path of the recipe; its vectors lie beside it. */
  readonly recipe: string;
  readonly make: "fast" | "accurate";
  /** CoNLL-U files to learn from, and to score after each epoch. */
  readonly treebanks: readonly string[];
  readonly dev: readonly string[];
  /** JSON Lines files of names, each named for its corpus: `wikigold-train.jsonl`. */
  readonly names: readonly string[];
  readonly devNames: readonly string[];
  readonly seed: number;
  readonly workers: 1 | 2;
  readonly checkpoint?: CheckpointOptions;
  readonly log: (line: string) => void;
  readonly onEpoch: (report: EpochReport) => void;
}

interface Treebank {
  readonly file: string;
  readonly sentences: readonly ConlluSentence[];
}

/**
 * Makes a pack from treebanks and names: tokenizer, lexicon, gazetteer and lemmas by counting, then the network. The
 * same files, recipe and seed give the same bytes.
 */
export function makePack(plan: PackPlan): Uint8Array {
  const recipe = readRecipe(plan.recipe);
  const make = recipe.makes[plan.make];
  const treebanks = plan.treebanks.map(readTreebank);
  const dev = plan.dev.map(readTreebank);
  const names = plan.names.map(readNames);
  const devNames = plan.devNames.map(readNames);
  const all = treebanks.flatMap(({ sentences }) => sentences);
  const inventory = inventoryOf(all, featureInventory(all.flatMap(({ words }) => words.map(({ feats }) => feats))));

  plan.log("tokenizer");
  const english = recipe.lists === "en";
  const families = english ? englishAbbreviations : [];
  const tokenizerSection = trainTokenizer(runningTexts(all), {
    seed: plan.seed,
    epochs: TOKENIZER_EPOCHS,
    log: plan.log,
    families,
  });
  plan.log("lexicon, gazetteer, lemmas");
  const vectors =
    recipe.vectors === null ? null : readVectors(readFileSync(join(dirname(plan.recipe), recipe.vectors)));
  const lexiconSection = buildLexicon(lexiconSource(all, vectors, recipe), make.lexicon);
  const gazetteerSection = english ? buildGazetteer() : buildGazetteer([]);

  const sight: Sight = {
    lexicon: openLexicon(aligned(lexiconSection)),
    gazetteer: openGazetteer(aligned(gazetteerSection)),
  };
  const lemmaSection = buildLemmas(all, inventory, sight.lexicon, listedLemmas(plan.recipe, recipe));
  const tokenizer = openTokenizer(aligned(tokenizerSection));
  const split = (text: string) => tokenize(text, [{ start: 0, end: text.length }], tokenizer);
  const numbers = numbersOf(inventory);
  const asExample = (sentence: LabelledSentence): Example => exampleOf(sentence, sight, numbers);
  const network = networkConfig(make, sight, inventory);
  const sentences = [...labelled(treebanks, names, sight, split)];
  const learned = [...sentences, ...copies(sentences, make.copies, english, plan.seed)].map(asExample);
  plan.log(
    `network: ${learned.length} sentences, ${learned.reduce((sum, { entries }) => sum + entries.length, 0)} words`,
  );
  const networkSection = trainNetwork(
    { network, ...make.training },
    learned,
    [...labelled(dev, devNames, sight, split)].map(asExample),
    vectorsOf(sight),
    {
      seed: plan.seed,
      workers: plan.workers,
      log: plan.onEpoch,
      ...(plan.checkpoint && { checkpoint: plan.checkpoint }),
    },
  );

  const meta: PackMeta = {
    language: recipe.language,
    name: recipe.name,
    make: plan.make,
    licence: recipe.licence,
    attribution: recipe.attribution,
    sources: [...plan.treebanks, ...plan.names].map(sourceOf),
    upos: inventory.upos,
    deprels: inventory.deprels,
    features: inventory.features,
    names: NAME_LABELS,
    sizes: { ...make.network, ...make.lexicon, learned: sight.lexicon.learned },
  };
  return writePack(meta, {
    tokenizer: tokenizerSection,
    lexicon: lexiconSection,
    names: withContexts(aligned(gazetteerSection), sentences, english ? KIND_NOUNS : new Map()),
    lemmas: lemmaSection,
    network: networkSection,
  });
}

function readTreebank(file: string): Treebank {
  return { file, sentences: readConllu(readFileSync(file, "utf8")) };
}

interface NamedCorpus {
  readonly corpus: NameCorpus;
  readonly records: readonly NameRecord[];
}

function readNames(file: string): NamedCorpus {
  const corpus = nameCorpus(basename(file).replace(/-(?:train|dev)\.jsonl$/, ""));
  return { corpus, records: readNameRecords(readFileSync(file, "utf8")) };
}

function sourceOf(file: string): PackSource {
  return { name: basename(file), sha256: hash("sha256", readFileSync(file), "hex") };
}

function lexiconSource(sentences: readonly ConlluSentence[], vectors: WordVectors | null, { ordinaryWords }: Recipe) {
  const counts = countWords(sentences.flatMap(({ words }) => words.map(({ form }) => form)));
  const ordinary = ordinaryInTreebank(sentences);
  if (ordinaryWords) {
    const folder = dirname(createRequire(import.meta.url).resolve(ordinaryWords.package));
    for (const word of ordinaryInLists(folder, ordinaryWords.rarest)) ordinary.add(word);
  }
  return { counts, vectors, ordinary };
}

/** Lemmas of irregular forms, which treebanks have too seldom. */
function listedLemmas(path: string, { lemmas }: Recipe): ConlluSentence[] {
  return lemmas === null ? [] : readConllu(readFileSync(join(dirname(path), lemmas), "utf8"));
}

/** Views want to lie at a multiple of 16, as they do in a pack. */
function aligned(section: Uint8Array): Uint8Array {
  return section.byteOffset % 16 === 0 ? section : new Uint8Array(section);
}

/** The sentences of treebanks with what is known of their names, and those of the other name corpora. */
function* labelled(
  treebanks: readonly Treebank[],
  corpora: readonly NamedCorpus[],
  { gazetteer }: Sight,
  split: Parameters<typeof textNames>[3],
): Generator<LabelledSentence> {
  for (const { file, sentences } of treebanks) {
    const own = corpora.find(({ corpus }) => corpus.treebank !== null && basename(file).startsWith(corpus.treebank));
    const masks = own ? treebankNames(own.records, sentences, own.corpus, gazetteer) : null;
    for (const tree of sentences) {
      const id = tree.comments.find((comment) => comment.startsWith("sent_id = "))?.slice(10) ?? "";
      yield { forms: tree.words.map(({ form }) => form), tree, names: masks?.get(id) ?? null };
    }
  }
  for (const { corpus, records } of corpora) {
    if (corpus.treebank !== null) continue;
    let due = 0;
    for (const { text, starts, ends, masks, weight } of textNames(records, corpus, gazetteer, split)) {
      due += weight;
      if (due < 1) continue;
      due -= 1;
      const forms = Array.from(starts, (start, i) => text.slice(start, ends[i]));
      yield { forms, tree: null, names: masks };
    }
  }
}

/** So many made-up persons are among the names that sentences are filled with. */
const PERSONS = 4000;

/** The sentences again with other names in them, so many times, each for an epoch of its own. */
function* copies(
  sentences: readonly LabelledSentence[],
  times: number,
  english: boolean,
  seed: number,
): Generator<LabelledSentence> {
  const random = randomFrom(seedOf(seed, 0x2));
  const stock = nameStock(sentences, english ? listedNames(PERSONS, random) : new Map());
  for (let turn = 1; turn <= times; turn++) yield* withOtherNames(sentences, stock, random, turn);
}

function networkConfig(make: Make, { lexicon }: Sight, inventory: ReturnType<typeof inventoryOf>): NetworkConfig {
  return {
    vectorDim: lexicon.dimensions,
    rows: lexicon.learned + lexicon.buckets,
    ...make.network,
    upos: inventory.upos.length,
    feats: inventory.features.map(({ values }) => values.length + 1),
    names: LABELS,
    deprels: inventory.deprels.length,
  };
}

function vectorsOf({ lexicon }: Sight) {
  return { dim: lexicon.dimensions, entries: lexicon.vectors, scales: lexicon.scales };
}
