import { Lexemes } from "../lexemes.ts";
import { Automaton, DEAD, UNSURE } from "./automaton.ts";
import type { Builder, CompiledElement, CompiledPattern, Grammar } from "./grammar.ts";

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

/** Over so many lexemes results are remembered: more than most expressions have. A power of two. */
const WINDOW = 16;

/**
 * Reads the lexemes of one sentence after the other by a grammar. What a rule gave at a place is remembered while it is
 * near, and an automaton tells beforehand which patterns are worth trying.
 */
export class Matcher {
  readonly #grammar: Grammar;
  readonly #automaton: Automaton;
  /** To be read before the matcher is asked for what they say. */
  readonly lex: Lexemes;
  /** By place (modulo WINDOW) and rule: the place that the result is of, counted over all sentences from 1 on. */
  readonly #knownAt: Float64Array;
  readonly #known: (Match | null)[];
  /** States at which patterns may end, and where, of the rules that are being read: a stack. */
  #states = new Int32Array(WINDOW * WINDOW);
  #ends = new Int32Array(WINDOW * WINDOW);
  #height = 0;

  constructor(grammar: Grammar, automaton = new Automaton(grammar)) {
    this.#grammar = grammar;
    this.#automaton = automaton;
    this.lex = new Lexemes(grammar.alphabet);
    this.#knownAt = new Float64Array(WINDOW * grammar.rules.length);
    this.#known = new Array(this.#knownAt.length).fill(null);
  }

  /** The first reading of the grammar's rule FOUND that begins at a lexeme or behind it. */
  next(from: number): Match | null {
    const { symbols, count } = this.lex;
    const { found } = this.#grammar;
    const start = this.#automaton.starts[found] as number;
    for (let at = from; at < count; at++) {
      if (this.#automaton.step(start, symbols[at] as number) === DEAD) continue;
      const match = this.longest(found, at);
      if (match) return match;
    }
    return null;
  }

  /** The longest reading of a rule that begins at a lexeme; of two as long the one whose pattern comes first. */
  longest(rule: number, at: number): Match | null {
    const first = this.#automaton.step(this.#automaton.starts[rule] as number, this.lex.symbols[at] as number);
    if (first === DEAD) return null;
    const slot = (at & (WINDOW - 1)) * this.#grammar.rules.length + rule;
    const place = this.lex.before + at + 1;
    if (this.#knownAt[slot] === place) return this.#known[slot] as Match | null;
    const match = this.#read(rule, at, first);
    this.#knownAt[slot] = place;
    this.#known[slot] = match;
    return match;
  }

  /** As `longest`; `first` is the automaton's state behind the first lexeme. */
  #read(rule: number, at: number, first: number): Match | null {
    const patterns = this.#grammar.rules[rule] as readonly CompiledPattern[];
    const { ends } = this.#automaton;
    const bottom = this.#height;
    this.#climb(first, at + 1);
    const top = this.#height;
    let best: Match | null = null;
    let chosen = patterns.length;
    for (let level = top - 1; level >= bottom; level--) {
      const end = this.#ends[level] as number;
      if (best && best.to > end) break;
      const state = this.#states[level] as number;
      const worth = state === UNSURE ? patterns.keys() : (ends[state] as readonly number[]);
      for (const index of worth) {
        if (best?.to === end && index > chosen) break;
        if (this.#wasTried(index, level + 1, top)) continue;
        const match = this.#tried(patterns[index] as CompiledPattern, at);
        if (!match || (best && (match.to < best.to || (match.to === best.to && index > chosen)))) continue;
        best = match;
        chosen = index;
      }
    }
    this.#height = bottom;
    return best;
  }

  /** Puts the places up to which patterns may read on the stack. */
  #climb(first: number, from: number): void {
    const { symbols, count } = this.lex;
    const { ends } = this.#automaton;
    let state = first;
    for (let to = from; state !== DEAD; to++) {
      // Nothing is known of how far it goes: then all of it is one level, at the end of all.
      if (state === UNSURE) this.#push(UNSURE, count);
      else if ((ends[state] as readonly number[]).length > 0) this.#push(state, to);
      if (state === UNSURE || to >= count) return;
      state = this.#automaton.step(state, symbols[to] as number);
    }
  }

  #push(state: number, end: number): void {
    if (this.#height === this.#states.length) {
      this.#states = doubled(this.#states);
      this.#ends = doubled(this.#ends);
    }
    this.#states[this.#height] = state;
    this.#ends[this.#height++] = end;
  }

  #wasTried(pattern: number, from: number, to: number): boolean {
    for (let level = from; level < to; level++) {
      const state = this.#states[level] as number;
      if (state === UNSURE || (this.#automaton.ends[state] as readonly number[]).includes(pattern)) return true;
    }
    return false;
  }

  #tried(pattern: CompiledPattern, at: number): Match | null {
    return pattern.same >= 0 ? this.longest(pattern.same, at) : this.#match(pattern, 0, at, at, null);
  }

  #match(pattern: CompiledPattern, place: number, from: number, at: number, captured: Captured | null): Match | null {
    const element = pattern.elements[place];
    if (!element) return at > from ? this.#built(pattern, from, at, captured) : null;
    if (at < this.lex.count) {
      const match = this.#take(pattern, place, from, at, element, captured);
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
    element: CompiledElement,
    captured: Captured | null,
  ): Match | null {
    const { kind, as } = element;
    const lex = this.lex;
    if (kind === "rule") {
      if (element.glued && !lex.isGlued(at)) return null;
      const inner = this.longest(element.rule, at);
      return inner && this.#match(pattern, place + 1, from, inner.to, { as, value: inner.value, before: captured });
    }
    if (element.takes[lex.symbols[at] as number] !== 1) return null;
    if (kind === "words") return this.#match(pattern, place + 1, from, at + 1, captured);
    const value = kind === "number" ? element.number?.read(lex, at) : element.held[lex.words[at] as number];
    if (kind === "number" && value === undefined) return null;
    return this.#match(pattern, place + 1, from, at + 1, { as, value, before: captured });
  }

  #built({ guards, build, given }: CompiledPattern, from: number, to: number, captured: Captured | null): Match | null {
    for (const guard of guards) if (!guard(this.lex, from, to)) return null;
    const value = build ? builtOf(build, given, captured) : (given.v ?? heldAsValue(captured));
    return value === undefined || value === false ? null : { value, from, to };
  }
}

function builtOf(build: Builder, given: CompiledPattern["given"], captured: Captured | null): unknown {
  const captures: Record<string, unknown> = { ...given };
  for (let held = captured; held; held = held.before) captures[held.as] ??= held.value;
  return build(captures);
}

function heldAsValue(captured: Captured | null): unknown {
  for (let held = captured; held; held = held.before)
    if (held.as === "v" && (held.value ?? null) !== null) return held.value;
  return undefined;
}

function doubled(stack: Int32Array): Int32Array<ArrayBuffer> {
  const wide = new Int32Array(stack.length * 2);
  wide.set(stack);
  return wide;
}
