import type { ConlluSentence, ConlluWord } from "../../conllu.ts";
import { type EditScript, edit } from "../../edit-script.ts";
import { capitals } from "../../features.ts";
import {
  ALL_CAPITALS,
  AS_FORM,
  type Casing,
  FIRST_CAPITAL,
  LOWER,
  plainMarks,
  withFirstCapital,
} from "../../lemmatize.ts";
import { LONGEST_WORD, normalForm } from "../../lexicon.ts";
import { type FeatureCategory, featureCodec } from "../../morphology.ts";
import { editScript } from "./edit-script.ts";

/** The orders of the pack, which the section goes by. */
export interface Inventory {
  readonly upos: readonly string[];
  readonly features: readonly FeatureCategory[];
}

/** What training says of a word and its lemma, and how often. */
export interface Sample {
  /** In lower case, as scripts see it. */
  readonly word: string;
  readonly normal: string;
  readonly upos: number;
  readonly features: Uint8Array;
  /** The number of the script. */
  script: number;
  readonly casing: Casing;
  /** What `capitals` says of the form. */
  readonly kind: number;
  readonly first: boolean;
  /** Not marked as misspelt: the lemma of a misspelt word is that of another. */
  readonly regular: boolean;
  count: number;
}

export interface Samples {
  /** Each combination once. */
  readonly samples: readonly Sample[];
  /** The one that changes nothing, then the others by the number of samples, falling. */
  readonly scripts: readonly EditScript[];
  readonly plainMarks: boolean;
}

const TYPOGRAPHIC = /[‘’“”]/;
const MISSPELT = /(?:^|\|)Typo=Yes(?:\||$)/;

/** What treebanks say of lemmas. Words without one and beyond LONGEST_WORD are left out. */
export function lemmaSamples(sentences: readonly ConlluSentence[], { upos, features }: Inventory): Samples {
  const plain = marksArePlain(sentences);
  const codec = featureCodec(features);
  const samples = new Map<string, Sample>();
  const scripts = new ScriptNumbers();
  for (const { words } of sentences) {
    words.forEach((word, i) => {
      const { form, lemma, feats } = word;
      const tag = upos.indexOf(word.upos ?? "");
      if (lemma === null || lemma === "_" || tag < 0 || form.length > LONGEST_WORD) return;
      const key = [form, lemma, tag, feats, i === 0].join("\t");
      const seen = samples.get(key);
      if (seen) {
        seen.count++;
        return;
      }
      const values = new Uint8Array(features.length);
      codec.encode(feats, values, 0);
      const lower = plain ? plainMarks(form.toLowerCase()) : form.toLowerCase();
      const script = editScript(lower, lemma.toLowerCase());
      samples.set(key, {
        word: lower,
        normal: normalForm(form),
        upos: tag,
        features: values,
        script: scripts.numberOf(script),
        casing: casingOf(word, script, lower),
        kind: capitals(form),
        first: i === 0,
        regular: !MISSPELT.test(feats ?? ""),
        count: 1,
      });
    });
  }
  return { samples: [...samples.values()], scripts: scripts.renumber(samples.values()), plainMarks: plain };
}

/** Whether words that are written with typographic marks mostly have lemmas with plain ones. */
function marksArePlain(sentences: readonly ConlluSentence[]): boolean {
  const marked = sentences.flatMap(({ words }) => words.filter(({ form, lemma }) => lemma && TYPOGRAPHIC.test(form)));
  return marked.filter(({ lemma }) => !TYPOGRAPHIC.test(lemma as string)).length * 2 > marked.length;
}

/** The first way of writing that gives the lemma. */
function casingOf({ form, lemma }: ConlluWord, script: EditScript, lower: string): Casing {
  const edited = edit(script, lower);
  if (lemma === edited) return LOWER;
  if (form.length === lower.length && lemma === edit(script, form)) return AS_FORM;
  if (lemma === withFirstCapital(edited)) return FIRST_CAPITAL;
  if (lemma === edited.toUpperCase()) return ALL_CAPITALS;
  return form === lower ? LOWER : AS_FORM;
}

class ScriptNumbers {
  readonly #numbers = new Map<string, number>();
  readonly #scripts: EditScript[] = [];

  constructor() {
    this.numberOf(editScript("a", "a"));
  }

  numberOf(script: EditScript): number {
    const name = JSON.stringify(script);
    const number = this.#numbers.get(name) ?? this.#scripts.push(script) - 1;
    this.#numbers.set(name, number);
    return number;
  }

  /** Numbers the scripts by the samples they have, falling, the one that changes nothing first of all. */
  renumber(samples: Iterable<Sample>): EditScript[] {
    const all = [...samples];
    const counts = new Uint32Array(this.#scripts.length);
    for (const { script } of all) counts[script] = (counts[script] as number) + 1;
    counts[0] = 0xffff_ffff;
    const order = [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
    const places = new Map(order.map((number, place) => [number, place]));
    for (const sample of all) sample.script = places.get(sample.script) as number;
    return order.map((number) => this.#scripts[number] as EditScript);
  }
}
