import { caseOf, child, lemmaOf, relationOf, tokenAt } from "../article/clause.ts";
import { AGENTS, VIEWS } from "../article/word-lists.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";
import { contentRange } from "./ranges.ts";
import { sourceRange } from "./source.ts";

/**
 * Phrases at the head of a sentence that say whose view it gives: `to-whom`: "To Tokyo, the islands are its own"; `in-whose-view`:
 * "In Ito's view, …", "From Moscow's perspective, …". ("For Tokyo, …" tells of an interest as often as of a view.)
 */
export function viewpoints(article: CuedArticle): Draft[] {
  return article.sentences.flatMap((sentence) => {
    const first = sentence.first - (article.tokens[0]?.index ?? 0);
    const draft = viewpoint(article, first);
    return draft ? [draft] : [];
  });
}

function viewpoint(article: CuedArticle, first: number): Draft | null {
  const { text, pos } = tokenAt(article, first);
  if (pos !== "ADP" || !/^(to|in|from)$/i.test(text)) return null;
  const sentence = article.sentenceOf[first];
  let comma = first + 1;
  while (comma < first + LONGEST && article.sentenceOf[comma] === sentence && tokenAt(article, comma).text !== ",")
    comma++;
  if (article.tokens[comma]?.text !== "," || article.sentenceOf[comma] !== sentence) return null;
  const head = phraseHead(article, first, comma);
  if (head < 0) return null;
  const owned = /^(in|from)$/i.test(text);
  const source = owned ? child(article, head, "nmod:poss") : head;
  if (source < 0 || (owned ? !VIEWS.has(lemmaOf(article, head)) : !isSomebody(article, head))) return null;
  let last = comma;
  while (article.sentenceOf[last + 1] === sentence) last++;
  const content = contentRange(article, { first: comma + 1, last });
  if (!content || !hasClause(article, comma + 1, last)) return null;
  const named = sourceRange(article, source, comma);
  return {
    rule: owned ? "in-whose-view" : "to-whom",
    confidence: 0.6,
    mode: "belief",
    factuality: "neutral",
    denies: false,
    source: [
      {
        start: Math.max(named.start, owned ? tokenAt(article, first + 1).start : tokenAt(article, first).end + 1),
        end: named.end,
      },
    ],
    sourceHead: source,
    cue: { start: tokenAt(article, first).start, end: tokenAt(article, first).end },
    cueHead: first,
    content: [content],
  };
}

/** Longest phrase, in words. */
const LONGEST = 9;

/** The noun that the preposition introduces, if the phrase is all of it. */
function phraseHead(article: CuedArticle, first: number, comma: number): number {
  for (let word = first + 1; word < comma; word++)
    if (article.left[word] === first && (article.right[word] as number) <= comma && caseOf(article, word) !== "")
      return word;
  return -1;
}

/** A name, or a noun for those who hold views: "To date, …" is nobody's. */
function isSomebody(article: CuedArticle, head: number): boolean {
  const { pos, lemma, text } = tokenAt(article, head);
  if (
    /\p{Lu}\p{Ll}+day$|^(January|February|March|April|May|June|July|August|September|October|November|December)$/u.test(
      text,
    )
  )
    return false;
  return pos === "PROPN" || AGENTS.has(lemma.toLowerCase()) || /^(him|her|them)$/i.test(text);
}

function hasClause(article: CuedArticle, first: number, last: number): boolean {
  for (let word = first; word <= last; word++) {
    if (/^nsubj/.test(relationOf(article, word))) return true;
  }
  return false;
}
