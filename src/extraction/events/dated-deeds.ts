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
import { isUsable } from "./dating.ts";
import { OTHER } from "./event-lexicon.ts";
import { isAgent, objectOf } from "./event-tree.ts";
import { goldsteinOf } from "./goldstein.ts";
import type { Trigger } from "./triggers.ts";

/** A trigger with the date that shows it to be one. */
export interface DatedTrigger {
  readonly trigger: Trigger;
  readonly date: ResolvedDate;
}

/** How sure a deed is that only its date tells; an order, set by hand, and no measured share. */
const SURENESS = 0.45;

/**
 * Deeds that the lexicon has no word for: a verb that tells of something done, by somebody or to something, with a date
 * of its own ("published a guideline on May 2", "the flight was chartered last year"). `dates` are those that nothing else has.
 */
export function datedDeeds(scene: Scene, triggers: readonly Trigger[], dates: readonly ResolvedDate[]): DatedTrigger[] {
  const taken = new Set(triggers.flatMap(({ at, group }) => [at, group?.head ?? at]));
  return dates.flatMap((date) => {
    const group = verbOf(scene, date);
    if (!group || taken.has(group.head)) return [];
    const held = isHolding(scene, group, date);
    const stated = !held && isUsable(scene, date) && isStatement(scene, group);
    if (!held && !stated && !(isUsable(scene, date) && isDeed(scene, group))) return [];
    taken.add(group.head);
    const token = scene.sentence.tokens[group.head];
    const range = { start: token?.start ?? group.start, end: token?.end ?? group.end };
    const told = held ? HELD : stated ? STATED : DEED;
    const common = { range, at: group.head, group, confidence: SURENESS, noun: false, datedOnly: true, event: null };
    return [{ date, trigger: { ...common, ...told, rule: `event/${told.mode}` } }];
  });
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

function isDeed(scene: Scene, group: VerbGroup): boolean {
  const { tree, first } = scene;
  const { article, lexicon } = tree;
  const verb = first + group.head;
  if (wordOf(article, verb).text.endsWith("ing")) return false; // "was paying": no deed of a day
  if (!group.finite || group.negated || (group.tense !== "past" && group.tense !== "future")) return false;
  if (
    lexicon.classes.get("static")?.has(group.lemma) ||
    lexicon.acts.has(group.lemma) ||
    lexicon.fates.has(group.lemma)
  )
    return false;
  // "attacked the plan": a deed of the lexicon in a figure of speech.
  if (lexicon.verbs.get(group.lemma)?.some(({ type }) => type === "ASSAULT" || type === "COERCE")) return false;
  if (/^(if|unless|whether|until)$/.test(markOf(article, verb)) || child(article, verb, "ccomp") >= 0) return false;
  if (isPassive(article, verb)) return objectOf(tree, verb) >= 0;
  const subject = ownSubject(article, verb);
  if (subject < 0 || objectOf(tree, verb) < 0) return false;
  const named = tree.mentionOf[subject] !== -1 || isAgent(tree, subject);
  return named && !/^(it|this|that|which)$/.test(lemmaOf(article, subject)) && wordOf(article, subject).pos !== "NUM";
}
