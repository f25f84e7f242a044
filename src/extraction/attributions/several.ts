import { child, lemmaOf, tokenAt } from "../article/clause.ts";
import { ACTING_TOGETHER } from "../article/word-lists.ts";
import type { CuedArticle } from "./cued-article.ts";

/** Whether a source is more than one: "Ito and Orlov", "they", "the two sides". */
export function isSeveral(article: CuedArticle, head: number): boolean {
  if (head < 0) return false;
  if (child(article, head, "conj") >= 0) return true;
  const { text, pos, feats } = tokenAt(article, head);
  if (/^(they|both)$/i.test(text)) return true;
  return pos === "NOUN" && feats?.includes("Number=Plur") === true && ACTING_TOGETHER.has(lemmaOf(article, head));
}
