import { type GeoProjection, geoProjection } from "d3-geo";

/** Degrees. */
export interface MapPoint {
  readonly latitude: number;
  readonly longitude: number;
}

/** The part of the world that a map shows, and how it is laid out in pixels. */
export interface MapWindow {
  readonly width: number;
  readonly height: number;
  readonly projection: GeoProjection;
  /** Degrees at the edges; west is less than east, so that either may lie beyond 180. */
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Pixels. */
const MAX_HEIGHT = 480;
const MIN_HEIGHT = 260;
/** Degrees of latitude around a place that is alone on the map: enough for a coast to be recognised. */
const LEAST_SPAN = 12;
/** Of the length between the outermost places, what is shown: room for coasts and names around them. */
const AROUND = 1.3;
/** Near the poles nothing keeps its shape; without a bound, meridians would come to lie on one another. */
const LEAST_COSINE = 0.35;

/**
 * Equidistant cylindrical (Snyder 1987, p. 90), true to shape at the middle latitude of the points and cut where their
 * longitudes leave the widest gap: north is up, meridians and parallels are straight, and no place is at infinity.
 * It is no wider and higher than the world is at that scale.
 */
export function mapWindow(points: readonly MapPoint[], width: number): MapWindow {
  const start = cutMeridian(points.map(({ longitude }) => longitude));
  const eastward = spanOf(points.map(({ longitude }) => start + ((((longitude - start) % 360) + 360) % 360)));
  const upward = spanOf(points.map(({ latitude }) => latitude));
  const cosine = Math.max(Math.cos((upward.middle * Math.PI) / 180), LEAST_COSINE);
  const down = Math.min(Math.max(upward.length * AROUND, LEAST_SPAN), 180);
  const across = Math.min(Math.max(eastward.length * AROUND, LEAST_SPAN), 360);
  /** Pixels of a degree of latitude. */
  const scale = Math.min(width / across / cosine, MAX_HEIGHT / down);
  const height = Math.min(Math.round(Math.max(down * scale, MIN_HEIGHT)), Math.ceil(180 * scale));
  const shown = Math.min(width, Math.ceil(360 * cosine * scale));
  const halfUp = height / 2 / scale;
  const halfAcross = shown / 2 / scale / cosine;
  const latitude = Math.max(Math.min(upward.middle, 90 - halfUp), halfUp - 90);
  return {
    width: shown,
    height,
    projection: geoProjection((east, north) => [east * cosine, north])
      .rotate([-eastward.middle, 0])
      .center([0, latitude])
      .scale((scale * 180) / Math.PI)
      .translate([shown / 2, height / 2])
      // Between the points of a coast the line is straight as drawn; great circles would look no better.
      .precision(0),
    west: eastward.middle - halfAcross,
    east: eastward.middle + halfAcross,
    south: latitude - halfUp,
    north: latitude + halfUp,
  };
}

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
  return { middle: (least + most) / 2, length: most - least };
}
