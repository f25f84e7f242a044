import { foldName } from "../../language/fold-name.ts";
import { FAMILY_FIRST, GIVEN_NAMES } from "../../language/gazetteer/given-names.ts";
import { type Gender, genderOfGivenName } from "../../language/gazetteer/name-genders.ts";
import { mayLead } from "../../language/person-name.ts";
import { givenKey, spellingKey } from "./spelling.ts";

export interface Given {
  /** The same for all spellings and short forms; of an initial the letter. */
  readonly key: string;
  /** As it is written, folded. */
  readonly initial: string;
  readonly full: boolean;
}

/** A person's name in its parts, as keys that are the same for all spellings. */
export interface PersonName {
  /** In order; empty where the surname stands alone. */
  readonly given: readonly Given[];
  readonly family: string;
  /** What the person may be called by alone. */
  readonly calls: readonly string[];
  /** "Jr." and the like; two that differ are two persons. */
  readonly suffix: string;
  readonly gender: Gender | null;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv)$/;
const PARTICLE = /^(?:van|von|de|der|den|la|le|bin|ibn|al|el|as|ad|du|da|dos|di|ter|ben|af)$/;
/** Names longer than this are no names; it bounds the cost of one. */
const LONGEST = 8;

export function parsePerson(name: string): PersonName {
  const all = name.split(/\s+/, LONGEST);
  const suffix = all.map((word) => foldName(word)[0] ?? "").find((word) => SUFFIX.test(word)) ?? "";
  const words = all.filter((word) => foldName(word).some((part) => !SUFFIX.test(part)));
  const family = familyWords(words);
  const rest = words.filter((_, at) => at < family.from || at >= family.to);
  const given = rest.flatMap(
    (word) =>
      initials(word)?.map((letter): Given => ({ key: letter, initial: letter, full: false })) ??
      foldName(word).map((part): Given => ({ key: givenKey(part), initial: part[0] as string, full: true })),
  );
  const familyParts = words.slice(family.from, family.to).flatMap((word) => foldName(word));
  const bare = familyParts.filter((part, at) => at === familyParts.length - 1 || !PARTICLE.test(part)).map(spellingKey);
  const last = foldName(words.at(-1) ?? "").at(-1);
  const first = mayLead(words.join(" ")) ? foldName(words[0] as string).at(-1) : undefined;
  return {
    given,
    family: bare.join(" "),
    calls: [
      ...new Set([
        bare.join(" "),
        bare.at(-1) ?? "",
        ...[last, first].flatMap((part) => (part ? [spellingKey(part)] : [])),
      ]),
    ].filter(Boolean),
    suffix,
    gender: rest[0] === undefined ? null : genderOfGivenName(rest[0]),
  };
}

/** Which words are the family name: mostly the last, with the particles before it; the first where it leads. */
function familyWords(words: readonly string[]): { readonly from: number; readonly to: number } {
  const end = words.length;
  if (end < 2) return { from: 0, to: end };
  if (/^(?:von|van|de|da|dos|du|bin|al|el)$/.test(words[0] as string)) return { from: 0, to: end };
  const [first, last] = [words[0] as string, words[end - 1] as string];
  const leads = FAMILY_FIRST.has(first) && !FAMILY_FIRST.has(last) && (!GIVEN_NAMES.has(first) || SYLLABLES.test(last));
  // Kishida Fumio: the order of Japan and Hungary shows only by the given name at the end.
  const turned = end === 2 && GIVEN_NAMES.has(last) && !GIVEN_NAMES.has(first) && !/^\p{Lu}\.?$/u.test(first);
  if (leads || turned) return { from: 0, to: 1 };
  const particle = words.findIndex((word, at) => at > 0 && at < end - 1 && PARTICLE.test(word.toLowerCase()));
  return { from: particle > 0 ? particle : end - 1, to: end };
}

/** `Keqiang`, `Ki-moon`: at most three syllables as Chinese and Korean have them. */
const SYLLABLES = /^(?:(?:[bcdfghjklmnpqrstwxyz]|zh|ch|sh|hs|ts)?[aeiou]{1,3}(?:ng|[nrlkpmt])?-?){1,3}$/i;

/** S.V. → s, v; `null` for a word. */
function initials(word: string): string[] | null {
  return /^(?:\p{Lu}\.?){1,3}$/u.test(word) && (word.includes(".") || word.length === 1)
    ? foldName(word.replaceAll(".", " "))
    : null;
}

/**
 * Whether two names of one family name can be one person's: the given names agree in order as far as both have them, an
 * initial with any name that begins with it. A shorter form may lack one that is `leftOut` at the front.
 */
export function compatible(a: PersonName, b: PersonName, leftOut: ReadonlySet<string>): boolean {
  if (a.suffix !== b.suffix) return false;
  const [long, short] = a.given.length >= b.given.length ? [a.given, b.given] : [b.given, a.given];
  if (aligned(long, short)) return true;
  return long.length > short.length && leftOut.has((long[0] as Given).key) && aligned(long.slice(1), short);
}

/** The first given names agree, and the others where both have one; a middle name may be missing in one. */
function aligned(long: readonly Given[], short: readonly Given[]): boolean {
  if (short.length === 0) return true;
  if (!agree(long[0] as Given, short[0] as Given)) return false;
  let at = 1;
  for (const given of short.slice(1)) {
    while (at < long.length && (long[at] as Given).full && !agree(long[at] as Given, given)) at++;
    if (at >= long.length || !agree(long[at++] as Given, given)) return false;
  }
  return true;
}

function agree(a: Given, b: Given): boolean {
  if (a.full && b.full) return a.key === b.key;
  return a.initial === b.initial || (a.full ? a.key[0] === b.initial : b.full && b.key[0] === a.initial);
}
