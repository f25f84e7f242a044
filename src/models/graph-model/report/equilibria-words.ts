import type { Solution } from "../solution.ts";
import { bySameConcepts } from "./by-same-concepts.ts";
import { capital, listed, statesWords } from "./words.ts";

/** Which states are equilibria, in sentences; those that are so by the same concepts together, by most concepts first. */
export function equilibriaWords({ equilibria, stateCount }: Solution): string[] {
  const solved = Object.entries(equilibria).flatMap(([concept, states]) => (states ? [{ concept, states }] : []));
  if (solved.length === 0) return [];
  const none = solved.filter(({ states }) => states.length === 0).map(({ concept }) => concept);
  if (none.length === solved.length) return [`No state is an equilibrium by ${listed(none, "or")}.`];
  const sentences = bySameConcepts(equilibria).map(({ concepts, states }) => {
    const all = states.length === stateCount && stateCount > 1;
    const are = all || states.length === 1 ? "is an equilibrium" : "are equilibria";
    const only = solved.length > 1 ? " only" : "";
    const by =
      concepts.length === solved.length && solved.length > 1
        ? `every concept (${concepts.join(", ")})`
        : `${listed(concepts)}${only}`;
    return `${all ? "Every state" : capital(statesWords(states))} ${are} by ${by}.`;
  });
  return none.length === 0 ? sentences : [...sentences, `By ${listed(none)} there is none.`];
}
