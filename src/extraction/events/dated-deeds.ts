import type { VerbGroup } from "../../language/dates/tense.ts";
import type { ResolvedDate } from "../../language/dates.ts";
import {
  child,
  headOf,
  isPassive,
  lemmaOf,
  markOf,
  ownSubject,
  relationOf,
  tokenAt as wordOf,
} from "../article/clause.ts";
import { type Scene, tokenAt, wordAt } from "./clause.ts";
import { codeWord, verbKeys } from "./code-event.ts";
import { isFigure } from "./coded-triggers.ts";
import { isUsable } from "./dating.ts";
import { OTHER } from "./event-lexicon.ts";
import { isAgent, objectOf } from "./event-tree.ts";
import { goldsteinOf } from "./goldstein.ts";
import { isSupposed } from "./supposed.ts";
import type { Trigger } from "./triggers.ts";
import { whenVerb } from "./when-clause.ts";

/** A trigger with the date that shows it to be one. */
export interface DatedTrigger {
  readonly trigger: Trigger;
  readonly date: ResolvedDate;
}

/** How sure a deed is that only its date tells; an order, set by hand, and no measured share. */
const SURENESS = 0.45;

/**
 * Deeds that the lexicon has no word for: a verb that tells of something done, by somebody or to something, with a date
 * of its own ("published a guideline on May 2", "the flight was chartered last year"). `spare` are those of `dates` that
 * nothing else has; any may date the clause that goes on from it ("on 1 July, when Oman takes over the presidency").
 */
export function datedDeeds(
  scene: Scene,
  triggers: readonly Trigger[],
  dates: readonly ResolvedDate[],
  spare: readonly ResolvedDate[],
): DatedTrigger[] {
  const taken = new Set(triggers.flatMap(({ at, group }) => [at, group?.head ?? at]));
  return dates.flatMap((date) =>
    [spare.includes(date) ? verbOf(scene, date) : null, whenVerb(scene, date)].flatMap((group) => {
      const told = group && !taken.has(group.head) ? kindOf(scene, group, date) : null;
      if (!group || !told) return [];
      taken.add(group.head);
      const token = scene.sentence.tokens[group.head];
      const range = { start: token?.start ?? group.start, end: token?.end ?? group.end };
      const common = { range, at: group.head, group, confidence: SURENESS, noun: false, datedOnly: true, event: null };
      const rule = `event/${told.mode ?? told.type.toLowerCase()}`;
      return [{ date, trigger: { ...common, ...told, rule } }];
    }),
  );
}

type DeedKind = Pick<Trigger, "type" | "mode" | "goldstein">;

function kindOf(scene: Scene, group: VerbGroup, date: ResolvedDate): DeedKind | null {
  if (isHolding(scene, group, date)) return HELD;
  if (!isUsable(scene, date)) return null;
  if (isStatement(scene, group)) return STATED;
  return isTelling(scene, group) ? (codedDeed(scene, group) ?? (isDeed(scene, group) ? DEED : null)) : null;
}

const DEED = { type: OTHER, mode: "deed", goldstein: null } as const;
const STATED = { type: OTHER, mode: "statement", goldstein: null } as const;
const HELD = { type: "COERCE", mode: "seize", goldstein: goldsteinOf("COERCE", "seize") } as const;

/** Words before a date in which the parser may hang it on a noun of its verb: "published a guideline for schools on May 2". */
const NEAR = 8;
/** Steps up the tree from a date to its verb. */
const HIGHEST = 4;

/** The verb that a date hangs on, directly or as part of its phrase; null where it dates a noun or a clause without tense. */
export function verbOf(scene: Scene, { expression }: ResolvedDate): VerbGroup | null {
  const { tree, first, sentence } = scene;
  const [from, to] = [tokenAt(scene, expression.start), tokenAt(scene, expression.end)];
  let at = from;
  for (let n = from; n < to && n < sentence.tokens.length; n++) {
    const head = headOf(tree.article, first + n) - first;
    if (head < from || head >= to) at = n;
  }
  for (let steps = 0; steps < HIGHEST; steps++) {
    if (!/^(obl|nmod|advmod|nummod|compound|flat|appos|dep|conj)/.test(relationOf(tree.article, first + at)))
      return null;
    at = headOf(tree.article, first + at) - first;
    if (at < 0) return null;
    const group = scene.groups.find(({ head }) => head === at);
    if (group) return group;
    if (sentence.tokens[at]?.pos === "NOUN" && (at < from - NEAR || at > to)) return null;
  }
  return null;
}

