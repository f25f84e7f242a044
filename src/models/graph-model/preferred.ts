import type { Preference } from "./conflict-spec.ts";
import type { OptionColumns } from "./option-columns.ts";
import { type Ranks, ranksOfGroups, ranksOfPayoffs, ranksOfStatements } from "./ranks.ts";
import type { SpecProblem } from "./spec-error.ts";
import { MOST_STATES_WITH_UNKNOWN, type UnknownPairs, unknownPairs } from "./unknown-pairs.ts";

/** How the states of a conflict are named in a specification. */
export interface StateNames {
  readonly stateCount: number;
  /** The states that match a pattern; null where it is none for these states. */
  matching(pattern: string): readonly number[] | null;
}

/** What a decision maker's preference comes to. */
export interface Preferred {
  readonly ranks: Ranks;
  readonly grades: Int32Array | null;
  readonly unknown: UnknownPairs | null;
}

interface Ground {
  readonly names: StateNames;
  readonly columns: OptionColumns | null;
}

/** Ranks, degrees and unknown comparisons of a preference; what does not fit the states is added to `problems`. */
export function preferred(preference: Preference, ground: Ground, place: string, problems: SpecProblem[]): Preferred {
  const { stateCount } = ground.names;
  const indifferent = () => new Int32Array(stateCount).fill(1);
  const unknown = unknownOf(preference, ground.names, place, problems);
  if (preference.ranking) {
    const groups = groupsOf(preference.ranking, ground.names, `${place}.ranking`, problems);
    if (!groups) return { ranks: indifferent(), grades: null, unknown };
    const strongAfter = preference.ranking.map(({ strong }) => strong);
    const ranks = ranksOfGroups(groups, stateCount);
    return {
      ranks,
      grades: strongAfter.includes(true) ? gradesOf(ranks, strongAfter.toReversed().slice(1)) : null,
      unknown,
    };
  }
  if (preference.payoffs) {
    if (preference.payoffs.length !== stateCount) {
      const reason = `has ${preference.payoffs.length} numbers for ${stateCount} states`;
      problems.push({ place: `${place}.payoffs`, reason, mend: "give one for each state" });
      return { ranks: indifferent(), grades: null, unknown };
    }
    const payoffs = Float64Array.from(preference.payoffs);
    return { ranks: ranksOfPayoffs(payoffs), grades: gradesByGap(payoffs, preference.strongFrom), unknown };
  }
  if (preference.weights) {
    const payoffs = sumsOf(preference.weights, ground);
    return { ranks: ranksOfPayoffs(payoffs), grades: gradesByGap(payoffs, preference.strongFrom), unknown };
  }
  const entries = preference.statements ?? [];
  const statements = entries.map(({ statement }) => statement);
  const strong = entries.filter(({ strong }) => strong).length;
  const ranksOf = (count: number) =>
    ground.columns ? ranksOfStatements(statements.slice(0, count), ground.columns, stateCount) : indifferent();
  return { ranks: ranksOf(statements.length), grades: strong > 0 ? ranksOf(strong) : null, unknown };
}

/** The groups as states, none of them empty; null where they are no ranking of all the states. */
function groupsOf(
  ranking: NonNullable<Preference["ranking"]>,
  names: StateNames,
  place: string,
  problems: SpecProblem[],
): number[][] | null {
  const before = problems.length;
  const groupOf = new Map<number, number>();
  const groups = ranking.map((group, at) => {
    const states = statesOf(group.states, names, `${place}.${at}`, problems);
    for (const state of states) {
      const other = groupOf.get(state);
      if (other !== undefined) {
        const reason =
          other === at ? `state ${state + 1} is there twice` : `state ${state + 1} is in group ${other + 1} already`;
        problems.push({ place: `${place}.${at}`, reason, mend: "name each state once" });
      }
      groupOf.set(state, at);
    }
    return states;
  });
  if (problems.length === before && groupOf.size < names.stateCount) {
    const missing = Array.from({ length: names.stateCount }, (_, state) => state).filter(
      (state) => !groupOf.has(state),
    );
    const some = missing.slice(0, 8).map((state) => state + 1);
    const reason = `leaves out ${missing.length} of ${names.stateCount} states: ${some.join(", ")}${missing.length > 8 ? " …" : ""}`;
    problems.push({ place, reason, mend: "put each into a group" });
  }
  return problems.length === before ? groups : null;
}

function statesOf(
  written: readonly (number | string)[],
  { stateCount, matching }: StateNames,
  place: string,
  problems: SpecProblem[],
): number[] {
  return written.flatMap((one) => {
    const states = typeof one === "number" ? (one <= stateCount ? [one - 1] : null) : matching(one);
    if (states && states.length > 0) return states;
    const reason = states
      ? `no feasible state matches ${JSON.stringify(one)}`
      : `there is no state ${JSON.stringify(one)}`;
    problems.push({
      place,
      reason,
      mend: `give numbers from 1 to ${stateCount}, or patterns of one character an option`,
    });
    return [];
  });
}

function unknownOf(
  { unknown }: Preference,
  names: StateNames,
  place: string,
  problems: SpecProblem[],
): UnknownPairs | null {
  if (unknown.length === 0) return null;
  if (names.stateCount > MOST_STATES_WITH_UNKNOWN) {
    const reason = `cannot be given with more than ${MOST_STATES_WITH_UNKNOWN.toLocaleString("en")} states`;
    problems.push({
      place: `${place}.unknown`,
      reason,
      mend: "leave options out, or leave the comparisons as they are ranked",
    });
    return null;
  }
  const between = unknown.map(({ between: [some, others] }, at) => {
    const states = (list: readonly (number | string)[], k: number) =>
      statesOf(list, names, `${place}.unknown.${at}.between.${k}`, problems);
    return [states(some, 0), states(others, 1)] as const;
  });
  return unknownPairs(between, names.stateCount);
}

/** Sums as fine as this count as equal: weights such as 0.1 and 0.2 do not add up to the bit. */
const FINENESS = 1e9;

function sumsOf(weights: NonNullable<Preference["weights"]>, { names, columns }: Ground): Float64Array {
  const sums = new Float64Array(names.stateCount);
  for (const [option, { weight }] of Object.entries(weights)) {
    const bits = columns?.of(option);
    for (let state = 0; state < sums.length; state++) {
      if (((bits?.[state >> 5] ?? 0) >>> (state & 31)) & 1) sums[state] = (sums[state] ?? 0) + weight;
    }
  }
  return sums.map((sum) => Math.round(sum * FINENESS) / FINENESS);
}

/** Grades from gaps between neighbouring ranks: `strongAbove[k]` tells whether rank k + 2 is strongly above rank k + 1. */
function gradesOf(ranks: Ranks, strongAbove: readonly boolean[]): Int32Array {
  const gradeOf = [0, 0];
  for (const strong of strongAbove) gradeOf.push((gradeOf.at(-1) ?? 0) + Number(strong));
  return ranks.map((rank) => gradeOf[rank] ?? 0);
}

/** Grades from the payoffs themselves: neighbours that lie so far apart are strongly apart, and all that lie on their two sides. */
function gradesByGap(payoffs: Float64Array, strongFrom: number | undefined): Int32Array | null {
  if (strongFrom === undefined) return null;
  const sorted = [...new Set(payoffs)].sort((a, b) => a - b);
  const strongAbove = sorted.slice(1).map((payoff, at) => payoff - (sorted[at] ?? 0) >= strongFrom);
  return gradesOf(ranksOfPayoffs(payoffs), strongAbove);
}
