import { foldName } from "../../language/fold-name.ts";
import { NAME_SPELLINGS, SHORT_NAMES } from "../../language/gazetteer/name-spellings.ts";

const spellings = firsts(NAME_SPELLINGS);
const shorts = firsts(SHORT_NAMES);

/** Differences of transliteration in any word, and those that only a longer one shows. */
const ANYWHERE: readonly (readonly [RegExp, string])[] = [
  [/([a-z])\1+/g, "$1"],
  [/ph/g, "f"],
  [/w/g, "v"],
  [/j/g, "y"],
  [/oh(?=[^aeiou]|$)/g, "o"],
  [/(?<=[^aeiou])(?:ye|ie)(?=[a-z])/g, "e"],
];
const IN_LONG: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|skh/g, "sh"],
  [/tch|tsch|cz/g, "ch"],
  [/kh/g, "h"],
  [/gh/g, "g"],
  [/dh/g, "d"],
  [/th/g, "t"],
  [/zh/g, "z"],
  [/[qc]k?(?!h)/g, "k"],
  [/(?:ue)/g, "u"],
  [/(?:oe)/g, "o"],
  [/(?:ae)/g, "a"],
  [/of$/, "ov"],
];

/** Shorter words are names of their own in every spelling: Khan and Han, Zhang and Zang. */
const LONG = 6;

/** What the spellings of one word of a name have in common: Zelensky and Zelenskyy, Müller and Mueller; folded before. */
export function spellingKey(folded: string): string {
  const known = spellings.get(folded);
  if (known !== undefined) return known;
  let key = folded;
  for (const [pattern, by] of ANYWHERE) key = key.replace(pattern, by);
  if (folded.length >= LONG) for (const [pattern, by] of IN_LONG) key = key.replace(pattern, by);
  return key;
}

/** The same for a given name, whose short form is the name itself: Bill and William. */
export function givenKey(folded: string): string {
  const key = spellingKey(folded);
  const long = shorts.get(folded) ?? shorts.get(key);
  return long === undefined ? key : spellingKey(long);
}

function firsts(groups: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const group of groups)
    for (const word of group) {
      const [first] = foldName(group[0] as string);
      const [folded] = foldName(word);
      if (folded !== undefined && first !== undefined && !map.has(folded)) map.set(folded, first);
    }
  return map;
}
