import fc from "fast-check";
import { expect, test } from "vitest";
import type { ServedPlace } from "../../../src/schema/served.ts";
import { mapLayout } from "../../../src/web/timeline/map-layout.ts";
import { cutMeridian } from "../../../src/web/timeline/map-projection.ts";
import { placesOf } from "../../../src/web/timeline/places-of.ts";
import { event } from "./made-timeline.ts";

function place(name: string, latitude: number | null, longitude: number | null, names = [name]): ServedPlace {
  return { name, names, kind: null, latitude, longitude, disputed: names.length > 1 ? ["Norland", "Sudria"] : [] };
}

const at = (...places: ServedPlace[]) => placesOf(places.map((place, index) => event({ id: `e${index}`, place })));

test("a disputed place goes by the names of all sides, and is one place whichever name is used", () => {
  const names = ["Halm", "Etoria"];
  const [found, ...others] = at(place("Halm", 45, 148, names), place("Etoria", 45, 148, names));
  expect(found?.names).toBe("Halm / Etoria");
  expect(found?.events).toHaveLength(2);
  expect(others).toEqual([]);
});

test("north is up and east is right, across the date line as well", () => {
  const { places } = mapLayout(at(place("East", 10, -170), place("West", 20, 165)), 800);
  const [east, west] = ["East", "West"].map((name) => places.find(({ names }) => names === name));
  expect(west?.x).toBeLessThan(east?.x ?? 0);
  expect(west?.y).toBeLessThan(east?.y ?? 0);
  expect(cutMeridian([165, -170])).toBe(165);
  expect(cutMeridian([-10, 20, 30])).toBe(-10);
});

test("a place without coordinates is in the list and not on the map", () => {
  const places = at(place("Nowhere", null, null), place("Port Aldis", 43, 141));
  expect(places.map(({ names }) => names)).toEqual(["Port Aldis", "Nowhere"]);
  expect(mapLayout(places, 800).places.map(({ names }) => names)).toEqual(["Port Aldis"]);
});

/** Pixels; of a place on the very edge of the world. */
const ROUNDING = 1e-6;

test("places and their names lie within the map, wherever they are", () => {
  const anywhere = fc.tuple(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.array(anywhere, { minLength: 1, maxLength: 40 }),
      fc.integer({ min: 240, max: 1200 }),
      (all, width) => {
        const places = at(...all.map(([north, east], index) => place(`Place ${index}`, north, east)));
        const { window, places: placed, grid } = mapLayout(places, width);
        expect(window.width).toBeLessThanOrEqual(width);
        expect(placed).toHaveLength(all.length);
        for (const { x, y, label } of placed) {
          expect(x).toBeGreaterThanOrEqual(-ROUNDING);
          expect(x).toBeLessThanOrEqual(window.width + ROUNDING);
          expect(y).toBeGreaterThanOrEqual(-ROUNDING);
          expect(y).toBeLessThanOrEqual(window.height + ROUNDING);
          if (label) expect(label.y).toBeLessThanOrEqual(window.height);
        }
        for (const [lines, length] of [
          [grid.meridians, window.width],
          [grid.parallels, window.height],
        ] as const) {
          expect(lines.length).toBeLessThanOrEqual(8);
          for (const { at } of lines) {
            expect(at).toBeGreaterThanOrEqual(-ROUNDING);
            expect(at).toBeLessThanOrEqual(length + ROUNDING);
          }
        }
      },
    ),
    { seed: 20190514 },
  );
});

test("a degree is as long across as upwards at the middle of the map", () => {
  const { window } = mapLayout(at(place("Far North", 60, 20)), 800);
  const [x = 0, y = 0] = window.projection([20, 60]) ?? [];
  const [east = 0] = window.projection([22, 60]) ?? [];
  const [, north = 0] = window.projection([20, 61]) ?? [];
  expect(east - x).toBeCloseTo(y - north);
});

test("a map shows no part of the world twice and nothing beyond the poles", () => {
  const poles = at(place("North", 90, 0), place("South", -90, 120), place("Elsewhere", 0, -120));
  for (const width of [240, 1400]) {
    const { west, east, south, north } = mapLayout(poles, width).window;
    // Drawings end at whole pixels.
    expect(east - west).toBeLessThan(360 + 3);
    expect(north - south).toBeLessThan(180 + 3);
  }
});

test("a name at the edge stands within the map where it has room above", () => {
  const edge = at(place("West", 0, 0), place("Isles of the Far Eastern Shore / Other Islands", 0, 30));
  const { places, window } = mapLayout(edge, 330);
  const label = places.find(({ names }) => names.startsWith("Isles"))?.label;
  expect(label?.anchor).toBe("middle");
  expect(label?.x).toBeLessThan(window.width - 120);
});

test("names that would lie on one another are set apart", () => {
  const close = at(...Array.from({ length: 3 }, (_, index) => place(`Islet ${index}`, 43 + index / 100, 141)));
  const labels = mapLayout(close, 600).places.flatMap(({ label }) => label ?? []);
  expect(labels).toHaveLength(3);
  expect(new Set(labels.map(({ x, y, anchor }) => `${Math.round(x)} ${Math.round(y)} ${anchor}`)).size).toBe(3);
});
