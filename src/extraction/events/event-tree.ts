import type { Mention } from "../../schema/extract.ts";
import type { Article } from "../article/article.ts";
import { caseOf, child, headOf, lemmaOf, ownSubject, relationOf, tokenAt } from "../article/clause.ts";
import { AGENTS } from "../article/word-lists.ts";
import type { Reading } from "./code-event.ts";
import type { EventLexicon } from "./event-lexicon.ts";

/** A text with its trees, the words that tell of events, and who is named in it. Words are known by their index. */
export interface EventTree {
  readonly article: Article;
  readonly lexicon: EventLexicon;
  readonly mentions: readonly Mention[];
  /** [words] Index of the mention that a word is part of; −1 for none. */
  readonly mentionOf: Int32Array;
  /** What each word that was read tells, kept so that none is read twice. */
  readonly readings: Map<number, Reading | null>;
}

export function readEventTree(article: Article, mentions: readonly Mention[], lexicon: EventLexicon): EventTree {
  const mentionOf = new Int32Array(article.tokens.length).fill(-1);
  const order = mentions.map((_, i) => i).sort((a, b) => (mentions[a]?.start ?? 0) - (mentions[b]?.start ?? 0));
  let next = 0;
  article.tokens.forEach((token, word) => {
    while (next < order.length && (mentions[order[next] as number]?.end ?? 0) <= token.start) next++;
    const mention = mentions[order[next] ?? -1];
    if (mention && mention.start < token.end && token.start < mention.end) mentionOf[word] = order[next] as number;
  });
  return { article, lexicon, mentions, mentionOf, readings: new Map() };
}

/** First and last word of the close phrase of a noun: what stands before it and the parts of its name. */
export interface Core {
  readonly first: number;
  readonly last: number;
}

const WITHIN_CORE = /^(det|amod|compound|flat|nummod|nmod:poss|nmod:unmarked|appos|case|goeswith|fixed)/;
/** Words that a close phrase may have on a side. */
const LONGEST_CORE = 12;

export function coreOf({ article }: EventTree, head: number): Core {
  let [first, last] = [head, head];
  for (const word of article.children(head)) {
    const relation = relationOf(article, word);
    if (!WITHIN_CORE.test(relation)) continue;
    const [from, to] = [article.left[word] as number, article.right[word] as number];
    if (word < head && from >= head - LONGEST_CORE) first = Math.min(first, from);
    // A name may be hung behind its title: "President | Ada Lund".
    else if (word > head && /^(flat|compound|goeswith|fixed)/.test(relation) && to <= head + LONGEST_CORE)
      last = Math.max(last, word);
    else if (relation === "appos" && from === last + 1 && to <= head + LONGEST_CORE)
      last = Math.max(last, coreEnd(article, word));
  }
  const mistaken = article.children(head).find((word) => word < head && isMistaken(article, word));
  if (mistaken !== undefined) first = Math.max(first, mistaken + 1);
  while (first < head && /^(DET|ADP|PUNCT|CCONJ|SCONJ)$/.test(tokenAt(article, first).pos)) first++;
  return { first, last };
}

function coreEnd(article: Article, head: number): number {
  let last = head;
  for (const word of article.children(head))
    if (word > head && /^(flat|compound)/.test(relationOf(article, word))) last = Math.max(last, word);
  return last;
}

/** The mention that a noun phrase is of: the one at its head, else the last in its close phrase that is no adjective; −1 for none. */
export function mentionAt(tree: EventTree, head: number): number {
  const own = tree.mentionOf[head] ?? -1;
  if (own >= 0) return own;
  const { first, last } = coreOf(tree, head);
  for (let word = last; word > head; word--) {
    const found = tree.mentionOf[word] as number;
    if (found >= 0) return found;
  }
  for (let word = head - 1; word >= first; word--) {
    const found = tree.mentionOf[word] as number;
    if (found >= 0 && tree.mentions[found]?.form !== "adjective" && !isPossessor(tree, word)) return found;
  }
  return -1;
}

function isPossessor({ article }: EventTree, word: number): boolean {
  return relationOf(article, word) === "nmod:poss" || child(article, word, "case") >= 0;
}

/** The last mention anywhere in the close phrase of a noun, adjectives and possessors among them; −1 for none. */
export function mentionWithin(tree: EventTree, head: number): number {
  const own = mentionAt(tree, head);
  if (own >= 0) return own;
  const { first } = coreOf(tree, head);
  for (let word = head; word >= first; word--) {
    const found = tree.mentionOf[word] as number;
    if (found >= 0) return found;
  }
  return -1;
}

/** Whether a noun phrase stands for somebody who acts. */
export function isAgent(tree: EventTree, head: number): boolean {
  const { article } = tree;
  if (!/^(NOUN|PROPN)$/.test(article.tokens[head]?.pos ?? "")) return false;
  if (mentionWithin(tree, head) >= 0) return true;
  return isActingNoun(tree, head);
}

