import type { Conflict, DecisionMaker } from "./conflict.ts";

// Within the model states are counted from 0; in a solution, as in a file, from 1.

/** By decision maker the states with a 1. */
export function statesByOne(conflict: Conflict, ofAll: readonly Uint8Array[]): Record<string, readonly number[]> {
  return byOne(conflict, (_, at) => statesIn(ofAll[at] ?? new Uint8Array()));
}

/** The states with a 1, numbered from 1. */
export function statesIn(bits: Uint8Array): number[] {
  const states: number[] = [];
  for (let state = 0; state < bits.length; state++) if (bits[state] === 1) states.push(state + 1);
  return states;
}

/** States numbered from 1. */
export function numbered(states: readonly number[]): number[] {
  return states.map((state) => state + 1);
}

/** By the states' numbers from 1, those with an empty list left out. */
export function byState<T>(lists: readonly (readonly T[])[]): Record<string, readonly T[]> {
  return Object.fromEntries(lists.flatMap((list, state) => (list.length > 0 ? [[state + 1, list]] : [])));
}

/** By decision makers' ids. */
export function byOne<T>(
  { decisionMakers }: Conflict,
  value: (one: DecisionMaker, at: number) => T,
): Record<string, T> {
  return Object.fromEntries(decisionMakers.map((one, at) => [one.id, value(one, at)]));
}

/** A value for each state, the first being 0. */
export function eachState<T>(stateCount: number, value: (state: number) => T): T[] {
  return Array.from({ length: stateCount }, (_, state) => value(state));
}
