import { type Lexeme, NUMBER } from "../lexemes.ts";
import { type WordTable, wordTable } from "../word-table.ts";
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
  /** Words that stand in much else than dates: "the", "in". Every reading has another word than these, or a number. */
  readonly weak: ReadonlySet<string>;
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
  /** Whether it takes a word of the vocabulary, by its number. */
  readonly taken: Uint8Array;
  /** By the same number, what it then holds. */
  readonly held: readonly unknown[];
  /** The rule that it is, by number; -1 for none. */
  readonly rule: number;
}

export interface CompiledPattern {
  readonly elements: readonly CompiledElement[];
  readonly build: Builder;
  readonly given: Pattern["given"];
  readonly guards: readonly Guard[];
}

/** The rule that gives expressions. */
export const FOUND = "found";

/** The number of the first word of the vocabulary, after NUMBER and OTHER. */
const FIRST_WORD = 2;

const UNKNOWN = 0;
const NO = 1;
const YES = 2;
const NONE: readonly CompiledPattern[] = [];

/** Whether an element takes a word. */
const NEVER = 0;
const ALWAYS = 1;
export const WITH_A_CAPITAL = 2;

/** A language's patterns with its words, ready to match. */
export interface Grammar {
  readonly rules: readonly (readonly CompiledPattern[])[];
  readonly ruleNumbers: ReadonlyMap<string, number>;
  /** The words that patterns are made of, by number from FIRST_WORD on. */
  readonly vocabulary: WordTable;
  /** Of them those that tell of time: no expression is without one of them or a number. */
  readonly telling: WordTable;
  readonly spelling: readonly string[];
  /** Pairs of lexemes that are known to begin no expression, one byte each: nearly all of a text's. */
  readonly silent: Uint8Array;
  /** By rule and first lexeme: for each second one the place in `choices` of the patterns that both begin, plus one; 0 where not yet asked. */
  readonly byPair: readonly (Uint16Array | null)[][];
  readonly choices: (readonly CompiledPattern[])[];
  /** By rule and lexeme: whether it may begin the rule; UNKNOWN until it is asked. */
  readonly byFirst: Uint8Array;
}

/** Looks up the names that patterns use. Throws GrammarError on what is not there. */
export function compileGrammar(patterns: readonly Pattern[], words: Vocabulary): Grammar {
  const names = [...new Set(patterns.map(({ rule }) => rule))];
  const ruleNumbers = new Map(names.map((name, n) => [name, n]));
  const spelling = spellingOf(patterns, words);
  const tables = tablesOf(spelling, words.capitalised);
  const rules: CompiledPattern[][] = names.map(() => []);
  for (const pattern of patterns) {
    rules[ruleNumbers.get(pattern.rule) as number]?.push(compilePattern(pattern, words, ruleNumbers, tables));
  }
  const numbered = new Map(spelling.map((word, n) => [word, FIRST_WORD + n]));
  const grammar: Grammar = {
    rules,
    ruleNumbers,
    vocabulary: wordTable(numbered),
    telling: wordTable(new Map([...numbered].filter(([word]) => !words.weak.has(word)))),
    spelling,
    silent: new Uint8Array((spelling.length + FIRST_WORD) ** 2),
    byPair: rules.map(() => []),
    choices: [],
    byFirst: new Uint8Array(rules.length * (spelling.length + FIRST_WORD)),
  };
  for (const name of names) refuseLoops(grammar, ruleNumbers.get(name) as number, []);
  const found = ruleNumbers.get(FOUND);
  if (found === undefined) throw new GrammarError(`there is no rule “${FOUND}”`);
  const silent = grammar.rules[found]?.find((pattern) => canBeWeak(grammar, pattern, words.weak));
  if (silent) throw new GrammarError(`${FOUND}: a reading has only words that tell of no time`);
  return grammar;
}

/** All words that the patterns take, each once. */
function spellingOf(patterns: readonly Pattern[], { classes }: Vocabulary): string[] {
  const elements = patterns.flatMap((pattern) => pattern.elements);
  return [
    ...new Set(
      elements.flatMap(({ kind, name, words }) =>
        kind === "words" ? [...words] : kind === "class" ? Object.keys(classes[name] ?? {}) : [],
      ),
    ),
  ];
}

