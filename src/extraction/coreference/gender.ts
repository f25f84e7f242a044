import { GIVEN_NAMES } from "../../language/gazetteer/given-names.ts";
import type { Mention } from "../../schema/extract.ts";
import {
  EITHER_NAMES,
  FEMALE_HONORIFICS,
  FEMALE_NAMES,
  FEMALE_NOUNS,
  type Gender,
  MALE_HONORIFICS,
  MALE_NOUNS,
} from "./lexicon.ts";

/** Longest word before a name that is looked at. */
const HONORIFIC_REACH = 12;

/**
 * The gender of each person of a text by plain name, where an honorific or a title says it anywhere in the text ("Mrs.",
 * "spokeswoman"), else the given name, else a Slavic surname's ending.
 */
export function genders(text: string, mentions: readonly Mention[]): Map<string, Gender> {
  const said = new Map<string, Gender>();
  for (const { type, form, name, title, start } of mentions) {
    if (type !== "person" || form !== "name" || said.has(name)) continue;
    const before = /\S+(?=\s$)/.exec(text.slice(Math.max(0, start - HONORIFIC_REACH), start))?.[0].toLowerCase();
    const gender = ofWord(before ?? "") ?? (title === null ? null : ofWord(lastWord(title)));
    if (gender) said.set(name, gender);
  }
  const persons = new Set(mentions.flatMap(({ type, name }) => (type === "person" && !said.has(name) ? [name] : [])));
  for (const name of persons) {
    const gender = ofName(name);
    if (gender) said.set(name, gender);
  }
  return said;
}

function lastWord(title: string): string {
  return title.slice(title.lastIndexOf(" ") + 1).toLowerCase();
}

function ofWord(word: string): Gender | null {
  if (FEMALE_HONORIFICS.has(word) || FEMALE_NOUNS.has(word)) return "female";
  return MALE_HONORIFICS.has(word) || MALE_NOUNS.has(word) ? "male" : null;
}

function ofName(name: string): Gender | null {
  const words = name.split(" ");
  // A given name may stand last, as in "Kono Taro"; of one word only it is more likely a surname.
  for (const word of words.length > 1 ? words : []) {
    if (EITHER_NAMES.has(word)) continue;
    if (FEMALE_NAMES.has(word)) return "female";
    if (GIVEN_NAMES.has(word)) return "male";
  }
  return /(?:ova|eva|skaya|skaja|dottir|dóttir)$/.test(name) ? "female" : null;
}

export function genderOfNoun(noun: string): Gender | null {
  if (FEMALE_NOUNS.has(noun)) return "female";
  return MALE_NOUNS.has(noun) ? "male" : null;
}
