import { headOf, isComma, lemmaOf, relationOf, tokenAt } from "../article/clause.ts";
import { isAccompanying } from "./clause-complement.ts";
import type { Complement } from "./complement.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Cue } from "./cues.ts";
import type { Words } from "./ranges.ts";
import { leftwards, sourceWords } from "./source.ts";

/** Whatever a verb of saying has behind it that would be what is said. */
const COMPLEMENT = /^(ccomp|xcomp|obj)$/;

/**
 * The clause that a verb of saying is put behind or into: "The talks will go on, Ito said", "The talks, Ito said on Monday,
 * will go on", "As Ito said, the talks will go on". Commas, not the tree, say where it is: parsers seldom see it.
 */
export function parenthetical(
  article: CuedArticle,
  verb: number,
  subject: number,
  cues: readonly Cue[],
): Complement | null {
  const cue = cues.find(({ frames, particle }) => frames.has("aside") && particle === null);
  if (
    !cue ||
    /^(who|which|that)$/i.test(tokenAt(article, subject).text) ||
    !/VerbForm=Fin|VerbForm=Part/.test(tokenAt(article, verb).feats ?? "")
  )
    return null;
  const sentence = sentenceWords(article, verb);
  // "After the talks, Ito said that …": what is said is still to come.
  const next = tokenAt(article, Math.min(verb + 1, sentence.last));
  if (/^(that|whether)$/.test(next.text) && next.pos === "SCONJ") return null;
  if (
    article
      .children(verb)
      .some(
        (word) =>
          word > Math.max(verb, subject) &&
          (article.left[word] as number) > verb &&
          word <= sentence.last &&
          COMPLEMENT.test(relationOf(article, word)) &&
          !isAccompanying(article, verb, word) &&
          !isComma(article, (article.left[word] as number) - 1) &&
          !isAside(article, article.left[word] as number),
      )
  )
    return null;
  const first = clauseStart(article, verb, subject);
  const last = clauseEnd(article, subject > verb ? sourceWords(article, subject, verb).last : verb, sentence.last);
  const as = /^as$/i.test(article.tokens[first - 1]?.text ?? "");
  const from = as ? first - 1 : first;
  const opens = from <= sentence.first + 1;
  if (opens && !as) return null;
  if (!opens && !isComma(article, from - 1) && !endsQuote(article, from - 1)) return null;
  // "He was, he said, trying to …" goes on with what "was" begins.
  const whole = article.tokens[from - 2]?.pos !== "AUX";
  const ends =
    last >= sentence.last || isStop(article, last + 1, sentence.last) || (whole && isAside(article, last + 1));
  if (!ends && !isComma(article, last + 1)) return null;
  if (opens && ends) return null;
  const before: Words[] =
    opens || (as && beginsClause(article, from - 2, sentence.first))
      ? []
      : [{ first: sentence.first, last: from - 2 + (isComma(article, from - 1) ? 0 : 1) }];
  const after: Words[] = ends ? [] : [{ first: last + 2, last: sentence.last }];
  if (before[0] && after.length === 0 && !saysSomething(article, before[0], verb) && !isHeading(article, before[0]))
    return null;
  if (
    before[0] &&
    after[0] &&
    !/^(say|add|note|write|tell|argue)$/.test(lemmaOf(article, verb)) &&
    !saysSomething(article, { first: before[0].first, last: after[0].last }, verb)
  )
    return null;
  return {
    rule: as ? "as-clause" : ends ? "clause-then-cue" : "parenthetical",
    cue,
    cueLast: verb,
    words: [...before, ...after],
  };
}

/** "…, although, as Ito says, …": what comes before the conjunction is the reporter’s. */
function beginsClause(article: CuedArticle, word: number, first: number): boolean {
  return (
    word > first &&
    isComma(article, word + 1) &&
    isComma(article, word - 1) &&
    /^[CS]CONJ$/.test(tokenAt(article, word).pos)
  );
}

/** ", citing the cost", ", on condition of anonymity", ", in what envoys called …": what follows is no more of what is said. */
function isAside(article: CuedArticle, comma: number): boolean {
  if (!isComma(article, comma)) return false;
  const [first, second] = [article.tokens[comma + 1], article.tokens[comma + 2]];
  return (
    (first?.pos === "VERB" && first.text.endsWith("ing")) ||
    (first?.text === "on" && second?.text === "condition") ||
    (first?.text === "in" && second?.text === "what")
  );
}

/** "Talks unlikely before May, Ito says": no setting begins with a noun. */
function isHeading(article: CuedArticle, { first, last }: Words): boolean {
  return last - first >= 3 && /^(NOUN|PROPN|DET|ADJ|NUM)$/.test(tokenAt(article, first).pos);
}

function sentenceWords(article: CuedArticle, word: number): Words {
  const sentence = article.sentenceOf[word];
  let first = word;
  let last = word;
  while (article.sentenceOf[first - 1] === sentence && !isSemicolon(article, first - 1)) first--;
  while (article.sentenceOf[last + 1] === sentence && !isSemicolon(article, last + 1)) last++;
  return { first, last };
}

/** A semicolon parts what is reported from what is told beside it, unless it is quoted. */
function isSemicolon(article: CuedArticle, word: number): boolean {
  return tokenAt(article, word).text === ";" && (article.quoteOf[word] ?? -1) < 0;
}

/** First word of subject and verb together. */
function clauseStart(article: CuedArticle, verb: number, subject: number): number {
  let first = subject < verb ? Math.min(leftwards(article, subject, subject), article.left[subject] as number) : verb;
  while (headOf(article, first - 1) === verb && /^(aux|advmod)$/.test(relationOf(article, first - 1))) first--;
  return first;
}

/** Last word of what tells when and where it was said, up to the next comma. */
function clauseEnd(article: CuedArticle, from: number, end: number): number {
  let last = from;
  while (last < end && !/^[,.;:!?—–]$|^["”’]+$/.test(tokenAt(article, last + 1).text)) last++;
  return last;
}

function endsQuote(article: CuedArticle, word: number): boolean {
  return /^["”’]+$|^''$/.test(article.tokens[word]?.text ?? "");
}

function isStop(article: CuedArticle, word: number, end: number): boolean {
  for (let at = word; at <= end; at++) if (tokenAt(article, at).pos !== "PUNCT") return false;
  return true;
}

/** Whether words hold a clause of their own, and do not only set the scene ("In Geneva on Monday, Ito said"). */
function saysSomething(article: CuedArticle, { first, last }: Words, verb: number): boolean {
  for (let word = first; word <= last; word++) {
    const token = tokenAt(article, word);
    if (
      word !== verb &&
      /^(VERB|AUX)$/.test(token.pos) &&
      token.feats?.includes("VerbForm=Fin") &&
      !/^(advcl|acl|acl:relcl)$/.test(token.deprel)
    )
      return true;
  }
  return false;
}
