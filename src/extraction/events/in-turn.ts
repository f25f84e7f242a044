import type { ResolvedDate } from "../../language/dates.ts";
import { type Scene, tokenAt, wordAt } from "./clause.ts";
import { placeBeside } from "./place-beside.ts";
import type { Trigger } from "./triggers.ts";

/** Words between one day and the next of a list: "on May 3 | and again in the port of Bergen on | May 11". */
const BETWEEN = 12;

/** One more time at which the same was done, with the place that stands beside its date. */
export interface AnotherTime {
  readonly date: ResolvedDate;
  /** Null where none stands beside it. */
  readonly place: string | null;
}

/**
 * "met in Oslo on May 3 and in Bergen on May 11": the further dates of a list that the date of an event begins, of those
 * that nothing else has. Each must have a place of its own or follow at once ("spoke in May and on June 3"), so that no day
 * of something else is taken for one.
 */
export function timesInTurn(
  scene: Scene,
  { type, noun, mode }: Trigger,
  date: ResolvedDate,
  dates: readonly ResolvedDate[],
): AnotherTime[] {
  if (type !== "CONSULT" || noun) return [];
  const found: AnotherTime[] = [];
  let last = date;
  for (const next of dates) {
    if (next.expression.start < last.expression.end || next.date === null) continue;
    if (!isListed(scene, tokenAt(scene, last.expression.end), tokenAt(scene, next.expression.start))) break;
    if (beginsClause(scene, next)) break;
    const place = mode === "call" ? null : placeBeside(scene, next);
    if (place === null && !isBare(scene, tokenAt(scene, last.expression.end), tokenAt(scene, next.expression.start)))
      break;
    found.push({ date: next, place });
    last = next;
  }
  return found;
}

/** "…, and a day later proposed a ban": the day of what comes next. */
function beginsClause({ groups, sentence }: Scene, { expression }: ResolvedDate): boolean {
  return groups.some(({ first }) => {
    const between = (sentence.tokens[first]?.start ?? 0) - expression.end;
    return between >= 0 && between <= 1;
  });
}

/** Nothing but "and" and prepositions stands between. */
function isBare(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!/^(and|then|again|,|on|in|the)$/.test(wordAt(scene, at))) return false;
  return true;
}

function isListed(scene: Scene, from: number, to: number): boolean {
  if (to - from > BETWEEN || scene.groups.some(({ first }) => first >= from && first < to)) return false;
  const words = Array.from({ length: to - from }, (_, n) => wordAt(scene, from + n));
  return words.some((word) => word === "and" || word === ",") && !words.some((word) => /^[.;:()]$/.test(word));
}
