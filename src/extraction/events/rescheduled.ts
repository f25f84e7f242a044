import type { ResolvedDate } from "../../language/dates.ts";
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
