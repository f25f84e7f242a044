import type { Range } from "../../schema/span.ts";
import { headOf, relationOf, tokenAt } from "../article/clause.ts";
import type { CuedArticle } from "./cued-article.ts";

/** What before a verb belongs to the cue: "has repeatedly said", "did not say", "to say". */
const BEFORE = /^(aux|aux:pass|advmod|mark|cop)$/;

/** A verb with its auxiliaries, its negation and the adverbs beside it, to the word `last`. */
export function cueRange(article: CuedArticle, verb: number, last: number): Range {
  let first = verb;
  for (let word = verb - 1; word >= 0 && headOf(article, word) === verb; word--) {
    const relation = relationOf(article, word);
    if (!BEFORE.test(relation)) break;
    if (relation === "mark" && tokenAt(article, word).text.toLowerCase() !== "to") break;
    if (article.left[word] !== word) break;
    first = word;
  }
  return { start: tokenAt(article, first).start, end: tokenAt(article, last).end };
}
