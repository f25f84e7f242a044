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
import { isUsable, openingDate } from "./dating.ts";
import { OTHER } from "./event-lexicon.ts";
import { doerOf, isAgent, isMistaken, meantBy, objectOf } from "./event-tree.ts";
import { fateOfOccasion } from "./fate.ts";
import { goldsteinOf } from "./goldstein.ts";
import { isDenied, isPastAlike } from "./status.ts";
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
  const goingOn = (date: ResolvedDate): VerbGroup[] =>
    scene.groups.filter((group) => openingDate(scene, group, dates) === date);
  return dates.flatMap((date) =>
    [spare.includes(date) ? verbOf(scene, date) : null, whenVerb(scene, date), ...goingOn(date)].flatMap((group) => {
      const then = group !== null && group === whenVerb(scene, date); // "since 1954, when troops took it"
      const told = group && !taken.has(group.head) ? kindOf(scene, group, date, then) : null;
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

function kindOf(scene: Scene, group: VerbGroup, date: ResolvedDate, then: boolean): DeedKind | null {
  if (isHolding(scene, group, date)) return HELD;
  if (!then && !isUsable(scene, date)) return null;
  if (isStatement(scene, group)) return STATED;
  if (fateOfOccasion(scene, group)) return DEED;
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
  // The date of a chronology's entry, which stands before its first sentence, is that of the main verbs of all.
  if (expression.end <= sentence.start) return scene.groups.find(({ finite }) => finite) ?? null;
  const [from, to] = [tokenAt(scene, expression.start), tokenAt(scene, expression.end)];
  let at = from;
  for (let n = from; n < to && n < sentence.tokens.length; n++) {
    const head = headOf(tree.article, first + n) - first;
    if ((head < from || head >= to) && sentence.tokens[n]?.pos !== "PUNCT") at = n;
  }
  for (let steps = 0; steps < HIGHEST; steps++) {
    const relation = relationOf(tree.article, first + at);
    // "adopted a resolution on May 2": the parser may hang the day on what was adopted.
    const onObject = steps > 0 && at < from && expression.preposition !== "of" && /^(obj|nsubj:pass)$/.test(relation);
    if (!onObject && !/^(obl|nmod|advmod|nummod|compound|flat|appos|dep|conj)/.test(relation)) return null;
    at = headOf(tree.article, first + at) - first;
    if (at < 0) return null;
    const group = scene.groups.find(({ head }) => head === at) ?? mistakenUnder(scene, at);
    if (group) return group;
    if (sentence.tokens[at]?.pos === "NOUN" && (at < from - NEAR || at > to)) return null;
  }
  return null;
}

/** "decided in May to deploy": the day is that of the decision, which was made. */
export function isDecision(scene: Scene, { group, noun }: Trigger, date: ResolvedDate): boolean {
  if (!group || noun) return false;
  const decided = verbOf(scene, date);
  return decided?.tense === "past" && decided.last < group.first && /^(decide|resolve)$/.test(decided.lemma);
}

/** "In May Oman blocked ten chapters": the verb that the parser took for an adjective of its object. */
function mistakenUnder({ tree: { article }, first, groups }: Scene, noun: number): VerbGroup | null {
  return (
    groups.find(({ head }) => headOf(article, first + head) === first + noun && isMistaken(article, first + head)) ??
    null
  );
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
function isTelling(scene: Scene, group: VerbGroup): boolean {
  const { first: opening, head, finite, negated, tense } = group;
  const { article } = scene.tree;
  const verb = scene.first + head;
  if (wordAt(scene, opening) === "can") return false;
  if (wordOf(article, verb).text.endsWith("ing")) return false; // "was paying": no deed of a day
  if (!finite || negated || (tense === null && !isPastAlike(group))) return false;
  if (child(article, verb, "ccomp") >= 0 && !VERDICTS.has(wordOf(article, verb).lemma)) return false;
  return (
    !/^(if|unless|whether|until)$/.test(markOf(article, verb)) && !isSupposed(article, verb) && !isDenied(scene, group)
  );
}

/** Verbs whose "that" clause is itself what was done: "ruled that the vote was void". */
const VERDICTS: ReadonlySet<string> = new Set("rule decide resolve decree agree".split(" "));

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
  const own = doerOf(tree, verb);
  const subject = meantBy(article, verb, own);
  const turning = [subject, subject === own ? -1 : headOf(article, subject)]; // "talks on the bay which began in May"
  if (keys.some((key) => isIn("turn", key)) && turning.some((word) => isIn("proceeding", lemmaOf(article, word))))
    return true;
  const reading = codeWord(tree, verb);
  if (reading && isFigure(scene, reading, group.head)) return false;
  const active = !isPassive(article, verb);
  if (active && keys.some((key) => isIn("alone", key))) return hasDoer(scene, group);
  const object = objectOf(tree, verb);
  if (object < 0 && child(article, verb, "ccomp", "xcomp") < 0) return false;
  if (active && isPublic(scene, subject) && !keys.some((key) => isIn("lasting", key))) return true;
  return object >= 0 && keys.some((key) => isIn("deed", key)) && hasDoer(scene, group);
}

/** Whether those who act do so for a state: whatever they do to something on a day is a public act. */
function isPublic({ tree }: Scene, subject: number): boolean {
  if (subject < 0) return false;
  const { type } = tree.mentions[tree.mentionOf[subject] ?? -1] ?? {};
  if (type === "state") return true;
  return type !== "person" && tree.lexicon.classes.get("public")?.has(lemmaOf(tree.article, subject)) === true;
}

/** Whether somebody does it who can, or it is done to something. */
function hasDoer({ tree, first }: Scene, { head }: VerbGroup): boolean {
  const { article, lexicon } = tree;
  const verb = first + head;
  if (isPassive(article, verb)) return objectOf(tree, verb) >= 0;
  const subject = meantBy(article, verb, doerOf(tree, verb));
  if (subject < 0) return false;
  const lemma = lemmaOf(article, subject);
  const acts =
    tree.mentionOf[subject] !== -1 ||
    isAgent(tree, subject) ||
    lexicon.classes.get("body")?.has(lemma) ||
    /^(we|they)$/.test(lemma);
  return acts === true && !/^(it|this|that|which)$/.test(lemma) && wordOf(article, subject).pos !== "NUM";
}
