import { describe, expect, it } from "vitest";
import type { ConflictForm } from "./conflict-form.ts";
import { conformanceCases, partsOf, WHERE_ABSENT } from "./conformance-cases.ts";
import { differences } from "./differences.ts";
import { naiveSolution } from "./naive-reference.ts";

describe.skipIf(WHERE_ABSENT !== "")(`the naive reference on cases with expected results${WHERE_ABSENT}`, () => {
  it.each(conformanceCases())("gives every field of $name", ({ conflict, expected }) => {
    expect(differences(naiveSolution(conflict, partsOf(expected)), expected)).toEqual({});
  });
});

describe("the naive reference", () => {
  it("lets a decision maker move again after another, and nobody twice in a row", () => {
    // a leads 1 → 2 and 3 → 4, b leads 2 → 3; a's 2 → 5 would be its second move in a row.
    const { statusQuo } = naiveSolution(
      graph(
        5,
        {
          a: [
            [1, 2],
            [3, 4],
            [2, 5],
          ],
          b: [[2, 3]],
        },
        { a: [1, 1, 1, 1, 1], b: [1, 1, 1, 1, 1] },
      ),
      ["status-quo"],
    );
    expect(statusQuo?.any.minMoves).toEqual([0, 1, 2, 3, null]);
    expect(statusQuo?.any.byLast).toEqual({ a: [null, 1, null, 3, null], b: [null, null, 2, null, null] });
  });

  it("finds a deterrent that takes an opponent's second move", () => {
    // a likes 2 best and 5 worst; only b, c, b lead there.
    const { stability } = naiveSolution(
      graph(
        5,
        {
          a: [[1, 2]],
          b: [
            [2, 3],
            [4, 5],
          ],
          c: [[3, 4]],
        },
        { a: [2, 5, 4, 3, 1], b: [1, 1, 1, 1, 1], c: [1, 1, 1, 1, 1] },
      ),
    );
    expect(stability.nash.a).not.toContain(1);
    expect(stability.gmr.a).toContain(1);
    expect(stability.smr.a).toContain(1);
    expect(stability.seq.a).not.toContain(1);
  });

  it("counts a move to a state liked the same neither as an improvement nor as harmless to the one deterred", () => {
    const { stability } = naiveSolution(
      graph(
        3,
        {
          a: [
            [1, 2],
            [2, 3],
          ],
          b: [[2, 1]],
        },
        { a: [1, 2, 2], b: [2, 1, 1] },
      ),
    );
    expect(stability.nash.a).toEqual([2, 3]);
    expect(stability.seq.a).toEqual([1, 2, 3]);
  });
});

function graph(
  stateCount: number,
  arcs: Record<string, [number, number][]>,
  payoffs: Record<string, number[]>,
): ConflictForm {
  const decisionMakers = Object.entries(payoffs).map(([id, of]) => ({ id, name: id, preference: { payoffs: of } }));
  return { id: "made-up", title: "Made up", form: "graph", decisionMakers, stateCount, arcs, statusQuo: 1 };
}
