import { decisionOrder } from "./decision-order.ts";
import { isFixed, matches, type Pattern } from "./pattern.ts";
import { holds, optionsOf, partsOf, type Statement } from "./statement.ts";

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

/** Statements have this many parts to be looked at in half a minute or so. */
const MOST_WORK = 2 ** 30;
/** So many steps without a state at their end are no sign yet that the order of the options is a bad one. */
const STEPS_IN_VAIN = 1 << 14;

/**
 * The option vectors that are feasible, in the order of the number whose binary digits they are, the first option being the
 * least significant. One option after the other is decided, and a branch is left as soon as a pattern or a constraint rules it out;
 * so forty options that leave a hundred states cost little, and forty free ones are refused before memory goes.
 *
 * The last option is decided first, which gives the states in their order. Where that leads into many dead ends, because options that
 * exclude each other stand far apart, the search begins anew in an order in which rules are decided early.
 */
export function feasibleStates(
  options: readonly string[],
  feasibility: Feasibility,
  most: number,
): StateVectors | TooMany {
  const inOrder = options.map((_, at) => options.length - 1 - at);
  const found = search(options, feasibility, inOrder, most, STEPS_IN_VAIN);
  if (found !== null) return found;
  const indexOf = new Map(options.map((id, index) => [id, index]));
  const scopes = [
    ...feasibility.constraints.map((constraint) => optionsOf(constraint).map((id) => indexOf.get(id) ?? 0)),
    ...feasibility.infeasible.map((pattern) => inOrder.filter((option) => isFixed(pattern, option))),
  ];
  const order = decisionOrder(options.length, scopes);
  const unsorted = search(options, feasibility, order, most, Number.POSITIVE_INFINITY);
  return unsorted === null ? { tooMany: "steps" } : "tooMany" in unsorted ? unsorted : inNumericOrder(unsorted);
}

/** Null where there are more steps in vain than `inVain`. */
function search(
  options: readonly string[],
  { infeasible, feasible, constraints }: Feasibility,
  order: readonly number[],
  most: number,
  inVain: number,
): StateVectors | TooMany | null {
  const optionCount = options.length;
  const depthOf = new Map(order.map((option, depth) => [option, depth]));
  const complete: Pattern[][] = order.map(() => []);
  for (const pattern of infeasible) {
    const depth = order.findLastIndex((option) => isFixed(pattern, option));
    complete[Math.max(0, depth)]?.push(pattern);
  }
  const idsOf = constraints.map((constraint) => new Set(optionsOf(constraint)));
  const rulesAt = order.map((option) => constraints.filter((_, rule) => idsOf[rule]?.has(options[option] ?? "")));
  const workAt = rulesAt.map((rules) => rules.reduce((sum, rule) => sum + partsOf(rule), 1));
  const depthOfId = new Map(options.map((id, option) => [id, depthOf.get(option) ?? 0]));
  const indexOf = new Map(options.map((id, option) => [id, option]));

  let low = new Uint32Array(1024);
  let high = new Uint32Array(optionCount > 32 ? 1024 : 0);
  let [count, steps, work] = [0, 0, 0];
  let over: TooMany["tooMany"] | "in vain" | null = null;

  const allowed = (depth: number, l: number, h: number, decidedLow: number, decidedHigh: number) => {
    for (const pattern of complete[depth] ?? []) if (matches(pattern, l, h)) return false;
    if (feasible) {
      const possible = feasible.some(
        (pattern) =>
          ((l ^ pattern.valueLow) & pattern.maskLow & decidedLow) === 0 &&
          ((h ^ pattern.valueHigh) & pattern.maskHigh & decidedHigh) === 0,
      );
      if (!possible) return false;
    }
    const rules = rulesAt[depth] ?? [];
    if (rules.length === 0) return true;
    const taken = (id: string) => {
      const index = indexOf.get(id) ?? 0;
      return (depthOfId.get(id) ?? 0) > depth ? null : (((index < 32 ? l : h) >>> (index & 31)) & 1) === 1;
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

  const decide = (depth: number, l: number, h: number, decidedLow: number, decidedHigh: number) => {
    if (over) return;
    if (depth === optionCount) return keep(l, h);
    work += workAt[depth] ?? 1;
    if (work > MOST_WORK) over = "steps";
    // Without dead ends there is no more than a step a state and option.
    if (++steps > inVain + optionCount * count) over = "in vain";
    const option = order[depth] ?? 0;
    const [bitLow, bitHigh] = option < 32 ? [1 << option, 0] : [0, 1 << (option - 32)];
    const [nextLow, nextHigh] = [decidedLow | bitLow, decidedHigh | bitHigh];
    if (allowed(depth, l, h, nextLow, nextHigh)) decide(depth + 1, l, h, nextLow, nextHigh);
    if (allowed(depth, l | bitLow, h | bitHigh, nextLow, nextHigh))
      decide(depth + 1, l | bitLow, h | bitHigh, nextLow, nextHigh);
  };
  decide(0, 0, 0, 0, 0);
  if (over === "in vain") return null;
  if (over) return { tooMany: over };
  const highWords = optionCount > 32 ? high.slice(0, count) : new Uint32Array(count);
  return { optionCount, count, low: low.slice(0, count), high: highWords };
}

function inNumericOrder({ optionCount, count, low, high }: StateVectors): StateVectors {
  const numbers = BigUint64Array.from(low, (word, state) => (BigInt(high[state] ?? 0) << 32n) | BigInt(word)).sort();
  return {
    optionCount,
    count,
    low: Uint32Array.from(numbers, (number) => Number(number & 0xffffffffn)),
    high: Uint32Array.from(numbers, (number) => Number(number >> 32n)),
  };
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
