import type { ServedPlace, ServedTimelineEvent } from "../../schema/served.ts";
import { placeNames } from "./place-names.ts";

/** A place with the events that took place there. */
export interface PlaceOfEvents {
  /** All its names; what places are told apart by. */
  readonly names: string;
  readonly place: ServedPlace;
  readonly events: readonly ServedTimelineEvent[];
}

/** The places of events, those on the map before those without coordinates, then those with the most events. */
export function placesOf(events: readonly ServedTimelineEvent[]): PlaceOfEvents[] {
  const places = new Map<string, { place: ServedPlace; events: ServedTimelineEvent[] }>();
  for (const event of events) {
    if (!event.place) continue;
    const names = placeNames(event.place);
    const known = places.get(names);
    if (known) known.events.push(event);
    else places.set(names, { place: event.place, events: [event] });
  }
  return [...places]
    .map(([names, { place, events }]) => ({ names, place, events }))
    .sort((a, b) => rank(a) - rank(b) || b.events.length - a.events.length || a.names.localeCompare(b.names, "en"));
}

function rank({ place }: PlaceOfEvents): number {
  return place.latitude === null || place.longitude === null ? 1 : 0;
}
