import { addTo, emptySets, type StateSets } from "./state-sets.ts";

/**
 * The states in which legal sequences end, for each state in which they start: one step or more, each by one of the steppers, none
 * of which steps twice in a row (it may step again after another). `steps[k][s]` holds where stepper k can go from s. Steppers are
 * decision makers with their moves or improvements, or coalitions with theirs.
 *
 * Cost: for each state a search over states × steppers and the steps there.
 */
export function legalSequences(steps: readonly (readonly (readonly number[])[])[], stateCount: number): StateSets {
  const ends = emptySets(stateCount);
  /** In which search a state together with its last stepper was met: no set needs to be emptied between searches. */
  const met = steps.map(() => new Int32Array(stateCount));
  for (let start = 0; start < stateCount; start++) {
    const open: [state: number, last: number][] = [[start, -1]];
    for (let node = open.pop(); node; node = open.pop()) {
      const [state, last] = node;
      for (const [k, ofOne] of steps.entries()) {
        if (k === last) continue;
        const seen = met[k] ?? new Int32Array();
        for (const to of ofOne[state] ?? []) {
          if (seen[to] === start + 1) continue;
          seen[to] = start + 1;
          addTo(ends, start, to);
          open.push([to, k]);
        }
      }
    }
  }
  return ends;
}
