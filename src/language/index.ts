/** The language engine by itself: raw text in, sentences, words, Universal Dependencies and names out. */

export { analyse, analyseTokens, segment } from "./analyse.ts";
export {
  ConlluError,
  type ConlluSentence,
  type ConlluWord,
  type MultiwordToken,
  readConllu,
  runningTexts,
  writeConllu,
} from "./conllu.ts";
export { findTemporal, resolveDates, timexesOf, timexValue } from "./dates.ts";
export { englishPack, type LanguagePack, openPack } from "./language-pack.ts";
export type { EntityType, Name } from "./names.ts";
export { PackError, type PackMeta } from "./pack.ts";
export { parseText, parseWords } from "./parse-text.ts";
export { Sentence, Token, type Upos } from "./sentence.ts";
export { toConllu, tokensOf, withAnalysis } from "./to-conllu.ts";