/** What somebody holds "since 1960" he took in 1960. */
function isHolding(scene: Scene, { lemma, negated, first }: VerbGroup, { expression }: ResolvedDate): boolean {
  if (expression.preposition !== "since" || negated || !/^(has|have|had)$/.test(wordAt(scene, first))) return false;
  return scene.tree.lexicon.classes.get("holding")?.has(lemma) === true;
}

/** Verbs of words that are a deed: what is announced is so from then on. */
const STATING: ReadonlySet<string> = new Set("announce declare proclaim reaffirm".split(" "));

function isStatement({ tree, first }: Scene, { finite, negated, tense, lemma, head }: VerbGroup): boolean {
  if (!finite || negated || tense !== "past" || !STATING.has(lemma)) return false;
  const subject = ownSubject(tree.article, first + head);
  return subject >= 0 && isAgent(tree, subject);
}

/** Whether a verb tells of what was or will be, by itself and for sure. */
function isTelling(scene: Scene, { first: opening, head, finite, negated, tense }: VerbGroup): boolean {
  const { article } = scene.tree;
  const verb = scene.first + head;
  if (wordAt(scene, opening) === "can") return false;
  if (wordOf(article, verb).text.endsWith("ing")) return false; // "was paying": no deed of a day
  if (!finite || negated || tense === null || child(article, verb, "ccomp") >= 0) return false;
  return !/^(if|unless|whether|until)$/.test(markOf(article, verb)) && !isSupposed(article, verb);
}

/** Types of what is done, not said: these count in any clause that has a date. */
const HARD: ReadonlySet<string> = new Set("AID RETREAT SANCTION MOBILIZE COERCE ASSAULT COOPERATE".split(" "));

/** A deed of the lexicon in a clause beside the main one: "the minister, whose navy seized a trawler in May, …". */
function codedDeed(scene: Scene, group: VerbGroup): DeedKind | null {
  const { tree, first } = scene;
  const reading = codeWord(tree, first + group.head);
  if (!reading || reading.by !== first + group.head || reading.about || !HARD.has(reading.type)) return null;
  // "was postponed to May": what becomes of something, and no deed besides.
  if (verbKeys(tree, first + group.head).some((key) => tree.lexicon.fates.has(key))) return null;
  if (reading.outlook.negated || isFigure(scene, reading, group.head) || !hasDoer(scene, group)) return null;
  const { type, mode } = reading;
  return { type, mode, goldstein: goldsteinOf(type, mode) };
}

/** Verbs of public acts ("ratified the treaty", "was founded") and of what becomes of a proceeding ("the talks broke off"). */
function isDeed(scene: Scene, group: VerbGroup): boolean {
  const { tree, first } = scene;
  const { article, lexicon } = tree;
  const verb = first + group.head;
  const isIn = (name: string, key: string): boolean => lexicon.classes.get(name)?.has(key) === true;
  const keys = verbKeys(tree, verb);
  const subject = ownSubject(article, verb);
  if (subject >= 0 && keys.some((key) => isIn("turn", key)) && isIn("proceeding", lemmaOf(article, subject)))
    return true;
  const alone = !isPassive(article, verb) && keys.some((key) => isIn("alone", key));
  if (!alone && !(keys.some((key) => isIn("deed", key)) && objectOf(tree, verb) >= 0)) return false;
  return hasDoer(scene, group);
}

/** Whether somebody does it who can, or it is done to something. */
function hasDoer({ tree, first }: Scene, { head }: VerbGroup): boolean {
  const { article, lexicon } = tree;
  const verb = first + head;
  if (isPassive(article, verb)) return objectOf(tree, verb) >= 0;
  const subject = ownSubject(article, verb);
  if (subject < 0) return false;
  const lemma = lemmaOf(article, subject);
  const acts = tree.mentionOf[subject] !== -1 || isAgent(tree, subject) || lexicon.classes.get("body")?.has(lemma);
  return acts === true && !/^(it|this|that|which)$/.test(lemma) && wordOf(article, subject).pos !== "NUM";
}
