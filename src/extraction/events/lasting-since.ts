import type { ResolvedDate } from "../../language/dates.ts";
import { type Scene, wordAt } from "./clause.ts";
import { verbOf } from "./dated-deeds.ts";
import type { Trigger } from "./triggers.ts";

/** Words between a noun and the verb that says how long it has been so. */
const REACH = 12;

/**
 * "have negotiated since 1990", "the talks have been suspended since May": the stretch that began then and goes on, of the
 * dates that nothing else has; null for none. "The first talks since 1990" began at no such time.
 */
export function lastingSince(
  scene: Scene,
  { at, group, noun }: Trigger,
  dates: readonly ResolvedDate[],
): ResolvedDate | null {
  for (const date of dates) {
    if (date.expression.preposition !== "since" || !/^\d{4}(-\d\d){0,2}$/.test(date.date ?? "")) continue;
    const over = verbOf(scene, date);
    if (!over || over.negated || !/^(has|have|'ve|’ve)$/.test(wordAt(scene, over.first))) continue;
    const own = over === group || (noun && over.first > at && over.first - at <= REACH);
    // "has visited it seven times since 2012": often, and not all the while.
    const often = scene.sentence.tokens.slice(over.last, over.last + REACH).some(({ lemma }) => lemma === "time");
    if (own && !often) return { ...date, date: `${date.date}/..` };
  }
  return null;
}
