import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LogicError, parseStatement, statementText } from "../../../src/models/graph-model/logic.ts";
import { holds, type Statement } from "../../../src/models/graph-model/statement.ts";

describe("parseStatement", () => {
  it.each<[string, Statement]>([
    ["accept", "accept"],
    ["not accept", ["not", "accept"]],
    ["not not accept", "accept"],
    ["accept and pay or leave", ["or", ["and", "accept", "pay"], "leave"]],
    ["not accept and pay", ["and", ["not", "accept"], "pay"]],
    ["accept and (pay or leave)", ["and", "accept", ["or", "pay", "leave"]]],
    ["accept if pay and sign", ["if", "accept", ["and", "pay", "sign"]]],
    ["if pay then accept", ["if", "accept", "pay"]],
    ["if pay, accept", ["if", "accept", "pay"]],
    ["pay implies accept", ["if", "accept", "pay"]],
    ["accept iff pay", ["iff", "accept", "pay"]],
    ["(accept if pay) if sign", ["if", ["if", "accept", "pay"], "sign"]],
    ["at least one of accept, pay", ["or", "accept", "pay"]],
    ["at most one of accept, pay", ["and", ["not", ["and", "accept", "pay"]]]],
    ["all of accept, pay and sign", ["and", "accept", "pay", "sign"]],
    ["none of accept, pay", ["not", ["or", "accept", "pay"]]],
    ["NOT accept AND Pay", ["and", ["not", "accept"], "Pay"]],
    ['not "hand over" and `if`', ["and", ["not", "hand over"], "if"]],
    ["no-bases and s3", ["and", "no-bases", "s3"]],
  ])("reads %s", (text, statement) => {
    expect(parseStatement(text)).toEqual(statement);
  });

  it.each([
    ["", "an option expected at the end"],
    ["accept and", "an option expected at the end"],
    ["accept or or pay", 'an option expected at "or pay"'],
    ["not (accept and pay", '")" expected at the end'],
    ["accept pay", 'expected at "pay"'],
    ["accept if pay if sign", 'expected at "if sign"'],
    ["if accept pay", '"then" expected at "pay"'],
    ['accept and "pay', "a quotation mark is not closed"],
    [`${"(".repeat(1000)}accept`, "brackets are nested more than 100 deep"],
  ])("refuses %j and says what was expected where", (text, message) => {
    expect(() => parseStatement(text)).toThrow(LogicError);
    expect(() => parseStatement(text)).toThrow(message);
  });

  it("tells exactly one of several from none and from two", () => {
    const one = parseStatement("exactly one of a, b, c");
    const counts = [[], ["a"], ["b"], ["c"], ["a", "b"], ["b", "c"], ["a", "b", "c"]];
    expect(counts.map((taken) => holds(one, (option) => taken.includes(option)))).toEqual(
      counts.map((taken) => taken.length === 1),
    );
  });

  it("reads back what statementText writes, with the same truth everywhere", () => {
    fc.assert(
      fc.property(statements, fc.subarray<string>([...OPTIONS]), (statement, taken) => {
        const again = parseStatement(statementText(statement));
        const isTaken = (option: string) => taken.includes(option);
        expect(holds(again, isTaken)).toBe(holds(statement, isTaken));
      }),
      { seed: 7, numRuns: 500 },
    );
  });

  it("reads any text or refuses it by a named error", () => {
    const word = fc.constantFrom(
      "not",
      "and",
      "or",
      "if",
      "then",
      "iff",
      "(",
      ")",
      ",",
      '"',
      "a",
      "at most one of",
      "\ud800",
    );
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(word).map((words) => words.join(" ")),
    );
    fc.assert(
      fc.property(text, (written) => {
        try {
          parseStatement(written);
        } catch (error) {
          expect(error).toBeInstanceOf(LogicError);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it("refuses a list that names more than there can be options", () => {
    const names = Array.from({ length: 5000 }, (_, at) => `o${at}`).join(", ");
    expect(() => parseStatement(`at most one of ${names}`)).toThrow("a list names more than 64 options");
  });

  it("takes a megabyte without a space for one option", () => {
    const text = "x".repeat(1_000_000);
    expect(parseStatement(text)).toBe(text);
  });
});

const OPTIONS = ["a", "b", "no-bases", "sign now", "not", 'the "two"'] as const;

const { statement: statements } = fc.letrec<{ statement: Statement }>((tie) => ({
  statement: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...OPTIONS),
    fc.tuple(fc.constant("not" as const), tie("statement")),
    fc
      .tuple(fc.constantFrom("and" as const, "or" as const), fc.array(tie("statement"), { minLength: 1, maxLength: 3 }))
      .map(([operator, parts]): Statement => [operator, ...parts]),
    fc.tuple(fc.constantFrom("if" as const, "iff" as const), tie("statement"), tie("statement")),
  ),
}));
