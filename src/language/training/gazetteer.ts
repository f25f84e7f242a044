import { BODIES } from "../gazetteer/bodies.ts";
import { CITIES } from "../gazetteer/cities.ts";
import { EVENTS } from "../gazetteer/events.ts";
import { FAMILY_NAMES } from "../gazetteer/family-names.ts";
import { FAMILY_FIRST, GIVEN_NAMES } from "../gazetteer/given-names.ts";
import { CALENDAR, EVENT_HEADS, FACILITY_HEADS, ORGANISATION_HEADS, PLACE_HEADS } from "../gazetteer/heads.ts";
import { ORGANISATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS } from "../gazetteer/kind-nouns.ts";
import { MORE_GIVEN_NAMES } from "../gazetteer/more-given-names.ts";
import { OFFICE_PHRASES } from "../gazetteer/office-phrases.ts";
import { ORGANISATIONS } from "../gazetteer/organisations.ts";
import { OUTLETS } from "../gazetteer/outlets.ts";
import { PEOPLES } from "../gazetteer/peoples.ts";
import { PLACES } from "../gazetteer/places.ts";
import { OUTLET_HEADS, PRESS } from "../gazetteer/press.ts";
import { REGIONS } from "../gazetteer/regions.ts";
import { STATE_FORMS } from "../gazetteer/state-forms.ts";
import { COMBINING_FORMS } from "../gazetteer/state-table.ts";
import { STATES } from "../gazetteer/states.ts";
import { HONORIFICS, TITLE_HEADS } from "../gazetteer/titles.ts";
import { gazetteerSection, LONGEST_PHRASE } from "../names/gazetteer.ts";
import {
  CALENDAR as CALENDAR_BIT,
  COMBINING,
  CONTINUES,
  EVENT_HEAD,
  FACILITY_HEAD,
  FAMILY_NAME,
  GIVEN_NAME,
  ORGANISATION,
  ORGANISATION_HEAD,
  OUTLET,
  PEOPLE,
  PLACE,
  PLACE_HEAD,
  STATE,
  TITLE,
} from "../names/gazetteer-bits.ts";
import { LOC, NAT, ORG, PER } from "../names/labels.ts";
import { EMPTY_PHRASE, extendPhrase, LONGEST_NAME_WORD } from "../names/phrase-hash.ts";

import type { Random } from "./network/random.ts";

/** Names of one class, as written; words in lower case that also count with a capital. */
interface NameList {
  readonly bits: number;
  readonly names: Iterable<string>;
  readonly anyCase?: boolean;
}

/** Family names that a sentence more often begins with as a word of another sort. */
const LITTLE_WORDS: ReadonlySet<string> = new Set(["He", "Do", "Oh", "So", "Im", "Her", "Or"]);

/** All the lists that the English pack knows. */
const LISTS: readonly NameList[] = [
  { bits: GIVEN_NAME, names: [...GIVEN_NAMES, ...MORE_GIVEN_NAMES] },
  { bits: FAMILY_NAME, names: [...FAMILY_NAMES, ...FAMILY_FIRST].filter((name) => !LITTLE_WORDS.has(name)) },
  { bits: STATE, names: STATES.flatMap(({ name, aliases }) => [name, ...aliases]) },
  { bits: STATE, names: STATE_FORMS },
  { bits: PEOPLE, names: STATES.flatMap(({ adjectives, people }) => [...adjectives, ...people]) },
  { bits: PEOPLE, names: PEOPLES },
  { bits: PLACE, names: STATES.flatMap(({ capitals }) => capitals) },
  { bits: PLACE | ORGANISATION, names: STATES.flatMap(({ seats }) => seats) },
  { bits: PLACE, names: [...PLACES, ...CITIES, ...REGIONS] },
  { bits: ORGANISATION, names: [...ORGANISATIONS.flat(), ...BODIES] },
  { bits: OUTLET, names: [...OUTLETS.flat(), ...PRESS] },
  { bits: TITLE, names: [...TITLE_HEADS, ...HONORIFICS, ...OFFICE_PHRASES], anyCase: true },
  { bits: ORGANISATION_HEAD, names: ORGANISATION_HEADS, anyCase: true },
  { bits: FACILITY_HEAD, names: FACILITY_HEADS, anyCase: true },
  { bits: PLACE_HEAD, names: PLACE_HEADS, anyCase: true },
  { bits: EVENT_HEAD, names: EVENT_HEADS, anyCase: true },
  { bits: EVENT_HEAD, names: EVENTS },
  { bits: OUTLET | ORGANISATION_HEAD, names: OUTLET_HEADS, anyCase: true },
  { bits: CALENDAR_BIT, names: CALENDAR, anyCase: true },
  { bits: COMBINING, names: Object.keys(COMBINING_FORMS) },
];

