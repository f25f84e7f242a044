import type { Article } from "./article.ts";
import { child, headOf, relationOf, tokenAt } from "./clause.ts";
import type { Draft } from "./found.ts";
import { contentRange, type Words, without } from "./ranges.ts";
import { sourceRange } from "./source.ts";

/** `according-to`: "According to Tass, …", "…, according to Tass". */
export function accordingTo(article: Article): Draft[] {
  const found: Draft[] = [];
  article.tokens.forEach((token, word) => {
    if (!/^according$/i.test(token.text) || !/^to$/i.test(article.tokens[word + 1]?.text ?? "")) return;
    const to = word + 1;
    const source = sourceHead(article, word);
    if (source < 0) return;
    const named = sourceRange(article, source, to);
    const phrase = { first: word, last: lastWordBefore(article, to, named.end) };
    const content = around(article, phrase).flatMap((words) => contentRange(article, words) ?? []);
    if (content.length === 0) return;
    found.push({
      rule: "according-to",
      confidence: 0.85,
      mode: "citation",
      source: [named],
      sourceHead: source,
      cue: { start: token.start, end: tokenAt(article, to).end },
      cueHead: word,
      content,
      factuality: "neutral",
      denies: false,
    });
  });
  return found;
}

/** What a sentence says but for the phrase; if that stands within it, what comes before must be more than a setting. */
function around(article: Article, phrase: Words): Words[] {
  const sentence = article.sentenceOf[phrase.first];
  let first = phrase.first;
  let last = phrase.last;
  while (article.sentenceOf[first - 1] === sentence) first--;
  while (article.sentenceOf[last + 1] === sentence) last++;
  return without({ first, last }, [phrase]);
}

/** The noun that "according to" introduces, however the two words hang together. */
function sourceHead(article: Article, according: number): number {
  const head = headOf(article, according);
  if (head > according && /^(case|mark|advmod|fixed)$/.test(relationOf(article, according))) return head;
  const to = according + 1;
  const next = headOf(article, to);
  if (next > to) return next;
  return child(article, according, "obl", "nmod");
}

function lastWordBefore(article: Article, from: number, end: number): number {
  let last = from;
  while (article.tokens[last + 1] && tokenAt(article, last + 1).end <= end) last++;
  return last;
}
