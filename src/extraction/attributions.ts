import type { Sentence } from "../language/sentence.ts";
import { type Article, readArticle } from "./article/article.ts";
import { accordingTo } from "./attributions/according-to.ts";
import { asked } from "./attributions/asked.ts";
import { citations, withoutCitations } from "./attributions/citations.ts";
import { type CueLexicon, englishCues } from "./attributions/cues.ts";
import type { Draft, FoundAttribution } from "./attributions/found.ts";
import { impressions } from "./attributions/impressions.ts";
import { modeOf } from "./attributions/mode.ts";
import { namedLines } from "./attributions/named-lines.ts";
import { namedStatements } from "./attributions/named-statements.ts";
import { ownWords } from "./attributions/own-words.ts";
import { quotations } from "./attributions/quotations.ts";
import { settle } from "./attributions/settle.ts";
import { statesOfMind } from "./attributions/states-of-mind.ts";
import { toneOf } from "./attributions/tone.ts";
import { verbs } from "./attributions/verbs.ts";
import { viewpoints } from "./attributions/viewpoints.ts";
import { withinQuotation } from "./attributions/within-quotation.ts";

/** The same as `attributionsIn` of a text whose trees nothing else reads. */
export function findAttributions(
  text: string,
  sentences: readonly Sentence[],
  cues: CueLexicon = englishCues(),
): FoundAttribution[] {
  return attributionsIn(readArticle(text, sentences), cues);
}

/**
 * Who said, thought or agreed what: every attribution of a text with the words of its source, its cue and its content.
 * The rules read dependency trees and quotation marks; `cues` are the words that attribute.
 */
export function attributionsIn(trees: Article, cues: CueLexicon): FoundAttribution[] {
  const article = { ...trees, cues };
  const { text } = article;
  const quoted = quotations(article); // direct speech, with the cues that it has
  const reported = verbs(article, quoted); // reported speech, by the trees
  const drafts: Draft[] = [
    ...quoted,
    ...reported,
    ...namedStatements(article),
    ...asked(article),
    ...statesOfMind(article),
    ...impressions(article),
    ...accordingTo(article),
    ...ownWords(article),
    ...viewpoints(article),
    ...citations(article),
    ...namedLines(article),
  ];
  return withoutCitations(text, withinQuotation(article, settle(drafts)))
    .map((draft) => ({
      ...draft,
      mode: modeOf(article, draft.mode, draft.content),
      ...toneOf(article, draft.cueHead, draft.content, draft.denies),
    }))
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0));
}
