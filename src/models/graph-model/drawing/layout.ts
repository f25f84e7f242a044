import type { DrawnMove } from "./drawn-moves.ts";
import { layersOf } from "./layers.ts";
import { orderedRows, type Rows } from "./ordered-rows.ts";
import { spreadRows } from "./spread-rows.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a line runs: it stands upright at each of its points. `bow` is how far it hangs down between two ends in one row. */
export interface Route {
  readonly points: readonly Point[];
  readonly bow: number | null;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The middle of each state. */
  readonly states: readonly Point[];
  readonly stateSize: Size;
  /** Of each line, from its `from` to its `to`. */
  readonly routes: readonly Route[];
  /** Where the states begin that cannot be reached from the start; null where all can. */
  readonly unreachedFrom: number | null;
}

/** All in pixels. */
const NARROWEST_STATE = 44;
/** Lines that end at a state widen it no further; then they stand closer. */
const WIDEST_FOR_ENDS = 96;
const ROOM_ABOUT_LABEL = 14;
const BETWEEN_STATES = 18;
const BETWEEN_PASSES = 9;
const BETWEEN_ENDS = 9;
const ROOM_BESIDE_ENDS = 12;
const LEAST_GAP = 58;
const MOST_GAP = 170;
const GAP_OF_A_LINE = 2.5;
const LEAST_BOW = 16;
const NEXT_BOW = 9;
const MOST_BOW = 120;
const ROOM_BEFORE_UNREACHED = 28;

/**
 * Lays a graph of moves out in layers from the start downwards. No state stands over another, and no line runs over a state: lines keep
 * to the gaps between the rows, and to places of their own where they pass one.
 *
 * @param label how much room the largest label of a state takes.
 */
export function layout(stateCount: number, lines: readonly DrawnMove[], start: number, label: Size): Layout {
  const { layerOf, unreached } = layersOf(stateCount, lines, start);
  const ordered = orderedRows(layerOf, lines);
  const width = stateWidth(ordered, lines, layerOf, label.width);
  const stateHeight = label.height + ROOM_ABOUT_LABEL;
  const widthOf = (place: number) => (place < stateCount ? width : 0);
  const apart = (a: number, b: number) =>
    (widthOf(a) + widthOf(b)) / 2 + (a < stateCount && b < stateCount ? BETWEEN_STATES : BETWEEN_PASSES);
  const x = spreadRows(ordered, stateCount, apart);
  const left = Math.min(...ordered.rows.map((row) => (x[row[0] ?? 0] ?? 0) - widthOf(row[0] ?? 0) / 2));
  const right = Math.max(...ordered.rows.map((row) => (x[row.at(-1) ?? 0] ?? 0) + widthOf(row.at(-1) ?? 0) / 2));
  for (const [at, value] of x.entries()) x[at] = value - left;

  const bows = bowsOf(lines, layerOf, x);
  const y = rowHeights(ordered, lines, layerOf, bows, unreached, stateHeight);
  const at = (place: number, row: number): Point => ({ x: x[place] ?? 0, y: y[row] ?? 0 });
  const ends = endsOf(lines, ordered, layerOf, x, width);
  const routes = lines.map((line, index): Route => {
    const chain = ordered.chains[index] ?? [];
    const top = y[layerOf[line.from] ?? 0] ?? 0;
    const [fromX, toX] = ends[index] ?? [0, 0];
    if (chain.length === 0) {
      const bottom = top + stateHeight / 2;
      const points = [
        { x: fromX, y: bottom },
        { x: toX, y: bottom },
      ];
      return { points, bow: bows[index] ?? LEAST_BOW };
    }
    const falls = chain[0] === line.from;
    const first = layerOf[chain[0] ?? 0] ?? 0;
    const points = chain.flatMap((place, k): Point[] => {
      const middle = at(place, first + k);
      const [above, below] = [middle.y - stateHeight / 2, middle.y + stateHeight / 2];
      if (k === 0) return [{ x: falls ? fromX : toX, y: below }];
      if (k === chain.length - 1) return [{ x: falls ? toX : fromX, y: above }];
      return [
        { x: middle.x, y: above },
        { x: middle.x, y: below },
      ];
    });
    return { points: falls ? points : points.reverse(), bow: null };
  });
  const lowestBow = Math.max(0, ...bows.map((bow, index) => (isInLastRow(index) ? (bow ?? 0) : 0)));
  return {
    width: right - left,
    height: (y.at(-1) ?? 0) + stateHeight / 2 + lowestBow,
    states: layerOf.map((row, state) => at(state, row)),
    stateSize: { width, height: stateHeight },
    routes,
    unreachedFrom: unreached === null ? null : (y[unreached] ?? 0) - stateHeight / 2 - ROOM_BEFORE_UNREACHED / 2,
  };

  function isInLastRow(index: number): boolean {
    return layerOf[lines[index]?.from ?? 0] === ordered.rows.length - 1;
  }
}

