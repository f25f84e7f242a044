import { readFileSync } from "node:fs";
import type { LexiconSizes } from "./lexicon.ts";
import type { TrainingConfig } from "./network/train-network.ts";

/** How the packs of a language are made: a JSON file beside them. */
export interface Recipe {
  /** BCP 47. */
  readonly language: string;
  readonly name: string;
  /** SPDX. */
  readonly licence: string;
  /** Lines that go with every copy of the pack. */
  readonly attribution: readonly string[];
  /** File of word vectors, from the recipe's folder; null for none. */
  readonly vectors: string | null;
  /** A package of word lists, of which those up to a band of rarity are ordinary words; null for none. */
  readonly ordinaryWords: { readonly package: string; readonly rarest: number } | null;
  /** Lists of names and abbreviations to use besides the files: those of `language/gazetteer` for English, or none. */
  readonly lists: "en" | null;
  /** CoNLL-U file of irregular forms and their lemmas, from the recipe's folder; null for none. */
  readonly lemmas: string | null;
  readonly makes: { readonly fast: Make; readonly accurate: Make };
}

/** Sizes and schedule of one pack. */
export interface Make {
  readonly lexicon: LexiconSizes;
  readonly network: {
    readonly featureDim: number;
    readonly layers: number;
    readonly hidden: number;
    readonly arcDim: number;
    readonly labelDim: number;
  };
  /** In how many ways each sentence with names is filled with other names; each epoch learns from one, and from the sentence. */
  readonly copies: number;
  readonly training: Omit<TrainingConfig, "network">;
}

/** Throws SyntaxError naming the file if it is no recipe. */
export function readRecipe(file: string): Recipe {
  const recipe = JSON.parse(readFileSync(file, "utf8")) as Recipe;
  const missing = (["language", "name", "licence", "attribution", "makes"] as const).filter((key) => !(key in recipe));
  if (missing.length > 0) throw new SyntaxError(`${file} is no recipe of a pack: it lacks ${missing.join(", ")}`);
  return recipe;
}
