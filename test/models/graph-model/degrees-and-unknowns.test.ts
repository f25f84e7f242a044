import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildConflict,
  explainStability,
  readConflict,
  type Solution,
  solveConflict,
  type Uncertainty,
} from "../../../src/models/graph-model/index.ts";
import type { ConflictForm } from "./conflict-form.ts";
import { at, type NaiveGame, naiveGame } from "./naive-game.ts";
import { naiveStrong } from "./naive-strong.ts";
import { naiveUncertain } from "./naive-uncertain.ts";
import { randomConflict } from "./random-conflict.ts";

const CONCEPTS = ["nash", "gmr", "smr", "seq"] as const;
const conflicts = randomConflict({ decisionMakers: 4, options: 5, states: 24 });
const pairs = fc.array(fc.tuple(fc.nat(23), fc.nat(23)), { minLength: 1, maxLength: 12 });

/** A conflict, its game, and by decision maker the pairs of states of which it does not know which it likes better. */
const uncertain = fc.tuple(conflicts, fc.array(pairs, { minLength: 4, maxLength: 4 })).map(([form, drawn]) => {
  const game = naiveGame(form);
  const between = drawn.map((list) =>
    list.map(([a, b]) => [at(game.states, a % game.states.length), at(game.states, b % game.states.length)] as const),
  );
  const unknown = (i: number, s: number, t: number) =>
    s !== t && at(between, i).some(([a, b]) => (a === s && b === t) || (a === t && b === s));
  const decisionMakers = form.decisionMakers.map((one, i) => ({
    ...one,
    preference: { ...one.preference, unknown: at(between, i).map(([a, b]) => ({ between: [[a], [b]] })) },
  }));
  return { open: { ...form, decisionMakers }, game, unknown };
});

function holds<T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => void, numRuns = 300): void {
  fc.assert(fc.property(arbitrary, law), { numRuns, seed: 2004 });
}

const solve = (form: unknown, options = {}): Solution => solveConflict(buildConflict(readConflict(form)), options);

function byOne(game: NaiveGame, stable: (i: number, s: number) => boolean): Record<string, number[]> {
  return Object.fromEntries(game.ids.map((id, i) => [id, game.states.filter((s) => stable(i, s))]));
}

describe("unknown comparisons", () => {
  it("are taken in the four ways as defined", () => {
    holds(uncertain, ({ open, game, unknown }) => {
      const ways = solve(open).uncertain;
      for (const way of ["a", "b", "c", "d"] as const satisfies Uncertainty[]) {
        const naive = naiveUncertain(game, unknown, way);
        for (const concept of CONCEPTS)
          expect({ way, concept, stable: ways?.[way].stability[concept] }).toEqual({
            way,
            concept,
            stable: byOne(game, naive[concept]),
          });
      }
    });
  }, 120_000);

  it("leave what is Nash stable stable by every concept, as a coalition of one, and with one move ahead", () => {
    holds(uncertain, ({ open, game }) => {
      const { stability, coalitions, limitedMove } = solve(open, { with: ["coalitions"], horizon: 1 });
      for (const id of game.ids) {
        const nash = stability.nash?.[id] ?? [];
        for (const ofAll of Object.values(stability))
          if (ofAll) expect(ofAll[id]).toEqual(expect.arrayContaining([...nash]));
        const alone = coalitions?.stability[id];
        expect([alone?.cnash, alone?.cgmr, alone?.csmr]).toEqual([nash, stability.gmr?.[id], stability.smr?.[id]]);
        expect(limitedMove?.stability[id]).toEqual(nash);
      }
    });
  }, 120_000);

  it("come out in the reasons as in the solution", () => {
    holds(
      uncertain,
      ({ open, game }) => {
        const conflict = buildConflict(readConflict(open));
        const { stability } = solveConflict(conflict);
        for (const [concept, ofAll] of Object.entries(stability)) {
          if (!ofAll) continue;
          for (const id of game.ids)
            for (const s of game.states)
              expect(explainStability(conflict, s, id, concept as "sim").stable).toBe(ofAll[id]?.includes(s));
        }
      },
      60,
    );
  }, 120_000);

  it("ask for a change of preference only where a state is not stable", () => {
    holds(
      fc.tuple(uncertain, fc.nat(23)),
      ([{ open, game }, drawn]) => {
        const wanted = at(game.states, drawn % game.states.length);
        const { stability, wanted: what } = solve(open, { wanted });
        for (const concept of CONCEPTS)
          for (const id of game.ids) {
            const change = what?.changes[concept]?.find(({ decisionMaker }) => decisionMaker === id);
            expect({ concept, id, asked: change !== undefined }).toEqual({
              concept,
              id,
              asked: !stability[concept]?.[id]?.includes(wanted),
            });
          }
      },
      150,
    );
  }, 120_000);

  it("are no improvement on the way from the status quo", () => {
    const unknown = [{ between: [[1], [2]] }];
    const open = (more: object): unknown => ({
      decisionMakers: [
        {
          id: "a",
          preference: {
            ranking: [
              [2, 4],
              [1, 3],
            ],
            ...more,
          },
        },
        { id: "b", preference: { ranking: [[1, 2, 3, 4]] } },
      ],
      options: [
        { id: "x", owner: "a" },
        { id: "y", owner: "b" },
      ],
      statusQuo: [],
    });
    const improving = (form: unknown) => solve(form, { with: ["status-quo"] }).statusQuo?.improving.minMoves;
    expect(improving(open({}))).toEqual([0, 1, null, null]);
    expect(improving(open({ unknown }))).toEqual([0, null, null, null]);
  });
});

