import type { Sentence, Token } from "../../language/sentence.ts";
import type { Range } from "../../schema/span.ts";
import type { Quote } from "./find-quotes.ts";
import { isQuoteMark, nounPhrase } from "./noun-phrase.ts";
import { timeWords } from "./time-words.ts";
import { type VerbGroup, verbGroup } from "./verb-group.ts";

export type ChunkKind =
  | "np"
  | "time"
  | "verb"
  | "prep"
  | "and"
  | "sub"
  | "that"
  | "rel"
  | "adv"
  | "adj"
  | "comma"
  | "colon"
  | "semi"
  | "dash"
  | "quote"
  | "bracket"
  | "end"
  | "other";

/** A piece of a sentence that the rules step over as one: a noun phrase, a verb group, a whole quotation … */
export interface Chunk extends Range {
  readonly kind: ChunkKind;
  readonly tokens: readonly Token[];
  /** Index of the sentence it begins in. */
  readonly sentence: number;
  readonly verb?: VerbGroup;
  /** The quotation, for kind `quote`. */
  readonly quote?: Quote;
}

/**
 * The whole text as chunks, each sentence closed by an `end`. A quotation that may be speech is one chunk however
 * many sentences it holds; terms and titles in quotation marks (`quoted` says which) are read as the words they are.
 */
export function chunk(sentences: readonly Sentence[], quotes: readonly Quote[]): Chunk[] {
  const chunks: Chunk[] = [];
  let nextQuote = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { tokens, end } = sentences[s] as Sentence;
    let at = 0;
    while (at < tokens.length) {
      const token = tokens[at] as Token;
      while (nextQuote < quotes.length && (quotes[nextQuote] as Quote).end <= token.start) nextQuote++;
      const quote = quotes[nextQuote];
      if (quote && token.start >= quote.start) {
        if (chunks.at(-1)?.quote !== quote)
          chunks.push({ kind: "quote", start: quote.start, end: quote.end, tokens: [], sentence: s, quote });
        while (at < tokens.length && (tokens[at] as Token).start < quote.end) at++;
        continue;
      }
      const next = chunkAt(tokens, at, s);
      const silent = next.kind === "other" && (isQuoteMark(token.text) || closesSentence(tokens, at));
      if (!silent) chunks.push(next);
      at += next.tokens.length;
    }
    // A quotation that goes on in the next sentence holds the end of this one.
    const quote = quotes[nextQuote];
    if (!(quote && quote.start < end && quote.end > end))
      chunks.push({ kind: "end", start: end, end, tokens: [], sentence: s });
  }
  return chunks;
}

/** The stop at a sentence's end, which the `end` chunk stands for. */
function closesSentence(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return /^[.!?…]+$/.test(tokens[at]?.text ?? "") && (!next || (isQuoteMark(next.text) && at + 2 === tokens.length));
}

const MARKS: Readonly<Record<string, ChunkKind>> = {
  ",": "comma",
  ":": "colon",
  ";": "semi",
  "—": "dash",
  "―": "dash",
  "–": "dash",
  "--": "dash",
  "-": "dash",
};

const RELATIVE = new Set(["who", "which", "whom", "whose"]);

function chunkAt(tokens: readonly Token[], at: number, sentence: number): Chunk {
  const token = tokens[at] as Token;
  const low = token.text.toLowerCase();
  const of = (kind: ChunkKind, count = 1, verb?: VerbGroup): Chunk => {
    const part = tokens.slice(at, at + count);
    const end = (part.at(-1) as Token).end;
    return { kind, start: token.start, end, tokens: part, sentence, ...(verb && { verb }) };
  };
  if (token.text === "(" || token.text === "[") {
    const close = closingBracket(tokens, at);
    if (close > 0) return of("bracket", close - at + 1);
  }
  const mark = MARKS[token.text];
  if (mark) return of(mark);
  if (token.pos === "PUNCT" || token.pos === "SYM") return of("other");
  const time = timeWords(tokens, at);
  if (time > 0) return of("time", time);
  const verb = verbGroup(tokens, at);
  if (verb) return of("verb", verb.count, verb.group);
  if (low === "that" && !(token.pos === "DET" && isSingular(tokens[at + 1]))) return of("that");
  if (RELATIVE.has(low)) return of("rel");
  const phrase = nounPhrase(tokens, at);
  if (phrase > 0) return of("np", phrase);
  switch (token.pos) {
    case "SCONJ":
      return of(token.deprel === "case" ? "prep" : "sub");
    case "CCONJ":
      return of("and");
    case "ADP":
      return of("prep");
    case "ADV":
    case "PART":
      return of("adv");
    case "ADJ":
      return of("adj");
    default:
      return of("other");
  }
}

/** "that plan", and not "that plans …", where "that" opens a clause whatever its tag. */
function isSingular(token: Token | undefined): boolean {
  return token?.pos === "NOUN" && token.text.toLowerCase() === token.lemma.toLowerCase();
}

/** Farthest that a closing bracket is looked for, in tokens. */
const LONGEST_BRACKET = 40;

function closingBracket(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < tokens.length && i < at + LONGEST_BRACKET; i++) {
    const { text } = tokens[i] as Token;
    if (text === ")" || text === "]") return i;
  }
  return -1;
}
