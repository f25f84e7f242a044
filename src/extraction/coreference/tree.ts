import type { Token } from "../../language/sentence.ts";
import { RELATIVE } from "./lexicon.ts";

/** What is asked of the dependency trees again and again, by word; −1 or 0 for none. */
export interface Tree {
  /** The subject of a predicate. */
  readonly subject: Int32Array;
  /** The object of a verb. */
  readonly object: Int32Array;
  /** 1 for a noun that is a predicate: "is a politician". */
  readonly predicate: Uint8Array;
  /** 1 for a word on which a clause hangs: "time to talk". */
  readonly clause: Uint8Array;
  /** The last of the words that are coordinated with a word. */
  readonly coordinated: Int32Array;
}

type Words = readonly (Token | undefined)[];

export function treeOf(words: Words): Tree {
  const none = () => new Int32Array(words.length).fill(-1);
  const flags = () => new Uint8Array(words.length);
  const tree: Tree = { subject: none(), object: none(), predicate: flags(), clause: flags(), coordinated: none() };
  for (const word of words) {
    if (!word || word.head < 0) continue;
    const { deprel } = word;
    if (/^nsubj/.test(deprel)) tree.subject[word.head] = word.index;
    else if (deprel === "obj" || deprel === "iobj") tree.object[word.head] = word.index;
    else if (deprel === "cop") tree.predicate[word.head] = 1;
    else if (/^(?:ccomp|csubj|xcomp|advcl|acl)/.test(deprel)) tree.clause[word.head] = 1;
    else if (deprel === "conj") tree.coordinated[word.head] = word.index;
  }
  return tree;
}

/** How far up a tree a rule looks. */
const HIGHEST = 8;

/**
 * Who does what the clause of a word says: the subject of the nearest verb above that has one; of an infinitive the object
 * of the verb that governs it, else its subject. −1 if that is nobody, or if the word stands within the subject itself.
 */
export function doerAbove(words: Words, tree: Tree, from: number): number {
  let below = from;
  let at = words[from]?.head ?? -1;
  for (let steps = 0; steps < HIGHEST && at >= 0; steps++) {
    const subject = tree.subject[at] as number;
    if (subject >= 0) return subject === below ? -1 : nounOfRelative(words, subject);
    const word = words[at] as Token;
    const object = tree.object[word.head] ?? -1;
    if (word.deprel === "xcomp" && object >= 0 && object !== at && object !== below) return object;
    // "sanctions imposed on Moscow": whoever they are imposed by is not said.
    if (/^acl/.test(word.deprel) && /VerbForm=Part/.test(word.feats ?? "")) return -1;
    below = at;
    at = word.head;
  }
  return -1;
}

/** "Japan is a member, and its …": of a word in the subject of a clause the subject of the clause before it; −1 if none. */
export function doerBefore(words: Words, tree: Tree, from: number): number {
  let below = from;
  let at = words[from]?.head ?? -1;
  for (let steps = 0; steps < HIGHEST && at >= 0; steps++) {
    const { deprel, head } = words[at] as Token;
    if (tree.subject[at] === below) return deprel === "conj" ? (tree.subject[head] as number) : -1;
    below = at;
    at = head;
  }
  return -1;
}

/** The verb or other predicate of the clause that a word stands in. */
export function predicateOver(words: Words, from: number): number {
  let at = words[from]?.head ?? -1;
  for (let steps = 0; steps < HIGHEST && /^nmod|^appos|^flat|^compound|^conj/.test(words[at]?.deprel ?? ""); steps++)
    at = (words[at] as Token).head;
  return words[at]?.head ?? -1;
}

/** The outermost word whose phrase a fronted word stands in, directly below the main predicate; −1 if it is none. */
export function mainSubjectAfter(words: Words, tree: Tree, from: number): number {
  let at = from;
  for (let steps = 0; steps < HIGHEST; steps++) {
    const word = words[at];
    if (!word || word.head < 0) return -1;
    const subject = tree.subject[word.head] ?? -1;
    if (words[word.head]?.head === -1 || /^(?:ccomp|parataxis)/.test(words[word.head]?.deprel ?? ""))
      return /^(?:obl|advcl|nmod)/.test(word.deprel) && subject > from ? subject : -1;
    at = word.head;
  }
  return -1;
}

/** The noun that a relative pronoun goes with: "Ito, who said"; the word itself if it is no such pronoun, −1 if none is found. */
export function nounOfRelative(words: Words, index: number): number {
  const word = words[index];
  if (word?.pos !== "PRON" || !RELATIVE.has(word.text.toLowerCase())) return index;
  for (let at = word.head, steps = 0; steps < HIGHEST && at >= 0; steps++) {
    const above = words[at] as Token;
    if (above.deprel === "acl:relcl") return above.head;
    at = above.head;
  }
  return -1;
}

/** "As for Petrov, Ito said": a name right before a verb is its subject, even if it looks like an apposition. */
function leadsVerb(words: Words, index: number): boolean {
  let next = index + 1;
  for (let steps = 0; steps < HIGHEST && words[next]?.deprel === "flat"; steps++) next++;
  return /^(?:VERB|AUX)$/.test(words[next]?.pos ?? "") && /VerbForm=Fin/.test(words[next]?.feats ?? "");
}

/** Roles of phrases and how likely what follows is about them; the ranking of Lappin and Leass (1994), our numbers. */
export function weightOf(words: Words, index: number): number {
  let word = words[index];
  for (let steps = 0; steps < HIGHEST && word && /^(?:conj|flat|nmod:desc)/.test(word.deprel); steps++)
    word = words[word.head];
  if (!word) return 0;
  const { deprel } = word;
  // "As for Ito, he …"
  const topic = words[index - 1]?.text === "for" && /^as$/i.test(words[index - 2]?.text ?? "");
  if (topic) return SUBJECT;
  if (/^nsubj/.test(deprel) || (deprel === "appos" && leadsVerb(words, index))) {
    const over = words[word.head];
    return over && /^(?:root|conj|parataxis|ccomp)/.test(over.deprel) ? SUBJECT : SUBORDINATE_SUBJECT;
  }
  if (deprel === "obj" || deprel === "iobj" || deprel === "obl:agent") return OBJECT;
  if (deprel === "nmod:poss") return POSSESSOR;
  if (/^obl/.test(deprel)) return OBLIQUE;
  if (/^nmod/.test(deprel)) return MODIFIER;
  return /^compound/.test(deprel) ? IN_COMPOUND : OTHER;
}

const SUBJECT = 100;
const SUBORDINATE_SUBJECT = 80;
const OBJECT = 60;
const OBLIQUE = 45;
const POSSESSOR = 45;
const MODIFIER = 30;
const OTHER = 40;
const IN_COMPOUND = 12;
