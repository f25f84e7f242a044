import { byDate } from "../schema/date-words.ts";
import type { Event, FindingsDocument } from "../schema/findings.ts";

export interface TimelineEntry {
  readonly event: Event;
  /** Ids of the voices that tell of it. */
  readonly voices: readonly string[];
  /** Dates of its tellings that differ from one another, as EDTF; empty where all agree. */
  readonly otherDates: readonly string[];
}

/** The events of a dossier in the order of their dates; what a person rejected is left out. */
export function timeline({ events, sources }: FindingsDocument): TimelineEntry[] {
  const groups = new Map(sources.map(({ id, group }) => [id, group]));
  return events
    .filter(({ review }) => review !== "rejected")
    .map((event) => ({
      event,
      voices: [...new Set(event.evidence.map((span) => groups.get(span.source) ?? span.source))],
      otherDates: [...new Set(event.tellings.flatMap(({ date }) => (date && date !== event.date ? [date] : [])))],
    }))
    .sort((a, b) => byDate(a.event.date, b.event.date));
}
