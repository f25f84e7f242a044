import { type Lexeme, NUMBER, OTHER } from "../lexemes.ts";
import { type CompiledElement, type CompiledPattern, type Grammar, patternsFor, WITH_A_CAPITAL } from "./grammar.ts";

/** What was read from the lexemes `[from, to)`. */
export interface Match {
  readonly value: unknown;
  readonly from: number;
  readonly to: number;
}

/** What the places of a pattern held, the last one first. */
interface Captured {
  readonly as: string;
  readonly value: unknown;
  readonly before: Captured | null;
}

/**
 * Reads the lexemes of one sentence by a grammar. What a rule gave at a place is remembered, so that the work is
 * linear in the lexemes: each place is tried with each pattern once, and a pattern has a bounded number of places.
 */
export class Matcher {
  readonly #grammar: Grammar;
  readonly #lex: readonly Lexeme[];
  /** By place and rule. */
  readonly #known: (Match | null | undefined)[][] = [];

  constructor(grammar: Grammar, lex: readonly Lexeme[]) {
    this.#grammar = grammar;
    this.#lex = lex;
  }

  /** The longest reading of a rule that begins at a lexeme; of two as long the one whose pattern comes first. */
  longest(rule: number, at: number): Match | null {
    const is = this.#lex[at]?.is ?? OTHER;
    if (is === OTHER) return null;
    const patterns = patternsFor(this.#grammar, rule, is, this.#lex[at + 1]?.is ?? OTHER);
    if (patterns.length === 0) return null;
    this.#known[at] ??= [];
    const here = this.#known[at] as (Match | null | undefined)[];
    const known = here[rule];
    if (known !== undefined) return known;
    let best: Match | null = null;
    for (const pattern of patterns) {
      const match = this.#match(pattern, 0, at, at, null);
      if (match && match.to > (best?.to ?? at)) best = match;
    }
    here[rule] = best;
    return best;
  }

  #match(pattern: CompiledPattern, place: number, from: number, at: number, captured: Captured | null): Match | null {
    const element = pattern.elements[place];
    if (!element) return this.#built(pattern, from, at, captured);
    const lexeme = this.#lex[at];
    if (lexeme && (!element.glued || lexeme.glued)) {
      const match = this.#take(pattern, place, from, at, lexeme, captured);
      if (match) return match;
    }
    return element.optional ? this.#match(pattern, place + 1, from, at, captured) : null;
  }

  /** Goes on with the element at `place` taking the lexeme at `at`. */
  #take(
    pattern: CompiledPattern,
    place: number,
    from: number,
    at: number,
    lexeme: Lexeme,
    captured: Captured | null,
  ): Match | null {
    const element = pattern.elements[place] as CompiledElement;
    const { kind, as } = element;
    if (kind === "rule") {
      const inner = this.longest(element.rule, at);
      return inner && this.#match(pattern, place + 1, from, inner.to, { as, value: inner.value, before: captured });
    }
    if (kind === "number") {
      const value = lexeme.is === NUMBER ? element.number?.(this.#lex, at) : undefined;
      return value === undefined
        ? null
        : this.#match(pattern, place + 1, from, at + 1, { as, value, before: captured });
    }
    const taken = element.taken[lexeme.is] ?? 0;
    if (taken === 0 || (taken === WITH_A_CAPITAL && !lexeme.capital)) return null;
    const held = kind === "words" ? captured : { as, value: element.held[lexeme.is], before: captured };
    return this.#match(pattern, place + 1, from, at + 1, held);
  }

  #built(pattern: CompiledPattern, from: number, to: number, captured: Captured | null): Match | null {
    for (const guard of pattern.guards) if (!guard(this.#lex, from, to)) return null;
    const captures: Record<string, unknown> = { ...pattern.given };
    for (let held = captured; held; held = held.before) captures[held.as] ??= held.value;
    const value = pattern.build(captures);
    return value === undefined || value === false ? null : { value, from, to };
  }
}
