import type { PlaceOfEvents } from "./places-of.ts";

/** A map of places in pixels: equirectangular, cut where the longitudes leave the widest gap. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly places: readonly PlacedPlace[];
  readonly meridians: readonly GridLine[];
  readonly parallels: readonly GridLine[];
}

export interface PlacedPlace {
  readonly names: string;
  /** Index in the list of places. */
  readonly index: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Where its names stand; null where there is no room. */
  readonly label: { readonly x: number; readonly y: number; readonly anchor: "start" | "end" | "middle" } | null;
}

export interface GridLine {
  readonly at: number;
  readonly label: string;
}

/** Degrees between the lines of the graticule, the closest first. */
const STEPS = [1, 2, 5, 10, 15, 30, 45];
const MOST_LINES = 7;
/** Degrees around a place that is alone on the map. */
const LEAST_SPAN = 8;
/** Pixels a letter of a label takes, about, and a line of them. */
const LETTER = 6.6;
const LINE = 14;

/** Lays the places with coordinates out on a map of a width; those with the most events get their labels first. */
export function mapLayout(places: readonly PlaceOfEvents[], width: number): MapLayout {
  const known = places.flatMap(({ place: { latitude, longitude }, names, events }, index) =>
    latitude === null || longitude === null ? [] : [{ names, index, latitude, longitude, events: events.length }],
  );
  const start = cutMeridian(known.map(({ longitude }) => longitude));
  const eastOf = (longitude: number) => start + ((((longitude - start) % 360) + 360) % 360);
  const across = spanOf(known.map(({ longitude }) => eastOf(longitude)));
  const up = spanOf(known.map(({ latitude }) => latitude));
  const scale = Math.min(width / across.length, MAX_HEIGHT / up.length);
  const height = Math.round(Math.max(up.length * scale, MIN_HEIGHT));
  const x = (longitude: number) => width / 2 + (longitude - across.middle) * scale;
  const y = (latitude: number) => height / 2 - (latitude - up.middle) * scale;
  const dots = known.map(({ names, index, latitude, longitude, events }) => ({
    names,
    index,
    x: x(eastOf(longitude)),
    y: y(latitude),
    radius: Math.min(2.5 + Math.sqrt(events), 10),
  }));
  return {
    width,
    height,
    places: labelled(dots, width, height),
    meridians: gridLines(across.middle - width / 2 / scale, across.middle + width / 2 / scale).map((degrees) => ({
      at: x(degrees),
      label: sided(((degrees + 540) % 360) - 180, "E", "W"),
    })),
    parallels: gridLines(
      Math.max(up.middle - height / 2 / scale, -90),
      Math.min(up.middle + height / 2 / scale, 90),
    ).map((degrees) => ({ at: y(degrees), label: sided(degrees, "N", "S") })),
  };
}

const MAX_HEIGHT = 460;
const MIN_HEIGHT = 220;

/** The longitude from which the map runs eastwards: the eastern end of the widest gap between places. */
export function cutMeridian(longitudes: readonly number[]): number {
  const sorted = longitudes.toSorted((a, b) => a - b);
  let best = { gap: -1, start: -180 };
  sorted.forEach((longitude, index) => {
    const before = index === 0 ? (sorted.at(-1) ?? longitude) - 360 : (sorted[index - 1] as number);
    if (longitude - before > best.gap) best = { gap: longitude - before, start: longitude };
  });
  return best.start;
}

function spanOf(degrees: readonly number[]): { readonly middle: number; readonly length: number } {
  let [least, most] = [degrees[0] ?? 0, degrees[0] ?? 0];
  for (const degree of degrees) [least, most] = [Math.min(least, degree), Math.max(most, degree)];
  return { middle: (least + most) / 2, length: Math.max((most - least) * 1.25, LEAST_SPAN) };
}

function gridLines(from: number, to: number): number[] {
  const step = STEPS.find((degrees) => (to - from) / degrees <= MOST_LINES) ?? 60;
  const lines: number[] = [];
  for (let degrees = Math.ceil(from / step) * step; degrees <= to; degrees += step) lines.push(degrees);
  return lines;
}

function sided(degrees: number, positive: string, negative: string): string {
  const size = Math.abs(degrees);
  if (size === 0 || size === 180) return `${size}°`;
  return `${size}° ${degrees > 0 ? positive : negative}`;
}

type Dot = Omit<PlacedPlace, "label">;
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Where a label may stand, best first: parts of the radius to the right and down, and which end is at the dot. */
const AROUND: readonly (readonly [across: number, down: number, anchor: "start" | "end" | "middle"])[] = [
  [1, 0, "start"],
  [-1, 0, "end"],
  [0, -1, "middle"],
  [0, 1, "middle"],
  [0.7, 0.8, "start"],
  [0.7, -0.8, "start"],
  [-0.7, 0.8, "end"],
  [-0.7, -0.8, "end"],
  [0, 2, "middle"],
  [0, -2, "middle"],
  [0, 2, "end"],
  [0, -2, "end"],
  [0, 2, "start"],
  [0, -2, "start"],
  [0, 3.2, "end"],
  [0, -3.2, "end"],
  [0, 3.2, "start"],
  [0, -3.2, "start"],
];

/** Beside its dot, above or below, whichever is free first. Boxes are looked up by cells, not each against all. */
function labelled(dots: readonly Dot[], width: number, height: number): PlacedPlace[] {
  const cells = new Map<string, Map<string, Box>>();
  const take = (box: Box) => {
    // Places that lie on one another take their room once.
    const kind = box.map(Math.round).join(" ");
    for (const key of cellsOf(box)) {
      const cell = cells.get(key);
      if (cell) cell.set(kind, box);
      else cells.set(key, new Map([[kind, box]]));
    }
  };
  const isFree = (box: Box) =>
    box[0] >= 0 &&
    box[1] >= 0 &&
    box[2] <= width &&
    box[3] <= height &&
    cellsOf(box).every((key) => [...(cells.get(key)?.values() ?? [])].every((other) => apart(box, other)));
  for (const { x, y, radius } of dots) take([x - radius, y - radius, x + radius, y + radius]);
  return dots.map((dot) => {
    const { x, y, radius, names } = dot;
    const long = names.length * LETTER;
    const places = AROUND.map(([across, down, anchor]) => {
      const label = { x: x + across * (radius + 4), y: y + down * (radius + LINE / 2 + 2) + 4, anchor };
      const left = label.x - (anchor === "start" ? 0 : anchor === "end" ? long : long / 2);
      return { label, box: [left, label.y - 4 - LINE / 2, left + long, label.y - 4 + LINE / 2] as const };
    });
    const found = places.find(({ box }) => isFree(box));
    if (found) take(found.box);
    return { ...dot, label: found?.label ?? null };
  });
}

const CELL = 40;

/** A label longer than the map has no room, so that a box touches no more cells than the map has. */
function cellsOf([left, top, right, bottom]: Box): string[] {
  const keys: string[] = [];
  for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
    for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) keys.push(`${column} ${row}`);
  }
  return keys;
}

function apart(a: Box, b: Box): boolean {
  return a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
}
