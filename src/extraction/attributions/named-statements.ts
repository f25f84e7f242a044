import { caseOf, child, headOf, isTime, lemmaOf, markOf, relationOf, subjectOf, tokenAt } from "../article/clause.ts";
import { AGENTS, CARRIERS } from "../article/word-lists.ts";
import { cueRange } from "./cue-range.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./found.ts";
import { contentRange, type Words } from "./ranges.ts";
import { sourceRange } from "./source.ts";

/**
 * Nouns that name what somebody says or thinks: `owned-noun`: "Tokyo’s claim that …", "his refusal to …";
 * `carried-noun`: "Ito expressed concern over …". Somebody must own the statement, or be the subject of the verb that carries it.
 */
export function namedStatements(article: CuedArticle): Draft[] {
  const found: Draft[] = [];
  article.tokens.forEach((token, noun) => {
    if (token.pos !== "NOUN") return;
    const known = article.cues.noun.get(lemmaOf(article, noun));
    const attribution = known && named(article, noun, known);
    if (attribution) found.push(attribution);
  });
  return found;
}

function named(article: CuedArticle, noun: number, cues: readonly Cue[]): Draft | null {
  const verb = headOf(article, noun);
  const carries = verb >= 0 && relationOf(article, noun) === "obj" && CARRIERS.has(lemmaOf(article, verb));
  const source = carries ? subjectOf(article, verb) : ownerOf(article, noun);
  if (source < 0 || /^(i|we|you|my|our|your)$/i.test(tokenAt(article, source).text)) return null;
  for (const cue of cues) {
    const taken = takes(article, noun, cue, carries ? verb : -1);
    if (!taken) continue;
    const content = contentRange(article, taken.words);
    if (!content) return null;
    const named = sourceRange(article, source, carries ? verb : noun);
    const own = carries
      ? { start: cueRange(article, verb, noun).start, end: tokenAt(article, taken.cueLast).end }
      : { start: tokenAt(article, afterOwner(article, source, noun)).start, end: tokenAt(article, taken.cueLast).end };
    return {
      rule: carries ? "carried-noun" : "owned-noun",
      confidence: 0.7,
      mode: carries && lemmaOf(article, verb) !== "have" ? "indirect" : cue.mode,
      source: [withoutPossessive(article, named, source)],
      sourceHead: source,
      cue: own,
      cueHead: noun,
      content: [content],
      factuality: cue.factuality,
      denies: cue.polarity === "negated",
    };
  }
  return null;
}

/** "Tokyo’s claim", "his claim", "Japanese media reports". */
function ownerOf(article: CuedArticle, noun: number): number {
  const owner = child(article, noun, "nmod:poss");
  if (owner >= 0) return owner;
  const compound = child(article, noun, "compound");
  return compound === noun - 1 && AGENTS.has(lemmaOf(article, compound)) ? compound : -1;
}

function afterOwner(article: CuedArticle, owner: number, noun: number): number {
  return Math.min(noun, (article.right[owner] as number) + 1);
}

function withoutPossessive(article: CuedArticle, range: { start: number; end: number }, owner: number) {
  const last = tokenAt(article, article.right[owner] as number);
  return /^['’]s?$/.test(last.text) ? { start: range.start, end: last.start } : range;
}

function takes(
  article: CuedArticle,
  noun: number,
  { frames }: Cue,
  verb: number,
): { words: Words; cueLast: number } | null {
  const dependents = [...article.children(noun), ...(verb >= 0 ? article.children(verb) : [])];
  for (const word of dependents) {
    if (word < noun) continue;
    const words = { first: article.left[word] as number, last: article.right[word] as number };
    const relation = relationOf(article, word);
    const mark = markOf(article, word);
    if (/^(acl|ccomp|advcl|xcomp|acl:relcl)$/.test(relation)) {
      const that = [words.first, words.first - 1].find((at) => at > noun && /^that$/i.test(tokenAt(article, at).text));
      if (frames.has("clause") && that !== undefined)
        return { words: { first: that, last: words.last }, cueLast: noun };
      if (frames.has("to") && mark === "to" && words.first <= noun + 2) return { words, cueLast: noun };
    }
    const preposition = /^(nmod|obl|acl|advcl)$/.test(relation) ? caseOf(article, word) || mark : "";
    // "his statement on Wednesday": when, not about what.
    if (preposition !== "" && frames.has(`+${preposition}`) && words.first === noun + 1 && !isTime(article, word))
      return { words: { first: words.first + 1, last: words.last }, cueLast: words.first };
  }
  return null;
}