/** Whether a common noun is one for somebody who acts: "minister", "troops". */
export function isActingNoun({ article, lexicon }: EventTree, head: number): boolean {
  const lemma = lemmaOf(article, head);
  return (AGENTS.has(lemma) && lemma !== "state") || lexicon.classes.get("people")?.has(lemma) === true;
}

export const isVerbal = ({ article }: EventTree, word: number): boolean =>
  /^(VERB|AUX)$/.test(article.tokens[word]?.pos ?? "");

export const isNominal = ({ article }: EventTree, word: number): boolean =>
  /^(NOUN|PROPN|PRON|NUM|ADJ)$/.test(article.tokens[word]?.pos ?? "");

/** The object of a verb, or of its passive the subject; −1 for none. */
export function objectOf({ article, lexicon }: EventTree, verb: number): number {
  const passive = child(article, verb, "nsubj:pass");
  // "was to have travelled": the parser may take the "was" for one of a passive.
  const wasTo = child(article, verb, "cop") >= 0 && child(article, verb, "mark") >= 0;
  if (passive >= 0 && !wasTo) return meantBy(article, verb, passive);
  // "gave Oman a loan": of two objects the last is what is given.
  const object = article.children(verb).findLast((word) => relationOf(article, word) === "obj");
  if (object !== undefined) return meantBy(article, verb, object);
  // "called off the talks": the parser may take the particle for a preposition.
  const next = article.tokens[verb + 1];
  if (next && relationOf(article, verb + 1) === "case") {
    const key = `${lemmaOf(article, verb)}_${next.text.toLowerCase()}`;
    if (lexicon.verbs.has(key) || lexicon.acts.has(key)) return headOf(article, verb + 1);
  }
  if (isDone(article, verb) || isMistaken(article, verb)) return headOf(article, verb);
  if (isSetOff(article, verb)) return verb - 2;
  return child(article, verb, "iobj");
}

const isRelative = (article: Article, word: number): boolean =>
  /^(who|whom|which|that)$/i.test(tokenAt(article, word).text);

/** "the treaty which they signed", "the talks that began": of a relative pronoun the noun that its clause goes with. */
export function meantBy(article: Article, verb: number, word: number): number {
  const relative = word >= 0 && isRelative(article, word) && relationOf(article, verb) === "acl:relcl";
  return relative ? headOf(article, verb) : word;
}

/** "the islands, occupied in 1945": a participle set off by a comma from what it is done to. */
function isSetOff(article: Article, verb: number): boolean {
  const { text, pos } = tokenAt(article, verb);
  if (pos !== "VERB" || !text.endsWith("ed") || article.tokens[verb - 1]?.text !== ",") return false;
  if (!/^(NOUN|PROPN)$/.test(article.tokens[verb - 2]?.pos ?? "") || article.tokens[verb + 1]?.pos !== "ADP")
    return false;
  return (
    child(article, verb, "nsubj", "nsubj:pass", "obj", "aux", "aux:pass") < 0 && relationOf(article, verb) !== "root"
  );
}

/** "troops sent to …": a participle that goes with what it is done to. */
export function isDone(article: Article, verb: number): boolean {
  const { deprel, text } = tokenAt(article, verb);
  return deprel === "acl" && text.endsWith("ed");
}

/** "Oman imposed sanctions": the parser may take the verb for one that goes with its object, though it opens the phrase. */
export function isMistaken(article: Article, verb: number): boolean {
  const { deprel, pos } = tokenAt(article, verb);
  if (deprel !== "amod" || pos !== "VERB") return false;
  const head = headOf(article, verb);
  const before = article.tokens[verb - 1]?.pos ?? "";
  return (
    head > verb &&
    /^(NOUN|PROPN|ADV|CCONJ)$/.test(before) &&
    article.sentenceOf[verb - 1] === article.sentenceOf[verb] &&
    article
      .children(head)
      .every((word) => word >= verb || !/^(det|amod|nummod|nmod:poss)$/.test(relationOf(article, word)))
  );
}

/**
 * Who does what a verb tells: of one that the parser took for an adjective the word before it, of "agreed to meet" and "is
 * expected to debate" the subject of the verb above; −1 for none.
 */
export function doerOf({ article }: EventTree, verb: number): number {
  const own = ownSubject(article, verb);
  if (own >= 0) return own;
  if (isMistaken(article, verb)) return verb - 1;
  return relationOf(article, verb) === "xcomp" ? ownSubject(article, headOf(article, verb)) : -1;
}

/** Phrases with a preposition under a verb, and under its object, to which the parser may hang them. */
export function phrasesOf(tree: EventTree, verb: number): number[] {
  const { article } = tree;
  const object = objectOf(tree, verb);
  const found = article.children(verb).filter((word) => /^(obl|nmod)/.test(relationOf(article, word)));
  if (object >= 0)
    found.push(...article.children(object).filter((word) => relationOf(article, word) === "nmod" && word > object));
  return found;
}

export function prepositionOf(tree: EventTree, word: number): string {
  return caseOf(tree.article, word);
}
