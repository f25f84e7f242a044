import { type Lexeme, NUMBER } from "../lexemes.ts";
import { GrammarError, type Pattern } from "./pattern.ts";

/** What the parts of a match hold, by name. */
export type Captures = Readonly<Record<string, unknown>>;

/** Makes the value of a match; undefined or false where its parts fit no meaning. */
export type Builder = (captures: Captures) => unknown;

/** Whether what stands around the lexemes `[from, to)` lets them be what a pattern says. */
export type Guard = (lex: readonly Lexeme[], from: number, to: number) => boolean;

/** The value of a number in its place, or undefined. */
export type NumberClass = (lex: readonly Lexeme[], at: number) => number | undefined;

export interface Vocabulary {
  /** The words of each class and their values. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Words that are of their class only with a capital: "May", "Mar". */
  readonly capitalised: ReadonlySet<string>;
  readonly numbers: Readonly<Record<string, NumberClass>>;
  readonly builders: Readonly<Record<string, Builder>>;
  readonly guards: Readonly<Record<string, Guard>>;
}

export interface CompiledElement {
  readonly kind: "words" | "class" | "number" | "rule";
  readonly name: string;
  readonly as: string;
  readonly optional: boolean;
  readonly glued: boolean;
  /** The words or marks that it takes, with their values. */
  readonly values: ReadonlyMap<string, unknown>;
  readonly number: NumberClass | null;
  /** The rule that it is, by number; -1 for none. */
  readonly rule: number;
}

export interface CompiledPattern {
  readonly elements: readonly CompiledElement[];
  readonly build: Builder;
  readonly given: Pattern["given"];
  readonly guards: readonly Guard[];
}

/** The number of the first word of the vocabulary, after NUMBER and OTHER. */
const FIRST_WORD = 2;

/** A language's patterns with its words, ready to match. */
export interface Grammar {
  readonly rules: readonly (readonly CompiledPattern[])[];
  readonly ruleNumbers: ReadonlyMap<string, number>;
  readonly capitalised: ReadonlySet<string>;
  /** The words that patterns are made of, by number from FIRST_WORD on. */
  readonly vocabulary: ReadonlyMap<string, number>;
  readonly spelling: readonly string[];
  /** Pairs of lexemes that are known to begin no expression, one byte each: nearly all of a text's. */
  readonly silent: Uint8Array;
  /** By rule: the patterns that two lexemes in a row may begin, filled as pairs are met; at most the vocabulary squared. */
  readonly byPair: readonly Map<number, readonly CompiledPattern[]>[];
  /** By rule: whether a lexeme may begin it. */
  readonly byFirst: readonly Map<number, boolean>[];
}

/** Looks up the names that patterns use. Throws GrammarError on what is not there. */
export function compileGrammar(patterns: readonly Pattern[], words: Vocabulary): Grammar {
  const names = [...new Set(patterns.map(({ rule }) => rule))];
  const ruleNumbers = new Map(names.map((name, n) => [name, n]));
  const rules: CompiledPattern[][] = names.map(() => []);
  for (const pattern of patterns) {
    rules[ruleNumbers.get(pattern.rule) as number]?.push(compilePattern(pattern, words, ruleNumbers));
  }
  const spelling = [
    ...new Set(
      rules.flatMap((of) => of.flatMap(({ elements }) => elements.flatMap(({ values }) => [...values.keys()]))),
    ),
  ];
  const grammar: Grammar = {
    rules,
    ruleNumbers,
    capitalised: words.capitalised,
    vocabulary: new Map(spelling.map((word, n) => [word, FIRST_WORD + n])),
    spelling,
    silent: new Uint8Array((spelling.length + FIRST_WORD) ** 2),
    byPair: rules.map(() => new Map()),
    byFirst: rules.map(() => new Map()),
  };
  for (const name of names) refuseLoops(grammar, ruleNumbers.get(name) as number, []);
  return grammar;
}

