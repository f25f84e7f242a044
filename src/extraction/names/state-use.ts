import { TITLE_HEADS } from "../../language/gazetteer/titles.ts";
import type { Word } from "./words.ts";

/** Nouns that, after a state's adjective, stand for the state. */
const SELF = new Set("side government authorities leadership administration cabinet state".split(" "));

/** Nouns that, after a state's adjective, name a group of its people; they speak and press, and are no state. */
const GROUPS = new Set(
  `public people critics voters residents opposition nationalists conservatives liberals officials diplomats experts analysts
  observers lawmakers legislators politicians media press negotiators delegation citizens businesses businessmen companies
  fishermen farmers islanders refugees settlers rebels separatists militants protesters protestors activists scholars
  commentators historians veterans soldiers troops families students youth elite elites population investors leaders
  ministers representatives journalists`.split(/\s+/),
);

const IN_PLACE = new Set("in at near around outside inside through via across within into throughout off".split(" "));
const GOES = new Set(
  `visit trip travel fly go come arrive return flight invite drive head journey tour move walk bring send deport extradite
  back way road way route ambassador envoy mission train bus ship leave depart welcome invitation withdraw stopover stop
  relocate transfer host pilgrimage dispatch reach relocation`.split(/\s+/),
);
const VISITS = new Set("visit leave reach tour enter host cross storm bomb capture".split(" "));
const SAYS_FROM = new Set(
  `signal demand pressure concession support response assurance threat alienate independent approval pledge invitation
  message word order permission guarantee objection protest criticism recognition commitment distance estrange
  separate reaction reply answer statement consent`.split(/\s+/),
);
const AIMS = new Set("direct aim target point level address anger criticism threat barb".split(" "));

const LEAVES = new Set("leave depart head fly sail".split(" "));
/** What a city has and a state has not. */
const CITY_HAS = new Set(
  "streets street airport airports mayor suburbs suburb metro subway skyline outskirts district districts stadium railway station port squares square downtown".split(
    " ",
  ),
);
const WALLS = new Set(
  "walls wall gates gate palace hall halls lawn garden gardens grounds complex towers tower clock museum".split(" "),
);

/** How far back the word is looked for that says whether somebody went there. */
const REACH = 5;

/** Whether a capital's name stands for the city itself; else it is its state that acts, is asked or is meant. */
export function isCity(words: readonly Word[], from: number, to: number): boolean {
  const before = sameSentence(words, from, from - 1);
  const next = sameSentence(words, from, to);
  const afterNext = sameSentence(words, from, to + 1);
  // Moscow, Russia
  if (next?.text === "," && afterNext?.capital && afterNext.pos === "PROPN" && before && IN_PLACE.has(before.lower))
    return true;
  // Tokyo-based, and the Tokyo of "Tokyo summit"
  if (next?.glued && next.text === "-") return afterNext?.lower === "based";
  // the Oslo government; Oslo-Stockholm ties
  if (next && SELF.has(next.lower)) return false;
  if (before?.text === "-" && words[from]?.glued && words[from - 2]?.capital) return false;
  if (next && next.pos === "NOUN" && !next.capital && next.lemma !== "'s") return true;
  if (/^['’]s?$/.test(next?.text ?? "") && CITY_HAS.has(afterNext?.lower ?? "")) return true;
  if (!before) return false;
  if (before.lower === "at" && lookBack(words, from, AIMS)) return false;
  if (IN_PLACE.has(before.lower)) return !(before.lower === "in" && isRuling(words, from));
  const list = coordinated(words, from);
  if (list !== null) return isCity(words, list, list + 1);
  const verb = before.pos === "VERB" || before.pos === "NOUN" ? before.lemma : "";
  if (VISITS.has(verb)) return true;
  if (before.lower === "to" || (before.lower === "for" && lookBack(words, from, LEAVES)))
    return lookBack(words, from, GOES);
  if (before.lower === "from") return !lookBack(words, from, SAYS_FROM);
  return /^(?:downtown|central|greater|old|northern|southern|eastern|western|occupied|besieged)$/.test(before.lower);
}

/** "the regime in Damascus", "regime change in Pyongyang": the government is meant. */
function isRuling(words: readonly Word[], from: number): boolean {
  return [from - 2, from - 3].some((at) =>
    /^(?:regime|government|leadership|rulers|authorities|administration)$/.test(
      sameSentence(words, from, at)?.lower ?? "",
    ),
  );
}

/** Whether the name of a government's seat stands for the building: "at the White House", "the Kremlin walls". */
export function isBuilding(words: readonly Word[], from: number, to: number): boolean {
  const next = sameSentence(words, from, to);
  if (next && !next.glued && WALLS.has(next.lower)) return true;
  const at = sameSentence(words, from, from - 1)?.lower === "the" ? from - 2 : from - 1;
  const before = sameSentence(words, from, at);
  if (!before || (next && !next.glued && (next.pos === "NOUN" || next.capital))) return false;
  return /^(?:at|inside|outside|near|around|in)$/.test(before.lower) && !lookBack(words, at + 1, AIMS);
}

/** The word of an enumeration before "and": `Geneva` of "in Geneva and Vienna". */
function coordinated(words: readonly Word[], from: number): number | null {
  const and = sameSentence(words, from, from - 1);
  const first = sameSentence(words, from, from - 2);
  const before = sameSentence(words, from, from - 3);
  return and?.lower === "and" && first?.capital && before && IN_PLACE.has(before.lower) ? from - 2 : null;
}

function lookBack(words: readonly Word[], from: number, lemmas: ReadonlySet<string>): boolean {
  for (let at = from - 2; at >= from - 1 - REACH; at--) {
    const word = sameSentence(words, from, at);
    if (!word || word.text === ";") return false;
    if (lemmas.has(word.lemma)) return true;
  }
  return false;
}

/** "the Russian government", "Japanese side": the index after the noun, if the state's adjective has one. */
export function selfNoun(words: readonly Word[], to: number): number | null {
  const noun = words[to];
  if (!noun || noun.glued || noun.capital || noun.sentence !== words[to - 1]?.sentence || !SELF.has(noun.lower))
    return null;
  // "government officials" are its people, "administration" with a capital may be a body's name.
  const next = words[to + 1];
  return next && !next.glued && (next.pos === "NOUN" || TITLE_HEADS.has(next.lower)) && next.sentence === noun.sentence
    ? null
    : to + 1;
}

/** "Russian critics", "Japanese public opinion": the index after the noun. */
export function groupNoun(words: readonly Word[], to: number): number | null {
  const noun = words[to];
  if (!noun || noun.glued || noun.capital || noun.sentence !== words[to - 1]?.sentence || !GROUPS.has(noun.lower))
    return null;
  const next = words[to + 1];
  if (next?.lower === "opinion" && noun.lower === "public") return to + 2;
  return next && !next.glued && next.sentence === noun.sentence && (next.pos === "NOUN" || next.capital)
    ? null
    : to + 1;
}

function sameSentence(words: readonly Word[], from: number, at: number): Word | undefined {
  const word = words[at];
  return word?.sentence === words[from]?.sentence ? word : undefined;
}
