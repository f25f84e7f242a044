import { headOf, isTime, prepositionOf, relationOf, tokenAt } from "../article/clause.ts";
import { SETTINGS } from "../article/word-lists.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Words } from "./ranges.ts";

/**
 * An object with what the verb further says of it: "criticised the plan for its cost", "attacked them on stage for taking money", not
 * "on Monday", and nothing behind a comma.
 */
export function objectWords(article: CuedArticle, verb: number, object: number): Words {
  const first = article.left[object] as number;
  let last = article.right[object] as number;
  for (const word of article.children(object))
    if (
      word > object &&
      /^acl/.test(relationOf(article, word)) &&
      tokenAt(article, (article.left[word] as number) - 1).text === ","
    )
      last = Math.min(last, (article.left[word] as number) - 2);
  for (const word of article.children(verb)) {
    if (word <= object || article.left[word] !== last + 1) continue;
    const marked = prepositionOf(article, word);
    if (marked !== "" && !isTime(article, word) && !SETTINGS.has(marked)) last = article.right[word] as number;
  }
  return { first, last: beforeNextClause(article, first, last) };
}

/** "signed an order, and exercises followed": what a verb behind ", and" tells is no more of the object. */
function beforeNextClause(article: CuedArticle, first: number, last: number): number {
  for (let word = first; word < last; word++) {
    if (tokenAt(article, word).text !== "," || article.tokens[word + 1]?.pos !== "CCONJ") continue;
    const next = article.tokens[headOf(article, word + 1)];
    if (next?.pos === "VERB" && next.feats?.includes("VerbForm=Fin") && (article.quoteOf[word] ?? -1) < 0)
      return word - 1;
  }
  return last;
}
