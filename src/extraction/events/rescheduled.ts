import type { ResolvedDate } from "../../language/dates.ts";
import type { Telling } from "../../schema/extract.ts";
import { lemmaOf, ownSubject } from "../article/clause.ts";
import { type Scene, tokenAt, wordAt } from "./clause.ts";
import type { Trigger } from "./triggers.ts";

/** Words that may stand between an event and the day to which it is put off. */
const REACH = 24;

/** "postponed the visit from May to June 3": the date to which an event is put off, of those that nothing else has; null for none. */
export function rescheduledTo(
  scene: Scene,
  { at, noun }: Trigger,
  dates: readonly ResolvedDate[],
): ResolvedDate | null {
  const putOff = scene.groups.some(
    ({ lemma, first }) => scene.tree.lexicon.fates.get(lemma) === "postponed" && Math.abs(first - at) <= REACH,
  );
  if (!noun || !putOff) return null;
  return (
    dates.find(({ expression }) => {
      const from = tokenAt(scene, expression.start);
      return from > at && from - at <= REACH && /^(to|until|till)$/.test(wordAt(scene, from - 1));
    }) ?? null
  );
}

/** "It will now take place in May", of a visit that was put off: the visit as it is to be; null where the sentence tells of no such thing. */
export function heldInstead(scene: Scene, before: readonly Telling[], dates: readonly ResolvedDate[]): NewTime | null {
  const { tree, first, groups } = scene;
  const [group] = groups;
  const [date] = dates;
  const last = before.findLast(({ type, status }) => type === "CONSULT" && AT_STAKE.has(status));
  if (!group || !date || !last || group.tense !== "future" || group.negated) return null;
  const subject = lemmaOf(tree.article, ownSubject(tree.article, first + group.head));
  const held = group.lemma === "hold" || (group.lemma === "take" && wordAt(scene, group.last + 1) === "place");
  return held && /^(it|this|visit|trip|meeting|summit|talk)$/.test(subject) ? { of: last, date } : null;
}

const AT_STAKE: ReadonlySet<string> = new Set(["postponed", "cancelled", "reported", "planned"]);

/** An event that was told before, with the date that it is to have instead. */
export interface NewTime {
  readonly of: Telling;
  readonly date: ResolvedDate;
}
