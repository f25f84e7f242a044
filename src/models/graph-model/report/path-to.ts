import { likesBetter } from "../compare-states.ts";
import type { Conflict } from "../conflict.ts";
import { listOf, type Moves } from "../moves.ts";
import type { Reached } from "../solution.ts";

export interface PathStep {
  /** The place of who moves among the decision makers. */
  readonly mover: number;
  /** From 1. */
  readonly to: number;
}

/**
 * A shortest legal sequence from the status quo to a state (from 1), read backwards out of the distances: the state before lies one move
 * nearer by the move of somebody else. Of several the one over the lowest numbers. Empty where the state cannot be reached.
 * Cost: for each step a look at every state.
 */
export function pathTo(
  conflict: Conflict,
  { minMoves, byLast }: Reached,
  state: number,
  improving: boolean,
): PathStep[] {
  const { decisionMakers, stateCount } = conflict;
  const distances = decisionMakers.map(({ id }) => byLast[id] ?? []);
  const path: PathStep[] = [];
  let at = state - 1;
  let left = minMoves[at] ?? 0;
  let mover = distances.findIndex((ofOne) => ofOne[at] === left);
  while (left > 0) {
    path.unshift({ mover, to: at + 1 });
    const before = previous(mover, at, left - 1);
    if (!before) break;
    [at, mover] = before;
    left--;
  }
  return path;

  function previous(by: number, to: number, distance: number): [state: number, mover: number] | null {
    const one = decisionMakers[by];
    if (!one) return null;
    for (let from = 0; from < stateCount; from++) {
      const last = distance === 0 ? -1 : distances.findIndex((ofOne, k) => k !== by && ofOne[from] === distance);
      if (distance === 0 ? minMoves[from] !== 0 : last < 0) continue;
      if (improving && !likesBetter(one, to, from)) continue;
      if (leadsTo(one.moves, from, to)) return [from, last];
    }
    return null;
  }
}

function leadsTo({ blockOf, within, outOf }: Moves, from: number, to: number): boolean {
  const [before, after] = [blockOf[from] ?? 0, blockOf[to] ?? 0];
  return (within && before === after && from !== to) || (outOf !== null && listOf(outOf, before).includes(after));
}
