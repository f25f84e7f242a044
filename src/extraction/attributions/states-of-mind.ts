import { caseOf, lemmaOf, markOf, relationOf, subjectOf, tokenAt } from "../article/clause.ts";
import { COPULAS } from "../article/word-lists.ts";
import { cueRange } from "./cue-range.ts";
import type { CuedArticle } from "./cued-article.ts";
import type { Cue } from "./cues.ts";
import type { Draft } from "./found.ts";
import { contentRange, type Words } from "./ranges.ts";
import { sourceRange } from "./source.ts";

/** `state-of-mind`: "Tokyo is concerned that …", "Ito seems eager to …": an adjective of the lexicon, or a participle that has become one. */
export function statesOfMind(article: CuedArticle): Draft[] {
  const found: Draft[] = [];
  article.tokens.forEach((token, word) => {
    if (token.pos !== "ADJ" && token.pos !== "VERB") return;
    const known = article.cues.adjective.get(token.pos === "ADJ" ? lemmaOf(article, word) : token.text.toLowerCase());
    const attribution = known && stateOfMind(article, word, known);
    if (attribution) found.push(attribution);
  });
  return found;
}

function stateOfMind(article: CuedArticle, state: number, cues: readonly Cue[]): Draft | null {
  if (/^(amod|acl|acl:relcl|advcl)$/.test(relationOf(article, state))) return null;
  const carrier = governor(article, state);
  if (carrier !== state && !COPULAS.has(lemmaOf(article, carrier))) return null;
  const subject = subjectOf(article, carrier);
  if (
    subject < 0 ||
    subject > state ||
    /^(it|i|we|you|there|that|which|this|what)$/i.test(tokenAt(article, subject).text)
  )
    return null;
  for (const cue of cues) {
    const taken = takes(article, state, cue);
    if (!taken) continue;
    const content = contentRange(article, taken.words);
    if (!content) return null;
    return {
      rule: "state-of-mind",
      confidence: 0.7,
      mode: "belief",
      source: [sourceRange(article, subject, state)],
      sourceHead: subject,
      cue: cueRange(article, carrier, taken.cueLast),
      cueHead: state,
      content: [content],
      factuality: cue.factuality,
      denies: cue.polarity === "negated",
    };
  }
  return null;
}

/** "seems" of "seems eager": the verb that carries the adjective, else the adjective itself. */
function governor(article: CuedArticle, state: number): number {
  let at = state;
  while (relationOf(article, at) === "xcomp") at = (article.tokens[at]?.head ?? 0) - (article.tokens[0]?.index ?? 0);
  return at;
}

function takes(article: CuedArticle, state: number, { frames }: Cue): { words: Words; cueLast: number } | null {
  for (const word of article.children(state)) {
    if (word < state) continue;
    const words = { first: article.left[word] as number, last: article.right[word] as number };
    const relation = relationOf(article, word);
    const mark = markOf(article, word);
    if (/^(ccomp|advcl|xcomp|acl)$/.test(relation)) {
      if (frames.has("to") && mark === "to") return { words, cueLast: state };
      if (frames.has("clause") && mark !== "to" && (relation === "ccomp" || /^(that|whether)$/.test(mark)))
        return { words, cueLast: state };
    }
    const preposition = /^(obl|advcl)$/.test(relation) ? caseOf(article, word) || mark : "";
    if (preposition !== "" && frames.has(`+${preposition}`) && words.first === state + 1)
      return { words: { first: words.first + 1, last: words.last }, cueLast: words.first };
  }
  return null;
}
