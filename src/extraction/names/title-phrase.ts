import { HONORIFICS, TITLE_ADJUNCTS, TITLE_HEADS, TITLE_MODIFIERS } from "../../language/gazetteer/titles.ts";
import type { Found, Places } from "./found.ts";
import { rangeOf, type Word } from "./words.ts";

/** An office as written, with the state or body it is of, where that is said; words `from` to `to` (exclusive). */
export interface TitlePhrase {
  readonly title: string;
  readonly of: string | null;
  readonly from: number;
  readonly to: number;
}

const FORMER = new Set("former ex then late".split(" "));
const NARROWS = new Set(["of", "for", "to", "at"]);
/** Longest tail: "of the Ministry of Foreign Affairs" is one name, "of Economy, Trade and Industry" has six words. */
const LONGEST_TAIL = 6;

function isHead(word: Word | undefined): boolean {
  return word !== undefined && TITLE_HEADS.has(word.lower);
}

/** The title that ends right before word `at`: "Russian Foreign Minister", "Japan's ambassador to Ukraine". */
export function titleEnding(text: string, words: readonly Word[], places: Places, at: number): TitlePhrase | null {
  const sentence = words[at]?.sentence ?? words[at - 1]?.sentence;
  const inside = (index: number) => words[index]?.sentence === sentence;
  let last = at - 1;
  while (inside(last) && HONORIFICS.has((words[last] as Word).lower) && !TITLE_HEADS.has((words[last] as Word).lower))
    last--;
  if (!inside(last)) return null;
  let head = last;
  let tail: Found | undefined;
  if (!isHead(words[head])) {
    head = headBeforeTail(words, last);
    if (head < 0) return null;
    tail = places.starting.get(words[head + 2]?.lower === "the" ? head + 3 : head + 2);
  }
  let first = firstModifier(words, head);
  let of = owner(words, places, first);
  let from = of ? of.from : first;
  if (of && FORMER.has(words[of.from - 1]?.lower ?? "") && inside(of.from - 1)) from = of.from - 1;
  const former = FORMER.has(words[from]?.lower ?? "") ? (words[from] as Word) : null;
  while (first < head && TITLE_ADJUNCTS.has((words[first] as Word).lower)) first++;
  // "Secretary of State" keeps its tail; in "President of Russia" the tail is what the office is of.
  const tailNames = tail && (tail.type === "state" || tail.type === "organisation") && !of;
  if (tailNames) of = tail;
  const to = tailNames ? head + 1 : last + 1;
  const { start, end } = rangeOf(words, first, to);
  const title = text.slice(start, end).replace(/\s+/g, " ");
  return { title: former ? `${former.lower} ${title}` : title, of: of?.name ?? null, from, to: last + 1 };
}

/** The title that begins at word `at`, behind a comma or a form of "to be": "the foreign minister of Japan". */
export function titleStarting(text: string, words: readonly Word[], places: Places, at: number): TitlePhrase | null {
  const sentence = words[at]?.sentence;
  const inside = (index: number) => words[index]?.sentence === sentence;
  let index = at;
  let former: string | null = null;
  let of: Found | undefined;
  while (
    inside(index) &&
    (/^(?:the|a|an|who|is|was)$/.test((words[index] as Word).lower) || TITLE_ADJUNCTS.has((words[index] as Word).lower))
  ) {
    if (FORMER.has((words[index] as Word).lower)) former = (words[index] as Word).lower;
    index++;
  }
  const owned = places.starting.get(index);
  if (owned && (owned.type === "state" || owned.type === "organisation")) {
    of = owned;
    index = owned.to;
    if (/^['’]s?$/.test(words[index]?.text ?? "")) index++;
    while (inside(index) && TITLE_ADJUNCTS.has((words[index] as Word).lower)) {
      if (FORMER.has((words[index] as Word).lower)) former = (words[index] as Word).lower;
      index++;
    }
  }
  const first = index;
  let head = -1;
  while (inside(index) && index - first < LONGEST_TAIL) {
    const word = words[index] as Word;
    if (TITLE_HEADS.has(word.lower)) head = index;
    else if (!TITLE_MODIFIERS.has(word.lower) && word.text !== "-") break;
    index++;
  }
  if (head < 0 || places.starting.get(head + 1)?.type === "person") return null;
  let to = head + 1;
  if (NARROWS.has(words[to]?.lower ?? "") && inside(to)) {
    const tail = places.starting.get(words[to + 1]?.lower === "the" ? to + 2 : to + 1);
    if (tail && (tail.type === "state" || tail.type === "organisation")) {
      if (!of) of = tail;
      to = tail.to;
    } else if (words[to]?.lower === "of" && words[to + 1]?.capital && inside(to + 1)) {
      to += 2;
      while (inside(to) && words[to]?.capital && to - head < LONGEST_TAIL) to++;
    }
  }
  const keeps = of && to > head + 1 && places.ending.get(to) === of ? head + 1 : to;
  const { start, end } = rangeOf(words, first, keeps);
  const title = text.slice(start, end).replace(/\s+/g, " ");
  return { title: former ? `${former} ${title}` : title, of: of?.name ?? null, from: at, to };
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
    if (before.text === "-" && before.glued && TITLE_MODIFIERS.has(words[first - 2]?.lower ?? "")) first -= 2;
    else if (
      TITLE_MODIFIERS.has(before.lower) ||
      TITLE_ADJUNCTS.has(before.lower) ||
      (TITLE_HEADS.has(before.lower) && !before.glued)
    )
      first--;
    else return first;
  }
}

/** `Minister` of "Minister of Foreign Affairs", from the last word; -1 if there is none. */
export function headBeforeTail(words: readonly Word[], last: number): number {
  const sentence = words[last]?.sentence;
  for (let at = last; at > last - LONGEST_TAIL && words[at]?.sentence === sentence; at--) {
    const word = words[at] as Word;
    if (NARROWS.has(word.lower)) return at < last && isHead(words[at - 1]) ? at - 1 : -1;
    if (!word.capital && !/^(?:the|and|,|&)$/.test(word.lower)) return -1;
  }
  return -1;
}
