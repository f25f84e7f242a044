import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ConflictForm } from "./conflict-form.ts";
import { differences } from "./differences.ts";
import { randomConflict } from "./random-conflict.ts";
import { type Rearrangement, rearranged } from "./rearrange-conflict.ts";
import { type FormSolution, limitedMoveOfForm, solveForm } from "./solve-form.ts";

const conflicts = randomConflict({ decisionMakers: 5, options: 6, states: 64 });
/** For coalitions, whose number doubles with each decision maker. */
const smallConflicts = randomConflict({ decisionMakers: 4, options: 5, states: 16 });

describe("stability", () => {
  it.each([
    ["nash", "seq"],
    ["seq", "gmr"],
    ["nash", "smr"],
    ["smr", "gmr"],
    ["nash", "sim"],
  ] as const)("by %s implies stability by %s", (strong, weak) => {
    holds(conflicts, (conflict) => {
      const { stability, equilibria } = solveForm(conflict);
      const weaker = stability[weak];
      // No simultaneous stability in graph form and with merged states.
      if (weaker === null) return;
      for (const { id } of conflict.decisionMakers)
        expect(weaker[id]).toEqual(expect.arrayContaining(listed(stability[strong], id)));
      expect(equilibria[weak]).toEqual(expect.arrayContaining([...(equilibria[strong] ?? [])]));
    });
  });

  it("of all decision makers is equilibrium", () => {
    holds(conflicts, (conflict) => {
      const { stability, equilibria, stateCount } = solveForm(conflict);
      for (const [concept, of] of Object.entries(stability)) {
        const lists = of && Object.values(of);
        const common = Array.from({ length: stateCount }, (_, index) => index + 1).filter((s) =>
          lists?.every((list) => list.includes(s)),
        );
        expect(equilibria[concept]).toEqual(of && common);
      }
    });
  });
});

describe("limited-move stability", () => {
  it("with one move ahead is Nash stability", () => {
    holds(conflicts, (conflict) => {
      expect(limitedMoveOfForm(conflict, 1)).toEqual(solveForm(conflict).stability.nash);
    });
  });
});

describe("a solution by some of the concepts", () => {
  it("has of the others nothing, and of these the same", () => {
    holds(conflicts, (conflict) => {
      const all = solveForm(conflict, ["status-quo"]);
      const some = solveForm(conflict, ["status-quo"], ["smr", "nash"]);
      const { nash, smr } = all.stability;
      expect(some.stability).toEqual({ smr, nash });
      expect(some.equilibria).toEqual({ smr: all.equilibria.smr, nash: all.equilibria.nash });
      expect(Object.keys(some.statusQuo?.any.equilibria ?? {}).sort()).toEqual(["nash", "smr"]);
      expect(some.statusQuo?.any.minMoves).toEqual(all.statusQuo?.any.minMoves);
    });
  });
});

describe("coalition stability", () => {
  it("by cnash implies csmr and cseq, and csmr implies cgmr", () => {
    holds(smallConflicts, (conflict) => {
      const { coalitions } = solveForm(conflict, ["coalitions"]);
      for (const of of [...Object.values(coalitions?.stability ?? {}), coalitions?.equilibria ?? {}]) {
        expect(of.csmr).toEqual(expect.arrayContaining(of.cnash ?? []));
        expect(of.cseq).toEqual(expect.arrayContaining(of.cnash ?? []));
        expect(of.cgmr).toEqual(expect.arrayContaining(of.csmr ?? []));
      }
    });
  });

  it("by cseq implies cgmr where two moves of one decision maker in a row are as good as one", () => {
    holds(smallConflicts, (conflict) => {
      if (conflict.form === "graph" || conflict.merge) return;
      const { coalitions } = solveForm(conflict, ["coalitions"]);
      for (const of of Object.values(coalitions?.stability ?? {}))
        expect(of.cgmr).toEqual(expect.arrayContaining(of.cseq ?? []));
    });
  });

  it("of one decision maker is its own stability, and by cseq too where it has a single opponent", () => {
    holds(smallConflicts, (conflict) => {
      const { stability, coalitions } = solveForm(conflict, ["coalitions"]);
      for (const { id } of conflict.decisionMakers) {
        const alone = coalitions?.stability[id];
        expect(alone?.cnash).toEqual(stability.nash[id]);
        expect(alone?.cgmr).toEqual(stability.gmr[id]);
        expect(alone?.csmr).toEqual(stability.smr[id]);
        if (conflict.decisionMakers.length === 2) expect(alone?.cseq).toEqual(stability.seq[id]);
      }
    });
  });

  it("of everybody together is the absence of a common improvement", () => {
    holds(smallConflicts, (conflict) => {
      const everybody = conflict.decisionMakers.map(({ id }) => id).join("+");
      const of = solveForm(conflict, ["coalitions"]).coalitions?.stability[everybody];
      for (const concept of ["cgmr", "csmr", "cseq"]) expect(of?.[concept]).toEqual(of?.cnash);
    });
  });
});

