import type { Range } from "../../schema/span.ts";
import type { Joint } from "./expression.ts";
import type { Contexts } from "./guards.ts";
import { type Lexemes, MARK } from "./lexemes.ts";
import type { Meaning } from "./meaning.ts";

/** Marks between the ends of a range, in the order in which they are believed: a hyphen may belong to an end. */
const MARKS = ["—", "–", "~", "-", "/"];

/** What parts the ends of a range that stands at the lexemes `[from, to)`; null for what is no range of two dates. */
export function jointOf(
  lex: Lexemes,
  from: number,
  to: number,
  meaning: Meaning,
  { between, through, listing, articles }: Contexts,
): Joint | null {
  if (meaning.kind !== "span" && meaning.kind !== "between") return null;
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
