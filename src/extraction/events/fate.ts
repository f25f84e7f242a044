import type { VerbGroup } from "../../language/dates/tense.ts";
import type { Telling } from "../../schema/extract.ts";
import type { EventStatus } from "../../schema/findings.ts";
import { headOf, isPassive, lemmaOf, ownSubject, relationOf } from "../article/clause.ts";
import { type Scene, wordAt } from "./clause.ts";
import { verbKeys } from "./code-event.ts";
import type { Fate } from "./event-lexicon.ts";
import { objectOf } from "./event-tree.ts";

/** Steps up the tree from a noun to the verb that says what became of it. */
const HIGHEST = 5;

/** "the visit was postponed", "cancelled a meeting", "the visit never took place": null where no verb says so. */
export function fateOf(scene: Scene, at: number): EventStatus | null {
  for (const group of scene.groups) {
    if (!isAbout(scene, group, at)) continue;
    const status = becomes(scene, group, group.first > at);
    if (status !== null) return status;
  }
  return null;
}

/** Whether a noun stands under a verb, as its subject, its object or in a phrase of it, or has it for a relative clause. */
function isAbout({ tree, first, groups }: Scene, { head }: VerbGroup, at: number): boolean {
  const { article } = tree;
  if (ownSubject(article, first + head) === first + at || headOf(article, first + head) === first + at) return true;
  let word = first + at;
  for (let step = 0; step < HIGHEST && word >= 0; step++) {
    word = headOf(article, word);
    if (word === first + head) return true;
    if (groups.some((group) => group.head === word - first)) return false;
  }
  return false;
}

/** What a verb makes of an event that it is about: one that is its subject, or its object. */
function becomes(scene: Scene, group: VerbGroup, subject: boolean): EventStatus | null {
  const fate = fateBy(scene, group);
  if (fate === "come-about" && subject) return group.negated ? "cancelled" : null;
  if (group.negated || fate === null || fate === "come-about") return null;
  const passive = group.passive || isPassive(scene.tree.article, scene.first + group.head);
  if (group.finite && group.tense !== "past" && group.tense !== "present") return null;
  if (subject && !passive && group.tense !== "past") return null;
  return fate === "refused" ? "reported" : fate;
}

function fateBy({ tree, first }: Scene, group: VerbGroup): Fate | null {
  for (const key of verbKeys(tree, first + group.head)) {
    const fate = tree.lexicon.fates.get(key);
    if (fate) return fate;
  }
  return null;
}

/** "cancelled a flight in May", "the parade was put off": an occasion that no noun tells by itself; null for anything else. */
export function fateOfOccasion({ tree, first, ...scene }: Scene, group: VerbGroup): EventStatus | null {
  const fate = fateBy({ tree, first, ...scene }, group);
  if (
    group.negated ||
    !(group.finite || isForced({ tree, first, ...scene }, group)) ||
    (fate !== "cancelled" && fate !== "postponed")
  )
    return null;
  const object = objectOf(tree, first + group.head);
  const occasion = object >= 0 && tree.lexicon.classes.get("occasion")?.has(lemmaOf(tree.article, object));
  return occasion ? fate : null;
}

/** "fog forced them to cancel a flight": it was cancelled. */
function isForced({ tree: { article }, first, groups }: Scene, { head }: VerbGroup): boolean {
  const over = relationOf(article, first + head) === "xcomp" ? headOf(article, first + head) - first : -1;
  const governor = groups.find((group) => group.head === over);
  return governor?.tense === "past" && /^(force|oblige|compel|decide|have|choose)$/.test(governor.lemma);
}

/** Words that stand for an event told before, as the subject of what became of it. */
const MEANING_IT =
  /^(it|that|this|they|trip|visit|meeting|summit|talks|negotiations|call|plan|plans|event|tour|exercise|exercises|ceremony)$/;

/**
 * "The visit was planned for September. It did not take place.": what became of an event that the sentence before told of;
 * null where this one says nothing of it.
 */
export function laterFate(scene: Scene): LaterFate | null {
  for (const group of scene.groups.slice(0, 2)) {
    const fate = fateOfIt(scene, group);
    if (fate !== null) return fate;
  }
  return null;
}

/** "was due to visit Oslo in May, but the trip fell through": the same, of what the sentence itself told before. */
export function fateWithin(scene: Scene, from: number): LaterFate | null {
  for (const group of scene.groups) {
    if (group.first <= from) continue;
    const fate = fateOfIt(scene, group);
    if (fate !== null) return fate;
  }
  return null;
}

function fateOfIt(scene: Scene, group: VerbGroup): LaterFate | null {
  const { tree, first } = scene;
  const subject = ownSubject(tree.article, first + group.head) - first;
  if (subject < 0 || !MEANING_IT.test(wordAt(scene, subject))) return null;
  const elliptic = group.negated && group.lemma === "do" && group.tense === "past"; // "it did not"
  const status = elliptic ? "cancelled" : becomes(scene, group, true);
  return status && { status, called: wordAt(scene, subject) };
}

/** What became of an event, and the word that it is called by: "the visit", "it". */
export interface LaterFate {
  readonly status: EventStatus;
  readonly called: string;
}

/** Tellings of a sentence, of which the last that can fail is given its fate: one that a noun tells before others. */
export function withFate(tellings: readonly Telling[], { status, called }: LaterFate): Telling[] {
  const modes = CALLED.find(([words]) => words.test(called))?.[1];
  const fits = (one: Telling): boolean => canFail(one) && (modes === undefined || modes.test(one.mode ?? ""));
  const noun = tellings.findLastIndex((one) => fits(one) && one.rule.endsWith("-noun"));
  const found = noun >= 0 ? noun : tellings.findLastIndex(fits);
  return tellings.map((one, n) => (n === found ? { ...one, status } : one));
}

/** What the words that stand for an event can stand for; the others for any. */
const CALLED: readonly (readonly [RegExp, RegExp])[] = [
  [/^(trip|visit|tour)$/, /^(visit|meeting|summit)$/],
  [/^(meeting|summit|talks|negotiations)$/, /^(meeting|summit|talks|visit)$/],
  [/^call$/, /^call$/],
  [/^exercises?$/, /^exercise$/],
];

/** Days come by themselves, what is signed is signed, and what a verb tells as done is done. */
function canFail({ mode, status, rule }: Telling): boolean {
  if (status === "happened" && !rule.endsWith("-noun")) return false;
  return !/^(anniversary|signing|election)$/.test(mode ?? "") && /^(planned|reported|happened)$/.test(status);
}
