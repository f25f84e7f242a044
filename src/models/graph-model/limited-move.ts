import type { Conflict } from "./conflict.ts";
import { reachable } from "./moves.ts";

/**
 * Limited-move stability of horizon h (Kilgour 1985; Fang, Hipel & Kilgour 1993, section 3.4): the states at which a decision maker
 * stays that looks h moves ahead, expecting everybody to do the same with the moves that are left. By backward induction: with no move
 * left the conflict stays where it is; otherwise who is to move goes to where it expects the best end, and stays where that is no
 * better than staying. With a horizon of one this is Nash stability.
 *
 * With more than two decision makers, and with ties, the literature leaves open who moves next and where to. Here any other
 * decision maker that would move may be next, an end is judged by the worst of those that may come of it, and nobody moves for an
 * end that is only as good as staying, or of which that is not known.
 *
 * Returns a 1 for each stable state, by decision maker. Cost: horizon × decision makers × moves × the ends that may come.
 */
export function limitedMoveStable({ decisionMakers, stateCount }: Conflict, horizon: number): readonly Uint8Array[] {
  const moves = decisionMakers.map((one) =>
    Array.from({ length: stateCount }, (_, state) => reachable(one.moves, state)),
  );
  /** By who moved last: the ends that may come of each state with the moves that are left. */
  let after: readonly (readonly (readonly number[])[])[] = decisionMakers.map(() =>
    Array.from({ length: stateCount }, (_, state) => [state]),
  );
  let stable: readonly Uint8Array[] = decisionMakers.map(() => new Uint8Array(stateCount).fill(1));
  for (let left = 1; left <= horizon; left++) {
    const goes = decisionMakers.map(({ ranks, unknown }, i) =>
      Array.from({ length: stateCount }, (_, state): readonly number[] | null => {
        let [expected, ends] = [ranks[state] ?? 0, null as readonly number[] | null];
        for (const to of moves[i]?.[state] ?? []) {
          const may = after[i]?.[to] ?? [to];
          if (unknown && may.some((end) => unknown.has(end, state))) continue;
          const worst = may.reduce((least, end) => Math.min(least, ranks[end] ?? 0), Number.POSITIVE_INFINITY);
          if (worst > expected) [expected, ends] = [worst, may];
          else if (ends && worst === expected) ends = [...new Set([...ends, ...may])];
        }
        return ends;
      }),
    );
    stable = goes.map((ofOne) => Uint8Array.from(ofOne, (ends) => (ends ? 0 : 1)));
    after = decisionMakers.map((_, last) =>
      Array.from({ length: stateCount }, (_, state) => {
        const ends = goes.flatMap((ofOne, next) => (next === last ? [] : (ofOne[state] ?? [])));
        return ends.length > 0 ? [...new Set(ends)].sort((a, b) => a - b) : [state];
      }),
    );
  }
  return stable;
}
