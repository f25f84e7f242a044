import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConflictForm, Statement } from "./conflict-form.ts";
import { differences } from "./differences.ts";
import { naiveGame } from "./naive-game.ts";
import { naiveLimitedMove } from "./naive-limited-move.ts";
import { naiveSolution, type Part } from "./naive-reference.ts";
import { randomConflict, strictRankings } from "./random-conflict.ts";
import { limitedMoveOfForm, solveForm } from "./solve-form.ts";

describe("solveConflict and the naive reference", () => {
  it("agree on states, moves, ranks, stability and equilibria", () => {
    agree(randomConflict({ decisionMakers: 5, options: 6, states: 64 }), [], { seed: 1993, numRuns: 2_000 });
  }, 180_000);

  it("agree on larger conflicts", () => {
    agree(randomConflict({ decisionMakers: 4, options: 7, states: 128 }), [], { seed: 2018, numRuns: 60 });
  }, 180_000);

  it("agree on coalitions and what is reached from the status quo", () => {
    const parts: Part[] = ["coalitions", "status-quo"];
    agree(randomConflict({ decisionMakers: 4, options: 5, states: 16 }), parts, { seed: 2001, numRuns: 280 });
    agree(randomConflict({ decisionMakers: 5, options: 5, states: 10 }), parts, { seed: 2008, numRuns: 40 });
  }, 180_000);

  it("agree on which changes of a preference make a state stable", () => {
    agree(randomConflict({ decisionMakers: 4, options: 4, states: 6 }, strictRankings), ["inverse"], {
      seed: 2015,
      numRuns: 50,
    });
    // Ties and statements: those whose own ranking is not strict are left out.
    agree(randomConflict({ decisionMakers: 3, options: 3, states: 5 }), ["inverse"], { seed: 2016, numRuns: 60 });
  }, 180_000);

  it("leave out the parts that are not asked for", () => {
    const asked: fc.Arbitrary<Part[]> = fc.subarray(["coalitions", "status-quo", "inverse"]);
    fc.assert(
      fc.property(randomConflict({ decisionMakers: 3, options: 3, states: 5 }), asked, (conflict, parts) => {
        const [solution, naive] = [solveForm(conflict, parts), naiveSolution(conflict, parts)];
        for (const field of ["coalitions", "statusQuo", "inverse", "states", "merged"])
          expect({ field, isThere: field in solution }).toEqual({ field, isThere: field in naive });
      }),
      { seed: 2005, numRuns: 100 },
    );
  });

  it("agree on limited-move stability of two decision makers with strict rankings", () => {
    const conflicts = randomConflict({ decisionMakers: 2, options: 5, states: 12 }, strictRankings);
    fc.assert(
      fc.property(conflicts, fc.integer({ min: 0, max: 4 }), (conflict, horizon) => {
        const game = naiveGame(conflict);
        const naive = game.ids.map((id, i) => [id, game.states.filter((s) => naiveLimitedMove(game, i, s, horizon))]);
        expect(limitedMoveOfForm(conflict, horizon)).toEqual(Object.fromEntries(naive));
      }),
      { seed: 1985, numRuns: 300 },
    );
  });

  it("agree on statements that are more than the digits of a number", () => {
    // Sixty statements: the last one alone tells states 3 and 4 from 1 and 2, all but the first are the same in all.
    const filler: Statement[] = Array.from({ length: 58 }, () => ["or", "x", ["not", "x"]]);
    const conflict: ConflictForm = {
      id: "long",
      title: "Sixty statements",
      form: "options",
      decisionMakers: [
        { id: "a", name: "A", preference: { statements: ["x", ...filler, "y"] } },
        { id: "b", name: "B", preference: { statements: [["iff", "x", "y"]] } },
      ],
      options: [
        { id: "x", name: "X", owner: "a", change: "both" },
        { id: "y", name: "Y", owner: "b", change: "both" },
      ],
      infeasible: [],
      statusQuo: 1,
    };
    const solution = solveForm(conflict);
    expect(solution.payoffs.a).toEqual([1, 3, 2, 4]);
    expect(differences(solution, naiveSolution(conflict))).toEqual({});
  });
});

/** Every field of the naive solution is the same in the other. */
function agree(conflicts: fc.Arbitrary<ConflictForm>, parts: readonly Part[], run: { seed: number; numRuns: number }) {
  fc.assert(
    fc.property(conflicts, (conflict) => {
      expect(differences(solveForm(conflict, parts), naiveSolution(conflict, parts))).toEqual({});
    }),
    run,
  );
}
