import { dayBounds } from "../../schema/edtf.ts";
import { stateOf } from "./state-of.ts";
import type { ToldEvent } from "./told-event.ts";

/** Days within which what is planned is looked for among what came about. */
const AHEAD = 366;
const DAY = 86_400_000;

/**
 * Undated plans join the event that came of them: a visit that one text says is to be, and that another, of later days, dates.
 * It must be of the same kind, with the same persons and in the same state, begin after the plan was published and within a
 * year, and be the only one that does.
 */
export function withPlans(events: readonly ToldEvent[][]): ToldEvent[][] {
  const dated = new Map<string, ToldEvent[][]>();
  for (const event of events) {
    const founder = event[0];
    const key = founder?.days ? keyOf(founder) : null;
    if (key === null) continue;
    const known = dated.get(key);
    if (known) known.push(event);
    else dated.set(key, [event]);
  }
  return events.filter((event) => {
    const [plan] = event;
    if (event.length !== 1 || !plan || plan.days !== null || plan.telling.status !== "planned") return true;
    const from = published(plan);
    const key = keyOf(plan);
    if (from === null || key === null) return true;
    const after = dated.get(key)?.filter((other) => isWithin(other[0]?.days?.first, from)) ?? [];
    if (after.length !== 1) return true;
    after[0]?.push(plan);
    return false;
  });
}

function isWithin(first: number | undefined, from: number): boolean {
  return first !== undefined && first > from && first <= from + AHEAD;
}

/** Kind, persons and state: what a plan and its fulfilment have in common. Null where persons or state are not told. */
function keyOf({ family, telling, persons }: ToldEvent): string | null {
  const state = telling.place === null ? null : stateOf(telling.place);
  if (telling.mode !== "visit" || state === null || persons.size === 0) return null;
  return [family, state, ...[...persons].sort()].join(" ");
}

/** The last day on which the text may have appeared, as a number. */
function published({ source }: ToldEvent): number | null {
  const last = source.extract.published === null ? null : (dayBounds(source.extract.published)?.last ?? null);
  return last === null ? null : Date.parse(last) / DAY;
}
