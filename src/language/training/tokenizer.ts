import type { RunningText } from "../conllu.ts";
import { APOSTROPHE, classifyUnits, foldUnits, isAlphanumeric, packClasses, SPACE } from "../tokenize/characters.ts";
import { HIDDEN, JOIN, SENTENCE_BITS, SIGN_BITS, SPLIT_BITS, TOKEN, type TokenizerModel } from "../tokenize/model.ts";
import { writeTokenizerSection } from "../tokenize/section.ts";
import type { Judge } from "../tokenize/state.ts";
import { tokenList } from "../tokenize/token-list.ts";
import { usageTable } from "../tokenize/usage.ts";
import { MARGIN, type View, viewText } from "../tokenize/view.ts";
import { walk } from "../tokenize/walk.ts";
import { randomFrom } from "./network/random.ts";
import type { Family } from "./tokenizer/abbreviate.ts";
import { countPlaces, findTriggers, judgedPlaces, noTriggers, placeCounts } from "./tokenizer/count-places.ts";
import { addCounts, countUsage, type UsageCounts, usageEntries } from "./tokenizer/count-usage.ts";
import { type LabelledText, layOut, type Setting } from "./tokenizer/lay-out.ts";
import { addTo, hidden, learn, learnBoth, logistic, meanOf, type Quantised, quantise } from "./tokenizer/logistic.ts";
import { SENTENCE } from "./tokenizer/pieces.ts";
import { unspelledTokens } from "./tokenizer/unspelled.ts";

export interface TokenizerTraining {
  readonly seed: number;
  /** Passes over the documents, each with the documents laid out anew. */
  readonly epochs: number;
  readonly log: (line: string) => void;
  /** Abbreviations of the language that behave alike: each is learned from all of its family. */
  readonly families?: readonly Family[];
}

/** Documents are counted in this many parts; what is counted in a part is not used to learn from it. */
const FOLDS = 8;

const RATE = 0.15;

/** Shares of an example's features that are left out, so that none is relied on alone (Hinton & al. 2012). */
const SPLIT_DROP = 0.1;
const SENTENCE_DROP = 0.3;
const SIGN_DROP = 0.15;

/** The weights are means over the last passes, beginning after this share of them. */
const SETTLED = 0.6;

/**
 * How much a sentence's end counts that no mark shows and no line break: notes and letters have many, which would
 * otherwise break sentences of edited prose between the words of a name.
 */
const BARE = 0.4;

/** How often documents are set in which way. */
const SETTINGS: readonly (readonly [Setting, number])[] = [
  ["blocks", 0.62],
  ["wrapped", 0.15],
  ["lines", 0.13],
  ["joined", 0.1],
];

