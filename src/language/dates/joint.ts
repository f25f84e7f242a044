import type { Range } from "../../schema/span.ts";
import type { Joint } from "./expression.ts";
import type { Contexts } from "./guards.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Meaning } from "./meaning.ts";

/** Marks between the ends of a range, in the order in which they are believed: a hyphen may belong to an end. */
const MARKS = ["—", "–", "~", "-", "/"];

/** What parts the ends of a range that stands at the lexemes `[from, to)`; null for what is no range of two dates. */
export function jointOf(
  lex: readonly Lexeme[],
  from: number,
  to: number,
  meaning: Meaning,
  { between, through, listing, articles }: Contexts,
): Joint | null {
  if (meaning.kind !== "span" && meaning.kind !== "between") return null;
  const within = lex.slice(from + 1, to - 1);
  const word = within.find(({ lower }) => through.has(lower)) ?? within.find(({ lower }) => listing.has(lower));
  const joint = word ?? middleMark(within);
  if (!joint) return null;
  const before = lex[articles.has(lex[from - 1]?.lower ?? "") ? from - 2 : from - 1]?.lower ?? "";
  return { start: joint.start, end: joint.end, listed: listing.has(joint.lower) && !between.has(before) };
}

/** Of as many hyphens as "2016-12-05-2016-12-07" has, the one in the middle. */
function middleMark(within: readonly Lexeme[]): Lexeme | undefined {
  for (const mark of MARKS) {
    const found = within.filter(({ lower }) => lower === mark);
    if (found.length > 0) return found[found.length >> 1];
  }
  return undefined;
}

/** Longer names of events are cut. */
const LONGEST_ANCHOR = 8;

/** The words that name what is counted from: up to a mark, a preposition but "of", or another clause. */
export function anchorAfter(
  lex: readonly Lexeme[],
  from: number,
  { prepositions, genitive, closing }: Contexts,
): Range | null {
  let to = from;
  while (to < lex.length && to - from < LONGEST_ANCHOR) {
    const { kind, lower } = lex[to] as Lexeme;
    if (kind === "mark" || (to > from && !genitive.has(lower) && (prepositions.has(lower) || closing.has(lower))))
      break;
    to++;
  }
  return to === from ? null : { start: (lex[from] as Lexeme).start, end: (lex[to - 1] as Lexeme).end };
}
