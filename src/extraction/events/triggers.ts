import type { VerbGroup } from "../../language/dates/tense.ts";
import type { Range } from "../../schema/span.ts";
import { headOf, lemmaOf, relationOf } from "../article/clause.ts";
import { type Scene, wordAt } from "./clause.ts";
import { verbKeys } from "./code-event.ts";
import type { EventSense } from "./event-lexicon.ts";
import type { FoundEvent } from "./found-event.ts";
import { goldsteinOf } from "./goldstein.ts";
import { holds } from "./needs.ts";

/** Words of a sentence that name an event. */
export interface Trigger {
  readonly range: Range;
  /** Index of its token in the sentence. */
  readonly at: number;
  readonly type: string;
  /** What a dossier calls it: a mode of PLOVER or a closer word ("summit"). */
  readonly mode: string | null;
  readonly goldstein: number | null;
  readonly rule: string;
  readonly confidence: number;
  /** The verb that it is, or that carries the noun ("held talks"), else null. */
  readonly group: VerbGroup | null;
  readonly noun: boolean;
  readonly datedOnly: boolean;
  /** What the coding of the clause makes of it, where it does. */
  readonly event: FoundEvent | null;
}

/** How sure a trigger is; an order, set by hand, and no measured share. */
const SURE = { verb: 0.8, carried: 0.75, noun: 0.65, datedOnly: 0.55 } as const;

/** All words of a sentence that tell of an event wherever they stand: those of the lexicon that have a kind, in order. */
export function findTriggers(scene: Scene): Trigger[] {
  const byHead = new Map(scene.groups.map((group) => [group.head, group]));
  const found = scene.sentence.tokens.flatMap((_, at) => {
    const group = byHead.get(at);
    return (group ? verbTrigger(scene, group) : nounTrigger(scene, at)) ?? [];
  });
  return withoutDoubles(scene, found);
}

/** "paid a visit", "launched an exercise" tell of one event, by the verb; "held talks" by the noun, whatever the verb may tell alone. */
function withoutDoubles(scene: Scene, triggers: readonly Trigger[]): Trigger[] {
  const modes = new Map(triggers.flatMap(({ noun, at, mode }) => (noun ? [] : [[at, mode] as const])));
  const repeats = ({ noun, at, mode }: Trigger): boolean => noun && modes.get(verbOver(scene, at)) === mode;
  const nouns = triggers.filter((trigger) => trigger.noun && !repeats(trigger));
  const carriers = new Set(nouns.map(({ group }) => group?.head));
  return triggers.filter((trigger) => (trigger.noun ? !repeats(trigger) : !carriers.has(trigger.at)));
}

/** Index of the verb that a noun is the object of, or of its passive the subject; −1 for none. */
function verbOver({ tree, first }: Scene, at: number): number {
  const over = /^(obj|nsubj:pass)$/.test(relationOf(tree.article, first + at));
  return over ? headOf(tree.article, first + at) - first : -1;
}

function verbTrigger(scene: Scene, group: VerbGroup): Trigger | null {
  const { tree, first } = scene;
  const word = first + group.head;
  for (const key of verbKeys(tree, word)) {
    const sense = tree.lexicon.verbs.get(key)?.find(({ needs }) => holds(tree, word, needs));
    if (sense) return sense.kind === null ? null : triggerOf(scene, group.head, sense, group, "");
    const act = tree.lexicon.acts.get(key)?.find(({ needs }) => holds(tree, word, needs));
    if (act?.kind) return triggerOf(scene, group.head, { ...AGREEMENT, kind: act.kind }, group, "");
  }
  return /^(announce|declare)$/.test(group.lemma) ? announcement(scene, group) : null;
}

const AGREEMENT = { type: "AGREE", mode: null, datedOnly: false, needs: [] } as const;

function triggerOf(scene: Scene, at: number, sense: EventSense, group: VerbGroup | null, form: "" | "-noun"): Trigger {
  const { type, mode, kind, datedOnly } = sense;
  const confidence = datedOnly ? SURE.datedOnly : form === "" ? SURE.verb : group ? SURE.carried : SURE.noun;
  const token = scene.sentence.tokens[at];
  return {
    range: { start: token?.start ?? 0, end: token?.end ?? 0 },
    ...{ at, type, mode: kind, goldstein: goldsteinOf(type, mode), group, datedOnly, confidence },
    rule: `event/${kind}${form}`,
    noun: form !== "",
    event: null,
  };
}

/** Tokens after an announcement in which it is said what is announced. */
const ANNOUNCED_WITHIN = 60;

function announcement(scene: Scene, group: VerbGroup): Trigger | null {
  const { tree, first, sentence } = scene;
  for (let at = group.last + 1; at < sentence.tokens.length && at - group.last < ANNOUNCED_WITHIN; at++) {
    const sense = tree.lexicon.announced.get(lemmaOf(tree.article, first + at));
    if (sense)
      return { ...triggerOf(scene, group.head, sense, group, ""), mode: sense.mode, rule: "event/announcement" };
  }
  return null;
}

function nounTrigger(scene: Scene, at: number): Trigger | null {
  const { tree, first, sentence } = scene;
  const token = sentence.tokens[at];
  if (!token || (token.pos !== "NOUN" && token.pos !== "PROPN")) return null;
  if (/^\p{Lu}/u.test(token.text) && at > 0) return null; // a name
  // "the summit meeting", "peace treaty talks" count once; "meeting room" names no meeting.
  if (sentence.tokens[at + 1]?.pos === "NOUN") return null;
  const word = first + at;
  const sense = tree.lexicon.nouns.get(lemmaOf(tree.article, word))?.find(({ needs }) => holds(tree, word, needs));
  return sense?.kind ? triggerOf(scene, at, sense, carrierOf(scene, at), "-noun") : null;
}

/** The light verb of which a noun is the object, or of a passive the subject: "held talks", "the talks that were held". */
function carrierOf(scene: Scene, at: number): VerbGroup | null {
  const { tree, first } = scene;
  const { article, lexicon } = tree;
  let word = first + at;
  if (relationOf(article, word) === "conj") word = headOf(article, word);
  const carries = (verb: number): VerbGroup | null => {
    const group = scene.groups.find(({ head }) => head === verb - first);
    return group && lexicon.classes.get("light")?.has(group.lemma) === true ? group : null;
  };
  if (/^(obj|nsubj:pass)$/.test(relationOf(article, word))) return carries(headOf(article, word));
  for (const one of article.children(word)) {
    const relation = relationOf(article, one);
    if (relation !== "acl" && relation !== "acl:relcl") continue;
    const group = carries(one);
    if (group && wordAt(scene, group.first) !== "to") return group;
  }
  return null;
}
