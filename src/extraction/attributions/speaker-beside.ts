import { caseOf, headOf, isComma, isSomebody, markOf, relationOf, tokenAt } from "../article/clause.ts";
import type { CuedArticle } from "./cued-article.ts";

/**
 * Who stands beside a verb of saying that the tree gives no subject: right behind it, where the verb follows what is said ("…, said
 * Aiko Ito, who …"), else before it ("people close to the talks say …"); −1 for nobody.
 */
export function speakerBeside(article: CuedArticle, verb: number): number {
  const { text } = tokenAt(article, verb);
  // "Ito issued a statement, saying …": whoever does what the sentence tells.
  if (text.endsWith("ing") && relationOf(article, verb) === "advcl" && isComma(article, verb - 1)) {
    const head = headOf(article, verb);
    return head < verb && tokenAt(article, head).pos === "VERB" ? nounBefore(article, head) : -1;
  }
  if (markOf(article, verb) !== "" || text.endsWith("ing") || relationOf(article, verb) === "amod") return -1;
  if (followsSpeech(article, verb)) return nounBehind(article, verb);
  const noun = nounBefore(article, verb);
  // "met in May, and a day later proposed a ban": nobody that could say it.
  return noun >= 0 && isSomebody(article, noun) ? noun : -1;
}

/** Whether a comma, a quotation or a question mark stands right before the verb; “Write that down”, he says: not the mark that opens. */
function followsSpeech(article: CuedArticle, verb: number): boolean {
  const quote = article.quotes[article.quoteOf[verb] ?? -1];
  if (quote !== undefined && quote.start === article.tokens[verb - 1]?.start) return false;
  return /^([,?!]|["”’]+|'')$/.test(article.tokens[verb - 1]?.text ?? "");
}

/** The head noun of the phrase that begins right behind a word; −1 for none. */
export function nounBehind(article: CuedArticle, verb: number): number {
  const sentence = article.sentenceOf[verb];
  let noun = -1;
  for (let word = verb + 1; article.sentenceOf[word] === sentence; word++) {
    const { pos, text } = tokenAt(article, word);
    if (pos === "PRON") return noun < 0 ? word : noun;
    if (pos === "NOUN" || pos === "PROPN") {
      // The parts of a name hang on the first of them.
      if (noun < 0 || pos === "NOUN" || tokenAt(article, noun).pos !== "PROPN" || !isFlat(article, word)) noun = word;
    } else if (!(/^(DET|ADJ|NUM)$/.test(pos) && noun < 0) && !/^['’]s?$/.test(text) && !isWithinNoun(article, word))
      break;
  }
  return noun;
}

function isFlat(article: CuedArticle, word: number): boolean {
  return relationOf(article, word) === "flat";
}

/** "one former GOP leadership aide": an adjective or number between the nouns of a phrase. */
function isWithinNoun(article: CuedArticle, word: number): boolean {
  return (
    /^(DET|ADJ|NUM)$/.test(tokenAt(article, word).pos) && headOf(article, word) > word && !isComma(article, word - 1)
  );
}

/** The noun that all between the last clause and the verb hangs on; −1 where that is no noun. */
export function nounBefore(article: CuedArticle, verb: number): number {
  const sentence = article.sentenceOf[verb];
  let last = verb - 1;
  while (article.sentenceOf[last] === sentence && /^(ADV|AUX|PART)$/.test(tokenAt(article, last).pos)) last--;
  const apposed = isComma(article, last);
  let first = apposed ? last - 1 : last;
  const ends = apposed ? QUOTE : CLOSE;
  while (article.sentenceOf[first - 1] === sentence && !ends.test(tokenAt(article, first - 1).text)) first--;
  if (article.sentenceOf[first] !== sentence) return -1;
  for (let word = last; word >= first; word--) {
    if (!isNominal(article, word)) continue;
    const noun = highestNoun(article, word, first, verb);
    if (noun >= 0) return noun;
  }
  return -1;
}

/**
 * The noun that another hangs on between two words, over what narrows it ("people who had praised him") and not over a preposition ("In a
 * note to the port, its head, Tove Marin, said"); −1 where it belongs to a clause of its own.
 */
export function highestNoun(article: CuedArticle, word: number, first: number, verb: number): number {
  let noun = -1;
  for (let up = word; up >= first && up < verb; up = headOf(article, up)) {
    if (isNominal(article, up)) {
      if (caseOf(article, up) === "") noun = up;
      else if (noun >= 0) return noun;
    } else if (tokenAt(article, up).pos === "VERB" && !/^acl/.test(relationOf(article, up))) return -1;
  }
  return noun;
}

function isNominal(article: CuedArticle, word: number): boolean {
  const { pos, text } = tokenAt(article, word);
  if (relationOf(article, word) === "nmod:poss") return false;
  return /^(NOUN|PROPN|PRON|NUM)$/.test(pos) || SOME.test(text);
}

/** "Many in the crowd", "another": who they are the noun does not tell. */
const SOME = /^(many|most|some|several|few|all|both|another|others|those)$/i;

/** What ends the clause before: a comma, a dash, a quotation. */
const CLOSE = /^([,;:–—-]|--|["“”]|'')$/;
const QUOTE = /^(["“”]|'')$/;
