import { foldName } from "../../language/fold-name.ts";
import { GIVEN_NAMES } from "../../language/gazetteer/given-names.ts";
import { type Gender, genderOfGivenName } from "../../language/gazetteer/name-genders.ts";
import { personKey, surnamesOf } from "../../language/person-name.ts";
import type { Found } from "./found.ts";
import { honorificBefore, isRelative } from "./person-context.ts";
import { NAME_PARTICLES } from "./runs.ts";
import type { Word } from "./words.ts";

/** A person of a text. */
export interface Person {
  readonly name: string;
  readonly gender: Gender | null;
  /** Where the full name stands, as indices of words, rising. */
  readonly places: number[];
  /** First named as somebody's relative, so that the surname means the other one. */
  readonly relative: boolean;
}

export interface Register {
  /** By what all spellings of the full name have in common: several where initials in the middle differ. */
  readonly byKey: ReadonlyMap<string, readonly Person[]>;
  /** By what they may be called, folded. */
  readonly called: ReadonlyMap<string, readonly Person[]>;
}

/** More persons of one surname than this are told apart by their full names only. */
const MOST_CALLED = 16;

/** Words of a full name looked at for what the person is called by. */
const LONGEST_CALL = 6;

/** The persons that a text names, with the places of their full names. */
export function registerOf(words: readonly Word[], found: readonly Found[]): Register {
  const byKey = new Map<string, Person[]>();
  const called = new Map<string, Person[]>();
  const call = (surname: string, person: Person) => {
    const same = called.get(surname);
    if (!same) called.set(surname, [person]);
    else if (same.length < MOST_CALLED) same.push(person);
  };
  const tails = tailsOf(found);
  for (const item of found) {
    if (item.type !== "person" || !isFull(item.name) || tails.has(item.name)) continue;
    const key = personKey(item.name);
    let person = named(byKey, item.name);
    if (!person) {
      const gender = genderOfGivenName(item.name.split(" ", 1)[0] as string) ?? honorificBefore(words, item.from);
      person = { name: item.name, gender, places: [], relative: isRelative(words, item.from) };
      byKey.set(key, [...(byKey.get(key) ?? []), person]);
      const suffix = suffixOf(item.name);
      for (const surname of surnamesOf(item.name)) call(surname + suffix, person);
    }
    if (item.to - item.from > 1) person.places.push(item.from);
  }
  // Lula, Lula da Silva: what follows the first name may be what a person is called by, where nobody else is.
  for (const person of [...byKey.values()].flat()) {
    const parts = foldName(person.name);
    for (let at = 1; at < Math.min(parts.length - 1, LONGEST_CALL) && person.name.split(" ").length > 2; at++)
      for (const short of [parts[at] as string, parts.slice(at).join(" ")])
        if (short.length > 2 && !called.has(short)) called.set(short, [person]);
  }
  for (const [given, person] of onlyOfGiven(byKey)) if (!called.has(given)) called.set(given, [person]);
  // Surnames that stand only with a title are persons too, where nobody else is called so.
  for (const { type, name } of found) {
    const folded = foldName(name).join(" ");
    if (type === "person" && !name.includes(" ") && !called.has(folded))
      called.set(folded, [{ name, gender: null, places: [], relative: false }]);
  }
  return { byKey, called };
}

/** "Obrador Ruiz" where the text has "Ana Obrador Ruiz": a surname of two words. */
function tailsOf(found: readonly Found[]): ReadonlySet<string> {
  const tails = new Set<string>();
  for (const { type, name } of found) {
    if (type !== "person") continue;
    const parts = name.split(" ", LONGEST_CALL);
    for (let at = 1; at < parts.length - 1; at++) if (suffixOf(name) === "") tails.add(parts.slice(at).join(" "));
  }
  return tails;
}

/** Persons by a given name that nobody else in the text has. */
function onlyOfGiven(byKey: Register["byKey"]): Map<string, Person> {
  const only = new Map<string, Person>();
  const several = new Set<string>();
  for (const person of [...byKey.values()].flat()) {
    const first = person.name.split(" ", 1)[0] as string;
    if (!GIVEN_NAMES.has(first)) continue;
    const given = foldName(first).join(" ");
    if (only.has(given)) several.add(given);
    only.set(given, person);
  }
  for (const given of several) only.delete(given);
  return only;
}

/** A given name and a surname; "de Gaulle" is a surname. */
export function isFull(name: string): boolean {
  return foldName(name).length > (suffixOf(name) ? 2 : 1) && !startsWithParticle(name);
}

function startsWithParticle(name: string): boolean {
  return NAME_PARTICLES.has(name.split(/[\s-]/, 1)[0]?.toLowerCase() ?? "") && !/^(?:Al|Ben|Le|La|Di|Van)\s/.test(name);
}

/** The person of a full name: George W. Bush is not George H. W. Bush, and George Bush is the first of them. */
export function named(byKey: Register["byKey"], name: string): Person | undefined {
  const initials = middleInitials(name);
  return byKey.get(personKey(name))?.find((person) => {
    const own = middleInitials(person.name);
    return (own === initials || own === "" || initials === "") && suffixOf(person.name) === suffixOf(name);
  });
}

/** " jr" of "Ekelund Jr.", as folded names have it; empty for none. */
function suffixOf(name: string): string {
  const suffix = /\s(Jr|Sr|II|III|IV)\.?$/.exec(name)?.[1];
  return suffix ? ` ${suffix.toLowerCase()}` : "";
}

function middleInitials(name: string): string {
  return [...name.matchAll(/(?<=\s(?:\p{Lu}\.?)?)\p{Lu}(?=\.|\s)/gu)].join("");
}
