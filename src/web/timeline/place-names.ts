import type { ServedPlace } from "../../schema/served.ts";

/** A place in a line of text; of a disputed one the names of all sides. */
export function placeNames({ name, names }: ServedPlace): string {
  return names.length > 0 ? names.join(" / ") : name;
}

/** The sides of a dispute over whose a place is or what it is called; empty where there is none. */
export function disputeWords({ disputed }: ServedPlace): string {
  return disputed.length > 0 ? `disputed: ${disputed.join(", ")}` : "";
}
