import { FAMILY_FIRST, GIVEN_NAMES } from "../../language/gazetteer/given-names.ts";
import { HONORIFICS } from "../../language/gazetteer/titles.ts";
import type { Found } from "./found.ts";
import { isTitleWord, type NameRun } from "./runs.ts";
import { headBeforeTail, isPluralHead } from "./title-phrase.ts";
import { rangeOf, type Word } from "./words.ts";

/** Months, weekdays and holidays have a capital and are no names here. */
const CALENDAR = new Set(
  `january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept
  oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter ramadan internet god bible quran
  english islam islamic christian christianity muslim muslims jewish jews buddhist catholic orthodox western eastern northern
  southern european asian african american arab arabs soviet nazi communist cold covid-19 mr mrs ms dr`.split(/\s+/),
);

/** What a run of capitalised words without a telling head is. */
export function classify(text: string, words: readonly Word[], run: NameRun): Found | null {
  const trimmed = trim(words, run);
  if (!trimmed) return null;
  const { from, to, hyphen } = trimmed;
  const { start, end } = rangeOf(words, from, to);
  const base = {
    from,
    to,
    form: "name",
    name: text.slice(start, end).replace(/\s+/g, " "),
    ...(hyphen >= 0 ? { hyphen } : {}),
  } as const;
  const unknown: Found = { ...base, type: "unknown", rule: "name/unknown", confidence: 0 };
  const first = words[from] as Word;
  const last = words[to - 1] as Word;
  const before = words[from - 1]?.sentence === first.sentence ? words[from - 1] : undefined;
  const next = words[to]?.sentence === first.sentence ? words[to] : undefined;
  const count = words.slice(from, to).filter((word) => word.capital).length;

  if (citation(words, from, to)) return { ...base, type: "outlet", rule: "outlet/citation", confidence: 0.7 };
  const titled =
    before !== undefined &&
    (!before.glued || /-$/.test(words[from - 2]?.text ?? "")) &&
    (headBeforeTail(words, from - 1) >= 0 ||
      (isTitleWord(words, from - 1) && (before.capital || !isPlural(before.text))) ||
      sharesTitle(words, from));
  if (titled && !CALENDAR.has(first.lower) && (hyphen !== from + 1 || count > 2)) {
    const honorific = HONORIFICS.has((before as Word).lower);
    const inTitle = before?.capital && isTitleWord(words, from - 1);
    if (honorific || inTitle || count > 1 || !first.ordinary || before?.lower === "and")
      return { ...base, type: "person", rule: honorific ? "person/honorific" : "person/title", confidence: 0.9 };
  }
  if (count === 1) return single(words, from, to, base, unknown);
  // Jean-Claude Juncker is one; in "Abe-Putin Summit" the first is no given name.
  if (hyphen === from + 1 && !(GIVEN_NAMES.has(first.text) && count > 2)) return unknown;
  if (quoted(text, start, end) || /\d/.test(base.name)) return unknown;
  const nounNext = next !== undefined && !next.glued && next.pos === "NOUN" && !next.capital;
  if (GIVEN_NAMES.has(first.text) && count <= 5 && !(nounNext && last.ordinary))
    return { ...base, type: "person", rule: "person/given-name", confidence: 0.85 };
  if (isTitleCase(words, from)) return unknown;
  if (
    FAMILY_FIRST.has(first.text) &&
    count <= 3 &&
    !words.slice(from + 1, to).every((word) => word.ordinary) &&
    before?.lower !== "the"
  )
    return { ...base, type: "person", rule: "person/family-first", confidence: 0.8 };
  if (initialled(words, from, to) && /\p{Ll}/u.test(last.text))
    return { ...base, type: "person", rule: "person/initials", confidence: 0.75 };
  if (before?.lower === "in" || before?.lower === "near")
    return count <= 2 ? { ...base, type: "place", rule: "place/in", confidence: 0.4 } : unknown;
  const determined = before !== undefined && (before.pos === "DET" || before.lower === "the");
  if (
    count > 3 ||
    determined ||
    nounNext ||
    first.ordinary ||
    words.slice(from, to).some((word) => /^\p{Lu}{2,}$/u.test(word.text))
  )
    return unknown;
  if (next?.glued && next.text === "-") return unknown;
  return { ...base, type: "person", rule: "person/two-names", confidence: 0.6 };
}

