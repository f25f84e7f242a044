import model from "wink-eng-lite-web-model";
import winkNLP, { type WinkMethods } from "wink-nlp";
import type { Range } from "../schema/span.ts";
import type { Token } from "./analyse.ts";

/** Universal parts of speech. */
export type Upos =
  | "ADJ"
  | "ADP"
  | "ADV"
  | "AUX"
  | "CCONJ"
  | "DET"
  | "INTJ"
  | "NOUN"
  | "NUM"
  | "PART"
  | "PRON"
  | "PROPN"
  | "PUNCT"
  | "SCONJ"
  | "SYM"
  | "VERB"
  | "X"
  | "SPACE";

let wink: WinkMethods | undefined;
/** Words of the tagger's own lexicon have the lowest ids; it numbers those it does not know from here. */
let firstUnknown = 0;
const known = new Map<string, boolean>();

function load(): WinkMethods {
  if (wink) return wink;
  wink = winkNLP(model, ["pos"]);
  firstUnknown = idOf(wink, "qxzvjkw");
  return wink;
}

function idOf(nlp: WinkMethods, word: string): number {
  return (nlp.readDoc(word).tokens().out(nlp.its.uniqueId) as number[])[0] ?? 0;
}

/** Whether a word, in lower case, is an ordinary English word (of the tagger's 87,000), so that its capital says little. */
export function isOrdinaryWord(word: string): boolean {
  const seen = known.get(word);
  if (seen !== undefined) return seen;
  if (known.size > 50_000) known.clear();
  const nlp = load();
  const ordinary = idOf(nlp, word) < firstUnknown;
  known.set(word, ordinary);
  return ordinary;
}

/** Two letters of one word, one of them not Latin-1's. */
const CUT = /^(?:[\u0100-\uffff](?<=[\p{L}\p{M}])[\p{L}\p{M}]|\p{L}[\u0100-\uffff](?<=[\p{L}\p{M}]))$/u;

/** Tokens of one sentence. The tagger is wink-nlp, loaded at the first call (some 200 ms). */
export function tag(text: string, sentence: Range): Token[] {
  const tokens: Token[] = [];
  for (const piece of pieces(text, sentence)) tagPiece(text, piece, tokens);
  return tokens;
}

/** wink's tokenizer takes time in the square of a stretch without white space; no word of a text is as long as this. */
const LONGEST_STRETCH = 200;
const STRETCH = new RegExp(`\\S{${LONGEST_STRETCH}}`, "g");

function pieces(text: string, sentence: Range): Range[] {
  const found: Range[] = [];
  let start = sentence.start;
  for (const { index } of text.slice(sentence.start, sentence.end).matchAll(STRETCH)) {
    const end = sentence.start + index + LONGEST_STRETCH;
    found.push({ start, end });
    start = end;
  }
  if (start < sentence.end) found.push({ start, end: sentence.end });
  return found;
}

function tagPiece(text: string, sentence: Range, tokens: Token[]): void {
  const nlp = load();
  const { its } = nlp;
  const words = nlp.readDoc(text.slice(sentence.start, sentence.end)).tokens();
  const values = words.out(its.value) as string[];
  const gaps = words.out(its.precedingSpaces) as string[];
  const tags = words.out(its.pos) as Upos[];
  // its.lemma is typed for single items only, though collections take it.
  const lemmas = words.out(its.lemma as never) as (string | undefined)[]; // none for a last "cannot"
  let at = sentence.start;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as string;
    // wink keeps every character, yet a token is looked for rather than trusted to be where the sum says.
    const start = text.startsWith(value, at + (gaps[i] as string).length)
      ? at + (gaps[i] as string).length
      : text.indexOf(value, at);
    if (start < 0 || start + value.length > sentence.end) continue;
    const before = tokens.at(-1);
    // wink cuts words at letters beyond Latin-1: Erdo + ğan.
    const cut =
      before !== undefined &&
      before.start >= sentence.start &&
      before.end === start &&
      CUT.test(text.slice(start - 1, start + 1));
    at = start + value.length;
    if (cut) {
      const whole = text.slice(before.start, at);
      tokens[tokens.length - 1] = { ...before, end: at, text: whole, lemma: whole.toLowerCase() };
    } else tokens.push({ start, end: at, text: value, pos: tags[i] as Upos, lemma: lemmas[i] ?? value.toLowerCase() });
  }
}
