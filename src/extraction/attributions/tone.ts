import type { Modality, Polarity } from "../../schema/findings.ts";
import type { Range } from "../../schema/span.ts";
import { headOf, lemmaOf, relationOf, tokenAt } from "../article/clause.ts";
import { HEDGES, LITOTES, SEEMING } from "../article/word-lists.ts";
import { firstWordFrom } from "../article/word-search.ts";
import type { CuedArticle } from "./cued-article.ts";

export interface Tone {
  readonly polarity: Polarity;
  readonly modality: Modality;
}

const DENIAL = /^(no|not|n['’]t|none|nobody|neither|never|nothing|nowhere|hardly|nor)$/i;

/**
 * Polarity of what is said, wherever the negation stands ("did not say that …", "denied that …", "said that … not …";
 * two of them cancel out), and how firmly it is said.
 *
 * @param cue index of the word that attributes, −1 for none
 * @param denies whether that word denies by itself
 */
export function toneOf(article: CuedArticle, cue: number, content: readonly Range[], denies: boolean): Tone {
  const main = mainWord(article, content);
  const governor = cue < 0 ? -1 : governorOf(article, cue);
  const negations = [
    isNegated(article, main),
    cue >= 0 && isNegatedVerb(article, cue),
    governor !== cue && isNegatedVerb(article, governor),
    denies,
  ];
  return {
    polarity: negations.filter(Boolean).length % 2 === 1 ? "negated" : "affirmed",
    modality: modalityOf(article, main, cue, governor, content),
  };
}

function modalityOf(
  article: CuedArticle,
  main: number,
  cue: number,
  governor: number,
  content: readonly Range[],
): Modality {
  const own = auxiliaries(article, main);
  const reporting = [...auxiliaries(article, cue), ...auxiliaries(article, governor)];
  // "Ito would say that …": speech that has not taken place.
  if (reporting.some((word) => /^(would|could|['’]d)$/.test(word))) return "conditional";
  if (own.some((word) => /^(would|could)$/.test(word)) && hasCondition(article, content)) return "conditional";
  const hedged =
    [...own, ...reporting].some((word) => word === "may" || word === "might") ||
    [main, cue, governor].some(
      (word) => word >= 0 && (SEEMING.has(lemmaOf(article, word)) || hasHedge(article, word)),
    ) ||
    hypothetical(article, content);
  return hedged ? "hedged" : "stated";
}

/** The word of the content that all the others depend on; −1 for none. */
function mainWord(article: CuedArticle, content: readonly Range[]): number {
  for (const { start, end } of content) {
    for (
      let word = firstWordFrom(article, start);
      word < article.tokens.length && tokenAt(article, word).start < end;
      word++
    ) {
      if (tokenAt(article, word).pos === "PUNCT") continue;
      const head = headOf(article, word);
      const outside =
        head < 0 ||
        !content.some(
          (range) => range.start <= tokenAt(article, head).start && tokenAt(article, head).end <= range.end,
        );
      if (outside && /^(VERB|AUX|ADJ|NOUN|PROPN|PRON|ADV|NUM)$/.test(tokenAt(article, word).pos)) return word;
    }
  }
  return -1;
}

/** "seems" of "seems eager to", "will try" of "will try to show": the verb that carries the cue. */
function governorOf(article: CuedArticle, cue: number): number {
  let at = cue;
  for (let up = 0; up < 3 && relationOf(article, at) === "xcomp"; up++) at = headOf(article, at);
  return at;
}

function auxiliaries(article: CuedArticle, word: number): string[] {
  if (word < 0) return [];
  return article
    .children(word)
    .filter((other) => /^(aux|aux:pass|cop)$/.test(relationOf(article, other)))
    .map((other) => tokenAt(article, other).text.toLowerCase());
}

function isNegatedVerb(article: CuedArticle, verb: number): boolean {
  return (
    verb >= 0 &&
    article
      .children(verb)
      .some(
        (word) =>
          DENIAL.test(tokenAt(article, word).text) && /^(advmod|cc:preconj|neg)$/.test(relationOf(article, word)),
      )
  );
}

/** Negated itself, or by its subject or object: "no country will …", "did nothing". */
function isNegated(article: CuedArticle, main: number): boolean {
  if (main < 0 || LITOTES.has(lemmaOf(article, main))) return false;
  if (isNegatedVerb(article, main)) return true;
  return article.children(main).some((word) => {
    const relation = relationOf(article, word);
    if (relation === "det" || relation === "advmod") return DENIAL.test(tokenAt(article, word).text);
    if (!/^(nsubj|nsubj:pass|obj|obl)$/.test(relation)) return false;
    return (
      DENIAL.test(tokenAt(article, word).text) ||
      article
        .children(word)
        .some((other) => relationOf(article, other) === "det" && /^no$/i.test(tokenAt(article, other).text))
    );
  });
}

function hasHedge(article: CuedArticle, word: number): boolean {
  return article.children(word).some((other) => HEDGES.has(tokenAt(article, other).text.toLowerCase()));
}

/** A hedge at the head of what is said: "maybe the questions …", or beside an auxiliary. */
function hypothetical(article: CuedArticle, content: readonly Range[]): boolean {
  const first = content[0];
  if (!first) return false;
  const from = firstWordFrom(article, first.start);
  return [from, from + 1].some((word) => HEDGES.has(article.tokens[word]?.text.toLowerCase() ?? ""));
}

function hasCondition(article: CuedArticle, content: readonly Range[]): boolean {
  return content.some(({ start, end }) => {
    for (
      let word = firstWordFrom(article, start);
      word < article.tokens.length && tokenAt(article, word).start < end;
      word++
    )
      if (/^(if|unless|provided|should)$/i.test(tokenAt(article, word).text)) return true;
    return false;
  });
}
