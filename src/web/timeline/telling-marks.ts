import { dayBounds } from "../../schema/edtf.ts";
import type { ServedTelling, ServedTimelineEvent } from "../../schema/served.ts";
import { dayNumber } from "./day-number.ts";

/** When an event was by one telling of it; null where that side is open, and both where the date is unknown. */
export interface TellingMark {
  /** Index of the event in the list that the marks were made of. */
  readonly event: number;
  /** First and last day that is meant, as day numbers. */
  readonly first: number | null;
  readonly last: number | null;
  /** Middle of the days on which the source may have been published. */
  readonly published: number | null;
  /** The text does not give the date as it stands: it was counted from an anchor, or another telling has it. */
  readonly inferred: boolean;
  /** Has not happened as told: planned, or not any more. */
  readonly hollow: boolean;
  /** Planned once and no longer. */
  readonly off: boolean;
}

/** One mark for each telling, in the order of the events. */
export function tellingMarks(events: readonly ServedTimelineEvent[]): TellingMark[] {
  return events.flatMap((event, index) => event.tellings.map((telling) => markOf(event, index, telling)));
}

function markOf(event: ServedTimelineEvent, index: number, telling: ServedTelling): TellingMark {
  const bounds = daysOf(telling.date ?? event.date);
  const published = daysOf(telling.published);
  return {
    event: index,
    ...bounds,
    published: middleOf(published.first, published.last),
    inferred: telling.date === null || telling.dateWhy !== "stated",
    hollow: telling.status === "planned" || isOff(telling.status),
    off: isOff(telling.status),
  };
}

function isOff(status: string): boolean {
  return status === "postponed" || status === "cancelled";
}

function daysOf(edtf: string | null): { readonly first: number | null; readonly last: number | null } {
  const bounds = edtf === null ? null : dayBounds(edtf);
  return {
    first: bounds?.first ? dayNumber(bounds.first) : null,
    last: bounds?.last ? dayNumber(bounds.last) : null,
  };
}

/** The day itself where only one side is known; null where neither is. */
export function middleOf(first: number | null, last: number | null): number | null {
  if (first === null) return last;
  return last === null ? first : (first + last) / 2;
}
