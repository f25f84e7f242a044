import type { Found } from "./found.ts";
import type { Word } from "./words.ts";

/** What a ministry or a minister is of, in lower case. */
const FIELDS = new Set(
  "foreign defence defense interior finance economy economic justice energy trade industry health education agriculture transport".split(
    " ",
  ),
);
/** Bodies of a state that are written in lower case after its adjective, by their last word. */
const BODIES = new Set("ministry parliament embassy consulate military army navy legislature".split(" "));
const PAIRS = new Set(["central bank", "supreme court", "coast guard", "lower house", "upper house", "ruling party"]);

/** Nouns that name a group of people by themselves where they once were something. */
const ONCE = new Set("islanders residents inhabitants prisoners refugees soldiers hostages internees".split(" "));
const WESTERN = new Set(
  "countries nations governments powers leaders diplomats officials capitals states allies media".split(" "),
);

/** The index after "foreign ministry" or "central bank", if they stand at `at` with no noun after them; else null. */
export function bodyNoun(words: readonly Word[], at: number): number | null {
  const first = words[at];
  if (!first || first.capital || first.glued || first.sentence !== words[at - 1]?.sentence) return null;
  const second = words[at + 1]?.sentence === first.sentence ? words[at + 1] : undefined;
  let to = -1;
  if (second && PAIRS.has(`${first.lower} ${second.lower}`)) to = at + 2;
  else if (BODIES.has(first.lower)) to = at + 1;
  else if (FIELDS.has(first.lower) && second?.lower === "ministry") to = at + 2;
  const next = words[to];
  const goesOn = next && !next.glued && next.sentence === first.sentence && next.pos === "NOUN" && !isOffice(next);
  return to < 0 || goesOn ? null : to;
}

/** "foreign ministry spokesman": the ministry is named all the same. */
function isOffice({ lower }: Word): boolean {
  return /^(?:spokes(?:man|woman|person|people)|officials?|sources?|press|representatives?)$/.test(lower);
}

/** "the foreign ministry", and what a state owns: "Japan's parliament"; the owner joins its name later. */
export function plainBody(words: readonly Word[], at: number): Found | null {
  const before = words[at - 1];
  if (!before || before.sentence !== words[at]?.sentence) return null;
  const owned = /^['’]s?$/.test(before.text) && words[at - 2]?.capital === true;
  if (!owned && before.lower !== "the") return null;
  const to = bodyNoun(words, at);
  if (to === null || (!owned && words[to - 1]?.lower !== "ministry")) return null;
  return organisation(words, at, to, owned ? "body/owned" : "body/alone");
}

const BEGINS_GROUP = new Set(["former", "west", "western", "opposition", "international"]);

/** "former islanders", "the opposition", "Western governments". */
export function plainGroup(words: readonly Word[], at: number): Found | null {
  const word = words[at] as Word;
  if (!BEGINS_GROUP.has(word.lower)) return null;
  const next = words[at + 1]?.sentence === word.sentence ? words[at + 1] : undefined;
  const the = words[at - 1]?.lower === "the" && words[at - 1]?.sentence === word.sentence;
  const ends =
    !next ||
    next.pos === "VERB" ||
    next.pos === "AUX" ||
    next.pos === "PUNCT" ||
    /^(?:in|and|has|had|to|on|over|as|would|will|['’]s)$/.test(next.lower);
  if (word.lower === "former" && next && ONCE.has(next.lower)) return group(words, at, at + 2);
  if (the && word.text === "West" && ends) return group(words, at, at + 1);
  if (word.lower === "western" && next && WESTERN.has(next.lower)) return group(words, at, at + 2);
  if (the && word.lower === "opposition" && ends) return group(words, at, at + 1);
  if (the && word.lower === "international" && next?.lower === "community") return group(words, at, at + 2);
  return null;
}

function organisation(words: readonly Word[], from: number, to: number, rule: string): Found {
  return { from, to, type: "organisation", form: "name", name: spoken(words, from, to), rule, confidence: 0.7 };
}

function group(words: readonly Word[], from: number, to: number): Found {
  const name = spoken(words, from, to)
    .toLowerCase()
    .replace(/^west$/, "the West")
    .replace(/^western/, "Western");
  return { from, to, type: "group", form: "name", name, rule: "group/plain", confidence: 0.6 };
}

function spoken(words: readonly Word[], from: number, to: number): string {
  return words
    .slice(from, to)
    .map(({ text }) => text)
    .join(" ");
}
