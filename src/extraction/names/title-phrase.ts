import {
  HONORIFICS,
  PRIVATE_CALLINGS,
  TITLE_ADJUNCTS,
  TITLE_HEADS,
  TITLE_MODIFIERS,
} from "../../language/gazetteer/titles.ts";
import type { Found, Places } from "./found.ts";
import { rangeOf, type Word } from "./words.ts";

/** An office as written, with the state or body it is of, where that is said; words `from` to `to` (exclusive). */
export interface TitlePhrase {
  readonly title: string;
  readonly of: string | null;
  readonly from: number;
  readonly to: number;
  /** "Foreign Ministers": of more than one person. */
  readonly plural: boolean;
}

/** When a title was or will be held, or how: they stay with it. */
const WHEN = new Set("former ex then late incoming acting interim caretaker outgoing".split(" "));
const NARROWS = new Set(["of", "for", "to", "at"]);
/** What offices are of, in lower case: "secretary of state". */
const FIELDS = /^(?:state|defen[cs]e|foreign|affairs|staff|finance|interior|health|trade|industry|economy|energy)$/;
/** Longest tail: "of the Ministry of Foreign Affairs" is one name, "of Economy, Trade and Industry" has six words. */
const LONGEST_TAIL = 6;

/** The title that ends right before word `at`: "Russian Foreign Minister", "Japan's ambassador to Ukraine". */
export function titleEnding(text: string, words: readonly Word[], places: Places, at: number): TitlePhrase | null {
  const sentence = words[at]?.sentence ?? words[at - 1]?.sentence;
  const inside = (index: number) => words[index]?.sentence === sentence;
  let last = at - 1;
  while (inside(last) && HONORIFICS.has((words[last] as Word).lower) && !TITLE_HEADS.has((words[last] as Word).lower))
    last--;
  if (!inside(last)) return null;
  const elect = /^(?:elect|designate)$/.test(words[last]?.lower ?? "") && words[last - 1]?.text === "-" ? 2 : 0;
  let head = last - elect;
  let tail: Found | undefined;
  const plural = isPluralHead(words[head]);
  if (!isHead(words[head]) && !plural) {
    tail = places.ending.get(last + 1);
    if (tail?.type !== "state" && tail?.type !== "organisation") tail = undefined;
    head = tail ? headBeforeName(words, tail) : headBeforeTail(words, last);
    if (head < 0) head = headBeforeTail(words, last);
    if (head < 0 || personBetween(places, head, last)) return null;
    tail = places.starting.get(words[head + 2]?.lower === "the" ? head + 3 : head + 2) ?? tail;
  }
  let first = afterName(words, places, firstModifier(words, head), head);
  let of = owner(words, places, first);
  const from = startOf(words, of ? of.from : first);
  const when = whenOf(words, from, head);
  while (first < head && saysWhen(words[first] as Word)) first++;
  // "Secretary of State" keeps its tail; in "President of Russia" the tail is what the office is of.
  const tailNames = tail && (tail.type === "state" || tail.type === "organisation") && !of;
  if (tailNames && !isSentTo(words, tail as Found)) of = tail;
  const title = written(text, words, first, tailNames ? head + 1 : last + 1).replace(plural ? /s$/ : /$^/, "");
  return { title: when ? `${when} ${title}` : title, of: of?.name ?? null, from, to: last + 1, plural };
}

