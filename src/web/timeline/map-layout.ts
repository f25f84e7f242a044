import { DEGREES_SIZE, type Graticule, graticule } from "./graticule.ts";
import { type Dot, type Label, mapLabels } from "./map-labels.ts";
import { type MapWindow, mapWindow } from "./map-projection.ts";
import type { PlaceOfEvents } from "./places-of.ts";

/** A map of places in pixels. */
export interface MapLayout {
  readonly window: MapWindow;
  readonly places: readonly PlacedPlace[];
  readonly grid: Graticule;
}

export interface PlacedPlace extends Dot {
  /** Index in the list of places. */
  readonly index: number;
  /** Where its names stand; null where there is no room. */
  readonly label: Label | null;
}

/** Lays the places with coordinates out on a map of a width; those with the most events get their labels first. */
export function mapLayout(places: readonly PlaceOfEvents[], width: number): MapLayout {
  const known = places.flatMap(({ place: { latitude, longitude }, names, events }, index) =>
    latitude === null || longitude === null ? [] : [{ names, index, latitude, longitude, events: events.length }],
  );
  const window = mapWindow(known, width);
  const dots = known.map(({ names, index, latitude, longitude, events }) => {
    const [x, y] = window.projection([longitude, latitude]) ?? [0, 0];
    return { names, index, x, y, radius: Math.min(2.5 + Math.sqrt(events), 10) };
  });
  const grid = graticule(window);
  const degrees = [...grid.meridians, ...grid.parallels].flatMap(({ label }) =>
    label ? [[label.x, label.y - DEGREES_SIZE.height, label.x + DEGREES_SIZE.width, label.y + 2] as const] : [],
  );
  const labels = mapLabels(dots, window, degrees);
  return { window, places: dots.map((dot, at) => ({ ...dot, label: labels[at] ?? null })), grid };
}
