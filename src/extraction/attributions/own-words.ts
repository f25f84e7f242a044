import { child, headIn, lemmaOf, tokenAt } from "../article/clause.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Draft } from "./found.ts";
import { contentRange, type Words, without } from "./ranges.ts";
import { sourceRange } from "./source.ts";

/** Longest phrase, in words. */
const LONGEST = 14;

/**
 * `own-words`: "In the words of Ito, …", "The talks, in Ito's words, …", "By her account, …": a phrase between commas, or a comma and an
 * end of the sentence, that says whose words the others are.
 */
export function ownWords(article: CuedArticle): Draft[] {
  return article.tokens.flatMap((_, word) => ownWordsAt(article, word) ?? []);
}

/** The phrase, the head of its source and where the source begins. */
interface Phrase extends Words {
  readonly source: number;
  readonly named: number;
}

function ownWordsAt(article: CuedArticle, first: number): Draft | null {
  const phrase = wordsOf(article, first) ?? wordsOwned(article, first);
  if (!phrase) return null;
  const content = aroundOf(article, phrase).flatMap((words) => contentRange(article, words) ?? []);
  const named = sourceRange(article, phrase.source, phrase.last + 1);
  const start = Math.max(named.start, tokenAt(article, phrase.named).start);
  if (content.length === 0) return null;
  return {
    rule: "own-words",
    confidence: 0.7,
    mode: "indirect",
    factuality: "neutral",
    denies: false,
    source: [{ start, end: Math.min(named.end, tokenAt(article, phrase.last).end) }],
    sourceHead: phrase.source,
    cue: { start: tokenAt(article, first).start, end: tokenAt(article, first).end },
    cueHead: first,
    content,
  };
}

/** "in the words of the late Aiko Ito". */
function wordsOf(article: CuedArticle, first: number): Phrase | null {
  const [the, words, of] = [1, 2, 3].map((n) => article.tokens[first + n]?.text);
  if (!/^in$/i.test(tokenAt(article, first).text) || the !== "the" || words !== "words" || of !== "of") return null;
  const last = lastOf(article, first);
  if (last === null || last < first + 4) return null;
  return { first, last, source: headIn(article, { first: first + 4, last }), named: first + 4 };
}

/** "in Ito's words", "by his own account". */
function wordsOwned(article: CuedArticle, first: number): Phrase | null {
  if (!/^(in|by)$/i.test(tokenAt(article, first).text)) return null;
  const last = lastOf(article, first);
  if (last === null || !/^(words?|accounts?)$/.test(tokenAt(article, last).text)) return null;
  if ((lemmaOf(article, last) === "account") !== /^by$/i.test(tokenAt(article, first).text)) return null;
  const source = child(article, last, "nmod:poss");
  return source <= first ? null : { first, last, source, named: first + 1 };
}

/** The last word before the comma, quotation or stop that ends the phrase, if it begins as one; else null. */
function lastOf(article: CuedArticle, first: number): number | null {
  const sentence = article.sentenceOf[first];
  const before = article.sentenceOf[first - 1] === sentence ? tokenAt(article, first - 1) : null;
  if (before !== null && before.text !== "," && before.pos !== "AUX" && before.pos !== "CCONJ") return null;
  let last = first;
  while (
    last < first + LONGEST &&
    article.sentenceOf[last + 1] === sentence &&
    !ENDS.test(tokenAt(article, last + 1).text)
  )
    last++;
  return last < first + LONGEST ? last : null;
}

const ENDS = /^([,;:.!?]|["“”‘«]|''|')$/;

/** What a sentence says but for the phrase, without what only leads over ("Yet, in the words of …"). */
function aroundOf(article: CuedArticle, phrase: Words): Words[] {
  const sentence = article.sentenceOf[phrase.first];
  let { first, last } = phrase;
  while (article.sentenceOf[first - 1] === sentence && tokenAt(article, first - 1).text !== ";") first--;
  while (article.sentenceOf[last + 1] === sentence && tokenAt(article, last + 1).text !== ";") last++;
  return without({ first, last }, [phrase]).filter((part) => {
    for (let word = part.first; word <= part.last; word++)
      if (!/^(ADV|CCONJ|SCONJ|PUNCT)$/.test(tokenAt(article, word).pos)) return true;
    return false;
  });
}
