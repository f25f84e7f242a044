import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldName } from "../../../src/language/fold-name.ts";
import { type Place, placeOf } from "../../../src/language/gazetteer/place-of.ts";
import { STATES } from "../../../src/language/gazetteer/states.ts";

interface Line {
  readonly cells: readonly string[];
  readonly name: string;
  readonly sides: readonly (readonly string[])[];
  readonly spellings: readonly string[];
}

const LINES: readonly Line[] = readFileSync(
  new URL("../../../src/language/gazetteer/places.tsv", import.meta.url),
  "utf8",
)
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const cells = line.split("\t");
    const [name = "", , , , , sides = "", spellings = ""] = cells;
    return {
      cells,
      name,
      sides: sides === "" ? [] : sides.split("; ").map((side) => side.split(": ")),
      spellings: spellings === "" ? [] : spellings.split(","),
    };
  });

function known(name: string): Place {
  const place = placeOf(name);
  if (!place) throw new Error(`${JSON.stringify(name)} is not in the table of places`);
  return place;
}

/** Kilometres over the sphere between two places (haversine). */
function distance(from: string, to: string): number {
  const [a, b] = [known(from), known(to)];
  const radians = (degrees: number): number => (degrees * Math.PI) / 180;
  const half = (degrees: number): number => Math.sin(radians(degrees) / 2) ** 2;
  const across = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(b.longitude - a.longitude);
  return 2 * 6371 * Math.asin(Math.sqrt(half(b.latitude - a.latitude) + across));
}

describe("the table of places", () => {
  it("has lines of one form", () => {
    expect(LINES.length).toBeGreaterThan(500);
    for (const { cells } of LINES) {
      const [name, kind, state = "", latitude, longitude] = cells;
      expect(cells.length, name).toBeGreaterThanOrEqual(5);
      expect(cells.length, name).toBeLessThanOrEqual(7);
      for (const cell of cells) expect(cell, name).toBe(cell.trim());
      expect(["state", "city", "island", "strait", "sea", "region"], name).toContain(kind);
      for (const degrees of [latitude, longitude]) expect(degrees, name).toMatch(/^-?\d{1,3}\.\d$/);
      expect(Math.abs(Number(latitude)), name).toBeLessThanOrEqual(90);
      expect(Math.abs(Number(longitude)), name).toBeLessThanOrEqual(180);
      if (state !== "") expect(known(state), name).toMatchObject({ name: state, kind: "state" });
    }
  });

  it("calls no two places by one name", () => {
    const owners = new Map<string, string>();
    for (const { name, sides, spellings } of LINES) {
      for (const each of [name, ...sides.map(([, used = ""]) => used), ...spellings]) {
        const key = foldName(each).join(" ").replace(/^the /, "");
        expect(key, each).not.toBe("");
        expect(owners.get(key) ?? name, each).toBe(name);
        owners.set(key, name);
      }
    }
  });

  it("gives a disputed place to nobody, and names its sides, two or more, in the order of the alphabet", () => {
    for (const { name, cells, sides } of LINES.filter((line) => line.sides.length > 0)) {
      expect(cells[2], name).toBe("");
      expect(known(name).state, name).toBeNull();
      const claimants = sides.map(([claimant]) => claimant);
      expect(claimants.length, name).toBeGreaterThan(1);
      expect(claimants, name).toEqual([...new Set(claimants)].sort());
      expect(known(name).disputed, name).toEqual(claimants);
      for (const side of sides) {
        expect(side, name).toHaveLength(2);
        expect(known(name).names, name).toContain(side[1]);
      }
    }
  });

  it("has every state of the gazetteer, by all its names, and every capital within it or disputed by it", () => {
    for (const { name, aliases, capitals } of STATES) {
      for (const each of [name, ...aliases]) expect(known(each), each).toMatchObject({ name, kind: "state" });
      for (const capital of capitals) {
        const { kind, state, disputed } = known(capital);
        expect(kind, capital).toBe("city");
        expect([state, ...disputed], capital).toContain(name);
      }
    }
  });

  it("has a capital far from the middle of its state in the largest states only", () => {
    const far = STATES.filter(({ name, capitals }) => capitals.some((capital) => distance(name, capital) > 1600));
    expect(far.map(({ name }) => name)).toEqual(["Australia", "Canada", "Russia", "United States"]);
  });
});

test.each([
  ["Moscow", "Tokyo", 7480],
  ["London", "Paris", 344],
  ["New York", "Geneva", 6200],
  ["Wellington", "Santiago", 9350],
  ["Cairo", "Cape Town", 7240],
  ["Nemuro", "Kunashir", 90],
  ["Reykjavik", "Washington", 4520],
  ["Suva", "Apia", 1150],
  ["Sydney", "Buenos Aires", 11_800],
])("from %s to %s it is %d km", (from, to, kilometres) => {
  expect(Math.abs(distance(from, to) - kilometres)).toBeLessThan(kilometres * 0.02 + 15);
});

describe("a place", () => {
  it("is found by the name of either side, and shown by both", () => {
    for (const [one, other, ...sides] of [
      ["Kunashir", "Kunashiri", "Japan", "Russia"],
      ["Iturup", "Etorofu", "Japan", "Russia"],
      ["Takeshima", "Dokdo", "Japan", "South Korea"],
      ["Senkaku", "Diaoyu Islands", "China", "Japan", "Taiwan"],
      ["Falklands", "Malvinas", "Argentina", "United Kingdom"],
      ["Sea of Japan", "East Sea", "Japan", "North Korea", "South Korea"],
    ] as const) {
      expect(placeOf(one)).toBe(known(other));
      expect(known(one).disputed).toEqual(sides);
      expect(known(one).names.length).toBeGreaterThan(1);
    }
  });

  it("is found however it is written", () => {
    for (const [written, name] of [
      ["the Hague", "The Hague"],
      ["KIEV", "Kyiv"],
      ["Türkiye", "Turkey"],
      ["São Paulo", "Sao Paulo"],
      ["Washington, D.C.", "Washington"],
      ["Sharm El Sheikh", "Sharm el-Sheikh"],
      ["Etorofu Island", "Iturup"],
      ["the Kuril Islands", "Kuril Islands"],
    ] as const) {
      expect(known(written).name).toBe(name);
    }
  });

  it("may be followed by its state, or a part of it, and by no other", () => {
    expect(placeOf("Geneva, Switzerland")?.name).toBe("Geneva");
    expect(placeOf("Dayton, Ohio")?.name).toBe("Dayton");
    expect(placeOf("Paris, Texas")).toBeNull();
    expect(placeOf("Geneva, Quorple")).toBeNull();
  });

  it("is none where the name is none, or only part of one", () => {
    for (const name of ["", " ", ",", "the", "Island", "Quorple", "Marshall", "\ud800", "x".repeat(1_000_000)])
      expect(placeOf(name)).toBeNull();
  });

  it("is the same whatever its name's capitals, and found by any of the names it is shown by", () => {
    fc.assert(
      fc.property(fc.constantFrom(...LINES), fc.boolean(), ({ name }, upper) => {
        const place = known(name);
        for (const shown of place.names) expect(placeOf(upper ? shown.toUpperCase() : shown)).toBe(place);
      }),
    );
  });

  it("is found or not for any text, without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 150 }), (text) => {
        expect(placeOf(text)?.names ?? []).toBeInstanceOf(Array);
      }),
    );
  });
});
