import type {
  ConflictForm,
  DecisionMakerForm,
  GraphForm,
  OptionForm,
  OptionOfForm,
  Statement,
} from "./conflict-form.ts";

/** A conflict as the definitions speak of it. States are numbered from 1; decision makers go by their index. */
export interface NaiveGame {
  readonly ids: readonly string[];
  readonly states: readonly number[];
  /** The vectors of each state, the lowest first; null in graph form. */
  readonly vectors: readonly (readonly string[])[] | null;
  /** R_i(s): where i can go from s in one move, ascending. */
  readonly moves: (i: number, s: number) => readonly number[];
  /** u_i(s): the dense rank of s for i, 1 the worst. */
  readonly rank: (i: number, s: number) => number;
}

/** The game of a conflict, by comparing every pair of states and every pair of payoffs. */
export function naiveGame(conflict: ConflictForm): NaiveGame {
  const vectors = conflict.form === "options" ? vectorsOfStates(conflict) : null;
  const count = conflict.form === "options" ? vectorsOfStates(conflict).length : conflict.stateCount;
  const states = Array.from({ length: count }, (_, index) => index + 1);
  const moves = conflict.decisionMakers.map(({ id }) =>
    conflict.form === "options" ? optionMoves(conflict, id) : arcMoves(conflict, id),
  );
  const ranks = conflict.decisionMakers.map((decisionMaker) =>
    denseRanks(utilities(conflict, decisionMaker, states, vectors)),
  );
  return {
    ids: conflict.decisionMakers.map(({ id }) => id),
    states,
    vectors,
    moves: (i, s) => at(at(moves, i), s - 1),
    rank: (i, s) => at(at(ranks, i), s - 1),
  };
}

/** The vectors of each state, states in the order of their lowest vector, the first option the least significant digit. */
export function vectorsOfStates(conflict: OptionForm): readonly (readonly string[])[] {
  const groups: { readonly pattern: string | undefined; readonly vectors: string[] }[] = [];
  for (let number = 0; number < 2 ** conflict.options.length; number++) {
    const vector = conflict.options.map((_, option) => Math.floor(number / 2 ** option) % 2).join("");
    if (conflict.infeasible.some((pattern) => matches(vector, pattern))) continue;
    if (conflict.feasible !== undefined && !conflict.feasible.some((pattern) => matches(vector, pattern))) continue;
    const pattern = conflict.merge?.find((candidate) => matches(vector, candidate));
    const group = groups.find((earlier) => pattern !== undefined && earlier.pattern === pattern);
    if (group === undefined) groups.push({ pattern, vectors: [vector] });
    else group.vectors.push(vector);
  }
  return groups.map((group) => group.vectors);
}

function matches(vector: string, pattern: string): boolean {
  return [...pattern].every((wanted, option) => wanted === "-" || wanted === vector[option]);
}

function optionMoves(conflict: OptionForm, mover: string): number[][] {
  const canChange = (from: string, to: string) =>
    from !== to && conflict.options.every((option, index) => agrees(option, mover, from[index] ?? "", to[index] ?? ""));
  const states = vectorsOfStates(conflict);
  return states.map((here, s) =>
    states.flatMap((there, t) =>
      s !== t && here.some((from) => there.some((to) => canChange(from, to))) ? [t + 1] : [],
    ),
  );
}

function agrees(option: OptionOfForm, mover: string, before: string, after: string): boolean {
  if (before === after) return true;
  if (option.owner !== mover) return false;
  return option.change === "both" || option.change === (after === "1" ? "toYes" : "toNo");
}

function arcMoves(conflict: GraphForm, mover: string): number[][] {
  return Array.from({ length: conflict.stateCount }, (_, index) =>
    sorted((conflict.arcs[mover] ?? []).filter(([from]) => from === index + 1).map(([, to]) => to)),
  );
}

function utilities(
  conflict: ConflictForm,
  { preference }: DecisionMakerForm,
  states: readonly number[],
  vectors: readonly (readonly string[])[] | null,
): readonly (number | bigint)[] {
  if ("payoffs" in preference) return preference.payoffs;
  if ("ranking" in preference) return states.map((s) => -preference.ranking.findIndex((group) => group.includes(s)));
  if (conflict.form !== "options" || vectors === null) throw new Error("statements speak of options");
  const options = conflict.options.map(({ id }) => id);
  return vectors.map(([vector = ""]) =>
    preference.statements.reduce((sum, statement) => 2n * sum + (holds(statement, vector, options) ? 1n : 0n), 0n),
  );
}

function holds(statement: Statement, vector: string, options: readonly string[]): boolean {
  if (typeof statement === "string") return vector[options.indexOf(statement)] === "1";
  const [operator, ...operands] = statement;
  const [a = false, b = false, ...rest] = operands.map((operand) => holds(operand, vector, options));
  if (operator === "not") return !a;
  if (operator === "and") return operands.every((operand) => holds(operand, vector, options));
  if (operator === "or") return a || b || rest.includes(true);
  if (operator === "if") return a || !b;
  if (operator === "iff") return a === b;
  throw new Error(`no such operator: ${String(operator)}`);
}

/** 1 for the worst, the same for equals, and no number left out. */
function denseRanks(values: readonly (number | bigint)[]): number[] {
  return values.map((value) => 1 + new Set(values.filter((other) => other < value)).size);
}

/** The numbers in ascending order, each once. */
export function sorted(numbers: Iterable<number>): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b);
}

/** The element at an index that is known to exist. */
export function at<T>(list: readonly T[], index: number): T {
  if (index < 0 || index >= list.length) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  return list[index] as T;
}