/** The title that begins at word `at`, behind a comma or a form of "to be": "the foreign minister of Japan". */
export function titleStarting(text: string, words: readonly Word[], places: Places, at: number): TitlePhrase | null {
  const sentence = words[at]?.sentence;
  const inside = (index: number) => index < words.length && words[index]?.sentence === sentence;
  let index = at;
  let when: string | null = null;
  let of: Found | undefined;
  const skipAdjuncts = (skipped: RegExp) => {
    for (; inside(index); index++) {
      const { lower, text: form } = words[index] as Word;
      if (says(lower)) when = says(lower);
      else if (!skipped.test(form) && !TITLE_ADJUNCTS.has(lower) && !(form === "-" && when)) return;
    }
  };
  skipAdjuncts(/^(?:the|a|an|who|is|was)$/i);
  const owned = places.starting.get(index);
  if (owned && /^(?:state|organisation|outlet|person)$/.test(owned.type) && inside(index)) {
    const possessive = /^['’]s?$/.test(words[owned.to]?.text ?? "");
    if (owned.type === "person" && !possessive) return null;
    if (owned.type !== "person") of = owned;
    index = possessive ? owned.to + 1 : owned.to;
    skipAdjuncts(/$^/);
  }
  // "the government's chief negotiator"
  if (!of && words[index]?.pos === "NOUN" && /^['’]s?$/.test(words[index + 1]?.text ?? "") && inside(index + 2))
    index += 2;
  const first = index;
  let head = -1;
  while (inside(index) && index - first < LONGEST_TAIL) {
    const word = words[index] as Word;
    if (isHead(word)) head = index;
    else if (!TITLE_MODIFIERS.has(word.lower) && word.text !== "-") break;
    index++;
  }
  if (head < 0 || places.starting.get(head + 1)?.type === "person") return null;
  let to = head + 1;
  if (NARROWS.has(words[to]?.lower ?? "") && inside(to)) {
    const named = places.starting.get(words[to + 1]?.lower === "the" ? to + 2 : to + 1);
    // "spokesman for Norway's Ministry of Defence" is the ministry's.
    const tail = (named && /^['’]s?$/.test(words[named.to]?.text ?? "") && places.starting.get(named.to + 1)) || named;
    if (tail && (tail.type === "state" || tail.type === "organisation")) {
      if (!of && !isSentTo(words, tail)) of = tail;
      to = tail.to;
    } else if (words[to]?.lower === "of" && inside(to + 1)) {
      const stop = to + 1;
      to = stop;
      while (inside(to) && (words[to]?.capital || FIELDS.test(words[to]?.lower ?? "")) && to - head < LONGEST_TAIL)
        to++;
      if (to === stop) to = head + 1;
      const whose = places.starting.get(words[to + 1]?.lower === "the" ? to + 2 : to + 1);
      if (words[to]?.lower === "of" && to > stop && whose?.type === "state" && !of)
        return { title: dated(written(text, words, first, to)), of: whose.name, from: at, to: whose.to, plural: false };
    }
  }
  const tailEnds = to > head + 1 ? places.ending.get(to) : undefined;
  const keeps = tailEnds && (tailEnds === of || (!of && isSentTo(words, tailEnds))) ? head + 1 : to;
  return { title: dated(written(text, words, first, keeps)), of: of?.name ?? null, from: at, to, plural: false };

  function dated(title: string): string {
    return when ? `${when} ${title}` : title;
  }
}

/** "ambassador to Japan": the office is another state's. */
function isSentTo(words: readonly Word[], { from }: Found): boolean {
  return words[words[from - 1]?.lower === "the" ? from - 2 : from - 1]?.lower === "to";
}

function isHead(word: Word | undefined): boolean {
  return word !== undefined && (TITLE_HEADS.has(word.lower) || PRIVATE_CALLINGS.has(word.lower));
}

/** `ex` of "Ex-President", whose hyphen may be its own. */
function says(lower: string): string | null {
  const word = lower.replace(/-$/, "");
  return WHEN.has(word) ? word : null;
}

function saysWhen({ lower }: Word): boolean {
  return TITLE_ADJUNCTS.has(lower) || says(lower) !== null || lower === "-";
}

/** "Ministers", "Presidents" before two names. */
export function isPluralHead(word: Word | undefined): boolean {
  return word?.capital === true && /[^s]s$/.test(word.lower) && TITLE_HEADS.has(word.lower.slice(0, -1));
}

function written(text: string, words: readonly Word[], from: number, to: number): string {
  const { start, end } = rangeOf(words, from, to);
  return text
    .slice(start, end)
    .replace(/\s+/g, " ")
    .replace(/ (?:of|for|to|at)(?: the)?$/, "");
}

/** "Secretary of State Ingrid Halvorsen and Gustav Ekelund": the title is the first one's. */
function personBetween({ starting }: Places, head: number, last: number): boolean {
  for (let at = head + 1; at <= last; at++) if (starting.get(at)?.type === "person") return true;
  return false;
}

/** "Labour leader", where "labour minister" is of no party. */
const LEADS = /^(?:leader|chief|lawmaker|deputy|spokes\p{L}+|chair\p{L}*)$/u;

/** Past the end of a name that the title's first word is in: `press` of "White House press secretary". */
function afterName(words: readonly Word[], { ending }: Places, first: number, head: number): number {
  for (let at = first; at < head; at++) {
    const name = ending.get(at + 1);
    if (
      name &&
      (name.from < first || (name.type === "organisation" && at + 1 === head && LEADS.test(words[head]?.lower ?? "")))
    )
      return at + 1;
  }
  return first;
}

/** Back over "former" and "then-" before a title or before what it is of. */
function startOf(words: readonly Word[], at: number): number {
  const dash = words[at - 1]?.text === "-" ? 1 : 0;
  const before = words[at - 1 - dash];
  return before && before.sentence === words[at]?.sentence && says(before.lower) ? at - 1 - dash : at;
}

/** "former" of a title that begins there, wherever it stands among the words that say when. */
function whenOf(words: readonly Word[], from: number, head: number): string | null {
  for (let at = from; at < head; at++) {
    const when = says((words[at] as Word).lower);
    if (when) return when;
  }
  return null;
}

/** The state or body right before a title, its possessive or none between. */
function owner(words: readonly Word[], places: Places, first: number): Found | undefined {
  const possessive = /^['’]s?$/.test(words[first - 1]?.text ?? "");
  const item = places.ending.get(possessive ? first - 1 : first);
  if (!item || words[item.from]?.sentence !== words[first]?.sentence) return undefined;
  return item.type === "state" || item.type === "organisation" || item.type === "outlet" ? item : undefined;
}

export function firstModifier(words: readonly Word[], head: number): number {
  let first = head;
  for (;;) {
    const before = words[first - 1];
    if (!before || before.sentence !== words[head]?.sentence) return first;
    if (before.text === "-" && before.glued && isModifier(words[first - 2])) first -= 2;
    else if (isModifier(before) || (TITLE_HEADS.has(before.lower) && !before.glued)) first--;
    else return first;
  }
}

function isModifier(word: Word | undefined): boolean {
  return word !== undefined && (TITLE_MODIFIERS.has(word.lower) || TITLE_ADJUNCTS.has(word.lower.replace(/-$/, "")));
}

/** `spokesman` of "spokesman for the foreign ministry", from the name that it is of; -1 if there is none. */
function headBeforeName(words: readonly Word[], { from }: Found): number {
  const narrows = words[from - 1]?.lower === "the" ? from - 2 : from - 1;
  return NARROWS.has(words[narrows]?.lower ?? "") && isHead(words[narrows - 1]) ? narrows - 1 : -1;
}

/** `Minister` of "Minister of Foreign Affairs", from the last word; -1 if there is none. */
export function headBeforeTail(words: readonly Word[], last: number): number {
  const sentence = words[last]?.sentence;
  for (let at = last; at > last - LONGEST_TAIL && words[at]?.sentence === sentence; at--) {
    const word = words[at] as Word;
    if (NARROWS.has(word.lower)) return at < last && isHead(words[at - 1]) ? at - 1 : -1;
    if (!word.capital && !/^(?:the|and|,|&)$/.test(word.lower) && !FIELDS.test(word.lower)) return -1;
  }
  return -1;
}
