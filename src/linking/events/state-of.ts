import { STATES, stateNamed } from "../../language/gazetteer/states.ts";

const byCapital = new Map(STATES.flatMap(({ name, capitals }) => capitals.map((capital) => [capital, name] as const)));

/** The state that a place is, or is the capital of; null for any other place. */
export function stateOf(place: string): string | null {
  return stateNamed(place) ? place : (byCapital.get(place) ?? null);
}
