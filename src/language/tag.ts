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

/** Tokens of one sentence. The tagger is wink-nlp, loaded at the first call (some 200 ms). */
export function tag(text: string, sentence: Range): Token[] {
  wink ??= winkNLP(model, ["pos"]);
  const { its } = wink;
  const words = wink.readDoc(text.slice(sentence.start, sentence.end)).tokens();
  const values = words.out(its.value) as string[];
  const gaps = words.out(its.precedingSpaces) as string[];
  const tags = words.out(its.pos) as Upos[];
  // its.lemma is typed for single items only, though collections take it.
  const lemmas = words.out(its.lemma as never) as string[];
  const tokens: Token[] = [];
  let at = sentence.start;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as string;
    // wink keeps every character, yet a token is looked for rather than trusted to be where the sum says.
    const start = text.startsWith(value, at + (gaps[i] as string).length)
      ? at + (gaps[i] as string).length
      : text.indexOf(value, at);
    if (start < 0 || start + value.length > sentence.end) continue;
    at = start + value.length;
    tokens.push({ start, end: at, text: value, pos: tags[i] as Upos, lemma: lemmas[i] as string });
  }
  return tokens;
}
