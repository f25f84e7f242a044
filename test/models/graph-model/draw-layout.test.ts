import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DrawnMove, drawnMoves } from "../../../src/models/graph-model/drawing/drawn-moves.ts";
import { layout } from "../../../src/models/graph-model/drawing/layout.ts";
import { reachable } from "../../../src/models/graph-model/moves.ts";
import { buildConflict, type Conflict, readConflict } from "../../../src/models/index.ts";
import { randomConflict } from "./random-conflict.ts";

const LABEL = { width: 40, height: 24 };
const built = randomConflict({ decisionMakers: 3, options: 5, states: 32 }).map((form) =>
  buildConflict(readConflict(form)),
);

function laidOut(conflict: Conflict) {
  const { lines } = drawnMoves(conflict);
  return { lines, ...layout(conflict.stateCount, lines, conflict.statusQuo ?? 0, LABEL) };
}

/** The states that a decision maker comes to by drawn moves, one after the other. */
function chained(lines: readonly DrawnMove[], by: number, start: number): number[] {
  const met = new Set([start]);
  for (const state of met) {
    for (const { by: mover, from, to, twoWay } of lines) {
      if (mover !== by) continue;
      if (from === state) met.add(to);
      if (twoWay && to === state) met.add(from);
    }
  }
  met.delete(start);
  return [...met].sort((a, b) => a - b);
}

describe("drawnMoves", () => {
  it("leaves out only what chains of drawn moves of the same decision maker give", () => {
    fc.assert(
      fc.property(built, (conflict) => {
        const { lines, leftOut } = drawnMoves(conflict);
        let arcs = 0;
        for (const [by, { moves }] of conflict.decisionMakers.entries()) {
          for (let state = 0; state < conflict.stateCount; state++) {
            const all = reachable(moves, state);
            arcs += all.length;
            const drawn = chained(lines, by, state);
            expect(drawn).toEqual(expect.arrayContaining(all));
            if (leftOut > 0 && !conflict.merger) expect(drawn).toEqual(all);
          }
        }
        const shown = lines.reduce((sum, { twoWay }) => sum + (twoWay ? 2 : 1), 0);
        expect(shown + leftOut).toBe(arcs);
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it("draws every move of a graph given by its arcs, for there a chain is no move", () => {
    const conflict = buildConflict(
      readConflict({
        decisionMakers: [{ id: "a", preference: { ranking: [[1], [2], [3]] } }],
        stateCount: 3,
        arcs: {
          a: [
            [1, 2],
            [2, 3],
            [1, 3],
            [3, 1],
          ],
        },
      }),
    );
    expect(drawnMoves(conflict)).toEqual({
      leftOut: 0,
      lines: [
        { by: 0, from: 0, to: 1, twoWay: false },
        { by: 0, from: 0, to: 2, twoWay: true },
        { by: 0, from: 1, to: 2, twoWay: false },
      ],
    });
  });
});

describe("layout", () => {
  it("puts no state over another, and all within the picture", () => {
    fc.assert(
      fc.property(built, (conflict) => {
        const { states, stateSize, width, height } = laidOut(conflict);
        for (const [at, { x, y }] of states.entries()) {
          expect(x - stateSize.width / 2).toBeGreaterThanOrEqual(-0.001);
          expect(x + stateSize.width / 2).toBeLessThanOrEqual(width + 0.001);
          expect(y + stateSize.height / 2).toBeLessThanOrEqual(height + 0.001);
          for (const other of states.slice(at + 1)) {
            const apart = Math.abs(other.x - x) >= stateSize.width || Math.abs(other.y - y) >= stateSize.height;
            expect(apart).toBe(true);
          }
        }
      }),
      { seed: 12, numRuns: 150 },
    );
  });

  it("lets every line leave and arrive at the edges of its states and run over no other", () => {
    fc.assert(
      fc.property(built, (conflict) => {
        const { lines, routes, states, stateSize } = laidOut(conflict);
        const [halfWidth, halfHeight] = [stateSize.width / 2, stateSize.height / 2];
        const isInside = (x: number, y: number) =>
          states.some((one) => Math.abs(one.x - x) < halfWidth - 0.01 && Math.abs(one.y - y) < halfHeight - 0.01);
        for (const [at, { points, bow }] of routes.entries()) {
          const ends = [states[lines[at]?.from ?? -1], states[lines[at]?.to ?? -1]];
          for (const [end, point] of [points[0], points.at(-1)].entries()) {
            expect(Math.abs(Math.abs((point?.y ?? 0) - (ends[end]?.y ?? 0)) - halfHeight)).toBeLessThan(0.01);
            expect(Math.abs((point?.x ?? 0) - (ends[end]?.x ?? 0))).toBeLessThanOrEqual(halfWidth);
          }
          for (const [k, { x, y }] of points.entries()) {
            const next = points[k + 1];
            if (!next) continue;
            // A curve stays between the heights of its ends, or hangs down by its bow; an upright piece is where it is.
            const upright = next.x === x;
            const low = Math.max(y, next.y) + (bow ?? 0);
            const crossed = states.filter(
              (one) => one.y - halfHeight < low - 0.01 && one.y + halfHeight > Math.min(y, next.y) + 0.01,
            );
            if (upright && bow === null) expect(isInside(x, (y + next.y) / 2)).toBe(false);
            else expect(crossed).toEqual([]);
          }
        }
      }),
      { seed: 13, numRuns: 150 },
    );
  });

  it("starts with the status quo and puts last what no move leads to", () => {
    const lines = [
      { by: 0, from: 2, to: 1, twoWay: false },
      { by: 0, from: 0, to: 2, twoWay: false },
      { by: 1, from: 3, to: 1, twoWay: true },
    ];
    const { states, unreachedFrom } = layout(5, lines, 2, LABEL);
    const [zero, one, two, three, four] = states.map(({ y }) => y);
    expect(two).toBeLessThan(one ?? 0);
    expect(one).toBeLessThan(three ?? 0);
    expect(three).toBeLessThan(unreachedFrom ?? 0);
    expect(unreachedFrom).toBeLessThan(zero ?? 0);
    expect(unreachedFrom).toBeLessThan(four ?? 0);
  });

  it("uncrosses lines that need not cross", () => {
    const lines = [
      [0, 1],
      [0, 2],
      [0, 3],
      [1, 6],
      [2, 5],
      [3, 4],
    ].map(([from = 0, to = 0]) => ({ by: 0, from, to, twoWay: false }));
    const { states } = layout(7, lines, 0, LABEL);
    const order = (of: readonly number[]) => of.toSorted((a, b) => (states[a]?.x ?? 0) - (states[b]?.x ?? 0));
    expect(order([1, 2, 3]).map((state) => 7 - state)).toEqual(order([4, 5, 6]));
  });
});