/** Learns a tokenizer and sentence splitter from treebanks' texts: the bytes of a pack's section `tokenizer`. */
export function trainTokenizer(texts: readonly RunningText[], options: TokenizerTraining): Uint8Array {
  const { epochs, log, families = [] } = options;
  const random = randomFrom(options.seed);
  const classes = classifyUnits();
  const fold = foldUnits(classes);
  const view = ({ text }: LabelledText): View => viewText(text, { start: 0, end: text.length }, classes, fold);

  // What places to judge, and how words are used: as the treebanks have them, and in every setting.
  const counts = placeCounts();
  const usage: UsageCounts = new Map();
  const parts = Array.from({ length: FOLDS }, (): UsageCounts => new Map());
  texts.forEach((text, i) => {
    for (const [setting] of SETTINGS) {
      const laidOut = layOut(text, setting, setting !== "blocks", families, random);
      countPlaces(view(laidOut), laidOut.labels, counts);
      if (setting === "blocks") countUsage(view(laidOut), laidOut.labels, parts[i % FOLDS] as UsageCounts);
    }
  });
  for (const part of parts) addCounts(part, usage, 1);
  countUsage(view(glossary(families)), glossary(families).labels, usage);
  const { places, ends } = judgedPlaces(counts);
  const triggers = noTriggers();
  for (const text of texts) {
    const laidOut = layOut(text, "blocks", false, families, random);
    findTriggers(view(laidOut), laidOut.labels, places, triggers, APOSTROPHE);
  }

  const splits = logistic(1 << SPLIT_BITS, 2);
  const layer = hidden(1 << SIGN_BITS, HIDDEN, random);
  const sentences = logistic(1 << SENTENCE_BITS, 1);
  const known: Omit<TokenizerModel, "usage"> = {
    classes,
    fold,
    places,
    ends,
    triggers,
    splitWeights: new Int8Array(),
    splitScale: 0,
    sentenceWeights: new Int8Array(),
    sentenceScale: 0,
    hiddenWeights: new Int8Array(),
    outWeights: new Int8Array(),
    hiddenScale: 0,
    unspelled: new Map(),
  };
  const models = parts.map((part): TokenizerModel => {
    const others: UsageCounts = new Map();
    addCounts(usage, others, 1);
    addCounts(part, others, -1);
    const { hashes, bytes } = usageEntries(others);
    return { ...known, usage: usageTable(hashes, bytes) };
  });
  const means = [splits.weights, sentences.weights, layer.weights, layer.out].map(meanOf);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let splitLoss = 0;
    let sentenceLoss = 0;
    const rate = RATE * (1 - (0.9 * epoch) / epochs);
    for (const i of shuffled(texts.length, random)) {
      const laidOut = layOut(texts[i] as RunningText, pick(random), random() < 0.6, families, random);
      const { labels } = laidOut;
      const seen = view(laidOut);
      const teacher: Judge = {
        split(rows, count, at) {
          const label = Math.min(TOKEN, labels[at - MARGIN] as number);
          splitLoss += learn(splits, rows, thin(rows, count, SPLIT_DROP, random), label, rate);
          return label;
        },
        sentence(rows, count, signs, signCount, start) {
          const label = labels[start - MARGIN] as number;
          if (label === JOIN) return -1;
          const weight = label === SENTENCE && isBare(seen, start) ? BARE : 1;
          const kept = thin(rows, count, SENTENCE_DROP, random);
          const keptSigns = thin(signs, signCount, SIGN_DROP, random);
          sentenceLoss += learnBoth(sentences, rows, kept, layer, signs, keptSigns, label === SENTENCE, weight, rate);
          return label === SENTENCE ? 1 : -1;
        },
      };
      walk(seen, models[i % FOLDS] as TokenizerModel, teacher, tokenList(1024));
    }
    if (epoch >= Math.floor(epochs * SETTLED)) for (const mean of means) addTo(mean);
    log(`tokenizer, pass ${epoch + 1} of ${epochs}: loss ${splitLoss.toFixed(0)} + ${sentenceLoss.toFixed(0)}`);
  }
  const { hashes, bytes } = usageEntries(usage);
  const [split, sentence, within, out] = means.map(({ sum, count }) =>
    quantise(sum.map((weight) => weight / Math.max(1, count))),
  ) as [Quantised, Quantised, Quantised, Quantised];
  return writeTokenizerSection({
    places,
    ends,
    triggers,
    classRuns: packClasses(classes),
    usageHashes: hashes,
    usageBytes: bytes,
    splitWeights: split.bytes,
    splitScale: split.scale,
    sentenceWeights: sentence.bytes,
    sentenceScale: sentence.scale,
    hiddenWeights: within.bytes,
    outWeights: out.bytes,
    hiddenScale: within.scale * out.scale,
    unspelled: unspelledTokens(texts),
  });
}

/** Each abbreviation a few times, so that it counts as known. */
function glossary(families: readonly Family[]): LabelledText {
  const text = families.flatMap(({ short }) => short.flatMap((form) => [form, form, form])).join(" ");
  return { text, labels: new Uint8Array(text.length) };
}

/** Whether a blank and nothing else parts the word that begins at `start` from a word before. */
function isBare({ classes }: View, start: number): boolean {
  return classes[start - 1] === SPACE && isAlphanumeric(classes[start - 2] as number);
}

/** Leaves out features at random, in place; returns how many are left. */
function thin(rows: Int32Array, count: number, share: number, random: () => number): number {
  let kept = 0;
  for (let i = 0; i < count; i++) if (random() >= share) rows[kept++] = rows[i] as number;
  return kept;
}

function pick(random: () => number): Setting {
  let left = random();
  for (const [setting, share] of SETTINGS) {
    left -= share;
    if (left < 0) return setting;
  }
  return "blocks";
}

function shuffled(length: number, random: () => number): number[] {
  const order = Array.from({ length }, (_, i) => i);
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}