/** What one capitalised word is, where that can be said of one. */
function single(
  words: readonly Word[],
  from: number,
  to: number,
  base: Omit<Found, "type" | "rule" | "confidence">,
  unknown: Found,
): Found {
  const word = words[from] as Word;
  const before = words[from - 1]?.sentence === word.sentence ? words[from - 1] : undefined;
  const next = words[to]?.sentence === word.sentence ? words[to] : undefined;
  if (isAcronym(word.text)) {
    // Weapons and treaties have acronyms too; those that speak are bodies.
    const speaks = next !== undefined && SPEAKS.has(next.lemma) && next.pos === "VERB";
    return speaks ? { ...base, type: "organisation", rule: "organisation/acronym-speaks", confidence: 0.6 } : unknown;
  }
  if (word.ordinary || MONTH_NAMES.test(word.text) || isTitleCase(words, from)) return unknown;
  if (GIVEN_NAMES.has(word.text) && next?.text !== "-")
    return { ...base, type: "person", rule: "person/given-name-alone", confidence: 0.5 };
  const nounNext = next !== undefined && !next.glued && (next.pos === "NOUN" || next.capital);
  if (before && /^(?:in|near)$/.test(before.lower) && !nounNext && !/^(?:-|['’]s?)$/.test(next?.text ?? ""))
    return { ...base, type: "place", rule: "place/in", confidence: 0.4 };
  return unknown;
}

/** Words of one name between a title of several and "and". */
const SHARED_REACH = 4;

/** `Trump` of "Presidents Putin and Trump". */
function sharesTitle(words: readonly Word[], from: number): boolean {
  if (words[from - 1]?.lower !== "and") return false;
  for (let at = from - 2; at > from - 2 - SHARED_REACH; at--) {
    if (!words[at]?.capital || words[at]?.sentence !== words[from]?.sentence) return false;
    if (at < from - 2 && isPluralHead(words[at])) return true;
  }
  return false;
}

const SPEAKS = new Set(
  "say announce declare warn state claim report deny confirm reject urge demand add tell insist".split(" "),
);

/** Months that are surnames too, and are told apart where they stand. */
const MONTH_NAMES = /^(?:March|April|May|June|August)$/;

/**
 * Without calendar words at its ends, and without the common nouns of a title before a name: `Antony Blinken` of
 * "Secretary of State Antony Blinken".
 */
function trim(words: readonly Word[], { from, to, hyphen }: NameRun): NameRun | null {
  const only = words[from] as Word;
  if (to - from === 1 && MONTH_NAMES.test(only.text)) return { from, to, hyphen };
  let start = from;
  let end = to;
  const isCalendar = (at: number) => CALENDAR.has((words[at] as Word).lower);
  while (end > start && isCalendar(end - 1) && !GIVEN_NAMES.has(words[end - 2]?.text ?? "")) end--;
  while (start < end && isCalendar(start) && !GIVEN_NAMES.has((words[start] as Word).text)) start++;
  const inTail = words[start - 1]?.lower === "of" && isTitleWord(words, start - 2);
  let name = start;
  while (name < end - 1 && (words[name] as Word).ordinary && !GIVEN_NAMES.has((words[name] as Word).text)) name++;
  if (name > start && (inTail || (GIVEN_NAMES.has((words[name] as Word).text) && name < end - 1))) start = name;
  return end > start ? { from: start, to: end, hyphen: hyphen >= start && hyphen < end ? hyphen : -1 } : null;
}

/** (Ukrinform, December 6): a name and a date in brackets cite a publication. */
function citation(words: readonly Word[], from: number, to: number): boolean {
  const open = words[from - 1];
  if (!open || !/^[(;]$/.test(open.text) || to - from > 3) return false;
  return (
    words[to]?.text === "," &&
    /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.?$/.test(
      words[to + 1]?.text ?? "",
    )
  );
}

function isAcronym(text: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}&-]{1,7}$/u.test(text) || /^(?:\p{Lu}\.){2,}$/u.test(text);
}

function isPlural(text: string): boolean {
  return /[^s]s$/.test(text);
}

function quoted(text: string, start: number, end: number): boolean {
  return /["“‘']/.test(text[start - 1] ?? "") && /["”’']/.test(text[end] ?? "");
}

function initialled(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at++) if (/^\p{Lu}\.?$/u.test((words[at] as Word).text)) return true;
  return false;
}

/** How far on either side of a word a heading is looked at. */
const HEADING_REACH = 15;

/** A heading in which every word that carries meaning has a capital, so that capitals say nothing. */
export function isTitleCase(words: readonly Word[], at: number): boolean {
  const sentence = (words[at] as Word).sentence;
  let from = at;
  while (at - from < HEADING_REACH && words[from - 1]?.sentence === sentence) from--;
  let capitals = 0;
  for (let index = from; index < at + HEADING_REACH && words[index]?.sentence === sentence; index++) {
    const word = words[index] as Word;
    if (word.capital && /^\p{L}{4}/u.test(word.text)) capitals++;
    else if (!word.capital && !word.glued && /^(?:NOUN|VERB|ADJ|ADV)$/.test(word.pos)) return false;
  }
  return capitals >= 4;
}
