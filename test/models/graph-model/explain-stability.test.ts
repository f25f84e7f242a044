import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildConflict,
  CONCEPTS,
  explainStability,
  readConflict,
  solveConflict,
} from "../../../src/models/graph-model/index.ts";
import { randomConflict } from "./random-conflict.ts";

/** Two neighbours share a well: one may fence it in, the other may dig a new one, which cannot be undone. */
const WELL = {
  decisionMakers: [
    {
      id: "north",
      name: "Northvale",
      preference: {
        statements: [
          { statement: "not dig", evidence: ["s1:12-40"] },
          { statement: "fence", evidence: "assumption" },
        ],
      },
    },
    {
      id: "south",
      name: "Southvale",
      preference: { statements: [{ statement: "not fence" }, "not dig"], evidence: ["s2:3-9"] },
    },
  ],
  options: [
    { id: "fence", name: "fence the well in", owner: "north" },
    { id: "dig", name: "dig a new well", owner: "south", change: "toYes" },
  ],
  statusQuo: [],
};

const well = () => buildConflict(readConflict(WELL));

describe("the reasons of stability", () => {
  it("name the improvement, the answer to it, and what each rests on", () => {
    const told = explainStability(well(), 1, "north", "gmr");
    expect(told.stable).toBe(true);
    expect(told.text).toBe(
      "Northvale could improve by “fence the well in” (state 2), but Southvale could answer by “dig a new well” (state 4), which Northvale likes less than staying.",
    );
    expect(told.improvements[0]).toMatchObject({
      to: 2,
      because: [{ statement: "fence", evidence: "assumption" }],
      answer: { to: 4, moves: [{ by: "south", to: 4 }], because: [{ statement: "not dig", evidence: ["s1:12-40"] }] },
    });
  });

  it("say that nothing deters where the others would only hurt themselves by answering", () => {
    const told = explainStability(well(), 1, "north", "seq");
    expect(told).toMatchObject({ stable: false, improvements: [{ answer: null }] });
    expect(told.text).toContain("nothing that the others would do afterwards for their own good");
  });

  it("say where nobody can move, and where nothing better is in reach", () => {
    expect(explainStability(well(), 3, "south", "nash").text).toBe("Southvale cannot move from state 3.");
    expect(explainStability(well(), 2, "north", "nash").text).toBe(
      "Northvale has no move to a state that it likes better.",
    );
  });

  it("agree with what is stable, and lead over legal moves to a state that is no better", () => {
    const conflicts = randomConflict({ decisionMakers: 4, options: 5, states: 24 });
    fc.assert(
      fc.property(conflicts, (form) => {
        const conflict = buildConflict(readConflict(form));
        const { stability, moves, payoffs } = solveConflict(conflict);
        for (let state = 1; state <= conflict.stateCount; state++) {
          for (const { id } of form.decisionMakers) {
            const likes = (one: number) => payoffs[id]?.[one - 1] ?? 0;
            for (const concept of CONCEPTS) {
              const stable = stability[concept];
              if (!stable) continue;
              const told = explainStability(conflict, state, id, concept);
              expect(told.stable).toBe(stable[id]?.includes(state));
              for (const { to, answer } of told.improvements) {
                expect(likes(to)).toBeGreaterThan(likes(state));
                if (!answer) continue;
                expect(likes(answer.to)).toBeLessThanOrEqual(likes(state));
                if (concept === "sim") continue;
                let [at, last] = [to, id];
                for (const move of answer.moves) {
                  expect(move.by).not.toBe(last);
                  expect(moves?.[move.by]?.[at - 1]).toContain(move.to);
                  if (concept === "seq")
                    expect(payoffs[move.by]?.[move.to - 1]).toBeGreaterThan(payoffs[move.by]?.[at - 1] ?? 0);
                  [at, last] = [move.to, move.by];
                }
                expect(at).toBe(answer.to);
              }
            }
          }
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
