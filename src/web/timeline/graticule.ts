import type { MapWindow } from "./map-projection.ts";

/** A meridian by its x or a parallel by its y, in pixels. */
export interface GridLine {
  readonly at: number;
  readonly degrees: string;
  /** Where its degrees stand, from the left and on their base line; null where they would be cut off. */
  readonly label: { readonly x: number; readonly y: number } | null;
}

export interface Graticule {
  readonly meridians: readonly GridLine[];
  readonly parallels: readonly GridLine[];
}

/** Degrees between the lines, the closest first. */
const STEPS = [1, 2, 5, 10, 15, 30, 45, 60];
/** Pixels between them at least, and what the degrees at one take of them. */
const APART = { meridians: 90, parallels: 60 };
export const DEGREES_SIZE = { width: 42, height: 12 };
const MOST_LINES = 7;

/** The lines of longitude and latitude within a map, a few of each. */
export function graticule({ projection, width, height, west, east, south, north }: MapWindow): Graticule {
  const at = (longitude: number, latitude: number) => projection([longitude, latitude]) ?? [0, 0];
  const middle = { longitude: (west + east) / 2, latitude: (south + north) / 2 };
  return {
    meridians: between(west, east, width / APART.meridians).map((degrees) => {
      const [x] = at(degrees, middle.latitude);
      const label = x + DEGREES_SIZE.width < width ? { x: x + 3, y: height - 4 } : null;
      return { at: x, degrees: sided(((degrees + 540) % 360) - 180, "E", "W"), label };
    }),
    parallels: between(south, north, height / APART.parallels).map((degrees) => {
      const [, y] = at(middle.longitude, degrees);
      const isWithin = y > DEGREES_SIZE.height + 4 && y < height - DEGREES_SIZE.height - 8;
      return { at: y, degrees: sided(degrees, "N", "S"), label: isWithin ? { x: 4, y: y - 3 } : null };
    }),
  };
}

/** Round degrees within bounds, the bounds left out; about as many as there is room for. */
function between(from: number, to: number, room: number): number[] {
  const most = Math.min(Math.max(room, 1), MOST_LINES);
  const step = STEPS.find((degrees) => (to - from) / degrees <= most) ?? 90;
  const lines: number[] = [];
  for (let degrees = (Math.floor(from / step) + 1) * step; degrees < to; degrees += step) lines.push(degrees);
  return lines;
}

function sided(degrees: number, positive: string, negative: string): string {
  const size = Math.abs(degrees);
  if (size === 0 || size === 180) return `${size}°`;
  return `${size}° ${degrees > 0 ? positive : negative}`;
}
