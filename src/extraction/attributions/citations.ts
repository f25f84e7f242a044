import { headIn, lemmaOf, tokenAt } from "../article/clause.ts";
import { MONTHS } from "../article/word-lists.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";
import { contentRange, type Words } from "./ranges.ts";

/** Longest name of an outlet or institution, and longest bracket that is a citation, in tokens. */
const LONGEST_NAME = 8;
const LONGEST_BRACKET = 24;

/**
 * `bracketed-citation`: "… (Tass, March 3)". The content is the clause before the bracket; somebody whom it reports in turn is nested
 * in it. A name and a date, or the name of a site or agency by itself, make a citation.
 */
export function citations(article: CuedArticle): Draft[] {
  const found: Draft[] = [];
  article.tokens.forEach(({ text }, open) => {
    if (text !== "(") return;
    const close = closing(article, open);
    const name = close < 0 ? null : nameIn(article, open, close);
    if (!name || !(isDated(article, name.last + 1, close) || isOutlet(article, name, close))) return;
    const clause = clauseBefore(article, open, close);
    const content = clause && hasVerb(article, clause) ? contentRange(article, clause) : null;
    if (!content) return;
    found.push({
      rule: "bracketed-citation",
      confidence: 0.85,
      mode: "citation",
      factuality: "neutral",
      denies: false,
      source: [{ start: tokenAt(article, name.first).start, end: tokenAt(article, name.last).end }],
      sourceHead: headIn(article, name),
      cue: null,
      cueHead: -1,
      content: [content],
    });
  });
  return found;
}

function closing(article: CuedArticle, open: number): number {
  for (
    let word = open + 1;
    word <= open + LONGEST_BRACKET && article.sentenceOf[word] === article.sentenceOf[open];
    word++
  )
    if (tokenAt(article, word).text === ")") return word;
  return -1;
}

/** The words before the first comma or semicolon in the bracket, if they are a name. */
function nameIn(article: CuedArticle, open: number, close: number): Words | null {
  const first = open + 1;
  let last = first;
  while (last + 1 < close && !/^[,;]$/.test(tokenAt(article, last + 1).text)) last++;
  if (first >= close || last - first >= LONGEST_NAME || !/^\p{Lu}/u.test(tokenAt(article, first).text)) return null;
  for (let word = first; word <= last; word++) {
    const { text, pos } = tokenAt(article, word);
    if (text === ":" || pos === "VERB" || MONTHS.has(text.toLowerCase().replace(/\.$/, ""))) return null;
  }
  return { first, last };
}

/** A month, or a year by itself behind a comma, as citations carry it. */
function isDated(article: CuedArticle, from: number, close: number): boolean {
  for (let word = from; word < close; word++) {
    const text = tokenAt(article, word).text.toLowerCase().replace(/\.$/, "");
    if (MONTHS.has(text) || (word > from && /^(19|20)\d\d$/.test(text))) return true;
  }
  return false;
}

/** A site or an agency by itself: "(Kremlin.ru)". */
function isOutlet(article: CuedArticle, { first, last }: Words, close: number): boolean {
  return (
    last + 1 === close &&
    first === last &&
    /^[\p{L}\d-]+\.(?:com|org|net|info|ru|jp|cn|uk|de|fr|eu|gov|int|tv)$/iu.test(tokenAt(article, first).text)
  );
}

/** From the sentence's beginning, the last semicolon, the citation before, or the dash that opens an aside. */
function clauseBefore(article: CuedArticle, open: number, close: number): Words | null {
  const sentence = article.sentenceOf[open];
  let first = open;
  let dash = -1;
  while (article.sentenceOf[first - 1] === sentence && first - 1 >= 0) {
    const { text } = tokenAt(article, first - 1);
    if (text === ";" || text === ")") break;
    if (/^(–|—|--)$/.test(text) && dash < 0) dash = first;
    first--;
  }
  // "— he said so (Tass, March 3) —": the citation is that of the aside.
  if (dash >= 0 && /^(–|—|--)$/.test(article.tokens[close + 1]?.text ?? "")) first = dash;
  while (first < open && /^(,|and|but|while)$/i.test(tokenAt(article, first).text)) first++;
  return first < open ? { first, last: open - 1 } : null;
}

function hasVerb(article: CuedArticle, { first, last }: Words): boolean {
  for (let word = first; word <= last; word++)
    if (/^(VERB|AUX)$/.test(tokenAt(article, word).pos) || lemmaOf(article, word) === "be") return true;
  return false;
}

/** Drafts whose contents do not end in somebody's citation: "that talks go on (Tass, March 3)". */
export function withoutCitations(text: string, drafts: readonly Draft[]): Draft[] {
  const ends = new Set(
    drafts.filter(({ rule }) => rule === "bracketed-citation").map(({ content }) => content[0]?.end),
  );
  if (ends.size === 0) return [...drafts];
  return drafts.map((draft) => ({
    ...draft,
    content: draft.content.map(({ start, end }) => {
      const bracket = /\s*\([^()]*\)?\W*$/.exec(text.slice(Math.max(start, end - LONGEST_CITATION), end));
      const cut = bracket ? Math.max(start, end - LONGEST_CITATION) + bracket.index : end;
      return ends.has(cut) && cut > start ? { start, end: cut } : { start, end };
    }),
  }));
}

/** Characters. */
const LONGEST_CITATION = 200;
