import { analyse, analyseTokens } from "./analyse.ts";
import { readConllu, runningTexts, type TextSentence, writeConllu } from "./conllu.ts";
import { englishPack, type LanguagePack } from "./language-pack.ts";
import type { Sentence } from "./sentence.ts";
import { toConllu, tokensOf, withAnalysis } from "./to-conllu.ts";

export type ParseFormat = "conllu" | "json";

/** The analysis of a raw text, written as CoNLL-U or JSON; pieces that belong together one after another. */
export function* parseText(text: string, format: ParseFormat, pack: LanguagePack = englishPack()): Generator<string> {
  const sentences = analyse(text, pack);
  if (format === "json") yield* json(sentences.map((sentence) => () => plain(text, sentence)));
  else for (const sentence of toConllu(text, sentences)) yield writeConllu([sentence]);
}

/**
 * The analysis of the words of a CoNLL-U file, whose documents, sentences, words and comments stay; offsets in JSON are
 * in the running text of each document. Throws ConlluError for what is not CoNLL-U, before the first piece.
 */
export function* parseWords(
  conllu: string,
  format: ParseFormat,
  pack: LanguagePack = englishPack(),
): Generator<string> {
  const objects: (() => object)[] = [];
  for (const document of runningTexts(readConllu(conllu))) {
    const sentences = analyseTokens(document.text, tokensOf(document), pack);
    for (const [i, sentence] of sentences.entries()) {
      if (format === "json") objects.push(() => plain(document.text, sentence));
      else yield writeConllu([withAnalysis((document.sentences[i] as TextSentence).conllu, sentence)]);
    }
  }
  if (format === "json") yield* json(objects);
}

/** A sentence as plain data; `head` is the index of a word of the sentence, −1 for the root. */
function plain(text: string, { start, end, first, tokens, names }: Sentence): object {
  return {
    start,
    end,
    text: text.slice(start, end),
    tokens: tokens.map((token) => ({
      start: token.start,
      end: token.end,
      text: token.text,
      lemma: token.lemma,
      upos: token.pos,
      feats: token.feats,
      head: token.head < 0 ? -1 : token.head - first,
      deprel: token.deprel,
    })),
    names: names.map((name) => ({ ...name, text: text.slice(name.start, name.end) })),
  };
}

/** An array with an element a line. */
function* json(objects: readonly (() => object)[]): Generator<string> {
  if (objects.length === 0) yield "[]\n";
  for (const [i, object] of objects.entries()) yield `${i === 0 ? "[\n" : ",\n"}${JSON.stringify(object())}`;
  if (objects.length > 0) yield "\n]\n";
}
