import { PERSON_NOUNS } from "../../language/gazetteer/kind-nouns.ts";
import { TITLE_HEADS } from "../../language/gazetteer/titles.ts";
import type { Mention } from "../../schema/extract.ts";
import { genderOfNoun } from "./gender.ts";
import { type Gender, PERSONS } from "./lexicon.ts";
import type { Scene } from "./scene.ts";
import { weightOf } from "./tree.ts";

/** Somebody or something that a noun phrase brings up, so that a pronoun after it may mean it. */
export interface Phrase {
  /** One for all the phrases that mean the same. */
  readonly key: string;
  /** Index of its head word. */
  readonly word: number;
  /** Index into mentions; −1 for what has no name. Of several the first. */
  readonly mention: number;
  readonly kind: "person" | "body" | "thing";
  readonly plural: boolean;
  readonly gender: Gender | null;
  readonly weight: number;
}

const callings = new Set(PERSON_NOUNS);

export function isPersonNoun(noun: string): boolean {
  return PERSONS.has(noun) || TITLE_HEADS.has(noun) || callings.has(noun);
}

/** Parts of other phrases, and phrases that say when. */
const NO_PHRASE = /^(?:flat|compound|nmod:desc|goeswith|fixed|amod|discourse|nmod:unmarked|obl:unmarked)|tmod/;

/** What the noun phrase with the head `index` brings up; null for words that are no such head. */
export function phraseAt({ reading, tree, sexes }: Scene, index: number): Phrase | null {
  const word = reading.words[index];
  if (!word || (word.pos !== "NOUN" && word.pos !== "PROPN")) return null;
  const meant = reading.meant[index] as number;
  const weight = weightOf(reading.words, index);
  if (meant >= 0) return named(reading.mentions, meant, index, sexes, weight);
  if (NO_PHRASE.test(word.deprel) || tree.predicate[index] === 1) return null;
  if (word.deprel === "appos" && (reading.meant[word.head] ?? -1) >= 0) return null;
  const noun = word.lemma.toLowerCase();
  const person = isPersonNoun(noun);
  return {
    key: `word ${index}`,
    word: index,
    mention: -1,
    kind: person ? "person" : "thing",
    plural: /Number=Plur/.test(word.feats ?? ""),
    gender: person ? genderOfNoun(noun) : null,
    weight,
  };
}

/** Code units of a name that tell it from others, so that no key is as long as a text. */
const LONGEST_KEY = 200;

export function keyOf({ type, name }: Mention): string {
  return `${type} ${name.slice(0, LONGEST_KEY)}`;
}

export function keyOfTwo(one: Phrase, other: Phrase): string {
  return [one.key, other.key].sort().join(" and ");
}

export function named(
  mentions: readonly Mention[],
  index: number,
  word: number,
  sexes: ReadonlyMap<string, Gender>,
  weight: number,
): Phrase {
  const mention = mentions[index] as Mention;
  const { type, name } = mention;
  return {
    key: keyOf(mention),
    word,
    mention: index,
    kind: type === "person" ? "person" : type === "place" || type === "event" ? "thing" : "body",
    plural: type === "group",
    gender: type === "person" ? (sexes.get(name) ?? null) : null,
    weight,
  };
}

/** "Ito and Petrov": several in one, named by the first that has a name. */
export function coordination(scene: Scene, first: Phrase): Phrase | null {
  const isSeveral = first.plural && first.mention >= 0 && scene.reading.mentions[first.mention]?.type !== "group";
  const last = isSeveral ? -1 : (scene.tree.coordinated[first.word] as number);
  const other = last < 0 ? null : phraseAt(scene, last);
  if (!other) return null;
  const mention = first.mention >= 0 ? first.mention : other.mention;
  return {
    ...first,
    key: keyOfTwo(first, other),
    mention,
    plural: true,
    gender: null,
    weight: first.weight + MORE_THAN_ONE,
  };
}

/** What several are together stands out against each of them. */
const MORE_THAN_ONE = 1;
