import type { Article } from "./article.ts";

/** The first word that begins at an offset or later; the number of words where there is none. */
export function firstWordFrom({ tokens }: Pick<Article, "tokens">, offset: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
