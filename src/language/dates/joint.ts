import type { Range } from "../../schema/span.ts";
import type { Joint } from "./expression.ts";
import type { Contexts } from "./guards.ts";
import { type Lexemes, MARK } from "./lexemes.ts";
import type { Meaning } from "./meaning.ts";

/** Marks between the ends of a range, in the order in which they are believed: a hyphen may belong to an end. */
const MARKS = ["—", "–", "~", "-", "/"];

/** What parts the ends of a range that stands at the lexemes `[from, to)`; null for what is no range of two dates. */
export function jointOf(lex: Lexemes, from: number, to: number, meaning: Meaning, contexts: Contexts): Joint | null {
  if (meaning.kind === "lasting") return jointOfLasting(lex, from, to, contexts);
  const { between, through, listing, articles } = contexts;
  const range = meaning.kind === "either" ? meaning.monthFirst : meaning;
  if (range.kind !== "span" && range.kind !== "between") return null;
  const within = Array.from({ length: Math.max(0, to - from - 2) }, (_, n) => from + 1 + n);
  const isOf = (words: ReadonlySet<string>) => (at: number) => words.has(lex.lower(at));
  const joint = within.find(isOf(through)) ?? within.find(isOf(listing)) ?? middleMark(lex, within);
  if (joint === undefined) return null;
  const before = lex.lower(articles.has(lex.lower(from - 1)) ? from - 2 : from - 1);
  return {
    start: lex.starts[joint] as number,
    end: lex.ends[joint] as number,
    listed: listing.has(lex.lower(joint)) && !between.has(before),
  };
}

/** "two weeks, starting from May 20": between the length and the day that it starts on. */
function jointOfLasting(lex: Lexemes, from: number, to: number, words: Contexts): Joint | null {
  const opens = (at: number): boolean => words.opening.has(lex.lower(at)) || words.from.has(lex.lower(at));
  let first = from + 1;
  while (first < to && !opens(first)) first++;
  let last = first;
  while (opens(last + 1) || words.openingEnds.has(lex.lower(last + 1))) last++;
  if (last >= to - 1) return null;
  const start = lex.lower(first - 1) === "," ? first - 1 : first;
  return { start: lex.starts[start] as number, end: lex.ends[last] as number, listed: false };
}

/** Of as many hyphens as "2016-12-05-2016-12-07" has, the one in the middle. */
function middleMark(lex: Lexemes, within: readonly number[]): number | undefined {
  for (const mark of MARKS) {
    const found = within.filter((at) => lex.lower(at) === mark);
    if (found.length > 0) return found[found.length >> 1];
  }
  return undefined;
}

/** Longer names of events are cut. */
const LONGEST_ANCHOR = 8;

/** The words that name what is counted from: up to a mark, a preposition but "of", or another clause. */
export function anchorAfter(lex: Lexemes, from: number, { prepositions, genitive, closing }: Contexts): Range | null {
  let to = from;
  while (to < lex.count && to - from < LONGEST_ANCHOR) {
    const word = lex.lower(to);
    if (lex.kind(to) === MARK || (to > from && !genitive.has(word) && (prepositions.has(word) || closing.has(word))))
      break;
    to++;
  }
  return to === from ? null : { start: lex.starts[from] as number, end: lex.ends[to - 1] as number };
}
