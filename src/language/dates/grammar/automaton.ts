import { GLUED, SIGNS } from "../lexemes.ts";
import type { CompiledElement, Grammar } from "./grammar.ts";

/** No reading goes on from here. */
export const DEAD = 1;
/** Beyond what is remembered: each pattern may end here or later. */
export const UNSURE = 2;
/** A step that was not taken before; as part of a place: its rule has not begun. */
const UNKNOWN = 0;

/** More states than a hundred articles reach; each takes up to two kilobytes. */
const MOST_STATES = 8192;
const NONE: readonly number[] = [];

/**
 * Tells from symbols alone which patterns of a rule may read them, and how far: never too few, at times too many, as
 * guards and values are not asked. It is a deterministic automaton, the states of which are made when they are first
 * reached (as in Thompson, Regular Expression Search Algorithm, CACM 11(6), 1968). A state of a rule is the set of
 * places that its patterns may have come to; a place within another rule goes with a state of that rule, so that all
 * that mention a rule share its states.
 */
export class Automaton {
  /** By state and symbol the state behind it. */
  readonly next: Uint16Array[] = [];
  /** By state the patterns that may end there, by their index in the rule, in order. */
  readonly ends: (readonly number[])[] = [NONE, NONE, NONE];
  /** By rule. */
  readonly starts: readonly number[];
  readonly #symbols: number;
  readonly #most: number;
  /** All places of all patterns in a row; null is the end of one. */
  readonly #elements: (CompiledElement | null)[] = [];
  /** Of each place the index of its pattern. */
  readonly #patterns: number[] = [];
  /** By state: for each place that may be next, its number times `#most` plus the state of its rule. */
  readonly #places: (readonly number[])[] = [NONE, NONE, NONE];
  readonly #known = new Map<string, number>();

  constructor({ rules, symbols }: Pick<Grammar, "rules" | "symbols">, most = MOST_STATES) {
    this.#symbols = symbols;
    this.#most = Math.max(most, UNSURE + 1 + rules.length);
    for (const state of [UNKNOWN, DEAD, UNSURE]) this.next.push(new Uint16Array(symbols).fill(state));
    this.starts = rules.map((patterns) => {
      const places = new Set<number>();
      for (const [index, { elements }] of patterns.entries()) {
        const first = this.#elements.length;
        this.#elements.push(...elements, null);
        for (let n = 0; n <= elements.length; n++) this.#patterns.push(index);
        this.#reach(first, places);
      }
      return this.#add([...places]);
    });
  }

  step(state: number, symbol: number): number {
    const known = (this.next[state] as Uint16Array)[symbol] as number;
    return known !== UNKNOWN ? known : this.#found(state, symbol);
  }

  #found(state: number, symbol: number): number {
    const to = symbol < SIGNS ? DEAD : this.#stateOf(this.#behind(state, symbol));
    (this.next[state] as Uint16Array)[symbol] = to;
    return to;
  }

  /** The places that those of a state lead to. */
  #behind(state: number, symbol: number): Set<number> {
    const places = new Set<number>();
    for (const place of this.#places[state] as readonly number[]) {
      const inner = place % this.#most;
      const at = (place - inner) / this.#most;
      const element = this.#elements[at];
      if (!element) continue;
      if (element.rule < 0) {
        if (element.takes[symbol] === 1) this.#reach(at + 1, places);
        continue;
      }
      const begins = inner === UNKNOWN;
      if (begins && element.glued && (symbol & GLUED) === 0) continue;
      const to = this.step(begins ? (this.starts[element.rule] as number) : inner, symbol);
      if (to === DEAD) continue;
      if (this.#goesOn(to)) places.add(at * this.#most + to);
      if (to === UNSURE || (this.ends[to] as readonly number[]).length > 0) this.#reach(at + 1, places);
    }
    return places;
  }

  /** Adds a place, and with it those behind it that are next where it is left out. */
  #reach(first: number, places: Set<number>): void {
    let at = first;
    places.add(at * this.#most);
    while (this.#elements[at]?.optional) places.add(++at * this.#most);
  }

  #stateOf(reached: ReadonlySet<number>): number {
    if (reached.size === 0) return DEAD;
    const places = [...reached].sort((a, b) => a - b);
    const key = places.join(" ");
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.next.length >= this.#most) return UNSURE;
    const state = this.#add(places);
    this.#known.set(key, state);
    return state;
  }

  #add(places: readonly number[]): number {
    const ended = places.filter((place) => this.#elements[Math.floor(place / this.#most)] === null);
    const patterns = new Set(ended.map((place) => this.#patterns[Math.floor(place / this.#most)] as number));
    // Where all patterns have ended there is nothing to learn.
    const last = ended.length === places.length;
    this.next.push(last ? (this.next[DEAD] as Uint16Array) : new Uint16Array(this.#symbols));
    this.#places.push(places);
    return this.ends.push([...patterns]) - 1;
  }

  #goesOn(state: number): boolean {
    return this.next[state] !== this.next[DEAD];
  }
}
