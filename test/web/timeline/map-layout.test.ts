import fc from "fast-check";
import { expect, test } from "vitest";
import type { ServedPlace } from "../../../src/schema/served.ts";
import { cutMeridian, mapLayout } from "../../../src/web/timeline/map-layout.ts";
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
        const layout = mapLayout(at(...all.map(([north, east], index) => place(`Place ${index}`, north, east))), width);
        expect(layout.places).toHaveLength(all.length);
        for (const { x, y, label } of layout.places) {
          expect(x).toBeGreaterThanOrEqual(0);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(layout.height);
          if (label) expect(label.y).toBeLessThanOrEqual(layout.height);
        }
        for (const { at } of layout.meridians) expect(at).toBeGreaterThanOrEqual(-0.001);
      },
    ),
    { seed: 20190514 },
  );
});

test("names that would lie on one another are set apart", () => {
  const close = at(...Array.from({ length: 3 }, (_, index) => place(`Islet ${index}`, 43 + index / 100, 141)));
  const labels = mapLayout(close, 600).places.flatMap(({ label }) => label ?? []);
  expect(labels).toHaveLength(3);
  expect(new Set(labels.map(({ x, y, anchor }) => `${Math.round(x)} ${Math.round(y)} ${anchor}`)).size).toBe(3);
});
