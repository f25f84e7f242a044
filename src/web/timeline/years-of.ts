import { dayBounds } from "../../schema/edtf.ts";
import type { ServedTimelineEvent } from "../../schema/served.ts";

/** Events that begin in one year, or have no date. */
export interface YearOfEvents {
  /** "2018", or "No date". */
  readonly title: string;
  readonly events: readonly ServedTimelineEvent[];
}

/** Events in the order of their dates, parted by the year in which they begin (end, where the beginning is open). */
export function yearsOf(ordered: readonly ServedTimelineEvent[]): YearOfEvents[] {
  return [...Map.groupBy(ordered, yearOf)].map(([title, events]) => ({ title, events }));
}

function yearOf({ date }: ServedTimelineEvent): string {
  const bounds = date === null ? null : dayBounds(date);
  const day = bounds?.first ?? bounds?.last;
  return day ? day.slice(0, -"-01-01".length) : "No date";
}
