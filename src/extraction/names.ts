import type { Sentence } from "../language/sentence.ts";
import type { Codebook } from "../schema/codebook.ts";
import type { Mention } from "../schema/extract.ts";
import { addEngineNames } from "./names/engine.ts";
import { addIntroduced } from "./names/introduced.ts";
import { addNominals } from "./names/nominals.ts";
import { settlePersons } from "./names/persons.ts";
import { phraseBook } from "./names/phrases.ts";
import { scan } from "./names/scan.ts";
import { addTitles } from "./names/titles.ts";
import { rangeOf, wordsOf } from "./names/words.ts";

/**
 * The names in a text, and the noun phrases that stand for a person or state, in order and not overlapping: known names
 * first (the codebook's, then the gazetteer's), then names with a telling head ("… Ministry"), then persons by titles,
 * given names and shape, then what the language engine is sure of and no rule has; what is found once holds for the
 * whole text. `published` (EDTF) says whom an office of the codebook meant then.
 */
export function findNames(
  text: string,
  sentences: readonly Sentence[],
  codebook: Codebook | null,
  published: string | null = null,
): Mention[] {
  const words = wordsOf(sentences);
  const scanned = scan(text, words, phraseBook(codebook)); // Found[], some of them unknown
  const heard = addEngineNames(text, words, sentences, scanned); // what the engine sees where the rules are in doubt
  const introduced = addIntroduced(words, heard); // acronyms that the text itself explains, sites
  const settled = settlePersons(words, introduced); // bare surnames, one name for one person
  const titled = addTitles(text, words, settled); // title and titleOf; "his counterpart"
  const complete = addNominals(words, titled, codebook, published); // "the Russian minister"
  return complete.flatMap(({ from, to, type, form, name, title = null, titleOf = null, rule, confidence }) =>
    type === "unknown" ? [] : [{ ...rangeOf(words, from, to), type, form, name, title, titleOf, rule, confidence }],
  );
}
