import { addTo, emptySets, type StateSets } from "./state-sets.ts";

/**
 * The states in which legal sequences end, for each state in which they start: one step or more, each by one of the steppers, none
 * of which steps twice in a row (it may step again after another). `steps[k][s]` holds where stepper k can go from s. Steppers are
 * decision makers with their moves or improvements, or coalitions with theirs.
 *
 * Cost: for each state a search over states × steppers, in which every step is looked at once.
 */
export function legalSequences(steps: readonly (readonly (readonly number[])[])[], stateCount: number): StateSets {
  const ends = emptySets(stateCount);
  /** In which search a state together with its last stepper was met: no set needs to be emptied between searches. */
  const met = steps.map(() => new Int32Array(stateCount));
  const open: number[] = [];
  const lasts: number[] = [];
  /** In which search a state was left, and who has not left it yet: the stepper that led there, or nobody. */
  const left = new Int32Array(stateCount);
  const waits = new Int32Array(stateCount);
  for (let start = 0; start < stateCount; start++) {
    const leave = (state: number, k: number) => {
      const seen = met[k] ?? new Int32Array();
      for (const to of steps[k]?.[state] ?? []) {
        if (seen[to] === start + 1) continue;
        seen[to] = start + 1;
        addTo(ends, start, to);
        open.push(to);
        lasts.push(k);
      }
    };
    open.push(start);
    lasts.push(NOBODY);
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      const last = lasts.pop() ?? NOBODY;
      if (left[state] !== start + 1) {
        left[state] = start + 1;
        waits[state] = last;
        for (let k = 0; k < steps.length; k++) if (k !== last) leave(state, k);
      } else if (waits[state] !== NOBODY) {
        // Led here by another: now the one that waits may step, too.
        const waiting = waits[state] ?? NOBODY;
        waits[state] = NOBODY;
        leave(state, waiting);
      }
    }
  }
  return ends;
}

const NOBODY = -1;
