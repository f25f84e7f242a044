import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Topology } from "topojson-specification";
import { expect, test } from "vitest";
import { landOf } from "../../../src/web/timeline/land-data.ts";
import { landPath } from "../../../src/web/timeline/land-path.ts";
import { type MapPoint, mapWindow } from "../../../src/web/timeline/map-projection.ts";

const TOPOLOGY = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve("world-atlas/land-50m.json"), "utf8"),
) as Topology;
const LAND = landOf(TOPOLOGY);

const KURILS: readonly MapPoint[] = [
  { latitude: 43.8, longitude: 146.8 },
  { latitude: 46, longitude: 150.5 },
];
const AROUND_THE_WORLD: readonly MapPoint[] = [
  { latitude: 55.8, longitude: 37.6 },
  { latitude: -33.9, longitude: 151.2 },
  { latitude: -12, longitude: -77 },
];

const outlines = (points: readonly MapPoint[], width = 900) =>
  landPath(LAND, mapWindow(points, width))
    .split("Z")
    .filter((outline) => outline !== "")
    .map((outline) =>
      outline
        .slice(1)
        .split("L")
        .map((point) => point.split(",").map(Number) as [number, number]),
    );

/** Whether a place lies inside an odd number of outlines. */
function isOnLand(points: readonly MapPoint[], { latitude, longitude }: MapPoint): boolean {
  const [x, y] = mapWindow(points, 900).projection([longitude, latitude]) ?? [0, 0];
  let crossings = 0;
  for (const outline of outlines(points)) {
    outline.forEach(([x1, y1], index) => {
      const [x2, y2] = outline[(index + 1) % outline.length] as [number, number];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) crossings++;
    });
  }
  return crossings % 2 === 1;
}

test("the land is one shape: there is no state in it whose colour disputed land could have", () => {
  expect(Object.keys(TOPOLOGY.objects)).toEqual(["land"]);
  const geometries = (LAND as { features: { properties: object; geometry: { type: string } }[] }).features;
  expect(geometries.map(({ geometry, properties }) => [geometry.type, properties])).toEqual([["MultiPolygon", {}]]);
});

test("islands of a few dozen kilometres are recognised where the map is of their region", () => {
  for (const [latitude, longitude] of [
    [45, 147.9],
    [44.1, 145.9],
    [43.8, 146.75],
  ] as const)
    expect([latitude, longitude, isOnLand(KURILS, { latitude, longitude })]).toEqual([latitude, longitude, true]);
  expect(isOnLand(KURILS, { latitude: 44.6, longitude: 146.9 })).toBe(false);
  expect(isOnLand(KURILS, { latitude: 46, longitude: 155 })).toBe(false);
});

test("land on both sides of the date line is drawn on one map", () => {
  const fiji = [
    { latitude: -18.1, longitude: 178.4 },
    { latitude: -13.8, longitude: -171.8 },
  ];
  expect(isOnLand(fiji, { latitude: -17.8, longitude: 178 })).toBe(true);
  expect(isOnLand(fiji, { latitude: -13.6, longitude: -172.5 })).toBe(true);
  expect(isOnLand(fiji, { latitude: -16, longitude: -176 })).toBe(false);
});

test("a map of the world has every continent, and no more points than can be seen", () => {
  for (const [latitude, longitude] of [
    [50, 90],
    [10, 20],
    [45, -100],
    [-10, -60],
    [-25, 135],
  ] as const)
    expect([latitude, longitude, isOnLand(AROUND_THE_WORLD, { latitude, longitude })]).toEqual([
      latitude,
      longitude,
      true,
    ]);
  expect(isOnLand(AROUND_THE_WORLD, { latitude: 0, longitude: -30 })).toBe(false);
  expect(landPath(LAND, mapWindow(AROUND_THE_WORLD, 900)).length).toBeLessThan(250_000);
});

test("nothing is drawn far beyond the edges", () => {
  const window = mapWindow(KURILS, 900);
  for (const [x, y] of outlines(KURILS).flat()) {
    expect(x).toBeGreaterThan(-10);
    expect(x).toBeLessThan(window.width + 10);
    expect(y).toBeGreaterThan(-10);
    expect(y).toBeLessThan(window.height + 10);
  }
});

test("what is no outline of land is refused", () => {
  expect(() => landOf({ type: "Topology", objects: {}, arcs: [] })).toThrow("no land");
});
