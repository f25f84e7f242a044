import type { Solution } from "../solution.ts";

/** The equilibria by any concept, those by most concepts first. */
export function strongestEquilibria({ equilibria }: Solution): number[] {
  const concepts = new Map<number, number>();
  for (const states of Object.values(equilibria)) {
    for (const state of states ?? []) concepts.set(state, (concepts.get(state) ?? 0) + 1);
  }
  return [...concepts].sort(([a, ofA], [b, ofB]) => ofB - ofA || a - b).map(([state]) => state);
}
