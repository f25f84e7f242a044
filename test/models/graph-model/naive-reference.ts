import type { ConflictForm } from "./conflict-form.ts";
import { naiveCoalitions } from "./naive-coalitions.ts";
import { at, type NaiveGame, naiveGame, sorted } from "./naive-game.ts";
import { naiveInverse } from "./naive-inverse.ts";
import { type Lengths, legalSequences } from "./naive-sequences.ts";
import { improvements, isSimultaneouslyStable, naiveStability } from "./naive-stability.ts";

/** What can be added to the stability of the single decision makers. */
export type Part = "coalitions" | "status-quo" | "inverse";

/**
 * The whole solution of a conflict, written straight from the definitions (Fang, Hipel & Kilgour 1993, "Interactive Decision
 * Making"; sim: Fraser & Hipel 1984, "Conflict Analysis"): slow, plain, and shared with no program that is tested against it.
 */
export function naiveSolution(conflict: ConflictForm, parts: readonly Part[] = []) {
  const game = naiveGame(conflict);
  const everybody = game.ids.map((_, i) => i);
  const byId = <T>(of: (i: number) => T): Record<string, T> =>
    Object.fromEntries(game.ids.map((id, i) => [id, of(i)] as const));

  const stable = naiveStability(game);
  const lists = {
    nash: byId((i) => game.states.filter((s) => stable.nash(i, s))),
    gmr: byId((i) => game.states.filter((s) => stable.gmr(i, s))),
    smr: byId((i) => game.states.filter((s) => stable.smr(i, s))),
    seq: byId((i) => game.states.filter((s) => stable.seq(i, s))),
    sim:
      conflict.form === "options" && conflict.merge === undefined
        ? byId((i) => game.states.filter((s) => isSimultaneouslyStable(conflict, game, i, s)))
        : null,
  };
  const equilibria = Object.fromEntries(
    Object.entries(lists).map(([concept, of]) => [
      concept,
      of && game.states.filter((s) => Object.values(of).every((list) => list.includes(s))),
    ]),
  );

  return {
    stateCount: game.states.length,
    ...(game.vectors && { states: game.vectors.map((vectors) => at(vectors, 0)) }),
    ...(conflict.form === "options" && conflict.merge !== undefined && { merged: mergedStates(game) }),
    payoffs: byId((i) => game.states.map((s) => game.rank(i, s))),
    moves: byId((i) => game.states.map((s) => game.moves(i, s))),
    stability: lists,
    equilibria,
    ...(parts.includes("coalitions") && { coalitions: naiveCoalitions(game) }),
    ...(parts.includes("status-quo") && { statusQuo: statusQuo(game, conflict.statusQuo, everybody, equilibria) }),
    ...(parts.includes("inverse") && { inverse: naiveInverse(game, stable) }),
  };
}

function mergedStates(game: NaiveGame): Record<string, readonly string[]> {
  return Object.fromEntries((game.vectors ?? []).flatMap((of, index) => (of.length > 1 ? [[index + 1, of]] : [])));
}

/** Li, Kilgour & Hipel (2005), JORS 56:699-707: which states are reached from q, in how many moves, by whose last move. */
function statusQuo(
  game: NaiveGame,
  q: number,
  everybody: readonly number[],
  equilibria: Record<string, readonly number[] | null>,
) {
  const reachedBy = (sequences: Lengths) => {
    const byLast = game.ids.map((_, i) => game.states.map((s) => sequences.get(i)?.get(s) ?? null));
    const minMoves = game.states.map((s) => {
      const lengths = byLast.map((list) => at(list, s - 1)).filter((length) => length !== null);
      return s === q ? 0 : lengths.length === 0 ? null : Math.min(...lengths);
    });
    return {
      minMoves,
      byLast: Object.fromEntries(game.ids.map((id, i) => [id, at(byLast, i)])),
      equilibria: Object.fromEntries(
        Object.entries(equilibria).flatMap(([concept, list]) =>
          list === null ? [] : [[concept, sorted(list.filter((s) => at(minMoves, s - 1) !== null))]],
        ),
      ),
    };
  };
  return {
    from: q,
    any: reachedBy(legalSequences(everybody, game.moves, q)),
    improving: reachedBy(legalSequences(everybody, improvements(game), q)),
  };
}
