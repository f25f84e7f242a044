import { child, isComma, relationOf, tokenAt } from "../article/clause.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Words } from "./ranges.ts";

/** "to wait, and the port has hopes": what no infinitive is goes on from the verb, not from what was promised. */
export function infinitiveWords(article: CuedArticle, to: number): Words {
  const words = { first: article.left[to] as number, last: article.right[to] as number };
  const next = article
    .children(to)
    .filter((word) => relationOf(article, word) === "conj" && !tokenAt(article, word).feats?.includes("VerbForm=Inf"))
    .map((word) => child(article, word, "cc"))
    .find((and) => isComma(article, and - 1) && /^(PROPN|DET|PRON)$/.test(article.tokens[and + 1]?.pos ?? ""));
  return next === undefined ? words : { ...words, last: next - 2 };
}
