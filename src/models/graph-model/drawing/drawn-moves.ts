import type { Conflict } from "../conflict.ts";
import { type Moves, reachable } from "../moves.ts";

/** A line of the picture: one move, or a move and its way back. */
export interface DrawnMove {
  /** The place of who moves among the decision makers. */
  readonly by: number;
  readonly from: number;
  readonly to: number;
  readonly twoWay: boolean;
}

export interface DrawnMoves {
  readonly lines: readonly DrawnMove[];
  /** Moves that are not drawn because they follow from shorter ones of the same decision maker. */
  readonly leftOut: number;
}

/**
 * The moves that a picture needs. Where whatever a decision maker can reach in two moves it can reach in one, as with options, a move
 * that changes several options and has a state on its way (both parts change fewer options) is left out: it follows from what is drawn.
 * Cost: states³ for each decision maker in the worst case.
 */
export function drawnMoves(conflict: Conflict): DrawnMoves {
  let leftOut = 0;
  const lines = conflict.decisionMakers.flatMap(({ moves }, by) => {
    const all = targetsOf(moves, conflict.stateCount);
    const kept = withoutFollowing(conflict, all);
    for (const [from, targets] of all.entries()) leftOut += targets.size - (kept[from]?.size ?? 0);
    return linesOf(kept, by);
  });
  return { lines, leftOut };
}

type Targets = readonly ReadonlySet<number>[];

function targetsOf(moves: Moves, stateCount: number): Targets {
  return Array.from(
    { length: stateCount },
    (_, state) => new Set(reachable(moves, state).filter((to) => to !== state)),
  );
}

function withoutFollowing(conflict: Conflict, all: Targets): Targets {
  const length = optionsChanged(conflict);
  if (!length || !isTransitive(all)) return all;
  return all.map((targets, from) => {
    const isOnTheWay = (between: number, to: number) =>
      all[between]?.has(to) === true &&
      length(from, between) < length(from, to) &&
      length(between, to) < length(from, to);
    return new Set([...targets].filter((to) => ![...targets].some((between) => isOnTheWay(between, to))));
  });
}

function isTransitive(all: Targets): boolean {
  return all.every((targets, from) =>
    [...targets].every((between) => [...(all[between] ?? [])].every((to) => to === from || targets.has(to))),
  );
}

/** In how many options two states differ; null for a graph given by its arcs. */
function optionsChanged({ vectors, merger }: Conflict): ((one: number, other: number) => number) | null {
  if (!vectors) return null;
  const vectorOf = (state: number) => merger?.vectorsOf[state]?.[0] ?? state;
  return (one, other) => {
    const [a, b] = [vectorOf(one), vectorOf(other)];
    return ones((vectors.low[a] ?? 0) ^ (vectors.low[b] ?? 0)) + ones((vectors.high[a] ?? 0) ^ (vectors.high[b] ?? 0));
  };
}

function ones(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}

function linesOf(targets: Targets, by: number): DrawnMove[] {
  return targets.flatMap((list, from) =>
    [...list].flatMap((to): DrawnMove[] => {
      const twoWay = targets[to]?.has(from) === true;
      return twoWay && to < from ? [] : [{ by, from, to, twoWay }];
    }),
  );
}
