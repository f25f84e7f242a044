import { lowestFixed, matches, type Pattern } from "./pattern.ts";
import { holds, optionsOf, type Statement } from "./statement.ts";

/** The states of a conflict in option form, in the order of their numbers; bit k of `low` (of `high` from 32 on) is option k. */
export interface StateVectors {
  readonly optionCount: number;
  readonly count: number;
  readonly low: Uint32Array;
  readonly high: Uint32Array;
}

export interface Feasibility {
  /** Vectors that match one of these are left out. */
  readonly infeasible: readonly Pattern[];
  /** Where there are any, a vector matches one of these at least. */
  readonly feasible: readonly Pattern[] | null;
  /** What holds in every state. */
  readonly constraints: readonly Statement[];
}

/** More vectors were found, or more had to be looked at, than fit into memory and patience. */
export interface TooMany {
  readonly tooMany: "states" | "steps";
}

/** A search that looks at so many partial vectors would not end in a minute. */
const MOST_STEPS = 1 << 27;

/**
 * The option vectors that are feasible, in the order of the number whose binary digits they are, the first option being the
 * least significant. The last option is decided first, and a branch is left as soon as a pattern or a constraint rules it out;
 * so forty options that leave a hundred states cost little, and forty free ones are refused before memory goes.
 */
export function feasibleStates(
  options: readonly string[],
  feasibility: Feasibility,
  most: number,
): StateVectors | TooMany {
  const optionCount = options.length;
  const { infeasible, feasible, constraints } = feasibility;
  const ruledOutAt = options.map((_, option) => infeasible.filter((pattern) => lowestFixed(pattern) === option));
  const constraintsOn = options.map((id) => constraints.filter((constraint) => optionsOf(constraint).includes(id)));
  const indexOf = new Map(options.map((id, index) => [id, index]));

  let low = new Uint32Array(1024);
  let high = new Uint32Array(optionCount > 32 ? 1024 : 0);
  let [count, steps] = [0, 0];
  let over: TooMany["tooMany"] | null = null;

  const allowed = (option: number, l: number, h: number) => {
    for (const pattern of ruledOutAt[option] ?? []) if (matches(pattern, l, h)) return false;
    if (feasible) {
      const decidedLow = option >= 32 ? 0 : -1 << option;
      const decidedHigh = option > 32 ? -1 << (option - 32) : -1;
      const possible = feasible.some(
        (pattern) =>
          ((l ^ pattern.valueLow) & pattern.maskLow & decidedLow) === 0 &&
          ((h ^ pattern.valueHigh) & pattern.maskHigh & decidedHigh) === 0,
      );
      if (!possible) return false;
    }
    const rules = constraintsOn[option] ?? [];
    if (rules.length === 0) return true;
    const taken = (id: string) => {
      const index = indexOf.get(id) ?? 0;
      return index < option ? null : (((index < 32 ? l : h) >>> (index & 31)) & 1) === 1;
    };
    return rules.every((rule) => holds(rule, taken) !== false);
  };

  const keep = (l: number, h: number) => {
    if (count === most) {
      over = "states";
      return;
    }
    if (count === low.length) {
      low = grown(low);
      if (optionCount > 32) high = grown(high);
    }
    low[count] = l;
    if (optionCount > 32) high[count] = h;
    count++;
  };

  const decide = (option: number, l: number, h: number) => {
    if (over) return;
    if (option < 0) return keep(l, h);
    if (++steps > MOST_STEPS) {
      over = "steps";
      return;
    }
    if (allowed(option, l, h)) decide(option - 1, l, h);
    const [withLow, withHigh] = option < 32 ? [l | (1 << option), h] : [l, h | (1 << (option - 32))];
    if (allowed(option, withLow, withHigh)) decide(option - 1, withLow, withHigh);
  };
  decide(optionCount - 1, 0, 0);
  if (over) return { tooMany: over };
  const highWords = optionCount > 32 ? high.slice(0, count) : new Uint32Array(count);
  return { optionCount, count, low: low.slice(0, count), high: highWords };
}

function grown(words: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(words.length * 2);
  wider.set(words);
  return wider;
}

/** The state that has this vector, or -1. Cost: the logarithm of the states. */
export function stateOf({ count, low, high }: StateVectors, l: number, h: number): number {
  const [wantedLow, wantedHigh] = [l >>> 0, h >>> 0];
  let [from, to] = [0, count - 1];
  while (from <= to) {
    const middle = (from + to) >> 1;
    const difference = (high[middle] ?? 0) - wantedHigh || (low[middle] ?? 0) - wantedLow;
    if (difference === 0) return middle;
    if (difference < 0) from = middle + 1;
    else to = middle - 1;
  }
  return -1;
}

/** A state's vector as text: one character an option, the first option first. */
export function vectorText({ optionCount, low, high }: StateVectors, state: number): string {
  let text = "";
  for (let option = 0; option < optionCount; option++) {
    const word = (option < 32 ? low[state] : high[state]) ?? 0;
    text += (word >>> (option & 31)) & 1;
  }
  return text;
}
