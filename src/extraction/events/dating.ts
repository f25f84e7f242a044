import type { VerbGroup } from "../../language/dates/tense.ts";
import type { ResolvedDate } from "../../language/dates.ts";
import { headOf, relationOf } from "../article/clause.ts";
import { NOT_WHEN } from "../article/word-lists.ts";
import { type Scene, tokenAt, wordAt } from "./clause.ts";
import type { Trigger } from "./triggers.ts";
import { whenVerb } from "./when-clause.ts";

/**
 * Gives each date of a sentence to the trigger that it dates. A date goes with the event before it when no other verb
 * stands between; one that opens the sentence goes with the first event after it. Events that share a verb's subject
 * and kind share the date that the last of them has ("visited Oslo and held talks there in March").
 */
export function dateTriggers(
  scene: Scene,
  triggers: readonly Trigger[],
  dates: readonly ResolvedDate[],
): (ResolvedDate | null)[] {
  const given: (ResolvedDate | null)[] = triggers.map(() => null);
  for (const date of dates) {
    const named = namedBy(scene, triggers, date);
    const usable = named >= 0 || isUsable(scene, date);
    const target = named >= 0 ? named : usable ? triggerOf(scene, triggers, date) : -1;
    if (target >= 0 && given[target] === null) given[target] = date;
    else if (target >= 0 && isNextOpening(scene, triggers[target + 1], date) && !given[target + 1])
      given[target + 1] = date;
    const then = whenVerb(scene, date);
    const at = then ? triggers.findIndex(({ group, noun }) => group === then && !noun) : -1;
    if (at >= 0 && given[at] === null) given[at] = date;
  }
  return given.map((date, n) => date ?? shared(scene, triggers, given, n) ?? ofOccasion(scene, triggers, given, n));
}

/** "In May 2003 Oman closed the border and recalled its envoy": a date goes on to the deeds that go on from its verb. */
export function openingDate(scene: Scene, group: VerbGroup, dates: readonly ResolvedDate[]): ResolvedDate | null {
  const [main] = scene.groups;
  const [date] = dates;
  if (!main || !date || group === main || !group.finite || !main.finite || group.tense !== "past") return null;
  if (main.tense !== "past" || !isUsable(scene, date) || dates.length > 1) return null;
  const { tree, first } = scene;
  const goesOn = relationOf(tree.article, first + group.head) === "conj";
  const at = tokenAt(scene, date.expression.start);
  if (!goesOn || headOf(tree.article, first + group.head) !== first + main.head) return null;
  // "met in May and appointed a commission": the second verb has the subject of the first.
  const follows = wordAt(scene, group.first - 1) === "and" && at < group.first;
  return at <= OPENING || follows ? date : null;
}

/** "the coup of July 1936", "the elections of 2015": the noun that a date says which one it was; −1 for none. */
function namedBy(scene: Scene, triggers: readonly Trigger[], { expression }: ResolvedDate): number {
  if (expression.preposition !== "of" || expression.cited) return -1;
  const at = tokenAt(scene, expression.start) - 2;
  return triggers.findIndex((trigger) => trigger.noun && trigger.at === at);
}

/** "signed a treaty in 1929, and in 1952 they agreed on …": a date that opens the clause of the next event. */
function isNextOpening(scene: Scene, next: Trigger | undefined, { expression }: ResolvedDate): boolean {
  const at = tokenAt(scene, expression.start);
  const [end, verb] = [tokenAt(scene, expression.end), next?.group?.first ?? -1];
  if (verb < end || !opensClause(scene, at)) return false;
  return !scene.groups.some(({ first }) => first >= end && first < verb);
}

const opensClause = (scene: Scene, at: number): boolean =>
  ["and", "but", "that", ";"].some((word) => wordAt(scene, at - 1) === word || wordAt(scene, at - 2) === word);

/** "During his trip to Rome in April, he met the pope": what is told then has the date of the occasion that opens the sentence. */
function ofOccasion(
  scene: Scene,
  triggers: readonly Trigger[],
  given: readonly (ResolvedDate | null)[],
  n: number,
): ResolvedDate | null {
  const occasion = triggers[0];
  if (n === 0 || !occasion?.noun || triggers[n]?.noun || !/^(during|on|at)$/.test(wordAt(scene, 0))) return null;
  const [main] = scene.groups;
  return main && occasion.at < main.first && triggers[n]?.group === main ? (given[0] ?? null) : null;
}

/** Whether a date can be that of an event: no citation's, no stretch that something comes after, no round count of years since. */
export function isUsable(scene: Scene, { expression, date }: ResolvedDate): boolean {
  const { meaning, preposition } = expression;
  if (expression.cited || /^(every|each)$/.test(wordAt(scene, tokenAt(scene, expression.start) - 1))) return false;
  if (meaning.kind === "shifted" && meaning.unit === "year" && Math.abs(meaning.by) >= ROUND_YEARS) return false;
  if (meaning.kind === "span" && /^\d{4}-\d\d/.test(date ?? "")) return true; // "toured it from May 3 to 5"
  if (preposition === "for" && isSetFor(scene, tokenAt(scene, expression.start) - 1)) return true;
  return preposition === null || !NOT_WHEN.has(preposition);
}

/** "planned for May", "due for the spring", "pencilled in for May": `at` is the word before the date. */
function isSetFor(scene: Scene, at: number): boolean {
  const before = /^(the|this)$/.test(wordAt(scene, at)) ? at - 1 : at;
  const setting = /^(in|down|tentatively)$/.test(wordAt(scene, before - 1)) ? before - 2 : before - 1;
  return wordAt(scene, before) === "for" && SET_FOR.has(wordAt(scene, setting));
}

