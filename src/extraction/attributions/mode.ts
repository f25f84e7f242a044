import type { AttributionMode } from "../../schema/findings.ts";
import type { Range } from "../../schema/span.ts";
import type { Quote } from "../article/find-quotes.ts";
import type { CuedArticle } from "./cued-article.ts";

/**
 * Reported speech with somebody’s own words in it is mixed; if it is all their words, it is direct. What is printed under a
 * name is direct without any marks.
 */
export function modeOf(article: CuedArticle, mode: AttributionMode, content: readonly Range[]): AttributionMode {
  if (mode !== "indirect" && mode !== "direct") return mode;
  const quoted = content.flatMap((range) => quotesIn(article.quotes, range).map((quote) => ({ range, quote })));
  if (quoted.length === 0) return mode;
  if (mode === "indirect" && quoted.every(({ quote }) => isTitle(article.text, quote))) return mode;
  const whole = content.every((range) =>
    quoted.some(({ range: held, quote }) => held === range && covers(article.text, quote, range, mode === "indirect")),
  );
  return whole ? "direct" : "mixed";
}

/** Whether a quotation, of several words where only the trees say that somebody speaks, is all that stands in a range. */
function covers(text: string, quote: Quote, { start, end }: Range, several: boolean): boolean {
  const outside = text.slice(start, Math.max(start, quote.start)) + text.slice(Math.min(end, quote.end), end);
  return (
    !/[\p{L}\p{N}]/u.test(outside.replace(/^\s*that\b/i, "")) &&
    (!several || /\s/.test(text.slice(quote.start, quote.end).trim()))
  );
}

function quotesIn(quotes: readonly Quote[], { start, end }: Range): Quote[] {
  let low = 0;
  let high = quotes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((quotes[middle] as Quote).end <= start) low = middle + 1;
    else high = middle;
  }
  const found: Quote[] = [];
  for (let i = low; i < quotes.length && (quotes[i] as Quote).start < end && found.length < MOST; i++)
    found.push(quotes[i] as Quote);
  return found;
}

const MOST = 40;

/** “The Long Road”: every longer word begins with a capital. */
function isTitle(text: string, { inner }: Quote): boolean {
  const { start, end } = inner[0] as Range;
  const words = text
    .slice(start, Math.min(end, start + 100))
    .trim()
    .split(/\s+/);
  return words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}
