import { describe, expect, it } from "vitest";
import {
  buildConflict,
  loadConflict,
  readConflict,
  SpecError,
  solveConflict,
} from "../../../src/models/graph-model/index.ts";

const OPTIONS = `
decisionMakers:
  - {id: north, preference: {statements: [open]}}
  - {id: south, preference: {statements: [ship]}}
options:
  - {id: open, owner: north}
  - {id: ship, owner: south}
statusQuo: []
`;

const GRAPH = `
decisionMakers:
  - {id: north, preference: {ranking: [[1], [2]]}}
stateCount: 2
arcs: {north: [[1, 2]]}
`;

const conflictOf = (text: string) => buildConflict(readConflict(loadConflict(text)));

function refusal(text: string): string {
  try {
    conflictOf(text);
  } catch (error) {
    expect(error).toBeInstanceOf(SpecError);
    return (error as SpecError).message;
  }
  throw new Error("was not refused");
}

/** The conflict by options with another preference of north. */
const preferring = (preference: string) => OPTIONS.replace("{statements: [open]}", preference);

describe("a conflict file", () => {
  it("is read by options and by the graph, bare or under the key conflict", () => {
    expect(conflictOf(OPTIONS).stateCount).toBe(4);
    expect(conflictOf(GRAPH).stateCount).toBe(2);
    expect(conflictOf(`conflict:${OPTIONS.replaceAll("\n", "\n  ")}`).stateCount).toBe(4);
    expect(conflictOf(JSON.stringify(loadConflict(OPTIONS))).stateCount).toBe(4);
  });

  it("may have notes under keys of one's own", () => {
    expect(conflictOf(`${OPTIONS}\nremarks: to be checked`).stateCount).toBe(4);
  });

  it("names the status quo by number, by vector and by the options that are taken", () => {
    const statusQuo = (written: string) => conflictOf(OPTIONS.replace("[]\n", `${written}\n`)).statusQuo;
    expect([statusQuo("3"), statusQuo('"01"'), statusQuo("[ship]")]).toEqual([2, 2, 2]);
  });

  it("means the same by words, by lists and by patterns", () => {
    const states = [
      "constraints: [not (open and ship)]",
      "constraints: [[not, [and, open, ship]]]",
      'infeasible: ["11"]',
    ].map((line) => solveConflict(conflictOf(`${OPTIONS}${line}\n`)).states);
    expect(states).toEqual(Array(3).fill(["00", "10", "01"]));
  });

  it("ranks by a ranking with patterns, payoffs, statements and weights alike", () => {
    const ranks = [
      "{ranking: [['10'], ['-1'], ['00']]}",
      "{payoffs: [0, 5, 1, 1]}",
      "{statements: [open and not ship, ship]}",
      "{weights: {open: 3, ship: 1}}",
    ].map((preference) => solveConflict(conflictOf(preferring(preference))).payoffs.north);
    expect(ranks).toEqual([
      [1, 3, 2, 2],
      [1, 3, 2, 2],
      [1, 3, 2, 2],
      [1, 3, 2, 4],
    ]);
  });
});

