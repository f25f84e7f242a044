import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it, test } from "vitest";
import {
  buildConflict,
  explainStability,
  loadConflict,
  readConflict,
  solveConflict,
} from "../../src/models/graph-model/index.ts";
import { EXAMPLE } from "../kurils.ts";

const written = readFileSync(join(EXAMPLE, "conflict.yaml"), "utf8");
const conflictOf = (text: string) => buildConflict(readConflict(loadConflict(text)));
const conflict = conflictOf(written);
const solution = solveConflict(conflict, {
  with: ["coalitions", "opportunities", "status-quo", "robustness"],
  wanted: 13,
});
/** The how-to as one line, so that sentences are found however they are wrapped. */
const howTo = readFileSync(fileURLToPath(new URL("../../docs/how-to-conflict.md", import.meta.url)), "utf8").replace(
  /\s+/g,
  " ",
);

const CONCEPTS = ["nash", "gmr", "smr", "seq", "sim"] as const;
const { spec } = conflict;
const inputs = [
  ...(spec.options ?? []).map(({ id, evidence }) => ({ input: id, evidence })),
  ...spec.constraints.map((entry, at) => ({ input: `constraint ${at}`, evidence: evidenceOf(entry) })),
  ...spec.decisionMakers.flatMap(({ id, preference }) =>
    (preference.statements ?? []).map((entry, at) => ({
      input: `${id}, statement ${at}`,
      evidence: evidenceOf(entry),
    })),
  ),
];

function evidenceOf(entry: unknown) {
  return typeof entry === "object" && entry !== null && "evidence" in entry ? entry.evidence : undefined;
}

/** The place of a state in a decision maker's order, 1 for the best. */
function placeOf(decisionMaker: string, state: number): number {
  const ranks = solution.payoffs[decisionMaker] ?? [];
  return 1 + new Set(ranks.filter((rank) => rank > (ranks[state - 1] ?? 0))).size;
}

describe("each input of the example's conflict", () => {
  it.each(inputs)("$input has evidence in the reports or is marked as an assumption", ({ evidence }) => {
    if (evidence === "assumption") return;
    expect(evidence).toBeInstanceOf(Array);
    for (const reference of evidence as string[]) {
      const [, file = "", words = ""] = /^([\w.-]+): "(.{12,})"$/.exec(reference) ?? [];
      expect({ reference, isThere: existsSync(join(EXAMPLE, file)) && file !== "" }).toEqual({
        reference,
        isThere: true,
      });
      expect(readFileSync(join(EXAMPLE, file), "utf8")).toContain(words);
    }
  });
});

