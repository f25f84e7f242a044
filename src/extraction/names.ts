import type { Sentence } from "../language/sentence.ts";
import type { Codebook } from "../schema/codebook.ts";
import type { Mention } from "../schema/extract.ts";
import { addIntroduced } from "./names/introduced.ts";
import { addNominals } from "./names/nominals.ts";
import { settlePersons } from "./names/persons.ts";
import { phraseBook } from "./names/phrases.ts";
import { scan } from "./names/scan.ts";
import { addTitles } from "./names/titles.ts";
import { rangeOf, wordsOf } from "./names/words.ts";

/**
 * The names in a text, and the noun phrases that stand for a person or state, in order and not overlapping. Everything
 * is found by rule: known names first (the codebook's, then the gazetteer's), then names with a telling head
 * ("… Ministry"), then persons by titles, given names and shape; what is found once holds for the whole text.
 */
export function findNames(text: string, sentences: readonly Sentence[], codebook: Codebook | null): Mention[] {
  const words = wordsOf(sentences);
  const scanned = scan(text, words, phraseBook(codebook)); // Found[], some of them unknown
  const introduced = addIntroduced(words, scanned); // acronyms that the text itself explains, sites
  const settled = settlePersons(words, introduced); // bare surnames, one name for one person
  const titled = addTitles(text, words, settled); // title and titleOf; "his counterpart"
  const complete = addNominals(words, titled, codebook); // "the Russian minister"
  return complete.flatMap(({ from, to, type, form, name, title = null, titleOf = null, rule, confidence }) =>
    type === "unknown" ? [] : [{ ...rangeOf(words, from, to), type, form, name, title, titleOf, rule, confidence }],
  );
}