/** What elements take and hold, by the numbers of the words; elements that are alike share it, which keeps it near at hand. */
function tablesOf(spelling: readonly string[], capitalised: ReadonlySet<string>) {
  const known = new Map<string, Pick<CompiledElement, "taken" | "held">>();
  return (key: string, values: ReadonlyMap<string, unknown>): Pick<CompiledElement, "taken" | "held"> => {
    const needsCapital = (word: string): boolean => key.startsWith("$") && capitalised.has(word);
    const made = known.get(key) ?? {
      taken: Uint8Array.from({ length: FIRST_WORD + spelling.length }, (_, n) => {
        const word = spelling[n - FIRST_WORD] ?? "";
        return !values.has(word) ? NEVER : needsCapital(word) ? WITH_A_CAPITAL : ALWAYS;
      }),
      held: [undefined, undefined, ...spelling.map((word) => values.get(word))],
    };
    known.set(key, made);
    return made;
  };
}

function compilePattern(
  pattern: Pattern,
  words: Vocabulary,
  rules: ReadonlyMap<string, number>,
  tables: (key: string, values: ReadonlyMap<string, unknown>) => Pick<CompiledElement, "taken" | "held">,
): CompiledPattern {
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
      return {
        kind: number ? "number" : kind,
        ...{ name, as, optional, glued, values, number, rule },
        ...tables(kind === "class" ? `$${name}` : [...literal].join("|"), values),
      };
    }),
  };
}

/** Whether a pattern can be filled with weak words alone. */
function canBeWeak(grammar: Grammar, { elements }: CompiledPattern, weak: ReadonlySet<string>): boolean {
  return elements.every(({ optional, kind, rule, values }) => {
    if (optional) return true;
    if (rule >= 0) return grammar.rules[rule]?.some((pattern) => canBeWeak(grammar, pattern, weak));
    return kind !== "number" && [...values.keys()].some((word) => weak.has(word) || !/^\p{L}/u.test(word));
  });
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
  if (!begins(grammar, rule, first)) return NONE;
  const firsts = grammar.byPair[rule] as (Uint16Array | null)[];
  firsts[first] ??= new Uint16Array(grammar.spelling.length + FIRST_WORD);
  const seconds = firsts[first] as Uint16Array;
  const known = seconds[second] as number;
  if (known > 0) return grammar.choices[known - 1] as readonly CompiledPattern[];
  const found = (grammar.rules[rule] ?? []).filter(({ elements }) =>
    canBegin(grammar, elements, 0, first, second, () => true),
  );
  seconds[second] = placeOf(grammar.choices, found) + 1;
  return found;
}

/** Where the same patterns stand already, or else will stand from now on. */
function placeOf(choices: (readonly CompiledPattern[])[], found: readonly CompiledPattern[]): number {
  const known = choices.findIndex(
    (choice) => choice.length === found.length && choice.every((one, n) => one === found[n]),
  );
  return known >= 0 ? known : choices.push(found) - 1;
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
    if (takes(element, first) && onward()) return true;
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
  if (element.rule < 0 ? takes(element, lexeme) : begins(grammar, element.rule, lexeme)) return true;
  return element.optional && canFollow(grammar, elements, at + 1, lexeme, then);
}

/** Whether a rule can begin with a lexeme. */
function begins(grammar: Grammar, rule: number, lexeme: number): boolean {
  const key = rule * (grammar.spelling.length + FIRST_WORD) + lexeme;
  const known = grammar.byFirst[key];
  if (known !== UNKNOWN) return known === YES;
  const can = (grammar.rules[rule] ?? []).some(({ elements }) => canFollow(grammar, elements, 0, lexeme, () => false));
  grammar.byFirst[key] = can ? YES : NO;
  return can;
}

function takes({ kind, taken }: CompiledElement, lexeme: number): boolean {
  return kind === "number" ? lexeme === NUMBER : taken[lexeme] !== NEVER;
}
