import { child, headOf, isPassive, lemmaOf, ownSubject, relationOf, subjectOf, tokenAt } from "../article/clause.ts";
import type { Reading } from "./code-event.ts";
import {
  coreOf,
  type EventTree,
  isAgent,
  isDone,
  isVerbal,
  mentionWithin,
  objectOf,
  prepositionOf,
} from "./event-tree.ts";
import { TIMES } from "./times.ts";

/** Who acts and toward whom, by the head words of their phrases. */
export interface Parties {
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  /** All act together: "the two met", "talks between them". */
  readonly reciprocal: boolean;
}

export function partiesOf(tree: EventTree, reading: Reading): Parties {
  const actors = actorsOf(tree, reading);
  const recipients = recipientsOf(tree, reading, new Set(actors));
  const together = TOGETHER.has(reading.type) && actors.length > 1 && recipients.length === 0;
  return { actors, recipients, reciprocal: together || RECIPROCAL.has(reading.type) };
}

const TOGETHER: ReadonlySet<string> = new Set(["CONSULT", "COOPERATE", "AGREE", "SUPPORT"]);
const RECIPROCAL: ReadonlySet<string> = new Set(["COOPERATE"]);

function actorsOf(tree: EventTree, reading: Reading): number[] {
  const { article } = tree;
  for (const verb of [reading.by, ...reading.chain]) {
    if (!isVerbal(tree, verb) && child(article, verb, "cop", "nsubj") < 0) continue;
    const found = subject(tree, verb);
    if (found < 0) continue;
    const named = spokenFor(tree, found, reading);
    return named < 0 ? [] : withPartners(tree, named);
  }
  return nominalActors(tree, reading);
}

/** Who does what a verb tells: its subject, or the "by" of its passive. */
function subject(tree: EventTree, verb: number): number {
  const { article } = tree;
  if (isPassive(article, verb) || isDone(article, verb)) {
    return phrases(tree, verb).find((word) => prepositionOf(tree, word) === "by" && isDoer(tree, word)) ?? -1;
  }
  const own = article
    .children(verb)
    .filter((word) => word < verb && /^nsubj/.test(relationOf(article, word)) && !TIMES.has(lemmaOf(article, word)));
  // "Oman, a key ally, has …": the first of two is named, the other tells what it is.
  const named = own.find((word) => tree.mentionOf[word] !== -1) ?? own.at(-1);
  if (named !== undefined && !/^(who|which|that)$/i.test(tokenAt(article, named).text)) return named;
  const shared = subjectOf(article, verb);
  if (shared >= 0 && shared < verb && !TIMES.has(lemmaOf(article, shared))) return shared;
  return subjectBefore(tree, verb);
}

/** Words before a verb in which its subject is looked for where the tree has none. */
const REACH = 30;

/** The first noun of the words before a verb, back to the verb before or the comma that ends an opening phrase. */
function subjectBefore(tree: EventTree, verb: number): number {
  const { article } = tree;
  const sentence = article.sentenceOf[verb];
  let found = -1;
  for (let word = verb - 1; verb - word < REACH && article.sentenceOf[word] === sentence; word--) {
    const { pos, text } = tokenAt(article, word);
    if (pos === "VERB" || pos === "SCONJ" || (pos === "PUNCT" && text !== "," && found >= 0)) break;
    if (text === "," && found >= 0) break;
    if ((pos !== "NOUN" && pos !== "PROPN") || TIMES.has(lemmaOf(article, word))) continue;
    const relation = relationOf(article, word);
    // Of a verb that the parser took for a part of its object's phrase, the subject is taken for another.
    const across = relation === "compound" && headOf(article, word) > verb;
    if (across || (/^(nsubj|root|nmod|obl|conj|appos|dep|obj)/.test(relation) && prepositionOf(tree, word) === ""))
      found = word;
  }
  return found;
}

const isDoer = (tree: EventTree, word: number): boolean => !/^(NUM|VERB)$/.test(tokenAt(tree.article, word).pos);

/** "said they would …": whoever says so; a pronoun that is resolved stands for itself. */
function spokenFor(tree: EventTree, head: number, reading: Reading): number {
  const { article } = tree;
  if (tokenAt(article, head).pos !== "PRON" || tree.mentionOf[head] !== -1) return head;
  if (reading.speech >= 0) return ownSubject(article, reading.speech);
  return -1;
}

/** The others beside a name: each is somebody who acts, and no apposition ("Oman, the host"). */
function withPartners(tree: EventTree, head: number): number[] {
  const { article } = tree;
  const partners = article
    .children(head)
    .filter(
      (word) =>
        relationOf(article, word) === "conj" &&
        isAgent(tree, word) &&
        (child(article, word, "cc") >= 0 || child(article, word, "det") < 0),
    );
  return [head, ...partners];
}

/** "talks between X and Y", "X's attack on Y", "an attack by X". */
function nominalActors(tree: EventTree, reading: Reading): number[] {
  const { article } = tree;
  for (const noun of reading.chain) {
    for (const word of article.children(noun)) {
      const by = /^(by|between|of)$/.test(prepositionOf(tree, word)) && /^(nmod|obl)/.test(relationOf(article, word));
      if ((by || relationOf(article, word) === "nmod:poss") && isAgent(tree, word)) return withPartners(tree, word);
    }
  }
  return [];
}