/** The section `names` of the English pack, from the lists in `language/gazetteer`. */
export function buildGazetteer(lists: readonly NameList[] = LISTS): Uint8Array {
  const entries = new Map<number, number>();
  for (const { bits, names, anyCase } of lists) {
    for (const name of names) {
      for (const cased of anyCase ? casesOf(name) : [name]) {
        for (const words of wordings(cased)) add(entries, words, bits);
      }
    }
  }
  return gazetteerSection(entries);
}

/** Nouns that say what kind of name stands beside them, by kind. */
export const KIND_NOUNS: ReadonlyMap<number, readonly string[]> = new Map([
  [PER, PERSON_NOUNS],
  [ORG, ORGANISATION_NOUNS],
  [LOC, PLACE_NOUNS],
]);

/**
 * Names that sentences to learn from can be filled with, by kind, as words: those of the lists, and `persons` given names
 * with family names.
 */
export function listedNames(persons: number, random: Random): Map<number, string[][]> {
  const words = (...names: readonly Iterable<string>[]): string[][] =>
    names.flatMap((list) => [...list].map((name) => name.split(" ")));
  const given = [...GIVEN_NAMES, ...MORE_GIVEN_NAMES];
  const family = FAMILY_NAMES.filter((name) => !LITTLE_WORDS.has(name));
  const one = (list: readonly string[]): string => list[Math.floor(random() * list.length)] as string;
  return new Map([
    [PER, [...words(given, family), ...Array.from({ length: persons }, () => [one(given), one(family)])]],
    [
      LOC,
      words(
        PLACES,
        CITIES,
        REGIONS,
        STATES.map(({ name }) => name),
        STATES.flatMap(({ capitals }) => capitals),
      ),
    ],
    [ORG, words(ORGANISATIONS.flat(), BODIES, OUTLETS.flat(), PRESS)],
    [
      NAT,
      words(
        STATES.flatMap(({ adjectives, people }) => [...adjectives, ...people]),
        PEOPLES,
      ),
    ],
  ]);
}

/** "prime minister", "Prime Minister" and "Prime minister"; little words stay small. */
function casesOf(name: string): Set<string> {
  const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
  const words = name.split(" ");
  const titled = words.map((word, i) => (i > 0 && /^(?:of|the|for|in|de)$/.test(word) ? word : capital(word)));
  return new Set([
    name,
    titled.join(" "),
    capital(name),
    titled.map((word) => word.replace(/-\p{L}/gu, (part) => part.toUpperCase())).join(" "),
  ]);
}

/** The ways in which a tokenizer may part a name: a possessive or a comma from its word, hyphens from theirs or not. */
export function wordings(name: string): string[][] {
  const words = name
    .split(" ")
    .flatMap((word) => (/.,$/.test(word) ? [word.slice(0, -1), ","] : [word]))
    .flatMap((word) => (/.['’]s$/.test(word) ? [word.slice(0, -2), word.slice(-2)] : [word]))
    .flatMap((word) => (/^\p{L}+s['’]$/u.test(word) ? [word.slice(0, -1), "'"] : [word]));
  const parted = words.flatMap((word) => word.split(/(?<=.)([-/])(?=.)/));
  return parted.length === words.length ? [words] : [words, parted];
}

function add(entries: Map<number, number>, words: readonly string[], bits: number): void {
  if (words.length > LONGEST_PHRASE || words.some((word) => word === "" || word.length > LONGEST_NAME_WORD)) return;
  let hash = EMPTY_PHRASE;
  words.forEach((word, i) => {
    hash = extendPhrase(hash, word, 0, word.length);
    const more = i < words.length - 1;
    entries.set(hash, (entries.get(hash) ?? 0) | (more ? CONTINUES : bits));
  });
}
