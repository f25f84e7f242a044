import type { Range } from "../../schema/span.ts";
import { lemmaOf, tokenAt } from "../article/clause.ts";
import type { Quote } from "../article/find-quotes.ts";
import { firstWordFrom } from "../article/word-search.ts";
import { cueRange } from "./cue-range.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";
import { type Claim, claimOf, type Placed } from "./quotation-claims.ts";
import { sourceRange, sourceWords } from "./source.ts";

/**
 * Direct speech: each quotation with the verb beside it, and what goes on from it. `quote-then-cue` ("…," Ito said),
 * `quote-then-inverted-cue` ("…," said Ito), `cue-then-quote` (Ito said: "…"), `colon-then-quote` (Ito was blunt: "…"). A quotation that
 * follows without a cue of its own is a further part of the one before.
 */
export function quotations(article: CuedArticle): Draft[] {
  const found: Draft[] = [];
  const byVerb = new Map<number, number>();
  let before: Placed | null = null;
  for (const quote of article.speech) {
    const placed = place(article, quote);
    const claim = claimOf(article, placed);
    const open = found.at(-1);
    const goesOn = claim
      ? byVerb.get(claim.verb) === found.length - 1
      : before !== null && open !== undefined && continues(article, before, placed, open);
    if (goesOn && open) found[found.length - 1] = { ...open, content: joined(article.text, open.content, quote) };
    else if (claim && !byVerb.has(claim.verb)) {
      byVerb.set(claim.verb, found.length);
      found.push(draftOf(article, claim, quote));
    } else continue;
    before = placed;
  }
  return found;
}

function place(article: CuedArticle, quote: Quote): Placed {
  const first = firstWordFrom(article, quote.start);
  const after = firstWordFrom(article, quote.end);
  return { quote, first, after, paragraph: article.paragraphOf[article.sentenceOf[first] ?? 0] ?? 0 };
}

function draftOf(article: CuedArticle, claim: Claim, { start: opening, end }: Quote): Draft {
  const { rule, verb, subject, cue, cueLast } = claim;
  const start = rule.startsWith("quote-then") ? beginning(article, opening) : opening;
  return {
    rule,
    confidence: cue ? 0.95 : 0.7,
    mode: "direct",
    factuality: cue?.factuality ?? "neutral",
    denies: false,
    source: [rule === "quote-then-cue" ? between(article, end, subject, verb) : sourceRange(article, subject, verb)],
    sourceHead: subject,
    cue: cueRange(article, verb, cueLast),
    cueHead: verb,
    content: [{ start, end }],
  };
}

/**
 * Where what is said begins when the reporter opens the sentence that a quotation ends: "The port “stays closed,” Ito said". Where
 * somebody else reports in those words, or they only lead over ("But"), it is the quotation.
 */
function beginning(article: CuedArticle, opening: number): number {
  const quoted = firstWordFrom(article, opening);
  const sentence = article.sentenceOf[quoted];
  let first = quoted;
  let nouns = 0;
  while (article.sentenceOf[first - 1] === sentence) {
    first--;
    const { pos, text } = tokenAt(article, first);
    const reports =
      pos === "VERB" && article.cues.verb.get(lemmaOf(article, first))?.some(({ frames }) => frames.has("quote"));
    if ((article.quoteOf[first] ?? -1) >= 0 || reports || /^[:;.(]$/.test(text)) return opening;
    if (/^(NOUN|PROPN|PRON|VERB)$/.test(pos)) nouns++;
  }
  return nouns > 0 ? tokenAt(article, first).start : opening;
}

/** All between the quotation and its verb is the source, wherever the parser hangs it. */
function between(article: CuedArticle, end: number, subject: number, verb: number): Range {
  const { first, last } = sourceWords(article, subject, verb);
  let from = firstWordFrom(article, end);
  while (from < subject && /^(ADV|PUNCT|SCONJ)$/.test(tokenAt(article, from).pos)) from++;
  let to = verb - 1;
  while (to > last && /^(ADV|AUX|PART)$/.test(tokenAt(article, to).pos)) to--;
  const apposed = tokenAt(article, to).text === "," && article.tokens.slice(from, to).some(({ text }) => text === ",");
  if (to > last && tokenAt(article, to).text === "," && !apposed) to--;
  return {
    start: tokenAt(article, opensWith(article, first) ? from : Math.min(from, first)).start,
    end: tokenAt(article, Math.max(to, last)).end,
  };
}

/** "…," as Ito puts it. */
function opensWith(article: CuedArticle, first: number): boolean {
  return /^as$/i.test(tokenAt(article, first).text);
}

/** Ranges with one more; what only white space parts is one. */
function joined(text: string, ranges: readonly Range[], { start, end }: Range): Range[] {
  const last = ranges.at(-1) as Range;
  if (text.slice(last.end, start).trim() !== "") return [...ranges, { start, end }];
  return [...ranges.slice(0, -1), { start: last.start, end }];
}

/**
 * Whether a quotation goes on from the one before: "…," he said, "…"; "…," he said. "…"; and the next paragraph, where it is a
 * quotation altogether.
 */
function continues(
  article: CuedArticle,
  before: Placed,
  { quote, first, after, paragraph }: Placed,
  open: Draft,
): boolean {
  const sentence = article.sentenceOf[first] ?? 0;
  const bare = article.text.slice(before.quote.end, quote.start).trim() === "";
  if (paragraph !== before.paragraph) {
    const whole = paragraph - before.paragraph === 1 && isParagraph(article, first, after);
    return (
      whole &&
      article.sentenceOf[open.cueHead] !== undefined &&
      (bare || sentence - (article.sentenceOf[before.after] ?? 0) === 1)
    );
  }
  if (bare || (article.sentenceOf[open.cueHead] === sentence && !hasVerb(article, open.cueHead + 1, first)))
    return true;
  const ends =
    article.sentenceOf[after] !== article.sentenceOf[after - 1] ||
    after >= article.tokens.length ||
    isFinished(article.text, quote);
  const opens = article.sentences[sentence]?.start === quote.start;
  return opens && ends && sentence - (article.sentenceOf[before.after] ?? 0) === 1;
}

/** “… ‘… when?’ ” He paused: a new sentence begins behind the marks, whatever the splitter makes of them. */
function isFinished(text: string, { end }: Quote): boolean {
  return (
    /[.!?…][^\p{L}\p{N}]{1,4}$/u.test(text.slice(Math.max(0, end - 5), end)) &&
    /^\s+\p{Lu}/u.test(text.slice(end, end + 4))
  );
}

/** "…," Ito said, adding that it was “…”: the second is not simply more of the first. */
function hasVerb(article: CuedArticle, from: number, to: number): boolean {
  for (let word = from; word < to; word++) if (tokenAt(article, word).pos === "VERB") return true;
  return false;
}

/** Whether nothing stands in the paragraph beside the quotation. */
function isParagraph(article: CuedArticle, first: number, after: number): boolean {
  const paragraph = (word: number) => article.paragraphOf[article.sentenceOf[word] ?? -1] ?? -1;
  return paragraph(first - 1) !== paragraph(first) && paragraph(after) !== paragraph(first);
}
