import { readFileSync } from "node:fs";
import { foldName } from "../fold-name.ts";
import { stateNamed } from "./states.ts";

export type PlaceKind = "state" | "city" | "island" | "strait" | "sea" | "region";

/** A place with its coordinates. A disputed one is given no state, and the names of all sides. */
export interface Place {
  readonly name: string;
  /** The name, and those by which the sides of a dispute call it; to be shown together. */
  readonly names: readonly string[];
  readonly kind: PlaceKind;
  /** The state that it lies in, itself for a state; null for seas, what lies in several states, and what is disputed. */
  readonly state: string | null;
  /** Degrees north, to a tenth of one: the middle of the place, of a state that of its land. */
  readonly latitude: number;
  /** Degrees east, likewise. */
  readonly longitude: number;
  /** The sides of a dispute over whose it is or what it is called, in alphabetical order; empty where there is none. */
  readonly disputed: readonly string[];
}

/** UTF-16 code units; no name of a place is longer. */
const LONGEST_NAME = 100;

/**
 * The place that is called so: by its name, that of a side of a dispute over it, or another spelling, however accents,
 * hyphens and capitals are written; with "the" before it, with "Island" or "Islands" after it, or with its state after a
 * comma ("Geneva, Switzerland"). Null for a name that is not known, or that is followed by another state than the place's.
 */
export function placeOf(name: string): Place | null {
  if (name.length > LONGEST_NAME) return null;
  const whole = called(name);
  if (whole) return whole;
  const comma = name.lastIndexOf(",");
  if (comma < 0) return null;
  const place = called(name.slice(0, comma));
  return place?.state && place.state === called(name.slice(comma + 1))?.state ? place : null;
}

let places: ReadonlyMap<string, Place> | undefined;

function called(name: string): Place | undefined {
  places ??= placesByName(readFileSync(new URL("places.tsv", import.meta.url), "utf8"));
  const words = wordsOf(name);
  const found = places.get(words.join(" "));
  if (found || !/^islands?$/.test(words.at(-1) ?? "")) return found;
  return places.get(words.slice(0, -1).join(" "));
}

function wordsOf(name: string): string[] {
  const words = foldName(name);
  return words[0] === "the" ? words.slice(1) : words;
}

/** The places of a table (places.tsv tells what its columns mean) by their folded names. */
function placesByName(table: string): Map<string, Place> {
  const byName = new Map<string, Place>();
  for (const line of table.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [name = "", kind, state, latitude, longitude, sides, spellings] = line.split("\t");
    const claims = parts(sides, ";").map((side) => parts(side, ":"));
    const place: Place = {
      name,
      names: [...new Set([name, ...claims.map(([, used = name]) => used)])],
      kind: kind as PlaceKind,
      state: state || (kind === "state" && claims.length === 0 ? name : null),
      latitude: Number(latitude),
      longitude: Number(longitude),
      disputed: claims.map(([claimant = ""]) => claimant),
    };
    const found = [...place.names, ...parts(spellings, ","), ...(stateNamed(name)?.aliases ?? [])];
    for (const each of found) byName.set(wordsOf(each).join(" "), place);
  }
  return byName;
}

function parts(cell: string | undefined, between: string): string[] {
  return cell ? cell.split(between).map((part) => part.trim()) : [];
}
