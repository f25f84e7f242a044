import type { Range } from "../../schema/span.ts";
import { headOf, isComma, relationOf, tokenAt } from "../article/clause.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Words } from "./ranges.ts";

/** What a source phrase leaves out of what depends on its head. */
const OUTSIDE = /^(cc|punct|mark|discourse|parataxis|cop|csubj|nsubj|nsubj:outer|aux|advcl)$/;

/**
 * Where a source is named: its head with titles, appositions and what narrows it, and the comma that closes an
 * apposition. A participle that only adds something ("Ito, speaking in Geneva,") is left out, and everything on the other
 * side of the cue.
 */
export function sourceRange(article: CuedArticle, head: number, cue: number): Range {
  const { first, last } = sourceWords(article, head, cue);
  return { start: tokenAt(article, first).start, end: tokenAt(article, last).end };
}

/** The words of the same. */
export function sourceWords(article: CuedArticle, head: number, cue: number): Words {
  let { first, last } = phrase(article, head, cue);
  first = leftwards(article, first, head);
  while (
    first < head &&
    /^(PUNCT|CCONJ|SCONJ)$/.test(tokenAt(article, first).pos) &&
    !opensWithin(article, first, head)
  )
    first++;
  if (/^(by|of|to)$/i.test(tokenAt(article, first).text) && relationOf(article, first) === "case" && first < head)
    first++;
  if (head > cue) last = appositionBehind(article, last);
  while (last > head && /^[,;:–—-]+$/.test(tokenAt(article, last).text)) last--;
  if (article.tokens[last + 1]?.text === "(") last = closingBracket(article, last + 1) ?? last;
  if (holdsComma(article, head, last) && isComma(article, last + 1) && last + 1 !== cue) last++;
  return { first, last };
}

/** The head with what depends on it, on its side of the cue. */
function phrase(article: CuedArticle, head: number, cue: number): Words {
  let first = article.left[head] as number;
  let last = article.right[head] as number;
  if (head < cue) last = Math.min(last, cue - 1);
  else first = Math.max(first, cue + 1);
  for (const word of article.children(head)) {
    const relation = relationOf(article, word);
    const [from, to] = [article.left[word] as number, article.right[word] as number];
    if (relation === "acl" && from > head && isComma(article, from - 1)) last = Math.min(last, from - 2);
    else if (OUTSIDE.test(relation)) {
      if (to < head) first = Math.max(first, to + 1);
      else if (from > head && relation !== "punct" && relation !== "cc") last = Math.min(last, from - 1);
    }
  }
  for (let word = head - 1; word >= first; word--) if (/^(--|–|—)$/.test(tokenAt(article, word).text)) first = word + 1;
  return { first: Math.min(first, head), last: Math.max(last, head) };
}

/** The words of the noun phrase that the parser hangs elsewhere: "restructuring experts", "Retired Lt. Gen. Ito". */
export function leftwards(article: CuedArticle, first: number, head: number): number {
  const sentence = article.sentenceOf[head];
  let at = first;
  while (article.sentenceOf[at - 1] === sentence) {
    const { pos, text } = tokenAt(article, at - 1);
    const relation = relationOf(article, at - 1);
    const nominal = /^(ADJ|NOUN|PROPN|NUM|DET)$/.test(pos) || /^['’]s?$/.test(text) || (text === "-" && at - 1 > 0);
    // The parts of a name hang together, and an owner with what is owned, whatever the parser says.
    const owned = /^['’]s$/.test(tokenAt(article, at).text) && /^(PROPN|NOUN)$/.test(pos);
    if (owned || (pos === "PROPN" && tokenAt(article, at).pos === "PROPN" && nominal && relation !== "root")) {
      at--;
      continue;
    }
    if (
      !nominal ||
      /^(obl|nsubj|obj|root|conj|advmod|appos|nmod:unmarked)/.test(relation) ||
      /^(DET|PRON)$/.test(tokenAt(article, at).pos)
    )
      break;
    if (headOf(article, at - 1) > head + 1) break;
    at--;
  }
  return at;
}

/** Whether a mark before the head opens what it is closed in: "the "Putin of Asia" himself". */
function opensWithin(article: CuedArticle, mark: number, head: number): boolean {
  const q = article.quoteOf[mark] ?? -1;
  return (
    q >= 0 &&
    article.quotes[q]?.start === tokenAt(article, mark).start &&
    (article.quotes[q]?.end ?? 0) >= tokenAt(article, head).end
  );
}

/**
 * "said Aiko Ito, a former envoy, who had come from Osaka": what follows the name, if it is no clause of its own. A participle that adds
 * something, and a relative clause that reports something else, are left out.
 */
function appositionBehind(article: CuedArticle, last: number): number {
  if (!isComma(article, last + 1)) return last;
  const sentence = article.sentenceOf[last];
  let to = last;
  let relative = false;
  for (let word = last + 1; article.sentenceOf[word] === sentence; word++) {
    const { pos, text, feats } = tokenAt(article, word);
    if ((article.quoteOf[word] ?? -1) >= 0 || /^[:;–—]|^--$/.test(text)) break;
    if (isComma(article, word - 1)) {
      if (/^(who|which|whose|that)$/i.test(text) && reports(article, word)) break;
      if (text.endsWith("ing") || (pos === "VERB" && feats?.includes("VerbForm=Part"))) break;
    }
    if (/^(who|which|whose|that)$/i.test(text)) relative = true;
    const clause = (pos === "VERB" && !feats?.includes("VerbForm=Part")) || pos === "AUX" || pos === "SCONJ";
    if (!relative && (clause || (pos === "CCONJ" && isComma(article, word - 1)))) return last;
    to = word;
  }
  while (to > last && tokenAt(article, to).pos === "PUNCT") to--;
  return to;
}

/** How soon the verb of a relative clause comes, in words. */
const SOON = 6;

/** "who noted that …": an attribution of its own. */
function reports(article: CuedArticle, relative: number): boolean {
  for (let word = relative + 1; word < relative + SOON; word++) {
    const cue =
      article.tokens[word]?.pos === "VERB" && article.cues.verb.get(tokenAt(article, word).lemma.toLowerCase());
    if (cue) return cue.some(({ frames }) => frames.has("clause"));
  }
  return false;
}

function closingBracket(article: CuedArticle, open: number): number | null {
  for (let word = open + 1; word < open + 8; word++) if (article.tokens[word]?.text === ")") return word;
  return null;
}

function holdsComma(article: CuedArticle, head: number, last: number): boolean {
  for (let word = head + 1; word < last; word++) if (isComma(article, word)) return true;
  return false;
}
