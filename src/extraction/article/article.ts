import type { Sentence, Token } from "../../language/sentence.ts";
import type { Range } from "../../schema/span.ts";
import { findQuotes, type Quote } from "./find-quotes.ts";
import { isTerm } from "./term.ts";

/** A text as the rules read it: its words with their trees, and its quotations. Words are known by their index. */
export interface Article {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  /** [words] Number of the sentence that a word stands in. */
  readonly sentenceOf: Int32Array;
  /** [words] First and last word of what depends on a word, itself included. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** [sentences] Number of the paragraph that a sentence stands in. */
  readonly paragraphOf: readonly number[];
  /** Every quotation in order, terms and titles too. */
  readonly quotes: readonly Quote[];
  /** Those of them that may be somebody's words: no terms, titles or scare quotes. */
  readonly speech: readonly Quote[];
  isSpeech(quote: Quote): boolean;
  /** [words] Number in `quotes` of the quotation around a word; −1 outside. */
  readonly quoteOf: Int32Array;
  /** The words that depend on a word directly, in order. */
  children(word: number): readonly number[];
}

const NONE: readonly number[] = [];

/** The trees of one text, read once for all that is found in it. Takes time linear in its length. */
export function readArticle(text: string, sentences: readonly Sentence[]): Article {
  const tokens = sentences.flatMap((sentence) => sentence.tokens);
  const count = tokens.length;
  const sentenceOf = new Int32Array(count);
  let n = 0;
  sentences.forEach((sentence, s) => {
    for (let i = 0; i < sentence.tokens.length; i++) sentenceOf[n++] = s;
  });
  const base = tokens[0]?.index ?? 0;
  const heads = Int32Array.from(tokens, ({ head }) => (head < 0 ? -1 : head - base));
  const children: number[][] = [];
  heads.forEach((head, word) => {
    if (head < 0) return;
    const of = children[head];
    if (of) of.push(word);
    else children[head] = [word];
  });
  const { left, right } = extents(heads);
  const paragraphs = paragraphsOf(text, sentences);
  const quotes = findQuotes(text, paragraphs.ranges);
  const speech = new Set(quotes.filter((quote) => !isTerm(text, quote)));
  return {
    text,
    sentences,
    tokens,
    sentenceOf,
    left,
    right,
    paragraphOf: paragraphs.of,
    quotes,
    speech: [...speech],
    isSpeech: (quote) => speech.has(quote),
    quoteOf: quoteOfEach(tokens, quotes),
    children: (word) => children[word] ?? NONE,
  };
}

/** Each word's extent is handed up to its head once all that depends on it has been handed up to it. */
function extents(heads: Int32Array): { left: Int32Array; right: Int32Array } {
  const left = Int32Array.from(heads, (_, word) => word);
  const right = Int32Array.from(left);
  const waiting = new Int32Array(heads.length);
  for (const head of heads) if (head >= 0) (waiting[head] as number)++;
  const ready: number[] = [];
  for (let word = 0; word < heads.length; word++) if (waiting[word] === 0) ready.push(word);
  for (let word = ready.pop(); word !== undefined; word = ready.pop()) {
    const head = heads[word] as number;
    if (head < 0) continue;
    left[head] = Math.min(left[head] as number, left[word] as number);
    right[head] = Math.max(right[head] as number, right[word] as number);
    waiting[head] = (waiting[head] as number) - 1;
    if (waiting[head] === 0) ready.push(head);
  }
  return { left, right };
}

function quoteOfEach(tokens: readonly Token[], quotes: readonly Quote[]): Int32Array {
  const of = new Int32Array(tokens.length).fill(-1);
  let q = 0;
  tokens.forEach((token, word) => {
    while (q < quotes.length && (quotes[q] as Quote).end <= token.start) q++;
    const quote = quotes[q];
    if (quote && quote.start <= token.start && token.end <= quote.end) of[word] = q;
  });
  return of;
}

/** A blank line, or a line's end after a finished sentence, begins a new paragraph. */
function paragraphsOf(text: string, sentences: readonly Range[]): { ranges: Range[]; of: number[] } {
  const ranges: Range[] = [];
  const of: number[] = [];
  let end = 0;
  for (const sentence of sentences) {
    const gap = text.slice(end, sentence.start);
    const open = ranges.at(-1);
    const breaks = /\n\s*\n/.test(gap) || (gap.includes("\n") && /[.!?…"”»’'):;]/.test(text[end - 1] ?? "."));
    if (!open || breaks) ranges.push({ start: sentence.start, end: sentence.end });
    else ranges[ranges.length - 1] = { start: open.start, end: sentence.end };
    of.push(ranges.length - 1);
    end = sentence.end;
  }
  return { ranges, of };
}
