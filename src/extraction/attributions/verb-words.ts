import { child, headOf, lemmaOf, relationOf, tokenAt } from "../article/clause.ts";
import type { CuedArticle } from "./cued-article.ts";

/**
 * A verb, or what the parser takes for a plural noun behind a name: "Tokyo officially campaigns for …", "the dispute, which Japan views
 * as …".
 */
export function isVerb(article: CuedArticle, word: number): boolean {
  const { pos, text } = tokenAt(article, word);
  // "denied reports that …": the parser may take the object for a verb.
  if (pos === "VERB") return !(/^(reports|claims|rumou?rs)$/.test(text) && article.tokens[word - 1]?.pos === "VERB");
  if (pos === "NOUN" && isOnlyVerb(article, word)) return true;
  if (pos !== "NOUN" || !text.endsWith("s") || !/^(root|acl:relcl|parataxis)$/.test(relationOf(article, word)))
    return false;
  if (
    article.children(word).some((other) => other < word && relationOf(article, other) === "nsubj") &&
    child(article, word, "det", "cop", "case") < 0
  )
    return true;
  const before = tokenAt(article, Math.max(0, word - 1)).pos === "ADV" ? word - 2 : word - 1;
  return (
    before >= 0 &&
    tokenAt(article, before).pos === "PROPN" &&
    headOf(article, before) === word &&
    child(article, word, "det", "cop", "case") < 0
  );
}

/** "The army denies that …", taken for a noun that "army" narrows: a word that attributes as a verb only, with its clause. */
function isOnlyVerb(article: CuedArticle, word: number): boolean {
  const { text } = tokenAt(article, word);
  const lemma = lemmaOf(article, word);
  const next = article.tokens[word + 1];
  const narrowed = /^(NOUN|PROPN)$/.test(article.tokens[word - 1]?.pos ?? "") && headOf(article, word - 1) === word;
  return (
    text.endsWith("s") &&
    narrowed &&
    next?.text === "that" &&
    next.pos === "SCONJ" &&
    !article.cues.noun.has(lemma) &&
    article.cues.verb.get(lemma)?.some(({ frames }) => frames.has("clause")) === true
  );
}
