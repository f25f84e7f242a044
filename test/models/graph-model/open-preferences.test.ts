import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildConflict,
  type Conflict,
  type GraphConcept,
  readConflict,
  robustness,
  solveConflict,
  stableStates,
  stronglyStableStates,
  UNCERTAINTY,
  type Uncertainty,
  uncertainlyStable,
  wantedChanges,
} from "../../../src/models/graph-model/index.ts";
import { randomConflict } from "./random-conflict.ts";

const CONCEPTS = ["nash", "gmr", "smr", "seq"] as const satisfies readonly GraphConcept[];
const WAYS = Object.keys(UNCERTAINTY) as Uncertainty[];
const conflicts = randomConflict({ decisionMakers: 3, options: 4, states: 16 });

function holds<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void): void {
  fc.assert(fc.property(arbitrary, law), { numRuns: 150, seed: 11 });
}

const solved = (form: unknown): Conflict => buildConflict(readConflict(form));

/** Who is stable where, as lists of ones and zeros. */
const bits = (stable: readonly Uint8Array[]) => stable.map((ofOne) => [...ofOne]);

function expectWithin(few: readonly Uint8Array[], many: readonly Uint8Array[]): void {
  for (const [i, ofOne] of few.entries()) for (const [s, one] of ofOne.entries()) if (one) expect(many[i]?.[s]).toBe(1);
}

/** Any conflict with some comparisons of states called unknown. */
const uncertain = fc
  .tuple(conflicts, fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { minLength: 1, maxLength: 4 }))
  .map(([form, pairs]) => {
    const { stateCount } = solved(form);
    const unknown = pairs.map(([a, b]) => ({ between: [[(a % stateCount) + 1], [(b % stateCount) + 1]] }));
    const decisionMakers = form.decisionMakers.map((one) => ({ ...one, preference: { ...one.preference, unknown } }));
    return { form, open: { ...form, decisionMakers } };
  });

describe("unknown comparisons", () => {
  it("change nothing in any of the four ways where there are none", () => {
    holds(conflicts, (form) => {
      const conflict = solved(form);
      for (const concept of CONCEPTS)
        for (const way of WAYS)
          expect(bits(uncertainlyStable(conflict, concept, way))).toEqual(bits(stableStates(conflict, concept)));
    });
  });

  it("leave more stable the less they tempt and the more they deter", () => {
    holds(uncertain, ({ open }) => {
      const conflict = solved(open);
      for (const concept of CONCEPTS) {
        const by = Object.fromEntries(WAYS.map((way) => [way, uncertainlyStable(conflict, concept, way)]));
        for (const [few, many] of ["ab", "cd", "ac", "bd"]) expectWithin(by[few ?? ""] ?? [], by[many ?? ""] ?? []);
      }
    });
  });

  it("are not taken for known ones by what is solved without a word", () => {
    const form = {
      decisionMakers: [{ id: "a", preference: { ranking: [[2], [1]], unknown: [{ between: [[1], [2]] }] } }],
      options: [{ id: "x", owner: "a" }],
    };
    const { stability, uncertain: ways } = solveConflict(solved(form));
    expect(stability.nash).toEqual({ a: [1, 2] });
    expect(ways?.a.stability.nash).toEqual({ a: [] });
    expect(ways?.d.equilibria.nash).toEqual([1, 2]);
  });
});

