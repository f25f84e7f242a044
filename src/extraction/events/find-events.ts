import type { Sentence } from "../../language/sentence.ts";
import type { Mention } from "../../schema/extract.ts";
import type { Range } from "../../schema/span.ts";
import { type Article, readArticle } from "../article/article.ts";
import { relationOf, tokenAt } from "../article/clause.ts";
import { codeWord, type Reading } from "./code-event.ts";
import { contextsOf } from "./contexts.ts";
import { englishEvents } from "./event-lexicon.ts";
import { coreOf, type EventTree, isMistaken, isVerbal, mentionAt, readEventTree } from "./event-tree.ts";
import type { EventActor, FoundEvent } from "./found-event.ts";
import { goldsteinOf } from "./goldstein.ts";
import { type Parties, partiesOf } from "./parties.ts";
import { TIMES } from "./times.ts";

/** How sure a reading is; an order, set by hand, and no measured share. */
export const MAIN_CLAUSE = 0.75;
const IN_PASSING = 0.5;

/** Words beyond which a "sentence" is a table or a list that lost its line ends. */
const LONGEST_SENTENCE = 400;

/** The same as `eventsIn` of a text whose trees nothing else reads. */
export function findEvents(text: string, sentences: readonly Sentence[], mentions: readonly Mention[]): FoundEvent[] {
  return eventsIn(readEventTree(readArticle(text, sentences), mentions, englishEvents()));
}

/**
 * Who did what to whom: the events that the main clauses of a text tell, and what hangs on them ("refused to sign", "said
 * it would"), typed as PLOVER has it, in order. What a sentence only mentions in passing is no event of it, unless its
 * main clause tells of none.
 */
export function eventsIn(tree: EventTree): FoundEvent[] {
  const found: FoundEvent[] = [];
  let first = 0;
  for (const sentence of tree.article.sentences) {
    const last = first + sentence.tokens.length - 1;
    if (sentence.tokens.length <= LONGEST_SENTENCE) found.push(...eventsOf(tree, first, last));
    first = last + 1;
  }
  return found;
}

function eventsOf(tree: EventTree, first: number, last: number): FoundEvent[] {
  const root = mainWord(tree, first, last);
  const main = root < 0 ? [] : mainReadings(tree, root);
  const told = main.map((reading) => eventOf(tree, reading));
  if (told.length > 0) return distinct(told);
  // What is told in passing counts where somebody is told to take part.
  return inPassing(tree, first, last)
    .map((reading) => ({ ...eventOf(tree, reading), confidence: IN_PASSING }))
    .filter(({ actors }) => actors.length > 0);
}

function rootOf({ article }: EventTree, first: number, last: number): number {
  for (let word = first; word <= last; word++) if (relationOf(article, word) === "root") return word;
  return -1;
}

/** The root; where that is a noun, a verb that the parser took for a part of its phrase. */
function mainWord(tree: EventTree, first: number, last: number): number {
  const root = rootOf(tree, first, last);
  if (root < 0 || isVerbal(tree, root)) return root;
  for (let word = first; word <= last; word++) if (isMistaken(tree.article, word)) return word;
  return root;
}

/** What the main verb tells, and each verb that stands beside it. */
function mainReadings(tree: EventTree, root: number): Reading[] {
  const { article } = tree;
  const beside: number[] = [];
  for (let at = [root]; at.length > 0; ) {
    const next = at.flatMap((word) =>
      article
        .children(word)
        .filter(
          (one) =>
            relationOf(article, one) === "conj" ||
            (relationOf(article, one) === "ccomp" && word === root && one < root),
        ),
    );
    beside.push(...next.filter((word) => isVerbal(tree, word)));
    at = next.filter((word) => isVerbal(tree, word));
  }
  return [root, ...beside].flatMap((word) => codeWord(tree, word) ?? []);
}

/** Where the main clause tells of nothing: what the other words tell, the highest of them in the tree. */
function inPassing(tree: EventTree, first: number, last: number): Reading[] {
  const { article } = tree;
  let level = [rootOf(tree, first, last)].filter((word) => word >= 0);
  while (level.length > 0) {
    for (const word of level) {
      const found = codeWord(tree, word);
      if (found) return [found];
    }
    level = level.flatMap((word) => [...article.children(word)]);
  }
  return [];
}

function eventOf(tree: EventTree, reading: Reading): FoundEvent {
  const { article } = tree;
  const parties = partiesOf(tree, reading);
  const top = reading.chain[0] as number;
  const words = [...new Set(reading.chain)].sort((a, b) => a - b);
  return {
    type: reading.type,
    mode: reading.mode,
    contexts: contextsOf(tree, top, reading.outlook),
    goldstein: goldsteinOf(reading.type, reading.mode),
    trigger: words.map((word) => rangeOf(article, word)),
    key: rangeOf(article, isVerbal(tree, reading.by) ? reading.by : top),
    actors: actorsOf(tree, parties),
    spoken: reading.speech >= 0 && reading.speech === reading.by,
    reciprocal: parties.reciprocal,
    about: reading.about,
    outlook: reading.outlook,
    rule: `event/${reading.type.toLowerCase()}`,
    confidence: isVerbal(tree, top) ? MAIN_CLAUSE : IN_PASSING,
  };
}

function rangeOf(article: Article, word: number): Range {
  const { start, end } = tokenAt(article, word);
  return { start, end };
}

function actorsOf(tree: EventTree, { actors, recipients, reciprocal }: Parties): EventActor[] {
  return [
    ...actors.map((head) => actorOf(tree, head, "actor")),
    ...recipients.map((head) => actorOf(tree, head, reciprocal ? "actor" : "recipient")),
  ];
}

/** Words of a phrase that names an actor, at most. */
const LONGEST_PHRASE = 14;
const OUTSIDE = /^(acl|acl:relcl|appos|conj|cc|punct|parataxis|advcl|nsubj|cop|aux|csubj|obl|advmod)$/;

/** The phrase of an actor: what stands before its head, and what it is of. */
function actorOf(tree: EventTree, head: number, role: EventActor["role"]): EventActor {
  const { article } = tree;
  const core = coreOf(tree, head);
  let last = core.last;
  const named = tree.mentions[tree.mentionOf[head] ?? -1];
  while (named && tree.mentionOf[last + 1] === tree.mentionOf[head]) last++;
  for (const word of named && tokenAt(article, head).pos === "PROPN" ? [] : article.children(head)) {
    if (word <= head || OUTSIDE.test(relationOf(article, word))) continue;
    const to = article.right[word] as number;
    if (TIMES.has(tokenAt(article, word).lemma.toLowerCase())) continue;
    if (to <= head + LONGEST_PHRASE && (article.left[word] as number) <= last + 1) last = Math.max(last, to);
  }
  const [start, end] = [tokenAt(article, core.first).start, tokenAt(article, last).end];
  const mention = mentionAt(tree, head);
  return {
    role,
    name: mention < 0 ? article.text.slice(start, end) : (tree.mentions[mention]?.name ?? ""),
    start,
    end,
    mention: mention < 0 ? null : mention,
  };
}

function distinct(events: readonly FoundEvent[]): FoundEvent[] {
  const seen = new Set<string>();
  return events.filter(({ type, actors }) => {
    const key = `${type} ${actors.map(({ start }) => start).join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}
