import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildConflict, readConflict, SpecError, solveConflict } from "../../../src/models/graph-model/index.ts";

const states = (form: object) => solveConflict(buildConflict(readConflict(form)), { concepts: [] }).states;

const options = (count: number) => Array.from({ length: count }, (_, k) => ({ id: `o${k}`, owner: k % 2 ? "b" : "a" }));
const ids = (from: number, to: number) => Array.from({ length: to - from }, (_, k) => `o${from + k}`).join(", ");
const decisionMakers = ["a", "b"].map((id) => ({ id, preference: { statements: ["o0"] } }));
/** The number whose binary digits a vector is, the first option being the least significant. */
const numberOf = (vector: string) => BigInt(`0b${[...vector].reverse().join("")}`);

describe("the search for feasible states", () => {
  it("finds the few states of sixty options that are bound to others far away", () => {
    const pairs = Array.from({ length: 30 }, (_, k) => `o${k} iff o${k + 30}`);
    const mirrored = Array.from({ length: 30 }, (_, k) => `o${k} iff o${59 - k}`);
    for (const bound of [pairs, mirrored]) {
      const form = { decisionMakers, options: options(60), constraints: [`at most one of ${ids(0, 30)}`, ...bound] };
      const found = states(form) ?? [];
      expect(found.length).toBe(31);
      const numbers = found.map(numberOf);
      expect(numbers).toEqual([...numbers].sort((a, b) => (a < b ? -1 : 1)));
      for (const vector of found) expect([0, 2]).toContain([...vector].filter((digit) => digit === "1").length);
    }
  }, 60_000);

  it("gives the same states in the same order whichever way the options are bound", () => {
    // Few of 2^16 vectors, so that the search begins anew; against a look at every one of them.
    const bound = fc.array(fc.tuple(fc.nat(15), fc.nat(15), fc.constantFrom("iff", "implies", "iff not")), {
      minLength: 6,
      maxLength: 14,
    });
    const fixed = fc.array(fc.array(fc.tuple(fc.nat(15), fc.constantFrom("0", "1")), { minLength: 2, maxLength: 4 }), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(bound, fixed, (rules, drawn) => {
        const infeasible = drawn.map((of) => {
          const digits = new Map(of);
          return Array.from({ length: 16 }, (_, k) => digits.get(k) ?? "-").join("");
        });
        const expected: string[] = [];
        for (let number = 0; number < 1 << 16; number++) {
          const taken = (k: number) => ((number >> k) & 1) === 1;
          const kept = rules.every(([x, y, word]) =>
            word === "implies" ? !taken(x) || taken(y) : (taken(x) === taken(y)) === (word === "iff"),
          );
          if (!kept) continue;
          const vector = Array.from({ length: 16 }, (_, k) => Number(taken(k))).join("");
          const ruledOut = infeasible.some((one) => [...one].every((digit, k) => digit === "-" || digit === vector[k]));
          if (!ruledOut) expected.push(vector);
        }
        const constraints = rules.map(([x, y, word]) => `o${x} ${word} o${y}`);
        const form = { decisionMakers, options: options(16), constraints, infeasible };
        if (expected.length === 0) expect(() => states(form)).toThrow(SpecError);
        else expect(states(form)).toEqual(expected);
      }),
      { numRuns: 60, seed: 60 },
    );
  }, 60_000);
});

describe("coalitions of many decision makers", () => {
  it("are refused where they would take hours", () => {
    const many = Array.from({ length: 16 }, (_, k) => ({ id: `d${k}`, preference: { statements: ["x"] } }));
    const form = {
      decisionMakers: many,
      options: ["x", "y"].map((id, k) => ({ id, owner: `d${k}` })),
    };
    const conflict = buildConflict(readConflict(form));
    expect(() => solveConflict(conflict, { with: ["coalitions"] })).toThrow("65535 coalitions over 4 states");
  });
});
