import { type GeoContext, type GeoPermissibleObjects, geoPath } from "d3-geo";
import type { MapWindow } from "./map-projection.ts";

/** Pixels beyond the edges to which land is drawn, so that its line is not seen along them. */
const BEYOND = 4;
/** Pixels between two points of a coast; of a map of the world, four points in five lie closer. */
const STEP = 0.7;

/** The outlines of land within a map, as the data of one SVG path. */
export function landPath(land: GeoPermissibleObjects, { projection, width, height }: MapWindow): string {
  projection.clipExtent([
    [-BEYOND, -BEYOND],
    [width + BEYOND, height + BEYOND],
  ]);
  const pen = thinPen();
  geoPath(projection, pen)(land);
  return pen.drawn();
}

/** Writes a path to a tenth of a pixel and leaves out points too close to the last. An islet stays, as a dot. */
function thinPen(): GeoContext & { drawn(): string } {
  let path = "";
  let [lastX, lastY] = [0, 0];
  const write = (sign: string, x: number, y: number) => {
    path += `${sign}${x.toFixed(1)},${y.toFixed(1)}`;
    [lastX, lastY] = [x, y];
  };
  return {
    beginPath: () => {},
    arc: () => {},
    moveTo: (x, y) => write("M", x, y),
    lineTo: (x, y) => {
      if (Math.abs(x - lastX) + Math.abs(y - lastY) >= STEP) write("L", x, y);
    },
    closePath: () => {
      path += "Z";
    },
    drawn: () => path,
  };
}