function compilePattern(pattern: Pattern, words: Vocabulary, rules: ReadonlyMap<string, number>): CompiledPattern {
  const missing = (what: string): GrammarError => new GrammarError(`${pattern.rule}: there is no ${what}`);
  const build = words.builders[pattern.build];
  if (!build) throw missing(`builder “${pattern.build}”`);
  return {
    build,
    given: pattern.given,
    guards: pattern.guards.map((name) => {
      const guard = words.guards[name];
      if (!guard) throw missing(`guard “${name}”`);
      return guard;
    }),
    elements: pattern.elements.map(({ kind, name, as, optional, glued, words: literal }) => {
      const number = kind === "class" ? (words.numbers[name] ?? null) : null;
      const values = new Map<string, unknown>(
        kind === "class"
          ? Object.entries(words.classes[name] ?? {})
          : kind === "words"
            ? [...literal].map((word) => [word, undefined])
            : [],
      );
      const rule = kind === "rule" ? (rules.get(name) ?? -1) : -1;
      if (kind === "class" && !number && values.size === 0) throw missing(`class “${name}”`);
      if (kind === "rule" && rule < 0) throw missing(`rule “${name}”`);
      return { kind: number ? "number" : kind, name, as, optional, glued, values, number, rule };
    }),
  };
}

/** A rule that begins with itself would never come to an end. */
function refuseLoops(grammar: Grammar, rule: number, within: readonly number[]): void {
  for (const { elements } of grammar.rules[rule] ?? []) {
    for (const element of elements) {
      if (element.rule >= 0) {
        if (element.rule === rule || within.includes(element.rule))
          throw new GrammarError(`${element.name}: begins with itself`);
        refuseLoops(grammar, element.rule, [...within, rule]);
      }
      if (!element.optional) break;
    }
  }
}

/**
 * The patterns of a rule that can begin with two such lexemes (numbers of the vocabulary, NUMBER or OTHER). Nearly all
 * pairs of a text begin none, which spares trying: dates are read three times as fast with it.
 */
export function patternsFor(grammar: Grammar, rule: number, first: number, second: number): readonly CompiledPattern[] {
  const pairs = grammar.byPair[rule] as Map<number, readonly CompiledPattern[]>;
  const key = first * (grammar.spelling.length + FIRST_WORD) + second;
  const known = pairs.get(key);
  if (known) return known;
  const found = (grammar.rules[rule] ?? []).filter(({ elements }) =>
    canBegin(grammar, elements, 0, first, second, () => true),
  );
  pairs.set(key, found);
  return found;
}

/** Whether two lexemes in a row can begin a reading of a rule; always asked of the same one. */
export function canStart(grammar: Grammar, rule: number, first: number, second: number): boolean {
  const key = first * (grammar.spelling.length + FIRST_WORD) + second;
  if (grammar.silent[key] === 1) return false;
  if (patternsFor(grammar, rule, first, second).length > 0) return true;
  grammar.silent[key] = 1;
  return false;
}

/** Whether elements from `at` on can begin with a pair of lexemes; `then` tells whether the second may follow their end. */
function canBegin(
  grammar: Grammar,
  elements: readonly CompiledElement[],
  at: number,
  first: number,
  second: number,
  then: () => boolean,
): boolean {
  const element = elements[at];
  if (!element) return false;
  const onward = (): boolean => canFollow(grammar, elements, at + 1, second, then);
  if (element.rule < 0) {
    if (takes(grammar, element, first) && onward()) return true;
  } else if (
    patternsFor(grammar, element.rule, first, second).some(({ elements: inner }) =>
      canBegin(grammar, inner, 0, first, second, onward),
    )
  ) {
    return true;
  }
  return element.optional && canBegin(grammar, elements, at + 1, first, second, then);
}

/** Whether a lexeme may stand where elements from `at` on begin, or behind them where all may be absent. */
function canFollow(
  grammar: Grammar,
  elements: readonly CompiledElement[],
  at: number,
  lexeme: number,
  then: () => boolean,
): boolean {
  const element = elements[at];
  if (!element) return then();
  if (element.rule < 0 ? takes(grammar, element, lexeme) : begins(grammar, element.rule, lexeme)) return true;
  return element.optional && canFollow(grammar, elements, at + 1, lexeme, then);
}

/** Whether a rule can begin with a lexeme. */
function begins(grammar: Grammar, rule: number, lexeme: number): boolean {
  const firsts = grammar.byFirst[rule] as Map<number, boolean>;
  const known = firsts.get(lexeme);
  if (known !== undefined) return known;
  const can = (grammar.rules[rule] ?? []).some(({ elements }) => canFollow(grammar, elements, 0, lexeme, () => false));
  firsts.set(lexeme, can);
  return can;
}

function takes({ spelling }: Grammar, { kind, values }: CompiledElement, lexeme: number): boolean {
  if (kind === "number") return lexeme === NUMBER;
  return lexeme >= FIRST_WORD && values.has(spelling[lexeme - FIRST_WORD] as string);
}
