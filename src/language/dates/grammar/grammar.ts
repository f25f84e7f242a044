import { type Alphabet, CAPITAL, GLUED, type Lexemes, SIGNS } from "../lexemes.ts";
import { wordTable } from "../word-table.ts";
import { GrammarError, type Pattern } from "./pattern.ts";

/** What the parts of a match hold, by name. */
export type Captures = Readonly<Record<string, unknown>>;

/** Makes the value of a match; undefined or false where its parts fit no meaning. */
export type Builder = (captures: Captures) => unknown;

/** Whether what stands around the lexemes `[from, to)` lets them be what a pattern says. */
export type Guard = (lex: Lexemes, from: number, to: number) => boolean;

/** Numbers that are something in their place. */
export interface NumberClass {
  /** Whether it has numbers of that value (NO_VALUE for very long ones) and of so many digits. */
  readonly fits: (value: number, digits: number) => boolean;
  /** The value of one that fits, or undefined for what stands around it. */
  readonly read: (lex: Lexemes, at: number) => number | undefined;
}

export interface Vocabulary {
  /** The words of each class and their values. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** Words that are of their class only with a capital: "May", "Mar". */
  readonly capitalised: ReadonlySet<string>;
  readonly numbers: Readonly<Record<string, NumberClass>>;
  /** Numbers that are alike to all of the classes fall into one cell. */
  readonly cells: NumberCells;
  readonly builders: Readonly<Record<string, Builder>>;
  readonly guards: Readonly<Record<string, Guard>>;
}

export interface NumberCells {
  readonly of: (value: number, digits: number) => number;
  /** One number of each cell. */
  readonly samples: readonly (readonly [value: number, digits: number])[];
}

export interface CompiledElement {
  readonly kind: "words" | "class" | "number" | "rule";
  readonly as: string;
  readonly optional: boolean;
  readonly glued: boolean;
  readonly number: NumberClass | null;
  /** 1 for each symbol that it takes; of a number or rule there is more to ask. */
  readonly takes: Uint8Array;
  /** What it then holds, by the number of the word. */
  readonly held: readonly unknown[];
  /** The rule that it is, by number; -1 for none. */
  readonly rule: number;
}

export interface CompiledPattern {
  readonly elements: readonly CompiledElement[];
  /** Null where the value is what is held as `v`. */
  readonly build: Builder | null;
  readonly given: Pattern["given"];
  readonly guards: readonly Guard[];
  /** The rule whose matches are those of the pattern as they are, -1 where there is more to it. */
  readonly same: number;
}

/** The rule that gives expressions. */
export const FOUND = "found";
/** What builds the value that is held under the name `v`; every grammar has it. */
const VALUE = "value";

/** A language's patterns with its words, ready to match. */
export interface Grammar {
  readonly rules: readonly (readonly CompiledPattern[])[];
  /** The number of the rule FOUND. */
  readonly found: number;
  readonly alphabet: Alphabet;
  /** How many there are: the letters of the alphabet with all signs. */
  readonly symbols: number;
}

/** Looks up the names that patterns use. Throws GrammarError on what is not there. */
export function compileGrammar(patterns: readonly Pattern[], words: Vocabulary): Grammar {
  const names = [...new Set(patterns.map(({ rule }) => rule))];
  const ruleNumbers = new Map(names.map((name, n) => [name, n]));
  refuseLoops(patterns);
  const { alphabet, symbols, tablesOf } = lettersOf(patterns, words);
  const rules: CompiledPattern[][] = names.map(() => []);
  for (const pattern of patterns) {
    rules[ruleNumbers.get(pattern.rule) as number]?.push(compilePattern(pattern, words, ruleNumbers, tablesOf));
  }
  const found = ruleNumbers.get(FOUND);
  if (found === undefined) throw new GrammarError(`there is no rule “${FOUND}”`);
  return { rules, found, alphabet, symbols };
}

type Element = Pattern["elements"][number];
type Tables = Pick<CompiledElement, "takes" | "held">;

/** What an element takes, but for whether it must be glued. */
const keyOf = ({ kind, name, words }: Element): string => (kind === "class" ? `$${name}` : [...words].join("|"));

/** The words that an element takes, with their values. */
function valuesOf({ kind, name, words }: Element, { classes }: Vocabulary): [string, unknown][] {
  if (kind === "rule") return [];
  return kind === "class" ? Object.entries(classes[name] ?? {}) : [...words].map((word) => [word, undefined]);
}

/**
 * The alphabet of the patterns: words that the same elements take share a letter, and so do numbers; letter 0 is what
 * none takes. Elements that are alike share their tables, which keeps them near at hand.
 */
