import type { ConlluSentence, RunningText, TextSentence } from "../conllu.ts";
import { SLOTS, wordFeatures } from "../features.ts";
import type { Lexicon } from "../lexicon.ts";
import { type FeatureCategory, type FeatureCodec, featureCodec, UNKNOWN_VALUE } from "../morphology.ts";
import { type Gazetteer, gazetteerBits, placeForms } from "../names/gazetteer.ts";
import type { Example } from "./network/example.ts";

/** The values of what the network tells apart, in the order of its outputs. */
export interface Inventory {
  readonly upos: readonly string[];
  readonly deprels: readonly string[];
  readonly features: readonly FeatureCategory[];
}

/** What the network's view of a word is made with. */
export interface Sight {
  readonly lexicon: Lexicon;
  readonly gazetteer: Gazetteer;
}

/** A sentence to learn from: words with what is known of them. */
export interface LabelledSentence {
  readonly forms: readonly string[];
  /** Null where only the names are known. */
  readonly tree: ConlluSentence | null;
  /** Of each word the name labels that it may have, as bits; null where names are not known. */
  readonly names: Uint32Array | null;
  /** See `Example`. */
  readonly turn?: number;
}

const UNKNOWN = 255;

/** Parts of speech and relations as numbers, once for all sentences. */
export interface Numbers {
  readonly upos: ReadonlyMap<string, number>;
  readonly deprels: ReadonlyMap<string, number>;
  readonly codec: FeatureCodec;
}

export function numbersOf({ upos, deprels, features }: Inventory): Numbers {
  return {
    upos: new Map(upos.map((tag, i) => [tag, i])),
    deprels: new Map(deprels.map((relation, i) => [relation, i])),
    codec: featureCodec(features),
  };
}

export function exampleOf(
  { forms, tree, names, turn = 0 }: LabelledSentence,
  { lexicon, gazetteer }: Sight,
  numbers: Numbers,
): Example {
  const n = forms.length;
  const categories = numbers.codec.categories.length;
  const entries = new Int32Array(n);
  const features = new Int32Array(n * SLOTS);
  const bits = new Uint16Array(n);
  gazetteerBits(gazetteer, placeForms(forms), 0, n, bits);
  forms.forEach((form, i) => {
    entries[i] = wordFeatures(form, lexicon, i === 0, bits[i] as number, features, i * SLOTS);
  });
  const upos = new Uint8Array(n).fill(UNKNOWN);
  const feats = new Uint8Array(n * categories).fill(UNKNOWN_VALUE);
  const heads = new Int16Array(n).fill(-1);
  const deprels = new Uint8Array(n);
  tree?.words.forEach((word, i) => {
    upos[i] = numbers.upos.get(word.upos ?? "") ?? UNKNOWN;
    numbers.codec.encode(word.feats, feats, i * categories);
    const relation = numbers.deprels.get(word.deprel ?? "");
    if (word.head === null || relation === undefined) return;
    heads[i] = word.head;
    deprels[i] = relation;
  });
  return { entries, features, upos, feats, heads, deprels, names: names ?? new Uint32Array(n), turn };
}

/** Every part of speech and relation of the treebanks, in the order of the alphabet. */
export function inventoryOf(sentences: Iterable<ConlluSentence>, features: readonly FeatureCategory[]): Inventory {
  const upos = new Set<string>();
  const deprels = new Set<string>();
  for (const { words } of sentences) {
    for (const word of words) {
      if (word.upos) upos.add(word.upos);
      if (word.deprel) deprels.add(word.deprel);
    }
  }
  return { upos: [...upos].sort(), deprels: [...deprels].sort(), features };
}

/** The sentences of running texts, each with its text. */
export function* placedSentences(texts: readonly RunningText[]): Generator<{ text: string; sentence: TextSentence }> {
  for (const { text, sentences } of texts) for (const sentence of sentences) yield { text, sentence };
}
