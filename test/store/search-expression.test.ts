import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { searchExpression } from "../../src/store/search-expression.ts";

test.each([
  ["peace treaty", '"peace" AND "treaty"'],
  ['"peace treaty" sign*', '"peace treaty" AND "sign"*'],
  ["“peace treaty”", '"peace treaty"'],
  ["NOT (a OR b)", '"NOT" AND "(a" AND "OR" AND "b)"'],
  ["--", '""'],
])("%s is looked for as %s", (query, expression) => {
  expect(searchExpression(query)).toBe(expression);
});

describe("any query", () => {
  it("is one that FTS5 takes", () => {
    const db = new DatabaseSync(":memory:");
    db.exec("CREATE VIRTUAL TABLE t USING fts5 (text)");
    const select = db.prepare("SELECT rowid FROM t WHERE t MATCH ?");
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (query) => {
        expect(select.all(searchExpression(query))).toEqual([]);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