function lettersOf(patterns: readonly Pattern[], vocabulary: Vocabulary) {
  const { numbers, cells, capitalised } = vocabulary;
  const elements = new Map(patterns.flatMap((pattern) => pattern.elements.map((element) => [keyOf(element), element])));
  const words = wordTable(
    [...elements.values()].flatMap((element) => valuesOf(element, vocabulary).map(([word]) => word)),
  );
  const needsCapital = ({ kind }: Element, word: string): boolean => kind === "class" && capitalised.has(word);
  /** By word, which elements take it. */
  const takers = words.spelling.map(() => "");
  for (const [key, element] of elements) {
    for (const [word] of valuesOf(element, vocabulary)) {
      takers[words.numbers.get(word) as number] += needsCapital(element, word) ? ` ^${key}` : ` ${key}`;
    }
  }
  const letters = new Map([["", 0]]);
  const letterOf = (shared: string): number => {
    const letter = letters.get(shared) ?? letters.size;
    letters.set(shared, letter);
    return letter;
  };
  const ofWords = Uint16Array.from(takers, letterOf);
  const classes = Object.entries(numbers);
  const ofCells = cells.samples.map(([value, digits]) => {
    const fitting = classes.filter(([, { fits }]) => fits(value, digits)).map(([name]) => name);
    return letterOf(fitting.length === 0 ? "" : `#${fitting.join(" ")}`);
  });
  const symbols = letters.size * SIGNS;
  const known = new Map<string, Tables>();
  const tablesOf = (element: Element): Tables => {
    const key = `${keyOf(element)}${element.glued ? " glued" : ""}`;
    const made = known.get(key);
    if (made) return made;
    const takes = new Uint8Array(symbols);
    const held: unknown[] = [];
    const take = (letter: number, capital: boolean): void => {
      const needed = (capital ? CAPITAL : 0) | (element.glued ? GLUED : 0);
      for (let signs = 0; signs < SIGNS; signs++) {
        if ((signs & needed) === needed) takes[letter * SIGNS + signs] = 1;
      }
    };
    const number = element.kind === "class" ? numbers[element.name] : undefined;
    if (number) {
      for (const [cell, [value, digits]] of cells.samples.entries()) {
        if (number.fits(value, digits)) take(ofCells[cell] as number, false);
      }
    } else {
      for (const [word, value] of valuesOf(element, vocabulary)) {
        const at = words.numbers.get(word) as number;
        take(ofWords[at] as number, needsCapital(element, word));
        held[at] = value;
      }
    }
    known.set(key, { takes, held });
    return { takes, held };
  };
  const ofNumber = (value: number, digits: number): number => ofCells[cells.of(value, digits)] as number;
  return { alphabet: { words, ofWords, ofNumber }, symbols, tablesOf };
}

function compilePattern(
  pattern: Pattern,
  words: Vocabulary,
  rules: ReadonlyMap<string, number>,
  tablesOf: (element: Element) => Tables,
): CompiledPattern {
  const missing = (what: string): GrammarError => new GrammarError(`${pattern.rule}: there is no ${what}`);
  const build = pattern.build === VALUE ? null : words.builders[pattern.build];
  if (build === undefined) throw missing(`builder “${pattern.build}”`);
  const guards = pattern.guards.map((name) => {
    const guard = words.guards[name];
    if (!guard) throw missing(`guard “${name}”`);
    return guard;
  });
  const elements = pattern.elements.map((element): CompiledElement => {
    const { kind, name, as, optional, glued } = element;
    const number = kind === "class" ? (words.numbers[name] ?? null) : null;
    const rule = kind === "rule" ? (rules.get(name) ?? -1) : -1;
    if (kind === "class" && !number && !words.classes[name]) throw missing(`class “${name}”`);
    if (kind === "rule" && rule < 0) throw missing(`rule “${name}”`);
    return { kind: number ? "number" : kind, as, optional, glued, number, rule, ...tablesOf(element) };
  });
  const [only, more] = elements;
  const plain = build === null && guards.length === 0 && !more && only?.as === "v" && !only.optional && !only.glued;
  return {
    elements,
    build,
    given: pattern.given,
    guards,
    same: plain && Object.keys(pattern.given).length === 0 ? only.rule : -1,
  };
}

/** A rule within itself could go on for as long as a text does. */
function refuseLoops(patterns: readonly Pattern[]): void {
  const within = new Map<string, Set<string>>();
  for (const { rule, elements } of patterns) {
    const inner = within.get(rule) ?? new Set();
    for (const { kind, name } of elements) if (kind === "rule") inner.add(name);
    within.set(rule, inner);
  }
  const sound = new Set<string>();
  const visit = (rule: string, around: readonly string[]): void => {
    if (around.includes(rule)) throw new GrammarError(`${rule}: has itself as a part`);
    if (sound.has(rule)) return;
    for (const inner of within.get(rule) ?? []) visit(inner, [...around, rule]);
    sound.add(rule);
  };
  for (const rule of within.keys()) visit(rule, []);
}
