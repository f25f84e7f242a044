import { stateOf } from "./state-of.ts";
import type { ToldEvent } from "./told-event.ts";

/** Days that two tellings of one event may be apart in grain: "in 2018" tells of too much to be any one visit. */
export const COARSEST_DAYS = 62;

/** Members of an event that a new telling is held against: the founder's days and place, anybody's parties. */
const HELD_AGAINST = 8;

/**
 * Whether a dated telling can be of an event: kind, days, place, and those who took part. Days and place are the
 * founder's, who is the most precise, so that no chain of vague tellings draws two events into one.
 */
export function isOfEvent(event: readonly ToldEvent[], one: ToldEvent): boolean {
  const founder = event[0];
  if (!founder?.days || !one.days || founder.family !== one.family) return false;
  if (founder.days.first > one.days.last || one.days.first > founder.days.last || !samePlace(founder, one))
    return false;
  return event.slice(0, HELD_AGAINST).some((member) => sameParties(member, one));
}

/**
 * Where both name persons, all of one side's are among the other's: two meetings of one minister in a month are two.
 * Where one names only states, its parties are among the other's, and at least two.
 */
function sameParties(a: ToldEvent, b: ToldEvent): boolean {
  if (a.persons.size > 0 && b.persons.size > 0) return within(a.persons, b.persons) || within(b.persons, a.persons);
  const [fewer, more] = a.parties.size <= b.parties.size ? [a, b] : [b, a];
  if (fewer.parties.size === 0) return false;
  if (a.family === "CONSULT" && fewer.parties.size < 2) return false;
  return within(fewer.parties, more.parties);
}

function within(fewer: ReadonlySet<string>, more: ReadonlySet<string>): boolean {
  if (fewer.size > more.size) return false;
  for (const member of fewer) if (!more.has(member)) return false;
  return true;
}

/** Days within which two tellings that name two cities may still be of one event: plans change and reports err. */
const FORTNIGHT = 14;

function samePlace(a: ToldEvent, b: ToldEvent): boolean {
  const [left, right] = [a.telling.place, b.telling.place];
  if (left === null || right === null || left === right) return true;
  const [ofLeft, ofRight] = [stateOf(left), stateOf(right)];
  if (ofLeft !== null && ofRight !== null) return ofLeft === ofRight;
  if (left === ofLeft || right === ofRight) return true;
  return lengthOf(a) <= FORTNIGHT && lengthOf(b) <= FORTNIGHT;
}

/** Days that a telling's date covers. */
export const lengthOf = ({ days }: ToldEvent): number => (days ? days.last - days.first + 1 : Number.POSITIVE_INFINITY);