/** Wide enough for the label, and for the ends of lines to stand apart. */
function stateWidth({ above, below }: Rows, lines: readonly DrawnMove[], layerOf: readonly number[], label: number) {
  const inRow = new Array<number>(layerOf.length).fill(0);
  for (const { from, to } of lines) {
    if (layerOf[from] !== layerOf[to]) continue;
    inRow[from] = (inRow[from] ?? 0) + 1;
    inRow[to] = (inRow[to] ?? 0) + 1;
  }
  const most = Math.max(
    ...layerOf.map((_, state) =>
      Math.max(above[state]?.length ?? 0, (below[state]?.length ?? 0) + (inRow[state] ?? 0)),
    ),
  );
  return Math.max(
    NARROWEST_STATE,
    label + ROOM_ABOUT_LABEL,
    Math.min(WIDEST_FOR_ENDS, most * BETWEEN_ENDS + ROOM_BESIDE_ENDS),
  );
}

/** How far each line between two states of one row hangs down: farther than those that it spans. */
function bowsOf(lines: readonly DrawnMove[], layerOf: readonly number[], x: Float64Array): (number | null)[] {
  const spans = lines.map(({ from, to }) => [x[from] ?? 0, x[to] ?? 0].sort((a, b) => a - b) as [number, number]);
  const bows: (number | null)[] = lines.map(() => null);
  const inRows = [...lines.keys()].filter((at) => layerOf[lines[at]?.from ?? 0] === layerOf[lines[at]?.to ?? 0]);
  const length = (at: number) => (spans[at]?.[1] ?? 0) - (spans[at]?.[0] ?? 0);
  const placed: number[] = [];
  for (const at of inRows.sort((a, b) => length(a) - length(b) || a - b)) {
    const [from, to] = spans[at] ?? [0, 0];
    let deepest = LEAST_BOW - NEXT_BOW;
    for (const other of placed) {
      const [otherFrom, otherTo] = spans[other] ?? [0, 0];
      const sameRow = layerOf[lines[other]?.from ?? 0] === layerOf[lines[at]?.from ?? 0];
      if (sameRow && otherFrom >= from && otherTo <= to) deepest = Math.max(deepest, bows[other] ?? 0);
    }
    bows[at] = Math.min(MOST_BOW, deepest + NEXT_BOW);
    placed.push(at);
  }
  return bows;
}

function rowHeights(
  { rows, below }: Rows,
  lines: readonly DrawnMove[],
  layerOf: readonly number[],
  bows: readonly (number | null)[],
  unreached: number | null,
  stateHeight: number,
): number[] {
  const deepest = rows.map(() => 0);
  for (const [at, { from }] of lines.entries()) {
    const row = layerOf[from] ?? 0;
    deepest[row] = Math.max(deepest[row] ?? 0, bows[at] ?? 0);
  }
  let y = stateHeight / 2;
  return rows.map((row, at) => {
    if (at === unreached) y += ROOM_BEFORE_UNREACHED;
    const middle = y;
    const between = row.reduce((sum, one) => sum + (below[one]?.length ?? 0), 0);
    const gap = Math.min(MOST_GAP, LEAST_GAP + GAP_OF_A_LINE * between);
    y += stateHeight + Math.max(gap, (deepest[at] ?? 0) + LEAST_GAP / 2);
    return middle;
  });
}

/** Where each line leaves and arrives: side by side along the state's edge, in the order of where they come from. */
function endsOf(
  lines: readonly DrawnMove[],
  { chains }: Rows,
  layerOf: readonly number[],
  x: Float64Array,
  width: number,
): [number, number][] {
  const ends = lines.map((): [number, number] => [0, 0]);
  const sides = new Map<string, { line: number; end: 0 | 1; towards: number }[]>();
  const add = (state: number, side: "above" | "below", line: number, end: 0 | 1, towards: number) => {
    const key = `${state} ${side}`;
    const list = sides.get(key) ?? [];
    list.push({ line, end, towards });
    sides.set(key, list);
  };
  for (const [at, { from, to }] of lines.entries()) {
    const chain = chains[at] ?? [];
    const isFlat = layerOf[from] === layerOf[to];
    const falls = chain[0] === from;
    const next = falls ? chain[1] : chain.at(-2);
    const previous = falls ? chain.at(-2) : chain[1];
    add(from, isFlat || falls ? "below" : "above", at, 0, x[isFlat ? to : (next ?? to)] ?? 0);
    add(to, isFlat || !falls ? "below" : "above", at, 1, x[isFlat ? from : (previous ?? from)] ?? 0);
  }
  for (const [key, list] of sides) {
    const middle = x[Number(key.split(" ")[0])] ?? 0;
    const step = Math.min(BETWEEN_ENDS, (width - ROOM_BESIDE_ENDS) / Math.max(1, list.length - 1));
    list.sort((a, b) => a.towards - b.towards || a.line - b.line);
    for (const [k, { line, end }] of list.entries()) {
      const pair = ends[line];
      if (pair) pair[end] = middle + (k - (list.length - 1) / 2) * step;
    }
  }
  return ends;
}