describe("strong preference", () => {
  /** The same conflict, some of its rankings' steps being strong. */
  const withDegrees = fc
    .tuple(conflicts, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }))
    .map(([form, strong]) => ({
      ...form,
      decisionMakers: form.decisionMakers.map((one, i) => ({
        ...one,
        preference: {
          ranking: groupsOf(solved(form), i).map((states, at) => ({ states, strong: strong[at] ?? false })),
        },
      })),
    }));

  it("deters no more than any preference does", () => {
    holds(withDegrees, (form) => {
      const conflict = solved(form);
      for (const concept of ["gmr", "smr", "seq"] as const)
        expectWithin(stronglyStableStates(conflict, concept), stableStates(conflict, concept));
    });
  });

  it("without any strong step leaves what is Nash stable", () => {
    holds(conflicts, (form) => {
      const conflict = solved(form);
      for (const concept of ["gmr", "smr", "seq"] as const)
        expect(bits(stronglyStableStates(conflict, concept))).toEqual(bits(stableStates(conflict, "nash")));
    });
  });

  it("comes from groups, statements, and gaps between payoffs alike", () => {
    const strong = (preference: object) => {
      const form = {
        decisionMakers: [
          { id: "a", preference },
          { id: "b", preference: { payoffs: [1, 1, 1, 1] } },
        ],
        options: [
          { id: "x", owner: "a" },
          { id: "y", owner: "b" },
        ],
      };
      return solveConflict(solved(form)).strong?.stability.gmr?.a;
    };
    const byGroups = strong({ ranking: [[2], { states: [1], strong: true }, [4], [3]] });
    expect(byGroups).toEqual([1, 2, 4]);
    expect(strong({ statements: [{ statement: "not y", strong: true }, "x"] })).toEqual(byGroups);
    expect(strong({ payoffs: [9, 10, 1, 2], strongFrom: 5 })).toEqual(byGroups);
    expect(strong({ weights: { x: 1, y: -8 }, strongFrom: 5 })).toEqual(byGroups);
  });
});

describe("option weights and constraints", () => {
  it("are the sums of the weights, equal ones however they come about", () => {
    const form = {
      decisionMakers: [{ id: "a", preference: { weights: { x: 0.1, y: 0.2, z: 0.3 } } }],
      options: ["x", "y", "z"].map((id) => ({ id, owner: "a" })),
    };
    expect(solveConflict(solved(form)).payoffs.a).toEqual([1, 2, 3, 4, 4, 5, 6, 7]);
  });

  it("leave out the states that patterns would", () => {
    const base = {
      decisionMakers: [{ id: "a", preference: { statements: [] } }],
      options: ["x", "y", "z"].map((id) => ({ id, owner: "a" })),
    };
    const states = (rest: object) => solveConflict(solved({ ...base, ...rest })).states;
    expect(states({ constraints: ["not (x and y)"] })).toEqual(states({ infeasible: ["11-"] }));
    expect(states({ constraints: ["at least one of x, z"] })).toEqual(states({ infeasible: ["0-0"] }));
    expect(states({ constraints: ["x implies y"] })).toEqual(states({ infeasible: ["10-"] }));
    expect(states({ constraints: ["exactly one of x, y, z"] })).toEqual(["100", "010", "001"]);
  });
});

describe("robustness", () => {
  it("gives the equilibria themselves where nothing is left open", () => {
    holds(conflicts, (form) => {
      const conflict = solved({
        ...form,
        decisionMakers: form.decisionMakers.map((one, i) => ({ ...one, preference: strictPreference(form, i) })),
      });
      const { shares } = robustness(conflict, { concepts: ["nash", "seq"], samples: 3 });
      const { equilibria, stateCount } = solveConflict(conflict);
      for (const concept of ["nash", "seq"] as const)
        expect(shares[concept]).toEqual(
          Array.from({ length: stateCount }, (_, s) => Number(equilibria[concept]?.includes(s + 1))),
        );
    });
  }, 180_000);

  it("of a state that no order undoes is one, of a state that every order undoes none, and otherwise between", () => {
    const form = {
      decisionMakers: [
        {
          id: "a",
          preference: {
            ranking: [
              [3, 4],
              [1, 2],
            ],
          },
        },
      ],
      stateCount: 4,
      arcs: {
        a: [
          [1, 3],
          [3, 4],
          [4, 3],
        ],
      },
    };
    const { shares } = robustness(solved(form), { concepts: ["nash"], samples: 400, seed: 3 });
    const [first, second, third = 0, fourth = 0] = shares.nash ?? [];
    expect([first, second]).toEqual([0, 1]);
    expect(third + fourth).toBeCloseTo(1);
    expect(Math.abs(third - 0.5)).toBeLessThan(0.1);
  });

  it("names first the statement whose fall changes most, with what it rests on, the same for the same seed", () => {
    const form = {
      decisionMakers: [
        { id: "a", preference: { statements: ["not y", { statement: "x", evidence: ["s3"] }, "x or y"] } },
        { id: "b", preference: { statements: [{ statement: "not y", evidence: "assumption" }] } },
      ],
      options: [
        { id: "x", owner: "a" },
        { id: "y", owner: "b" },
      ],
    };
    const run = () => robustness(solved(form), { concepts: ["nash"], samples: 100, seed: 9 });
    const { statements } = run();
    expect(run().statements).toEqual(statements);
    expect(statements[0]).toMatchObject({ decisionMaker: "b", statement: "not y", evidence: "assumption" });
    expect(statements.find(({ statement }) => statement === "x or y")).toMatchObject({
      evidence: null,
      change: { nash: 0 },
    });
  });

  it("draws unknown comparisons both ways", () => {
    const preference = { ranking: [[2], [1]], unknown: [{ between: [[1], [2]] }] };
    const form = { decisionMakers: [{ id: "a", preference }], options: [{ id: "x", owner: "a" }] };
    const [none = 0, taken = 0] = robustness(solved(form), { concepts: ["nash"], samples: 400 }).shares.nash ?? [];
    expect(none + taken).toBeCloseTo(1);
    expect(Math.abs(none - 0.5)).toBeLessThan(0.1);
  });
});

