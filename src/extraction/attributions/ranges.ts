import type { Range } from "../../schema/span.ts";
import { tokenAt } from "../article/clause.ts";
import type { CuedArticle } from "./cued-article.ts";

/** Words from one to another, both included. */
export interface Words {
  readonly first: number;
  readonly last: number;
}

const EDGE = /^[,;:.–—\-…]+$/;

/** The words without the commas, stops and dashes at their edges; null if nothing is left. */
export function trimmed(article: CuedArticle, { first, last }: Words): Words | null {
  let from = first;
  let to = last;
  while (from <= to && EDGE.test(tokenAt(article, from).text)) from++;
  while (to >= from && EDGE.test(tokenAt(article, to).text)) to--;
  return from <= to ? { first: from, last: to } : null;
}

/** The stretches of the words that are left when others, in order, are taken out. */
export function without({ first, last }: Words, out: readonly Words[]): Words[] {
  const left: Words[] = [];
  let from = first;
  for (const gap of [...out].sort((a, b) => a.first - b.first)) {
    if (gap.first > last || gap.last < from) continue;
    if (gap.first > from) left.push({ first: from, last: gap.first - 1 });
    from = Math.max(from, gap.last + 1);
  }
  if (from <= last) left.push({ first: from, last });
  return left;
}

const OPENING = /^(?:[“„«"‘]|''|'|``)$/;

/**
 * Where words stand in the text. Quotation marks belong to what is said: one that opens within the words is closed
 * within them, with the stop before the closing mark.
 */
export function contentRange(article: CuedArticle, words: Words): Range | null {
  const kept = trimmed(article, words);
  if (!kept) return null;
  let { start } = tokenAt(article, kept.first);
  let { end } = tokenAt(article, kept.last);
  const inside = article.quoteOf[kept.first] ?? -1;
  const quote = article.quotes[inside];
  // The words are the beginning of a quotation.
  if (quote && quote.start < start && /^[^\p{L}\p{N}]*$/u.test(article.text.slice(quote.start, start)))
    start = quote.start;
  const last = article.quotes[article.quoteOf[kept.last] ?? -1];
  if (last && last.start >= start && last.end > end) end = last.end;
  // A mark of a quotation that does not end here goes.
  while (end > start && !last && OPENING.test(article.text.slice(end - 1, end))) end--;
  return start < end ? { start, end } : null;
}
