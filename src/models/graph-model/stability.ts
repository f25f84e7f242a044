import type { Conflict, DecisionMaker } from "./conflict.ts";
import { greatestOfReply, greatestOverImprovements, NO_IMPROVEMENT } from "./deterred.ts";
import { leastReachable, NOWHERE } from "./least-reachable.ts";

/** The concepts that need no more than the moves and the order of preference. */
export type GraphConcept = "nash" | "gmr" | "smr" | "seq";

/**
 * The states that are stable for each decision maker (a 1 a state), by one concept of Fang, Hipel & Kilgour (1993):
 * - `nash` (chapter 3, R): it cannot improve.
 * - `gmr`, general metarationality: after each improvement the others can bring about, by a legal sequence of moves, a state that it
 *   likes no better than the first.
 * - `smr`, symmetric metarationality: they can do so by a state from which its own reply leads to nothing better than the first either.
 * - `seq`, sequential stability: they can do so by improvements of their own only, each judged by its mover at the state it leaves.
 *
 * All of them ask the same: is what the opponents can bring about at the least, after the improvement that leaves them the least
 * room, no better than staying? Cost: for each decision maker one pass over states × opponents (see `leastReachable`).
 */
export function stableStates(conflict: Conflict, concept: GraphConcept): readonly Uint8Array[] {
  return conflict.decisionMakers.map((one) => {
    const greatest = greatestOverImprovements(one.moves, one.ranks, one.sorted, sanctioned(conflict, one, concept));
    return staying(greatest, one.ranks, 0);
  });
}

/** For each state the least that the opponents can do to a decision maker from there, by the rules of a concept. */
function sanctioned(conflict: Conflict, one: DecisionMaker, concept: GraphConcept): Int32Array {
  const others = opponentsOf(conflict, one);
  switch (concept) {
    case "nash":
      return new Int32Array(conflict.stateCount).fill(NOWHERE);
    case "gmr":
      return leastReachable(others, one.ranks, false, one.order);
    case "smr":
      return leastReachable(others, greatestOfReply(one.moves, one.ranks), false);
    case "seq":
      return leastReachable(others, one.ranks, true, one.order);
  }
}

/**
 * The states that are *strongly* stable for each decision maker where preferences have degrees (Hamouda, Kilgour & Hipel 2004): as
 * `stableStates`, but what the opponents bring about has to be strongly worse than staying. Decision makers without degrees know
 * no strong preference: for them only what is Nash stable is strongly stable.
 */
export function stronglyStableStates(
  conflict: Conflict,
  concept: Exclude<GraphConcept, "nash">,
): readonly Uint8Array[] {
  return conflict.decisionMakers.map((one) => {
    const grades = one.grades ?? new Int32Array(conflict.stateCount);
    const values = concept === "smr" ? greatestOfReply(one.moves, grades) : grades;
    const least = leastReachable(opponentsOf(conflict, one), values, concept === "seq");
    const greatest = greatestOverImprovements(one.moves, one.ranks, one.sorted, least);
    return staying(greatest, grades, 1);
  });
}

/** A 1 for each state that has no improvement, or none that comes out more than its own value less `margin`. */
function staying(greatest: Int32Array, values: Int32Array, margin: number): Uint8Array {
  const stable = new Uint8Array(greatest.length);
  for (let state = 0; state < stable.length; state++) {
    const comesOut = greatest[state] as number;
    if (comesOut === NO_IMPROVEMENT || comesOut <= (values[state] as number) - margin) stable[state] = 1;
  }
  return stable;
}

function opponentsOf(conflict: Conflict, one: DecisionMaker): DecisionMaker[] {
  return conflict.decisionMakers.filter((other) => other !== one);
}

/** The states that are stable for all. */
export function stableForAll(stable: readonly Uint8Array[], stateCount: number): Uint8Array {
  const equilibria = new Uint8Array(stateCount).fill(1);
  for (const ofOne of stable) {
    for (let state = 0; state < stateCount; state++) if (ofOne[state] !== 1) equilibria[state] = 0;
  }
  return equilibria;
}
