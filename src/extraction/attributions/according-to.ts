import type { Range } from "../../schema/span.ts";
import { child, headOf, relationOf, tokenAt } from "../article/clause.ts";
import { firstWordFrom } from "../article/word-search.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";
import { contentRange, type Words, without } from "./ranges.ts";
import { sourceRange } from "./source.ts";

/** `according-to`: "According to Tass, …", "…, according to Tass". */
export function accordingTo(article: CuedArticle): Draft[] {
  const found: Draft[] = [];
  article.tokens.forEach((token, word) => {
    if (!/^according$/i.test(token.text) || !/^to$/i.test(article.tokens[word + 1]?.text ?? "")) return;
    const to = word + 1;
    const source = sourceHead(article, word);
    if (source < 0) return;
    const named = toComma(
      article,
      word,
      withoutClause(article, beforeClause(article, word, sourceRange(article, source, to))),
    );
    const phrase = { first: word, last: lastWordBefore(article, to, named.end) };
    const content = around(article, phrase).flatMap((words) => contentRange(article, words) ?? []);
    if (content.length === 0) return;
    found.push({
      rule: "according-to",
      confidence: 0.85,
      mode: "citation",
      source: [named],
      sourceHead: tokenAt(article, source).start < named.end ? source : firstWordFrom(article, named.start),
      cue: { start: token.start, end: tokenAt(article, to).end },
      cueHead: word,
      content,
      factuality: "neutral",
      denies: false,
    });
  });
  return found;
}

/** "According to a survey, most people …": a source that opens the sentence ends before the comma that its clause comes behind. */
function beforeClause(article: CuedArticle, according: number, named: Range): Range {
  const sentence = article.sentenceOf[according];
  if (article.sentenceOf[according - 1] === sentence) return named;
  for (
    let word = according + 2;
    article.sentenceOf[word] === sentence && tokenAt(article, word).start < named.end;
    word++
  ) {
    if (tokenAt(article, word).text !== "," || !(hasSubject(article, word + 1) || isLast(article, word, named.end)))
      continue;
    return { start: named.start, end: tokenAt(article, word - 1).end };
  }
  return named;
}

/** "…, according to officials in Oslo, and Ito who agreed to wait": another clause is no more of the source. */
function withoutClause(article: CuedArticle, named: Range): Range {
  let comma = -1;
  for (let word = firstWordFrom(article, named.start); (article.tokens[word]?.start ?? named.end) < named.end; word++) {
    const { text, pos, feats } = tokenAt(article, word);
    if (text === "," && article.tokens[word + 1]?.pos === "CCONJ") comma = word;
    const clause = /^who$/i.test(text) || (/^(VERB|AUX)$/.test(pos) && feats?.includes("VerbForm=Fin"));
    if (comma >= 0 && clause) return { start: named.start, end: tokenAt(article, comma - 1).end };
  }
  return named;
}

/** "…, according to people close to the talks": behind the clause, all up to the next comma says who they are. */
function toComma(article: CuedArticle, according: number, named: Range): Range {
  const sentence = article.sentenceOf[according];
  if (article.sentenceOf[according - 1] !== sentence) return named;
  let word = firstWordFrom(article, named.end);
  let { end } = named;
  while (article.sentenceOf[word] === sentence && !/^([,;:.!?–—)-]|--)$/.test(tokenAt(article, word).text)) {
    ({ end } = tokenAt(article, word));
    word++;
  }
  return { start: named.start, end };
}

/** Whether nothing that the parser takes for a clause follows the source, so that it must have begun before. */
function isLast(article: CuedArticle, comma: number, end: number): boolean {
  const behind = firstWordFrom(article, end);
  return tokenAt(article, comma).text === "," && !hasSubject(article, behind) && tokenAt(article, behind).text !== ",";
}

/** Whether a subject stands between a comma and the next one. */
function hasSubject(article: CuedArticle, from: number): boolean {
  for (
    let word = from;
    article.sentenceOf[word] === article.sentenceOf[from] && tokenAt(article, word).text !== ",";
    word++
  )
    if (/^nsubj/.test(relationOf(article, word)) && !/^(who|which|that)$/i.test(tokenAt(article, word).text))
      return true;
  return false;
}

/** What a sentence says but for the phrase; if that stands within it, what comes before must be more than a setting. */
function around(article: CuedArticle, phrase: Words): Words[] {
  const sentence = article.sentenceOf[phrase.first];
  let first = phrase.first;
  let last = phrase.last;
  // "…, where, according to Tass, …": what comes before the conjunction is the reporter’s.
  const opens = [phrase.first - 1, phrase.first - 3].every((word) => tokenAt(article, Math.max(0, word)).text === ",");
  const joins =
    opens && /^(where|and|but|although|though|because|while)$/.test(tokenAt(article, phrase.first - 2).text);
  while (!joins && article.sentenceOf[first - 1] === sentence) first--;
  while (article.sentenceOf[last + 1] === sentence) last++;
  return without({ first, last }, [phrase]);
}

/** The noun that "according to" introduces, however the two words hang together. */
function sourceHead(article: CuedArticle, according: number): number {
  const head = headOf(article, according);
  if (head > according && /^(case|mark|advmod|fixed)$/.test(relationOf(article, according))) return head;
  const to = according + 1;
  const next = headOf(article, to);
  if (next > to) return next;
  return child(article, according, "obl", "nmod");
}

function lastWordBefore(article: CuedArticle, from: number, end: number): number {
  let last = from;
  while (article.tokens[last + 1] && tokenAt(article, last + 1).end <= end) last++;
  return last;
}
