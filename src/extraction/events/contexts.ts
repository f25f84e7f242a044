import { relationOf } from "../article/clause.ts";
import type { EventTree } from "./event-tree.ts";
import type { Outlook } from "./outlook.ts";

/** Contexts that a telling gets from its words, at most. */
const MOST = 3;
/** Words of a clause that are read, at most. */
const LONGEST = 60;
const OTHER_CLAUSE = /^(ccomp|advcl|parataxis|acl:relcl|csubj)/;

/**
 * What an event is about, as PLOVER's contexts have it: by the words of its clause, those nearest to the word that
 * tells it in the tree first. Only where these say nothing the words of the whole sentence do.
 */
export function topicsOf(tree: EventTree, word: number): string[] {
  const { article } = tree;
  const found = new Set<string>();
  let read = 0;
  for (let level = [word]; level.length > 0 && read < LONGEST; ) {
    for (const one of level) addTopics(tree, one, found);
    read += level.length;
    level = level.flatMap((one) =>
      article.children(one).filter((part) => !OTHER_CLAUSE.test(relationOf(article, part))),
    );
  }
  if (found.size > 0) return [...found].slice(0, MOST);
  const sentence = article.sentenceOf[word];
  for (let at = word; at >= 0 && article.sentenceOf[at] === sentence && word - at < LONGEST; at--)
    addTopics(tree, at, found);
  for (let at = word; article.sentenceOf[at] === sentence && at - word < LONGEST; at++) addTopics(tree, at, found);
  return [...found].slice(0, MOST);
}

function addTopics({ article, lexicon }: EventTree, word: number, found: Set<string>): void {
  const token = article.tokens[word];
  if (!token) return;
  const named = lexicon.contexts.get(token.lemma.toLowerCase()) ?? lexicon.contexts.get(token.text.toLowerCase());
  for (const context of named ?? []) found.add(context);
}

/** The same with PLOVER's auxiliary context for what is said not to be. */
export function contextsOf(tree: EventTree, word: number, outlook: Outlook): string[] {
  return [...topicsOf(tree, word), ...(outlook.negated ? ["negation"] : [])];
}