describe("strong preference", () => {
  const withDegrees = fc
    .tuple(
      conflicts,
      fc.array(fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([form, drawn]) => {
      const game = naiveGame(form);
      const groups = game.ids.map((_, i) =>
        [...Map.groupBy(game.states, (s) => game.rank(i, s))].sort(([a], [b]) => b - a).map(([, states]) => states),
      );
      const strongAfter = groups.map((of, i) => of.map((_, place) => at(at(drawn, i), place)));
      const placeOf = (i: number, s: number) => at(groups, i).findIndex((states) => states.includes(s));
      // s is strongly preferred where a strong step lies between it and the other.
      const strongly = (i: number, s: number, to: number) =>
        at(strongAfter, i).some((strong, place) => strong && placeOf(i, s) <= place && place < placeOf(i, to));
      const decisionMakers = form.decisionMakers.map((one, i) => ({
        ...one,
        preference: {
          ranking: at(groups, i).map((states, place) => ({ states, strong: at(at(strongAfter, i), place) })),
        },
      }));
      return { form: { ...form, decisionMakers } as unknown as ConflictForm, game, strongly };
    });

  it("makes stable what is defined as strongly stable", () => {
    holds(withDegrees, ({ form, game, strongly }) => {
      const { strong } = solve(form);
      if (!strong) return;
      const naive = naiveStrong(game, strongly);
      for (const concept of ["gmr", "smr", "seq"] as const)
        expect({ concept, stable: strong.stability[concept] }).toEqual({
          concept,
          stable: byOne(game, naive[concept]),
        });
    });
  }, 120_000);

  it("deters no more than any preference does where comparisons are unknown, too", () => {
    holds(fc.tuple(withDegrees, pairs), ([{ form, game }, drawn]) => {
      const unknown = drawn.map(([a, b]) => ({
        between: [[at(game.states, a % game.states.length)], [at(game.states, b % game.states.length)]],
      }));
      const decisionMakers = form.decisionMakers.map((one) => ({
        ...one,
        preference: { ...one.preference, unknown },
      }));
      const { strong, stability } = solve({ ...form, decisionMakers });
      for (const [concept, ofAll] of Object.entries(strong?.stability ?? {}))
        for (const [id, states] of Object.entries(ofAll ?? {}))
          expect(stability[concept as "gmr"]?.[id]).toEqual(expect.arrayContaining([...states]));
    });
  }, 120_000);
});
