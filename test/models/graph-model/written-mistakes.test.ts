import { describe, expect, it } from "vitest";
import {
  buildConflict,
  loadConflict,
  readConflict,
  SpecError,
  solutionReport,
  solveConflict,
} from "../../../src/models/graph-model/index.ts";

const file = (x: string, preference: string, more = "") =>
  `id: t\n${more}options: [{id: ${x}, owner: a}, {id: y, owner: b}]\ndecisionMakers:\n  - {id: a, preference: {${preference}}}\n  - {id: b, preference: {statements: [y]}}\n`;

function problems(text: string): string[] {
  try {
    buildConflict(readConflict(loadConflict(text)));
  } catch (error) {
    if (error instanceof SpecError) return error.message.split("\n");
    throw error;
  }
  return [];
}

describe("a file with a mistake", () => {
  it("is told what is not text, and how to make it text", () => {
    for (const id of ["1", "1.5", "true"])
      expect(problems(file(id, "statements: [y]"))).toEqual([
        `options.0.id: ${id} is no text; put it into quotation marks: "${id}"`,
      ]);
    for (const id of ["yes", "no", "on", "2018-11-14", "010"])
      expect(problems(file(id, "statements: [y]"))).toEqual([]);
  });

  it("is told of what stands there, not of what is missing around it", () => {
    expect(problems(file("x", "ranking: [4, [1, 2, 3]]"))).toEqual([
      "decisionMakers.0.preference.ranking.0: 4 is no list; put it into brackets: [4]",
    ]);
    expect(problems(file("x", "weights: {y: '3'}"))).toEqual([
      expect.stringMatching(/^decisionMakers\.0\.preference\.weights\.y: "3": .*expected number/),
    ]);
  });

  it("is told what is empty", () => {
    expect(problems(file('""', "ranking: []")).map((line) => line.replace(/;.*/, ""))).toEqual([
      "decisionMakers.0.preference.ranking: is empty",
      "options.0.id: is empty",
    ]);
  });

  it("is told where digits were taken for a number", () => {
    expect(problems(file("x", "statements: [x]", "statusQuo: 10\n"))).toEqual([
      "statusQuo: there is no state 10; states are 1 to 4; put a vector into quotation marks",
    ]);
  });
});

describe("a file as people write it", () => {
  it("may take over keys of another record", () => {
    const text = file("x", "statements: [x]")
      .replace("{id: y, owner: b}", "{id: y, <<: *theirs}")
      .replace("id: t", "shared: &theirs {owner: b}\nid: t");
    expect(problems(text)).toEqual([]);
  });

  it("goes by its ids where names are left empty", () => {
    const text = file("x", "statements: [x]", 'title: ""\n').replace("{id: a, pref", '{id: a, name: " ", pref');
    const conflict = buildConflict(readConflict(loadConflict(text)));
    expect(solutionReport(conflict, solveConflict(conflict)).title).toBe("t");
    expect(conflict.decisionMakers[0]?.name).toBe("a");
  });
});
