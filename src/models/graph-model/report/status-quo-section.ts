import type { Conflict } from "../conflict.ts";
import type { Reached, Solution } from "../solution.ts";
import { pathTo } from "./path-to.ts";
import type { Section } from "./report.ts";
import { strongestEquilibria } from "./strongest-equilibria.ts";
import { capital, counted, plain, shortened, statesWords } from "./words.ts";

/** Paths are told to so many equilibria, those by most concepts. */
const MOST_PATHS = 12;
const LONGEST_NAME = 40;

/** How each equilibrium can be reached from the status quo, by whose moves; null where this was not solved. */
export function statusQuoSection(conflict: Conflict, solution: Solution): Section | null {
  const { statusQuo } = solution;
  if (!statusQuo) return null;
  const equilibria = strongestEquilibria(solution);
  const goals = equilibria.slice(0, MOST_PATHS).filter((state) => state !== statusQuo.from);
  const reached = ({ minMoves }: Reached) =>
    minMoves.reduce<number>((count, moves) => count + Number(moves !== null && moves > 0), 0);
  const unreached = goals.filter((state) => statusQuo.any.minMoves[state - 1] === null);
  const lines = [
    `From state ${statusQuo.from}, ${counted(reached(statusQuo.any), "other state")} can be reached, ${reached(statusQuo.improving).toLocaleString("en")} by improvements alone.`,
    ...goals.filter((state) => !unreached.includes(state)).map((state) => wayTo(conflict, statusQuo, state)),
    ...(unreached.length > 0 ? [`${capital(statesWords(unreached))} cannot be reached from the status quo.`] : []),
    ...(equilibria.length > MOST_PATHS
      ? [
          `Of ${counted(equilibria.length, "equilibrium", "equilibria")} the ${MOST_PATHS} by most concepts were followed.`,
        ]
      : []),
  ];
  return { heading: "From the status quo", lines };
}

function wayTo(conflict: Conflict, { any, improving }: NonNullable<Solution["statusQuo"]>, state: number): string {
  const [least, byImproving] = [any.minMoves[state - 1], improving.minMoves[state - 1]];
  const free = pathTo(conflict, any, state, false);
  if (byImproving === null || byImproving === undefined) {
    return `State ${state} in ${counted(least ?? 0, "move")}, not by improvements alone: ${steps(conflict, free)}.`;
  }
  const willing = steps(conflict, pathTo(conflict, improving, state, true));
  if (byImproving === least) {
    const all = byImproving === 1 ? "an improvement" : "each an improvement for who makes it";
    return `State ${state} in ${counted(byImproving, "move")}, ${all}: ${willing}.`;
  }
  return `State ${state} in ${counted(least ?? 0, "move")}: ${steps(conflict, free)}; by improvements alone in ${byImproving}: ${willing}.`;
}

function steps({ decisionMakers }: Conflict, path: readonly { readonly mover: number; readonly to: number }[]): string {
  return path
    .map(({ mover, to }) => `${shortened(plain(decisionMakers[mover]?.name ?? ""), LONGEST_NAME)} to ${to}`)
    .join(", then ");
}
