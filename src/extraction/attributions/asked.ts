import { caseOf, isPassive, isSomebody, relationOf, tokenAt } from "../article/clause.ts";
import { cueRange } from "./cue-range.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";
import { contentRange } from "./ranges.ts";
import { sourceRange } from "./source.ts";

/** `asked`: "Asked whether …, Ito said", "Ito, asked about …, said", "Ito was asked what …": the question of whoever asked. */
export function asked(article: CuedArticle): Draft[] {
  const found: Draft[] = [];
  article.tokens.forEach((_, verb) => {
    if (!isAsked(article, verb)) return;
    const question = questionOf(article, verb);
    if (question) found.push(question);
  });
  return found;
}

/** Who is asked does not ask: "When asked about the plan, Ito replied". */
export function isAsked(article: CuedArticle, verb: number): boolean {
  if (!ASKED.test(tokenAt(article, verb).text)) return false;
  if (isPassive(article, verb)) return true;
  const before = article.tokens[verb - 1];
  const opens = before === undefined || article.sentenceOf[verb - 1] !== article.sentenceOf[verb];
  const behind = article.tokens[verb + 1]?.text ?? "";
  return (opens || /^(,|when|if|once|while)$/i.test(before.text)) && (OPENS.test(behind) || behind === "by");
}

const ASKED = /^(asked|pressed|questioned|quizzed)$/i;

/** What a question begins with, or is about. */
const OPENS = /^(about|on|over|for|whether|if|what|which|who|whom|why|how|when|where|to)$/i;

function questionOf(article: CuedArticle, verb: number): Draft | null {
  const agent = article
    .children(verb)
    .find((word) => word > verb && /^obl/.test(relationOf(article, word)) && caseOf(article, word) === "by");
  const from = agent === undefined ? verb + 1 : (article.right[agent] as number) + 1;
  const marked = /^(about|on|over|for)$/i.test(article.tokens[from]?.text ?? "");
  if (!OPENS.test(article.tokens[from]?.text ?? "") || article.sentenceOf[from] !== article.sentenceOf[verb])
    return null;
  const content = contentRange(article, { first: marked ? from + 1 : from, last: lastWord(article, from) });
  if (!content) return null;
  return {
    rule: "asked",
    confidence: 0.7,
    mode: "indirect",
    source: agent !== undefined && isSomebody(article, agent) ? [sourceRange(article, agent, verb)] : [],
    sourceHead: agent ?? -1,
    cue: cueRange(article, verb, marked && from === verb + 1 ? from : verb),
    cueHead: verb,
    content: [content],
    factuality: "neutral",
    denies: false,
  };
}

/** A question goes on to the comma before the answer, or to the end of the sentence. */
function lastWord(article: CuedArticle, first: number): number {
  const sentence = article.sentenceOf[first];
  let last = first;
  while (article.sentenceOf[last + 1] === sentence) {
    const { text } = tokenAt(article, last + 1);
    if (/^[,;:]$/.test(text) && (article.quoteOf[last + 1] ?? -1) < 0) break;
    last++;
  }
  return last;
}
