import { child, lemmaOf, markOf, ownSubject, relationOf, tokenAt } from "../article/clause.ts";
import { SEEMING } from "../article/word-lists.ts";
import { cueRange } from "./cue-range.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";
import { contentRange, type Words } from "./ranges.ts";

/** `impression`: "The minister appears to have changed his mind": somebody's impression, and nobody is named. */
export function impressions(article: CuedArticle): Draft[] {
  const found: Draft[] = [];
  article.tokens.forEach((token, verb) => {
    if (token.pos !== "VERB" || !SEEMING.has(lemmaOf(article, verb))) return;
    const content = impressionOf(article, verb).flatMap((words) => contentRange(article, words) ?? []);
    if (content.length === 0) return;
    found.push({
      rule: "impression",
      confidence: 0.6,
      mode: "belief",
      source: [],
      sourceHead: -1,
      cue: cueRange(article, verb, verb),
      cueHead: verb,
      content,
      factuality: "neutral",
      denies: false,
    });
  });
  return found;
}

/** What seems so, and how it seems; nothing where the verb only tells that somebody came. */
function impressionOf(article: CuedArticle, verb: number): Words[] {
  const complement = article
    .children(verb)
    .find((word) => word > verb && /^(xcomp|ccomp)$/.test(relationOf(article, word)) && markOf(article, word) === "to");
  const subject = ownSubject(article, verb);
  // "seemed to imply that …": said, if not in so many words.
  if (complement === undefined || article.cues.verb.has(lemmaOf(article, complement))) return [];
  if (subject < 0 || subject > verb || child(article, verb, "obj") >= 0) return [];
  const rest = { first: article.left[complement] as number, last: article.right[complement] as number };
  if (rest.first <= verb) return [];
  if (/^(it|there|who|which|that|what)$/i.test(tokenAt(article, subject).text)) return [rest];
  return [{ first: article.left[subject] as number, last: Math.min(article.right[subject] as number, verb - 1) }, rest];
}
