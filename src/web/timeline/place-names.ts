import type { ServedPlace } from "../../schema/served.ts";

/** A place in a line of text; of a disputed one the names of all sides. */
export function placeNames({ name, names }: ServedPlace): string {
  return names.length > 0 ? names.join(" / ") : name;
}
