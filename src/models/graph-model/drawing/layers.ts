import type { DrawnMove } from "./drawn-moves.ts";

export interface Layers {
  /** The layer of each state, from 0 for the start. */
  readonly layerOf: readonly number[];
  /** The first layer of those states that cannot be reached from the start; null where all can. */
  readonly unreached: number | null;
}

/** A wider layer is broken into several rows. */
const WIDEST_LAYER = 24;

/** Lines within a row for each of its states: with more they are a tangle. */
const MOST_LINES_IN_ROWS = 1.5;

/**
 * Layers by the least number of drawn moves from the start. States that cannot be reached come below, whichever way the moves between
 * them go: those first that have a move in common with one that can be reached, and then by how far they lie from these; where that
 * leaves many lines within rows, by how far they lie from the first of them. Cost: states + moves.
 */
export function layersOf(stateCount: number, lines: readonly DrawnMove[], start: number): Layers {
  const out: number[][] = Array.from({ length: stateCount }, () => []);
  const either: number[][] = Array.from({ length: stateCount }, () => []);
  for (const { from, to, twoWay } of lines) {
    out[from]?.push(to);
    if (twoWay) out[to]?.push(from);
    either[from]?.push(to);
    either[to]?.push(from);
  }
  const reached = new Array<number>(stateCount).fill(-1);
  spread([start], 0, out, reached);
  const deepest = Math.max(...reached);
  const unreached = reached.flatMap((value, state) => (value < 0 ? [state] : []));
  const seeded = (seeds: readonly number[]) => {
    const depth = [...reached];
    spread(seeds, deepest + 1, either, depth);
    for (const state of unreached) if (depth[state] === -1) spread([state], deepest + 1, either, depth);
    return depth;
  };
  const nearest = seeded(unreached.filter((state) => either[state]?.some((other) => (reached[other] ?? -1) >= 0)));
  const inRows = lines.filter(({ from, to }) => reached[from] === -1 && nearest[from] === nearest[to]).length;
  const { layerOf, first } = broken(inRows > MOST_LINES_IN_ROWS * unreached.length ? seeded([]) : nearest);
  return { layerOf, unreached: unreached.length > 0 ? (first[deepest + 1] ?? null) : null };
}

/** Breadth first, over states that have no depth yet. */
function spread(starts: readonly number[], from: number, next: readonly (readonly number[])[], depth: number[]): void {
  const queue = [...starts];
  for (const start of starts) depth[start] = from;
  for (const state of queue) {
    for (const reached of next[state] ?? []) {
      if (depth[reached] !== -1) continue;
      depth[reached] = (depth[state] ?? 0) + 1;
      queue.push(reached);
    }
  }
}

/** Layers that are too wide in rows of about equal length, by the states' numbers. */
function broken(depth: readonly number[]): { layerOf: number[]; first: number[] } {
  const layerOf = new Array<number>(depth.length).fill(0);
  const first: number[] = [];
  let next = 0;
  for (let at = 0; at <= Math.max(...depth); at++) {
    const states = depth.flatMap((value, state) => (value === at ? [state] : []));
    const rows = Math.max(1, Math.ceil(states.length / WIDEST_LAYER));
    first.push(next);
    for (const [place, state] of states.entries()) layerOf[state] = next + Math.floor((place * rows) / states.length);
    next += rows;
  }
  return { layerOf, first };
}
