import { withPlans } from "./plans.ts";
import { joinReprints } from "./reprints.ts";
import { COARSEST_DAYS, isOfEvent, lengthOf } from "./same-event.ts";
import type { ToldEvent } from "./told-event.ts";

/**
 * Tellings of one event together. The most precisely dated come first and found the events; each coarser one joins
 * the first that it can be of. Only events of the same kind, party and month are compared, which keeps the cost near to linear.
 */
export function clusterTellings(told: readonly ToldEvent[]): ToldEvent[][] {
  const events: ToldEvent[][] = [];
  const byPlace = new Map<string, number[]>();
  const bySource = new Map<string, Set<number>>();
  const dated = told.filter(({ days }) => days !== null).sort((a, b) => lengthOf(a) - lengthOf(b));
  for (const one of dated) {
    const home =
      lengthOf(one) > COARSEST_DAYS
        ? undefined
        : one.participants.length > 0
          ? matching(one, events, byPlace)
          : onlyOneAtTheTime(one, events, bySource);
    for (const key of ownKeysOf(one)) bySource.set(key, (bySource.get(key) ?? new Set()).add(home ?? events.length));
    if (home !== undefined) {
      (events[home] as ToldEvent[]).push(one);
      continue;
    }
    events.push([one]);
    if (lengthOf(one) > COARSEST_DAYS) continue;
    for (const key of keysOf(one)) {
      const at = byPlace.get(key);
      if (at) at.push(events.length - 1);
      else byPlace.set(key, [events.length - 1]);
    }
  }
  joinDocuments(events);
  joinUndated(told, events);
  return withPlans(joinReprints(events));
}

function matching(
  one: ToldEvent,
  events: readonly ToldEvent[][],
  byPlace: ReadonlyMap<string, number[]>,
): number | undefined {
  for (const key of keysOf(one)) {
    const found = byPlace.get(key)?.find((n) => isOfEvent(events[n] as ToldEvent[], one));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** "The May summit" is the summit that its own text tells of in May, if that is but one event. */
function onlyOneAtTheTime(
  one: ToldEvent,
  events: readonly ToldEvent[][],
  bySource: ReadonlyMap<string, ReadonlySet<number>>,
): number | undefined {
  let found: number | undefined;
  for (const n of new Set(ownKeysOf(one).flatMap((key) => [...(bySource.get(key) ?? [])].slice(0, HELD_AGAINST)))) {
    if (!events[n]?.slice(0, HELD_AGAINST).some((told) => isAtTheTime(told, one))) continue;
    if (found !== undefined) return undefined;
    found = n;
  }
  return found;
}

/** Events of a month, and tellings of an event, that a telling without parties is held against. */
const HELD_AGAINST = 8;

function isAtTheTime(told: ToldEvent, { days }: ToldEvent): boolean {
  return told.days !== null && days !== null && told.days.first <= days.last && days.first <= told.days.last;
}

/** Source, kind and months. */
function ownKeysOf({ source, family, telling, days }: ToldEvent): string[] {
  if (!days || days.last - days.first > COARSEST_DAYS) return [];
  const [first, last] = [Math.floor(days.first / MONTH), Math.floor(days.last / MONTH)];
  return Array.from({ length: last - first + 1 }, (_, n) => `${source.id} ${family} ${telling.mode} ${first + n}`);
}

/** Thirty days and a bit, so that a telling has at most four keys for each of its parties. */
const MONTH = 30.44;

function keysOf({ family, parties, days }: ToldEvent): string[] {
  if (!days) return [];
  const keys: string[] = [];
  for (let month = Math.floor(days.first / MONTH); month <= Math.floor(days.last / MONTH); month++) {
    for (const party of parties) keys.push(`${family} ${party} ${month}`);
  }
  return keys;
}

/**
 * "The 1970 treaty" is the treaty of 1970 however often it is named, and the one that some text says was signed in that
 * year, if there is but one. An event that is joined to another is taken from `events`.
 */
function joinDocuments(events: ToldEvent[][]): void {
  const byYear = new Map<string, ToldEvent[][]>();
  for (const event of events) {
    const year = event[0]?.telling.mode === "signing" ? yearOf(event[0]) : null;
    if (year !== null) byYear.set(year, [...(byYear.get(year) ?? []), event].slice(0, HELD_AGAINST));
  }
  const kept = events.filter((event) => {
    const [founder] = event;
    if (!founder || event.length > 1 || !isNamedByYear(founder)) return true;
    const same = byYear.get(yearOf(founder) ?? "") ?? [];
    const signed = same.filter(([other]) => other && !isNamedByYear(other));
    const home = signed.length === 1 ? signed[0] : signed.length === 0 ? same[0] : undefined;
    if (!home || home === event) return true;
    home.push(founder);
    return false;
  });
  events.splice(0, events.length, ...kept);
}

const isNamedByYear = ({ telling }: ToldEvent): boolean =>
  telling.rule === "event/signing-noun" && /^\d{4}$/.test(telling.date ?? "");

const yearOf = ({ telling }: ToldEvent): string | null => /^(\d{4})(-\d\d){0,2}$/.exec(telling.date ?? "")?.[1] ?? null;

/**
 * An undated telling joins the event of its own source that the same two or more persons had, if there is but one;
 * any other stands by itself.
 */
function joinUndated(told: readonly ToldEvent[], events: ToldEvent[][]): void {
  const byPersons = new Map<string, ToldEvent[] | null>();
  for (const event of events) {
    for (const one of event) {
      const key = personsKey(one);
      if (key === null) continue;
      const known = byPersons.get(key);
      byPersons.set(key, known === undefined || known === event ? event : null);
    }
  }
  for (const one of told) {
    if (one.days !== null) continue;
    const key = personsKey(one);
    const event = key === null ? null : byPersons.get(key);
    if (event && event[0]?.telling.status === one.telling.status) event.push(one);
    else events.push([one]);
  }
}

const personsKey = ({ source, family, persons }: ToldEvent): string | null =>
  persons.size < 2 ? null : [source.id, family, ...[...persons].sort()].join(" ");
