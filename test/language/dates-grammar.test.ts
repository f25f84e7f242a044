import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { englishDates } from "../../src/language/dates/english/english.ts";
import { Automaton } from "../../src/language/dates/grammar/automaton.ts";
import { compileGrammar, type Grammar } from "../../src/language/dates/grammar/grammar.ts";
import { type Match, Matcher } from "../../src/language/dates/grammar/match.ts";
import { readPatterns } from "../../src/language/dates/grammar/pattern.ts";
import { NO_VALUE } from "../../src/language/dates/lexemes.ts";
import { NUMBER_CELLS, NUMBER_CLASSES } from "../../src/language/dates/numbers.ts";
import { findTemporal } from "../../src/language/dates.ts";

const GRAMMAR = compileGrammar(
  readPatterns(`
    found: @pair:v -> value
    found: @list:v -> value
    found: @one:v -> value if free
    pair: @one:a and the? @one:b -> both
    pair: @one:a ~- ~@one:b -> both
    list: @one:a ,? @one:b ,? @one:c -> all
    one: the? $colour:v -> value
    one: a? $n:v ~% -> value
    one: $n:v -> value if free
    one: dark $colour:v -> value
    one: dark red green -> value v=7
  `),
  {
    classes: { colour: { red: 1, green: 2, may: 3 } },
    capitalised: new Set(["may"]),
    numbers: { n: { fits: (_value, digits) => digits <= 2, read: (lex, at) => lex.values[at] } },
    cells: {
      of: (_value, digits) => (digits <= 2 ? 0 : 1),
      samples: [
        [1, 1],
        [NO_VALUE, 9],
      ],
    },
    builders: {
      both: ({ a, b }) => (a === b ? undefined : `${a}+${b}`),
      all: ({ a, b, c }) => `${a}${b}${c}`,
    },
    guards: { free: (lex, _from, to) => lex.lower(to) !== "dark" },
  },
);

const TEXT = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        "red",
        "Red",
        "green",
        "may",
        "May",
        "dark",
        "and",
        "the",
        "a",
        "12",
        "7",
        "123",
        "%",
        "-",
        ",",
        "sea",
        "é",
      ),
      fc.constantFrom(" ", " ", ""),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.flat().join(""));

/** All readings of FOUND in a text, as `Matcher` finds them. */
function readings(matcher: Matcher, text: string): Match[] {
  const found: Match[] = [];
  matcher.lex.read(text, { start: 0, end: text.length });
  for (let match = matcher.next(0); match; match = matcher.next(match.to)) found.push(match);
  return found;
}

/** An automaton that knows nothing: all patterns are tried everywhere. */
const unknowing = (grammar: Grammar): Automaton => new Automaton(grammar, 0);

describe("the automaton of a grammar", () => {
  it("changes no reading, however few of its states it may remember", () => {
    const knowing = new Matcher(GRAMMAR);
    const blind = new Matcher(GRAMMAR, unknowing(GRAMMAR));
    const forgetful = new Matcher(GRAMMAR, new Automaton(GRAMMAR, 12));
    fc.assert(
      fc.property(TEXT, (text) => {
        const expected = readings(blind, text);
        expect(readings(knowing, text)).toEqual(expected);
        expect(readings(forgetful, text)).toEqual(expected);
      }),
      { numRuns: 1000 },
    );
  });

  it("prefers the longest reading, and of two as long the one whose pattern comes first", () => {
    const values = (text: string) => readings(new Matcher(GRAMMAR), text).map(({ value }) => value);
    expect(values("red and the green sea")).toEqual(["1+2"]);
    expect(values("red and red")).toEqual([1, 1]);
    expect(values("dark red green")).toEqual([7]);
    expect(values("red, green, 12")).toEqual(["1212"]);
    expect(values("May and may")).toEqual([3]);
  });

  it("refuses a rule that has itself as a part, at whatever place", () => {
    const compile = (lines: string) =>
      compileGrammar(readPatterns(lines), {
        classes: { colour: { red: 1 } },
        capitalised: new Set(),
        numbers: {},
        cells: { of: () => 0, samples: [[0, 1]] },
        builders: {},
        guards: {},
      });
    expect(() => compile("found: $colour and @more:v -> value\nmore: the @found:v -> value")).toThrow(/itself/);
    expect(() => compile("found: $colour and @more:v -> value\nmore: the $colour:v -> value")).not.toThrow();
  });
});

describe("the cells of numbers", () => {
  const digits = fc.oneof(
    fc.nat(9).map(String),
    fc.nat(99).map((n) => String(n).padStart(2, "0")),
    fc.nat(999).map((n) => String(n).padStart(3, "0")),
    fc.nat(9999).map((n) => String(n).padStart(4, "0")),
    fc.integer({ min: 900, max: 2300 }).map((n) => String(n).padStart(4, "0")),
    fc.nat(99_999_999).map((n) => String(n).padStart(8, "0")),
    fc.integer({ min: 10_000, max: 2 ** 40 }).map(String),
  );

  it("hold numbers together that all classes treat alike", () => {
    fc.assert(
      fc.property(digits, (written) => {
        const value = written.length > 8 ? NO_VALUE : Number(written);
        const sample = NUMBER_CELLS.samples[NUMBER_CELLS.of(value, written.length)];
        for (const [name, { fits }] of Object.entries(NUMBER_CLASSES)) {
          expect([name, fits(...(sample as [number, number]))]).toEqual([name, fits(value, written.length)]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("English dates", () => {
  it("are the same whether the automaton has learned the text's words before or not", () => {
    const { matcher } = englishDates();
    const text = "They met on Monday, 3 May 2010, two days after the strike; by the end of June 2011 it was over.";
    const before = readings(matcher, text);
    findTemporal("In the first half of 1998, and again from 2 to 5 March 1999, prices rose 12% a year.");
    expect(readings(matcher, text)).toEqual(before);
    expect(before.length).toBeGreaterThan(2);
  });

  it("are read after any number of weekdays in a row", () => {
    expect(findTemporal(`${"Monday ".repeat(50_000)}3 May 2010`).at(-1)?.meaning).toMatchObject({
      year: 2010,
      month: 5,
    });
  });
});