describe("a conflict told differently", () => {
  it("in another order of its decision makers, options and nodes, and by other names, has the same results", () => {
    // Ids that sort otherwise than they stand, also as numbers, and that every object has.
    const ids = fc.shuffledSubarray(["10", "9", "1", "b", "a", "constructor", "toString", "Ж"], { minLength: 8 });
    const keys = (length: number) => fc.array(fc.nat(1_000), { minLength: length, maxLength: length });
    const rearrangements: fc.Arbitrary<Rearrangement> = fc.record({
      decisionMakerKeys: keys(5),
      optionKeys: keys(7),
      stateKeys: keys(128),
      ids,
    });
    fc.assert(
      fc.property(smallConflicts, rearrangements, (conflict, by) => {
        const told = rearranged(conflict, by);
        const expected = told.solutionFrom(solveForm(conflict, ["coalitions", "status-quo"]));
        expect(differences(withoutVectors(solveForm(told.conflict, ["coalitions", "status-quo"])), expected)).toEqual(
          {},
        );
      }),
      { seed: 41, numRuns: 150 },
    );
  });

  it("as the graph of its moves has the same results, but none of simultaneous moves", () => {
    holds(conflicts, (conflict) => {
      const solution = solveForm(conflict, ["status-quo"]);
      expect(
        differences(withoutSim(solveForm(asGraph(conflict, solution), ["status-quo"])), withoutSim(solution)),
      ).toEqual({});
    });
  });

  it("with payoffs in the order of its preferences has the same results", () => {
    holds(conflicts, (conflict) => {
      const solution = solveForm(conflict);
      const decisionMakers = conflict.decisionMakers.map((of) => ({
        ...of,
        preference: { payoffs: (solution.payoffs[of.id] ?? []).map((rank) => rank ** 3 / 7 - 40) },
      }));
      expect(differences(solveForm({ ...conflict, decisionMakers }), solution)).toEqual({});
    });
  });

  it("with a merger of one vector alone has the same results", () => {
    holds(conflicts, (conflict) => {
      if (conflict.form === "graph" || conflict.merge) return;
      const solution = solveForm(conflict);
      const decisionMakers = conflict.decisionMakers.map((of) => ({
        ...of,
        preference: { payoffs: solution.payoffs[of.id] ?? [] },
      }));
      const merge = solution.states?.slice(0, 1) ?? [];
      const merged = solveForm({ ...conflict, decisionMakers, merge });
      expect(merged.merged).toEqual({});
      expect(merged.states).toEqual(solution.states);
      expect(differences(withoutSim(merged), withoutSim(solution))).toEqual({});
    });
  });
});

describe("one more decision maker without options and moves", () => {
  it("changes no equilibrium, whatever it prefers", () => {
    fc.assert(
      fc.property(
        conflicts,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 128, maxLength: 128 }),
        (conflict, levels) => {
          const solution = solveForm(conflict);
          const joined = solveForm(withOnlooker(conflict, levels.slice(0, solution.stateCount)));
          expect(joined.equilibria).toEqual(solution.equilibria);
          for (const concept of ["nash", "gmr", "smr", "seq"] as const) {
            const { onlooker, ...others } = joined.stability[concept];
            expect(others).toEqual(solution.stability[concept]);
            expect(onlooker).toHaveLength(solution.stateCount);
          }
        },
      ),
      { seed: 43, numRuns: 150 },
    );
  });

  it("changes no equilibrium of coalitions when it is indifferent", () => {
    holds(smallConflicts, (conflict) => {
      const solution = solveForm(conflict, ["coalitions"]);
      const indifferent = Array.from({ length: solution.stateCount }, () => 0);
      const joined = solveForm(withOnlooker(conflict, indifferent), ["coalitions"]);
      expect(joined.coalitions?.equilibria).toEqual(solution.coalitions?.equilibria);
      expect(joined.coalitions?.stability).toMatchObject(solution.coalitions?.stability ?? {});
    });
  });
});

function holds(of: fc.Arbitrary<ConflictForm>, law: (conflict: ConflictForm) => void) {
  fc.assert(fc.property(of, law), { seed: 42, numRuns: 150 });
}

function listed(of: Readonly<Record<string, readonly number[]>>, id: string): number[] {
  return [...(of[id] ?? [])];
}

function withOnlooker(conflict: ConflictForm, payoffs: readonly number[]): ConflictForm {
  const onlooker = { id: "onlooker", name: "Onlooker", preference: { payoffs } };
  const decisionMakers = [...conflict.decisionMakers, onlooker];
  return conflict.form === "graph"
    ? { ...conflict, decisionMakers, arcs: { ...conflict.arcs, onlooker: [] } }
    : { ...conflict, decisionMakers };
}

function asGraph(conflict: ConflictForm, { stateCount, moves, payoffs }: FormSolution): ConflictForm {
  return {
    id: conflict.id,
    title: conflict.title,
    form: "graph",
    decisionMakers: conflict.decisionMakers.map((of) => ({ ...of, preference: { payoffs: payoffs[of.id] ?? [] } })),
    stateCount,
    arcs: Object.fromEntries(
      Object.entries(moves).map(([id, of]) => [
        id,
        of.flatMap((list, from) => list.map((to) => [from + 1, to] as const)),
      ]),
    ),
    statusQuo: conflict.statusQuo,
  };
}

function withoutVectors({ states: _states, merged: _merged, ...rest }: FormSolution) {
  return rest;
}

/** What the option form and its graph have in common. */
function withoutSim(solution: FormSolution) {
  const { sim: _stability, ...stability } = solution.stability;
  const { sim: _equilibria, ...equilibria } = solution.equilibria;
  return {
    ...withoutVectors(solution),
    stability,
    equilibria,
    ...(solution.statusQuo && {
      statusQuo: { any: numbers(solution.statusQuo.any), improving: numbers(solution.statusQuo.improving) },
    }),
  };
}

function numbers({ minMoves, byLast }: NonNullable<FormSolution["statusQuo"]>["any"]) {
  return { minMoves, byLast };
}
