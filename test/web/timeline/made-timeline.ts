import type { ServedTelling, ServedTimeline, ServedTimelineEvent } from "../../../src/schema/served.ts";

/** An invented telling; its source is one of the articles that the page's tests read. */
export function telling(changes: Partial<ServedTelling> = {}): ServedTelling {
  return {
    source: "s1",
    published: "2019-05-14",
    date: "2019-05-13",
    dateText: "13 May",
    dateWhy: "stated",
    place: null,
    placeNames: [],
    status: "happened",
    exact: "They spoke for three hours.",
    start: 0,
    end: 20,
    ...changes,
  };
}

/** An invented event that is told as it was, once where nothing else is given. */
export function event(changes: Partial<ServedTimelineEvent> = {}): ServedTimelineEvent {
  const { date = "2019-05-13", dateText = "13 May", dateWhy = "stated", status = "happened" } = changes;
  return {
    id: "e-talks",
    label: "Talks in the harbour",
    type: "CONSULT",
    mode: null,
    status,
    review: "proposed",
    by: "machine",
    date,
    dateText,
    dateWhy,
    place: null,
    participants: [],
    tellings: [telling({ date, dateText, dateWhy, status })],
    ...changes,
  };
}

export function timelineOf(events: readonly ServedTimelineEvent[]): ServedTimeline {
  return {
    asOf: null,
    events,
    sources: [
      { id: "s1", title: "Ministers meet over the Halm fisheries", voice: "v1", published: "2019-05-14" },
      { id: "s2", title: "A survey of the stocks", voice: "v2", published: "2019-05-21" },
    ],
  };
}