describe("a conflict file with a mistake is refused with place, reason and mend:", () => {
  it.each([
    [
      "an owner who is nobody",
      OPTIONS.replace("owner: south", "owner: sout"),
      'options.1.owner: there is no decision maker "sout"; perhaps "south" is meant',
    ],
    [
      "an option that is none in a statement",
      preferring("{statements: [not opem]}"),
      'decisionMakers.0.preference.statements.0: there is no option "opem"; perhaps "open" is meant',
    ],
    [
      "an option that is none in a constraint",
      `${OPTIONS}constraints: [retreat]\n`,
      'constraints.0: there is no option "retreat"; there are "open", "ship"',
    ],
    [
      "an option that is none in a weight",
      preferring("{weights: {opem: 1}}"),
      'decisionMakers.0.preference.weights: there is no option "opem"; perhaps "open" is meant',
    ],
    [
      "an option that is none in the status quo",
      OPTIONS.replace("[]\n", "[shop]\n"),
      'statusQuo: there is no option "shop"; perhaps "ship" is meant',
    ],
    [
      "a misspelt key of the whole",
      OPTIONS.replace("statusQuo", "statusquo"),
      'top level: has a key "statusquo", which is none; write statusQuo',
    ],
    [
      "a misspelt key of a decision maker",
      OPTIONS.replace("preference: {statements: [ship]}", "prefrence: {statements: [ship]}"),
      'decisionMakers.1: has a key "prefrence", which is none; write preference',
    ],
    [
      "two decision makers of one id",
      OPTIONS.replace("id: south", "id: north"),
      'decisionMakers: "north" is there twice; give each its own id',
    ],
    [
      "two options of one id",
      OPTIONS.replace("id: ship", "id: open"),
      'options: "open" is there twice; give each its own id',
    ],
    [
      "a state that is ranked twice",
      preferring("{ranking: [[1], [2, 1], [3, 4]]}"),
      "decisionMakers.0.preference.ranking.1: state 1 is in group 1 already; name each state once",
    ],
    [
      "states that are not ranked",
      preferring("{ranking: [[1], [2]]}"),
      "decisionMakers.0.preference.ranking: leaves out 2 of 4 states: 3, 4; put each into a group",
    ],
    [
      "a ranked state that is not there",
      preferring("{ranking: [[1, 2, 3, 4], [5]]}"),
      "decisionMakers.0.preference.ranking.1: there is no state 5; give numbers from 1 to 4",
    ],
    [
      "a ranked pattern that no state matches",
      `${preferring("{ranking: [['11'], ['0-'], ['10']]}")}infeasible: ["11"]\n`,
      'decisionMakers.0.preference.ranking.0: no feasible state matches "11"',
    ],
    [
      "payoffs that are not one a state",
      preferring("{payoffs: [1, 2, 3]}"),
      "decisionMakers.0.preference.payoffs: has 3 numbers for 4 states; give one for each state",
    ],
    [
      "two kinds of preference at once",
      preferring("{payoffs: [1, 2, 3, 4], statements: [open]}"),
      "decisionMakers.0.preference: has payoffs and statements; give exactly one of ranking, payoffs, statements and weights",
    ],
    ["no preference at all", preferring("{}"), "decisionMakers.0.preference: is empty; give exactly one of"],
    [
      "a strong statement after a mild one",
      preferring("{statements: [open, {statement: ship, strong: true}]}"),
      "decisionMakers.0.preference.statements: a strong statement stands after one that is not; put the strong ones first",
    ],
    [
      "a pattern of the wrong length",
      `${OPTIONS}infeasible: ["011"]\n`,
      'infeasible.0: "011" has 3 characters for 2 options; give one of 0, 1 and - for each option',
    ],
    [
      "a statement that cannot be read",
      `${OPTIONS}constraints: ["open and and ship"]\n`,
      'constraints.0: "open and and ship" cannot be read: an option expected at "and ship"; use option ids, not, and, or',
    ],
    [
      "nothing that is feasible",
      `${OPTIONS}constraints: [open, not open]\n`,
      "options: no state is feasible: what is said of infeasible, feasible and constraints rules out every vector; take one of these away",
    ],
    [
      "a status quo that is not feasible",
      `${OPTIONS.replace("[]\n", "[open, ship]\n")}infeasible: ["11"]\n`,
      "statusQuo: 11 is not feasible; give the number of a state, its vector, or the options",
    ],
    [
      "a status quo beyond the states",
      OPTIONS.replace("[]\n", "9\n"),
      "statusQuo: there is no state 9; states are 1 to 4",
    ],
    [
      "options and a graph",
      `${OPTIONS}stateCount: 4\n`,
      "top level: has options and a graph; give the options, or stateCount and arcs",
    ],
    [
      "neither options nor a graph",
      GRAPH.replace("stateCount: 2\n", ""),
      "top level: has neither options nor a whole graph; give options, or stateCount and arcs",
    ],
    [
      "the wrong form",
      `${OPTIONS}form: graph\n`,
      'form: is "graph", but the conflict is given the other way; mend or remove it',
    ],
    [
      "an arc to a state that is not there",
      GRAPH.replace("[1, 2]]}\n", "[1, 3]]}\n"),
      "arcs.north.0: there is no state 3; states are 1 to 2",
    ],
    [
      "arcs of nobody",
      GRAPH.replace("{north: [[1, 2]]}", "{nort: [[1, 2]]}"),
      'arcs.nort: there is no such decision maker; perhaps "north" is meant',
    ],
    [
      "statements about a graph",
      GRAPH.replace("{ranking: [[1], [2]]}", "{statements: []}"),
      "decisionMakers.0.preference.statements: need options; give a ranking of the states",
    ],
    [
      "statements about merged states",
      `${OPTIONS}merge: ["1-"]\n`,
      "decisionMakers.0.preference.statements: do not go with merge: a merged state has several vectors; give a ranking of the states",
    ],
    [
      "a key that is there twice",
      `${OPTIONS}statusQuo: []\n`,
      "line 9: is neither YAML nor JSON: duplicated mapping key; mend that line",
    ],
    [
      "a list that is no conflict",
      "[open, ship]",
      "top level: is no conflict; give decisionMakers and either options or arcs, as keys",
    ],
  ])("%s", (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it("several mistakes, each on its own line", () => {
    const text = `${OPTIONS.replace("owner: south", "owner: sout")}constraints: [retreat]\n`;
    expect(refusal(text).split("\n")).toHaveLength(2);
  });

  it("forty options that nothing ties together, before memory goes", () => {
    const more = Array.from({ length: 38 }, (_, at) => `  - {id: o${at}, owner: north}\n`).join("");
    const message = refusal(OPTIONS.replace("statusQuo: []\n", more));
    expect(message).toContain("options: the 40 options leave more than 4,194,304 states");
    expect(message).toContain("leave options out, or say which combinations are infeasible");
  });

  it("statements nested deeper than anybody writes", () => {
    const nested = `${'["not",'.repeat(20_000)}"open"${"]".repeat(20_000)}`;
    const json = JSON.stringify({ ...(loadConflict(OPTIONS) as object), constraints: [0] }).replace(
      "[0]",
      `[${nested}]`,
    );
    expect(refusal(json)).toContain("is nested too deep; write it with fewer brackets and aliases");
    expect(refusal(`${OPTIONS}constraints: [${nested}]\n`)).toContain("line 9: ");
  });

  it("aliases that stand for billions of parts, or for themselves", () => {
    const level = (at: number) =>
      `  n${at}: &n${at} [${Array(9)
        .fill(`*n${at - 1}`)
        .join(", ")}]\n`;
    const bomb = `notes:\n  n0: &n0 [and, open]\n${[1, 2, 3, 4, 5, 6, 7, 8, 9].map(level).join("")}`;
    expect(refusal(`${OPTIONS}${bomb}constraints: [*n9]\n`)).toContain("has more than 3,000,000 parts");
    expect(refusal(`${OPTIONS}constraints: [&x [not, *x]]\n`)).toContain("is nested too deep");
  });

  it.each([
    [
      "a vector that YAML takes for a number",
      `${OPTIONS}infeasible: [11]\n`,
      "infeasible.0: 11 is a number: put a pattern into quotation marks",
    ],
    [
      "words where patterns stand",
      `${OPTIONS}infeasible: [open and ship]\n`,
      'infeasible.0: "open and ship" is no pattern of 0, 1 and -; a rule in words goes under constraints',
    ],
    [
      "an operator that is none",
      `${OPTIONS}constraints: [[xor, open, ship]]\n`,
      'constraints.0.statement: a list begins with "xor", not with not, and, or, if or iff',
    ],
    [
      "an operator with too many parts",
      `${OPTIONS}constraints: [[not, open, ship]]\n`,
      "constraints.0.statement: not takes one statement, not 2",
    ],
    [
      "evidence that is none",
      preferring("{statements: [{statement: open, evidence: assumed}]}"),
      '"assumed" is neither a list of evidence nor the word assumption',
    ],
    ["a key of a statement that is none", preferring("{statements: [{statment: open}]}"), 'has no key "statment"'],
    ["swapped letters", preferring("{statements: [opne]}"), 'there is no option "opne"; perhaps "open" is meant'],
    ["a label of no state", `${OPTIONS}labels: {"5": far off}\n`, "labels: there is no state 5; states are 1 to 4"],
    ["too many labels", `${OPTIONS}labels: [a, b, c, d, e]\n`, "labels: there is no state 5"],
    [
      "an id that coalitions could not be told apart by",
      OPTIONS.replace("id: south", "id: north+south"),
      '"north+south" is no id: + joins the members of coalitions',
    ],
    [
      "a graph of too many states",
      GRAPH.replace("stateCount: 2", "stateCount: 9999999999"),
      "stateCount: the graph has more than 4,194,304 states",
    ],
    [
      "more options than a vector holds",
      OPTIONS.replace(
        "statusQuo: []\n",
        Array.from({ length: 70 }, (_, at) => `  - {id: o${at}, owner: north}\n`).join(""),
      ),
      "options: has more than 64 options",
    ],
  ])("%s", (_, text, message) => {
    expect(refusal(text)).toContain(message);
  });

  it("a misspelt key alone, not with all that follows from it", () => {
    expect(refusal(OPTIONS.replace("options:", "optoins:"))).toBe(
      'top level: has a key "optoins", which is none; write options',
    );
  });

  it("a file with thousands of mistakes, of which some are told", () => {
    const lines = refusal(
      `${OPTIONS}constraints: [${Array(3000).fill("[retreat]").join(", ")}]\n`.replaceAll("[retreat]", "retreat"),
    ).split("\n");
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe("and 2980 more problems");
  });

  it("a vector with leading zeros is a vector without quotation marks too", () => {
    expect(conflictOf(OPTIONS.replace("[]\n", "01\n")).statusQuo).toBe(2);
  });

  it("coalitions that would not fit into memory", () => {
    const owners = Array.from({ length: 16 }, (_, at) => `d${at}`);
    const text = `decisionMakers: [${owners.map((id) => `{id: ${id}, preference: {statements: []}}`).join(", ")}]
options: [${owners
      .slice(0, 10)
      .map((id) => `{id: ${id}, owner: ${id}}`)
      .join(", ")}]`;
    expect(() => solveConflict(conflictOf(text), { concepts: ["nash"], with: ["coalitions"] })).toThrow(
      "65535 coalitions over 1024 states are more than fit into memory",
    );
  });
});