const SET_FOR: ReadonlySet<string> = new Set(
  "planned scheduled set due slated tabled fixed arranged expected announced proposed called pencilled penciled booked".split(
    " ",
  ),
);

/** "71 years after the war" tells how long something has lasted; "two years after" may tell when it was. */
const ROUND_YEARS = 10;

function triggerOf(scene: Scene, triggers: readonly Trigger[], { expression }: ResolvedDate): number {
  const at = tokenAt(scene, expression.start);
  const within = modified(scene, triggers, tokenAt(scene, expression.end));
  if (within >= 0) return within;
  const after = triggers.findIndex(({ range }) => range.start >= expression.end);
  const before = (after < 0 ? triggers.length : after) - 1;
  if (before >= 0 && triggers[before] && !verbBetween(scene, triggers[before], at)) return before;
  if (after < 0) return -1;
  const governed = scene.groups.some(({ first }) => first < at);
  if (opensSentence(scene, at)) return mainAfter(scene, triggers, after);
  // "on Wednesday, the day the minister landed": the apposition ties it to what follows.
  const next = tokenAt(scene, expression.end);
  const apposed = wordAt(scene, next) === "," && wordAt(scene, next + 1) === "the" && wordAt(scene, next + 2) === "day";
  return apposed || opensClause(scene, at) || !governed ? after : -1;
}

/** Words between a date and the noun that it goes with: "a 2012 Blue River Institute survey". */
const LONGEST_MODIFIER = 6;

/** "the May summit", "his September 2017 state visit": the noun whose phrase a date stands in, from the token behind the date. */
function modified(scene: Scene, triggers: readonly Trigger[], from: number): number {
  for (let at = from; at < from + LONGEST_MODIFIER; at++) {
    const found = triggers.findIndex((trigger) => trigger.noun && trigger.at === at);
    if (found >= 0) return found;
    if (!/^(ADJ|NOUN|PROPN)$/.test(scene.sentence.tokens[at]?.pos ?? "")) return -1;
  }
  return -1;
}

/** Tokens that may stand before a date that opens its sentence: "Meanwhile, in early …". */
const OPENING = 4;

const opensSentence = (scene: Scene, at: number): boolean =>
  at <= OPENING && !scene.groups.some(({ first }) => first < at);

/** The event of the main verb: a noun before it only when nothing else could be dated. */
function mainAfter(scene: Scene, triggers: readonly Trigger[], from: number): number {
  const first = scene.groups[0];
  for (let n = from; n < triggers.length; n++) {
    const trigger = triggers[n] as Trigger;
    if (trigger.group) return n;
    if (!first || trigger.at < first.first) return n;
  }
  return -1;
}

/** A verb of another event or clause stands between a trigger and a date. */
function verbBetween(scene: Scene, trigger: Trigger, at: number): boolean {
  const setting = trigger.noun && isSetFor(scene, at - 1); // "the talks have been proposed for May"
  return scene.groups.some(
    (group) =>
      group !== trigger.group &&
      !(trigger.type === "REJECT" && !trigger.noun && isComplement(scene, trigger, group)) &&
      !(setting && SET_FOR.has(wordAt(scene, group.last)) && at - group.last <= 3) &&
      (group.finite || !trigger.noun) &&
      group.first > trigger.at &&
      group.first < at &&
      !(trigger.noun && (carries(scene, trigger, group) || isDoneAs(trigger, group))),
  );
}

/** "refused to release them on May 2": the day is that of the refusal. */
function isComplement({ tree, first }: Scene, { at }: Trigger, { head }: VerbGroup): boolean {
  const { article } = tree;
  return relationOf(article, first + head) === "xcomp" && headOf(article, first + head) === first + at;
}

/** "the summit that will be held in May", "the talks took place on Monday": the noun's own verb. */
export const HAPPENING = new Set([
  "hold",
  "take",
  "begin",
  "start",
  "schedule",
  "plan",
  "expect",
  "open",
  "convene",
  "occur",
  "set",
  "due",
  "slate",
  "arrange",
  "be",
  "end",
  "conclude",
  "finish",
]);

function carries(scene: Scene, trigger: Trigger, group: { first: number; lemma: string }): boolean {
  const gap = group.first - trigger.at;
  const between = wordAt(scene, trigger.at + 1);
  return (
    HAPPENING.has(group.lemma) &&
    (gap <= 2 || (gap <= 14 && ["that", "which", "between", "with", "of", "in", "to"].includes(between)))
  );
}

/** "a poll conducted in May", "talks held in Oslo": a participle next to the noun that says how it was done. */
function isDoneAs({ at }: Trigger, { first, last, lemma }: VerbGroup): boolean {
  return first === at + 1 && last === first && (HAPPENING.has(lemma) || DOING.has(lemma));
}

const DOING = new Set("conduct publish release carry sign conclude make pay stage host".split(" "));

function shared(
  scene: Scene,
  triggers: readonly Trigger[],
  given: readonly (ResolvedDate | null)[],
  n: number,
): ResolvedDate | null {
  const own = triggers[n] as Trigger;
  for (const step of [1, -1]) {
    const other = triggers[n + step];
    const date = given[n + step];
    if (!other || !date || other.type !== own.type || !own.group || !other.group) continue;
    const [left, right] = step === 1 ? [own, other] : [other, own];
    for (let at = left.at + 1; at < right.at; at++) {
      // The second verb directly follows "and", hence has the first one's subject.
      if (wordAt(scene, at) === "and" && at + 1 === right.group?.first) return date;
    }
  }
  return null;
}
