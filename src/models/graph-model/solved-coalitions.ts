import { COALITION_CONCEPTS, type CoalitionAnalysis } from "./coalitions.ts";
import type { Solution } from "./solution.ts";
import { stableForAll } from "./stability.ts";
import { byState, numbered, statesIn } from "./state-numbers.ts";

/** The analysis of coalitions as a solution has it. */
export function solvedCoalitions(
  { coalitions, improvements, stable }: CoalitionAnalysis,
  stateCount: number,
): NonNullable<Solution["coalitions"]> {
  const byCoalition = <T>(value: (at: number) => T) =>
    Object.fromEntries(coalitions.map(({ name }, at) => [name, value(at)]));
  const byConcept = <T>(value: (concept: (typeof COALITION_CONCEPTS)[number]) => T) =>
    Object.fromEntries(COALITION_CONCEPTS.map((concept) => [concept, value(concept)])) as Record<
      (typeof COALITION_CONCEPTS)[number],
      T
    >;
  return {
    improvements: byCoalition((at) => byState((improvements[at] ?? []).map(numbered))),
    stability: byCoalition((at) => byConcept((concept) => statesIn(stable[concept][at] ?? new Uint8Array()))),
    equilibria: byConcept((concept) => statesIn(stableForAll(stable[concept], stateCount))),
  };
}