describe("the how-to tells of the example's conflict", () => {
  it("how many states there are", () => {
    expect(howTo).toContain(`Six options have ${2 ** (spec.options?.length ?? 0)} combinations`);
    expect(howTo).toContain(`leaves ${solution.stateCount} states`);
    expect(conflict.statusQuo).toBe(0);
  });

  it.each([
    [5, "001000"],
    [10, "110100"],
    [13, "000010"],
    [25, "010001"],
    [28, "010101"],
    [29, "110101"],
    [31, "010011"],
  ])("what is done in state %i", (state, vector) => {
    expect(solution.states?.[state - 1]).toBe(vector);
  });

  it("which states are equilibria", () => {
    const { nash = [], gmr, smr, seq, sim } = solution.equilibria;
    expect(howTo).toContain(`Equilibria: ${nash?.slice(0, -1).join(", ")} and ${nash?.at(-1)}.`);
    expect([seq, sim]).toEqual([nash, nash]);
    const added = gmr?.filter((state) => !nash?.includes(state));
    expect(howTo).toContain(`This adds ${added?.join(" and ")}:`);
    expect(smr).toEqual(gmr);
  });

  it("why 13 is one by some concepts only", () => {
    const russia = Object.fromEntries(
      CONCEPTS.map((concept) => [concept, explainStability(conflict, 13, "russia", concept)]),
    );
    expect(CONCEPTS.map((concept) => russia[concept]?.stable)).toEqual([false, true, true, false, false]);
    expect(russia.gmr?.improvements.map(({ to, answer }) => [to, answer?.to])).toEqual([[1, 5]]);
  });

  it("that both would gain by the bargain", () => {
    const places = ["japan", "russia"].flatMap((one) => [placeOf(one, 29), placeOf(one, 1)]);
    expect(places).toEqual([6, 15, 7, 13]);
    expect(howTo).toContain(
      "the 6th for Japan, where the status quo is the 15th, and the 7th for Russia, where the status quo is the 13th",
    );
  });

  it("how far the bargain is", () => {
    const { any, improving } = solution.statusQuo ?? {};
    expect(howTo).toContain(`29 is ${any?.minMoves[28]} moves away`);
    expect(improving?.minMoves.filter((moves) => moves !== null)).toEqual([0]);
    expect(howTo).toContain("By improvements alone no other state can be reached from 1.");
  });

  it("what Japan and Russia could do together", () => {
    const together = solution.coalitions?.improvements["japan+russia"];
    expect(together?.[1]).toContain(10);
    expect(together?.[25]).toContain(29);
    expect(solution.opportunities?.find(({ from, to }) => from === 25 && to === 29)?.lasting).toEqual(CONCEPTS);
    for (const equilibria of Object.values(solution.coalitions?.equilibria ?? {})) {
      expect([1, 25, 29].map((state) => equilibria.includes(state))).toEqual([false, false, true]);
    }
    expect(explainStability(conflict, 10, "united-states", "nash").improvements.map(({ to }) => to)).toEqual([29]);
  });

  it("what comes of looking further ahead", () => {
    const ahead = (horizon: number) => solveConflict(conflict, { concepts: ["nash"], horizon }).limitedMove;
    expect([2, 3].map((horizon) => ahead(horizon)?.equilibria.includes(1))).toEqual([true, false]);
    expect(Object.entries(ahead(3)?.stability ?? {}).filter(([, states]) => !states.includes(1))).toHaveLength(1);
    expect(ahead(3)?.stability.japan).not.toContain(1);
    // Japan to 5, Russia to 17, Japan back to 13: at the end Japan is better off than in 1, and Russia than in 5.
    expect(placeOf("japan", 13)).toBeLessThan(placeOf("japan", 1));
    expect(placeOf("russia", 13)).toBeLessThan(placeOf("russia", 5));
  });

  it("what would have to change", () => {
    const { nash, gmr, smr, seq } = solution.wanted?.changes ?? {};
    expect(nash).toEqual([{ decisionMaker: "russia", swaps: 3, below: [1] }]);
    expect(howTo).toContain("Russia would have to like 1 less than 13, which takes 3 swaps");
    expect([gmr, smr, seq]).toEqual([[], [], nash]);
  });

  it("which statements the equilibria hang on", () => {
    const fallsBy = (state: number) =>
      Object.fromEntries(
        (solution.robustness?.statements ?? []).flatMap(({ decisionMaker, statement, lost }) => {
          const concepts = Object.keys(lost).filter((concept) => lost[concept]?.includes(state));
          return concepts.length > 0 ? [[`${decisionMaker}: ${statement}`, concepts]] : [];
        }),
      );
    const all = ["nash", "gmr", "smr", "seq"];
    expect(fallsBy(1)).toMatchObject({
      "japan: sign implies pledge": all,
      "japan: not break-off": all,
      "russia: not own-law": ["nash", "seq"],
    });
    expect(Object.keys(fallsBy(1)).filter((statement) => !statement.endsWith("not no-bases"))).toHaveLength(3);
    expect(fallsBy(29)).toEqual({
      "russia: not own-law": ["nash", "seq"],
      "united-states: no-bases implies object": ["nash", "seq"],
    });
  });

  it("that the assumption about bases matters to no concept that looks at the answer", () => {
    const without = solution.robustness?.statements.find(
      ({ decisionMaker, statement }) => decisionMaker === "japan" && statement === "not no-bases",
    );
    expect(without?.evidence).toBe("assumption");
    expect(without?.change).toMatchObject({ gmr: 0, smr: 0, seq: 0 });
    expect(without?.change.nash).toBeGreaterThan(0.5);
  });
});

test("in the other reading of Japan, a pledge would not be followed by a signature", () => {
  const [japan = "", rest = ""] = written.split("- id: russia\n");
  const other = conflictOf(`${japan.replace("statement: sign\n", "statement: not sign\n")}- id: russia\n${rest}`);
  for (const [concept, equilibria] of Object.entries(solveConflict(other).equilibria)) {
    expect(equilibria).toEqual(expect.arrayContaining([1, 28]));
    expect(solution.equilibria[concept as (typeof CONCEPTS)[number]]).not.toContain(28);
  }
});
