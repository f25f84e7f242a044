import { analyse, analyseTokens } from "./analyse.ts";
import { type ConlluSentence, readConllu, runningTexts, type TextSentence, writeConllu } from "./conllu.ts";
import { englishPack, type LanguagePack } from "./language-pack.ts";
import type { Sentence } from "./sentence.ts";
import { toConllu, tokensOf, withAnalysis } from "./to-conllu.ts";

export type ParseFormat = "conllu" | "json";

/** The analysis of a raw text, written as CoNLL-U or JSON. */
export function parseText(text: string, format: ParseFormat, pack: LanguagePack = englishPack()): string {
  const sentences = analyse(text, pack);
  return format === "json"
    ? json(sentences.map((sentence) => plain(text, sentence)))
    : writeConllu(toConllu(text, sentences));
}

/**
 * The analysis of the words of a CoNLL-U file, whose documents, sentences, words and comments stay; offsets in JSON are
 * in the running text of each document. Throws ConlluError for what is not CoNLL-U.
 */
export function parseWords(conllu: string, format: ParseFormat, pack: LanguagePack = englishPack()): string {
  const written: ConlluSentence[] = [];
  const objects: object[] = [];
  for (const document of runningTexts(readConllu(conllu))) {
    const sentences = analyseTokens(document.text, tokensOf(document), pack);
    for (const [i, sentence] of sentences.entries()) {
      if (format === "json") objects.push(plain(document.text, sentence));
      else written.push(withAnalysis((document.sentences[i] as TextSentence).conllu, sentence));
    }
  }
  return format === "json" ? json(objects) : writeConllu(written);
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
function json(objects: readonly object[]): string {
  return objects.length === 0 ? "[]\n" : `[\n${objects.map((object) => JSON.stringify(object)).join(",\n")}\n]\n`;
}
