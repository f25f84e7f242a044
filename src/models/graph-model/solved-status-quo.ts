import type { Conflict } from "./conflict.ts";
import type { Reached, Solution } from "./solution.ts";
import { byOne } from "./state-numbers.ts";
import { distancesFrom } from "./status-quo.ts";

/** What can be reached from the status quo, if there is one, and which equilibria are among it. */
export function solvedStatusQuo(
  conflict: Conflict,
  equilibria: Readonly<Record<string, readonly number[] | null>>,
): Solution["statusQuo"] {
  const { statusQuo } = conflict;
  if (statusQuo === null) return undefined;
  return {
    from: statusQuo + 1,
    any: reached(conflict, statusQuo, false, equilibria),
    improving: reached(conflict, statusQuo, true, equilibria),
  };
}

function reached(
  conflict: Conflict,
  start: number,
  improving: boolean,
  equilibria: Readonly<Record<string, readonly number[] | null>>,
): Reached {
  const { byLast, least } = distancesFrom(conflict, start, improving);
  const asNumbers = (distances: Int32Array) => Array.from(distances, (moves) => (moves < 0 ? null : moves));
  return {
    minMoves: asNumbers(least),
    byLast: byOne(conflict, (_, at) => asNumbers(byLast[at] ?? new Int32Array())),
    equilibria: Object.fromEntries(
      Object.entries(equilibria).flatMap(([concept, states]) =>
        states ? [[concept, states.filter((state) => (least[state - 1] ?? -1) >= 0)]] : [],
      ),
    ),
  };
}
