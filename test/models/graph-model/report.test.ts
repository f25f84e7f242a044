import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reachable } from "../../../src/models/graph-model/moves.ts";
import { pathTo } from "../../../src/models/graph-model/report/path-to.ts";
import {
  buildConflict,
  readConflict,
  reportToMarkdown,
  solutionReport,
  solveConflict,
} from "../../../src/models/index.ts";
import { randomConflict } from "./random-conflict.ts";

const built = randomConflict({ decisionMakers: 3, options: 5, states: 24 }).map((form) =>
  buildConflict(readConflict({ ...form, statusQuo: 1 })),
);

function report(form: object, options: Parameters<typeof solveConflict>[1] = {}) {
  const conflict = buildConflict(readConflict(form));
  return solutionReport(conflict, solveConflict(conflict, options));
}

function section(form: object, heading: string, options: Parameters<typeof solveConflict>[1] = {}) {
  return report(form, options).sections.find((one) => one.heading === heading);
}

/** One who can go from each of three states to the next, as far as the arcs go. */
const LADDER = {
  decisionMakers: [{ id: "a", name: "Ada", preference: { ranking: [[3], [2], [1]] } }],
  stateCount: 3,
  arcs: {
    a: [
      [1, 2],
      [2, 3],
    ],
  },
};

describe("pathTo", () => {
  it("gives legal sequences of the least length, of improvements where these are asked for", () => {
    fc.assert(
      fc.property(built, (conflict) => {
        const { statusQuo } = solveConflict(conflict, { concepts: ["nash"], with: ["status-quo"] });
        for (const [reached, improving] of [
          [statusQuo?.any, false],
          [statusQuo?.improving, true],
        ] as const) {
          for (let state = 1; reached && state <= conflict.stateCount; state++) {
            const path = pathTo(conflict, reached, state, improving);
            expect(path).toHaveLength(reached.minMoves[state - 1] ?? 0);
            let [at, last] = [1, -1];
            for (const { mover, to } of path) {
              const one = conflict.decisionMakers[mover];
              expect(mover).not.toBe(last);
              expect(one && reachable(one.moves, at - 1)).toContain(to - 1);
              if (improving) expect(one?.ranks[to - 1]).toBeGreaterThan(one?.ranks[at - 1] ?? 0);
              [at, last] = [to, mover];
            }
            if (path.length > 0) expect(at).toBe(state);
          }
        }
      }),
      { seed: 31, numRuns: 100 },
    );
  });
});

describe("solutionReport", () => {
  it("tells equilibria of the same concepts together, and when there are none", () => {
    expect(report(LADDER).summary).toEqual([
      "3 states, 1 decision maker.",
      "State 3 is an equilibrium by every concept (nash, gmr, smr, seq).",
    ]);
    const round = {
      ...LADDER,
      arcs: {
        a: [
          [1, 2],
          [2, 3],
          [3, 1],
        ],
      },
    };
    const restless = { ...round, decisionMakers: [{ id: "a", preference: { ranking: [[1, 2, 3]] } }] };
    expect(report(restless).summary[1]).toBe("Every state is an equilibrium by every concept (nash, gmr, smr, seq).");
    const chase = {
      decisionMakers: [
        { id: "a", preference: { ranking: [[1], [2]] } },
        { id: "b", preference: { ranking: [[2], [1]] } },
      ],
      stateCount: 2,
      arcs: { a: [[2, 1]], b: [[1, 2]] },
    };
    expect(report(chase, { concepts: ["nash"] }).summary[1]).toBe("No state is an equilibrium by nash.");
    expect(report(chase, { concepts: ["nash", "gmr"] }).summary.slice(1)).toEqual([
      "Every state is an equilibrium by gmr only.",
      "By nash there is none.",
    ]);
  });

  it("has as many cells in each row as in the head, however many decision makers there are", () => {
    for (const count of [1, 5, 6, 11, 40]) {
      const decisionMakers = Array.from({ length: count }, (_, at) => ({
        id: `d${at}`,
        preference: { payoffs: [1, 2] },
      }));
      const { table } = report({ decisionMakers, stateCount: 2, arcs: {} });
      for (const row of table.rows) expect(row).toHaveLength(table.head.length);
      expect(table.rows[0]?.some((cell) => cell.endsWith(" E"))).toBe(true);
    }
  });

  it("tells what is the case for each way to take unknown comparisons, and for degrees of preference", () => {
    const [ada] = LADDER.decisionMakers;
    const unsure = { ...ada, preference: { ...ada?.preference, unknown: [{ between: [[2], [3]] }] } };
    const lines = section({ ...LADDER, decisionMakers: [unsure] }, "Where comparisons are unknown")?.lines ?? [];
    expect(lines).toContain("By nash, where the unknown tempts and does not deter: state 3.");
    expect(lines).toContain("By nash, where the unknown neither tempts nor deters: states 2 and 3.");
    const strong = { ...ada, preference: { payoffs: [1, 2, 9], strongFrom: 5 } };
    expect(section({ ...LADDER, decisionMakers: [strong] }, "With degrees of preference")?.lines).toContain(
      "By seq with answers that are strongly worse: state 3.",
    );
  });

  it("says for whom swaps cannot be counted because some states are liked equally", () => {
    const tied = { ...LADDER, decisionMakers: [{ id: "a", name: "Ada", preference: { ranking: [[3], [1, 2]] } }] };
    const heading = "What would make a state an equilibrium";
    expect(section(tied, heading, { with: ["inverse"] })?.lines.join(" ")).toContain("liked equally by Ada");
    expect(section(LADDER, heading, { with: ["inverse"] })).toMatchObject({
      table: {
        head: ["state", "nash", "gmr", "smr", "seq"],
        rows: [
          ["1", "1", "1", "1", "1"],
          ["2", "1", "1", "1", "1"],
        ],
      },
      lines: expect.arrayContaining(["State 1: by nash Ada would have to like state 2 less than state 1 (1 swap)."]),
    });
  });
});

describe("reportToMarkdown", () => {
  it("keeps all that a file says as text", () => {
    const names = [
      "1. first",
      "- item",
      "+ plus",
      "# head",
      "| cell |",
      "<i>&amp;</i>",
      "`code` *b* _u_ [l](u) ![i](u) \\",
    ];
    for (const name of names) {
      const [ada] = LADDER.decisionMakers;
      const text = reportToMarkdown(
        report({ ...LADDER, title: name, labels: [name, name, name], decisionMakers: [{ ...ada, name }] }),
      );
      const unescaped = text.replaceAll(/\\[!-/:-@[-`{-~]/g, "");
      expect(unescaped).not.toMatch(/<|`|\[|\]|^# .*#|^#{1,2} ([-+]|\d+[.)]) /m);
      for (const row of unescaped.split("\n").filter((line) => line.startsWith("|"))) {
        expect(row.split("|").length).toBe(9);
      }
    }
  });
});