/** Prepositions by how surely they lead to whom something is done. */
const TOWARD: readonly RegExp[] = [
  /^(to|with|against|toward|towards|upon|at)$/,
  /^(from|by|for|between|of|on|among|into|over)$/,
  /^(in|inside|outside|near|across|throughout|along)$/,
];

function recipientsOf(tree: EventTree, reading: Reading, actors: ReadonlySet<number>): number[] {
  const { article } = tree;
  const seen = new Set<number>([...actors]);
  const candidates: number[][] = [[], [], [], []];
  const frames = reading.speech >= 0 ? reading.chain.filter((word) => word !== reading.speech) : reading.chain;
  for (const frame of frames) {
    if (isVerbal(tree, frame) || child(article, frame, "cop") >= 0) {
      const objects = article.children(frame).filter((word) => /^i?obj$/.test(relationOf(article, word)));
      if (objects.length > 1) candidates[0]?.push(...objects);
      const own = ownSubject(article, frame);
      // "demanded that X leave": X is asked.
      if (frame !== reading.by && own >= 0 && tokenAt(article, own).pos !== "PRON") candidates[0]?.push(own);
      const done = objectOf(tree, frame);
      if (done >= 0) candidates[0]?.push(done);
      else if (child(article, frame, "ccomp") >= 0 && frame === reading.by) {
        const asked = ownSubject(article, child(article, frame, "ccomp"));
        if (asked >= 0 && tokenAt(article, asked).pos !== "PRON") candidates[0]?.push(asked);
      }
    } else candidates[0]?.push(frame);
    for (const word of phrases(tree, frame)) {
      const preposition = prepositionOf(tree, word);
      const rank = TOWARD.findIndex((pattern) => pattern.test(preposition));
      if (rank >= 0 && !TIMES.has(lemmaOf(article, word))) candidates[rank + 1]?.push(word);
    }
  }
  const first = (named: boolean, ranks: readonly (readonly number[])[]): number => {
    for (const word of ranks.flat()) {
      const found = partyWithin(tree, word, seen, named, 0);
      if (found >= 0) return found;
    }
    return -1;
  };
  const [close, far] = [candidates.slice(0, 3), candidates.slice(3)];
  const steps = [
    () => first(true, close), // named, as the object or after "to", "with", "against" …
    () => first(false, candidates.slice(0, 1)), // "killed two soldiers in Oslo": the soldiers, not Oslo
    () => first(true, far),
    () => nextNamed(tree, reading, seen),
    () => first(false, candidates),
  ];
  for (const step of steps) {
    const found = step();
    if (found >= 0) return withPartners(tree, found).filter((one) => !seen.has(one));
  }
  return [];
}

/** Whoever is named next in the clause, where no phrase of the verb leads to anybody: "began a strike to protest the policy of Oman". */
function nextNamed(tree: EventTree, reading: Reading, actors: ReadonlySet<number>): number {
  const { article } = tree;
  const top = reading.chain.find((word) => word !== reading.speech) ?? -1;
  if (top < 0) return -1;
  const last = reading.speech > top ? reading.speech : (article.right[top] as number);
  for (let word = top + 1; word <= last && word < top + REACH; word++) {
    if (tree.mentionOf[word] === -1 || !isNamed(tree, word) || holdsActor(tree, word, actors)) continue;
    return word;
  }
  return -1;
}

function phrases({ article }: EventTree, word: number): number[] {
  return article
    .children(word)
    .filter((one) => /^(obl|nmod)/.test(relationOf(article, one)) && relationOf(article, one) !== "nmod:poss");
}

/** The party of a phrase: its head, or whose or of whom it is; −1 for none. */
function partyWithin(tree: EventTree, head: number, not: ReadonlySet<number>, named: boolean, depth: number): number {
  const { article } = tree;
  if (not.has(head) || depth > 3 || tokenAt(article, head).pos === "PRON") return -1;
  if (
    !named &&
    child(article, head, "nmod:poss") >= 0 &&
    tokenAt(article, child(article, head, "nmod:poss")).pos === "PRON"
  )
    return -1;
  if (named ? isNamed(tree, head) : isAgent(tree, head)) return holdsActor(tree, head, not) ? -1 : head;
  const parts = article
    .children(head)
    .filter((word) => /^(nmod|compound|amod|appos|acl)/.test(relationOf(article, word)));
  for (const part of parts.sort((a, b) => rankOf(tree, a) - rankOf(tree, b))) {
    const within = relationOf(article, part) === "acl" ? objectOf(tree, part) : part;
    const found = within < 0 || within === head ? -1 : partyWithin(tree, within, not, named, depth + 1);
    if (found >= 0) return found;
  }
  return -1;
}

const rankOf = ({ article }: EventTree, word: number): number => (relationOf(article, word) === "nmod:poss" ? 0 : 1);

function isNamed(tree: EventTree, head: number): boolean {
  const mention = tree.mentions[mentionWithin(tree, head)];
  return mention !== undefined && mention.form !== "pronoun" && mention.type !== "event" && mention.type !== "outlet";
}

/** The phrase is the actor's own: "their forces", "Oman's army" of Oman. */
function holdsActor(tree: EventTree, head: number, actors: ReadonlySet<number>): boolean {
  const { first, last } = coreOf(tree, head);
  for (let word = first; word <= last; word++) if (actors.has(word)) return true;
  const mention = mentionWithin(tree, head);
  const name = tree.mentions[mention]?.name;
  if (name === undefined) return false;
  for (const actor of actors) if (tree.mentions[mentionWithin(tree, actor)]?.name === name) return true;
  return false;
}