describe("the changes that a wanted state needs", () => {
  it("make it stable for whoever they are made by, once they are made", () => {
    holds(fc.tuple(conflicts, fc.nat(15)), ([form, drawn]) => {
      const conflict = solved(form);
      const wanted = (drawn % conflict.stateCount) + 1;
      const { stability } = solveConflict(conflict);
      const changes = wantedChanges(conflict, wanted, CONCEPTS);
      for (const concept of CONCEPTS) {
        for (const [i, { id }] of form.decisionMakers.entries()) {
          const change = changes[concept]?.find((one) => one.decisionMaker === id);
          expect(change === undefined).toBe(stability[concept]?.[id]?.includes(wanted));
          if (!change) continue;
          expect(change.swaps).toBeGreaterThan(0);
          const rest = groupsOf(conflict, i).map((group) => group.filter((state) => !change.below.includes(state)));
          const at = rest.findIndex((group) => group.includes(wanted));
          const ranking = rest.toSpliced(at + 1, 0, [...change.below]).filter((group) => group.length > 0);
          const decisionMakers = form.decisionMakers.map((one, k) =>
            k === i ? { ...one, preference: { ranking } } : one,
          );
          const changed = solveConflict(solved({ ...form, decisionMakers }));
          expect(changed.stability[concept]?.[id]).toContain(wanted);
        }
      }
    });
  }, 180_000);
});

describe("opportunities", () => {
  it("leave every member of the coalition better off than in the equilibrium that it leaves", () => {
    holds(conflicts, (form) => {
      const {
        opportunities = [],
        payoffs,
        equilibria,
        coalitions,
      } = solveConflict(solved(form), {
        with: ["coalitions", "opportunities"],
      });
      for (const { coalition, from, to, lasting } of opportunities) {
        expect(coalitions?.improvements[coalition]?.[from]).toContain(to);
        for (const id of coalition.split("+"))
          expect(payoffs[id]?.[to - 1]).toBeGreaterThan(payoffs[id]?.[from - 1] ?? 0);
        expect(Object.values(equilibria).some((states) => states?.includes(from))).toBe(true);
        for (const concept of lasting)
          expect(equilibria[concept as GraphConcept]).toEqual(expect.arrayContaining([from, to]));
      }
    });
  });
});

/** A decision maker's states from 1 in groups, best first. */
function groupsOf(conflict: Conflict, at: number): number[][] {
  const groups: number[][] = [];
  for (const [state, rank] of [...(conflict.decisionMakers[at]?.ranks ?? [])].entries()) {
    groups[rank - 1] = [...(groups[rank - 1] ?? []), state + 1];
  }
  return groups.reverse();
}

function strictPreference(form: unknown, at: number): { ranking: number[][] } {
  return { ranking: groupsOf(solved(form), at).flatMap((group) => group.map((state) => [state])) };
}
