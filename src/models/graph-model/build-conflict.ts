import { arcMoves } from "./arc-moves.ts";
import type { Conflict, DecisionMaker } from "./conflict.ts";
import type { ConflictSpec } from "./conflict-spec.ts";
import { sortedBlocks } from "./deterred.ts";
import { feasibleStates, type StateVectors, stateOf } from "./feasible-states.ts";
import { type Merger, mergedMoves, mergeStates } from "./merge-states.ts";
import type { Moves } from "./moves.ts";
import { optionColumns } from "./option-columns.ts";
import { optionMoves } from "./option-moves.ts";
import { matches, readPattern } from "./pattern.ts";
import { type Preferred, preferred, type StateNames } from "./preferred.ts";
import { byRank } from "./ranks.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";

export interface BuildOptions {
  /** More feasible states than this are refused before memory goes; 4,194,304 without. */
  readonly mostStates?: number;
}

const MOST_STATES = 1 << 22;

/**
 * The states, moves and ranks of a conflict that `readConflict` has checked.
 *
 * @throws {SpecError} where no state is feasible, there are too many, or a preference does not fit the states.
 */
export function buildConflict(spec: ConflictSpec, { mostStates = MOST_STATES }: BuildOptions = {}): Conflict {
  return spec.options ? fromOptions(spec, spec.options, mostStates) : fromGraph(spec, mostStates);
}

function fromGraph(spec: ConflictSpec, mostStates: number): Conflict {
  const stateCount = spec.stateCount ?? 0;
  if (stateCount > mostStates) throw tooManyStates("stateCount", mostStates, "the graph has", "leave states out");
  const moves = spec.decisionMakers.map(({ id }) =>
    arcMoves(
      (spec.arcs?.[id] ?? []).map(([from, to]) => [from - 1, to - 1] as const),
      stateCount,
    ),
  );
  const names: StateNames = { stateCount, matching: () => null };
  return assembled(spec, moves, null, null, names);
}

function fromOptions(spec: ConflictSpec, options: NonNullable<ConflictSpec["options"]>, mostStates: number): Conflict {
  const ids = options.map(({ id }) => id);
  const feasibility = {
    infeasible: spec.infeasible.map(readPattern),
    feasible: spec.feasible?.map(readPattern) ?? null,
    constraints: spec.constraints.map(({ statement }) => statement),
  };
  const vectors = feasibleStates(ids, feasibility, mostStates);
  if ("tooMany" in vectors) {
    const mend = "leave options out, or say which combinations are infeasible";
    throw tooManyStates("options", mostStates, `the ${ids.length} options leave`, mend);
  }
  if (vectors.count === 0) {
    throw new SpecError([
      {
        place: "options",
        reason: "no state is feasible: what is said of infeasible, feasible and constraints rules out every vector",
        mend: "take one of these away, or write it less widely",
      },
    ]);
  }
  const free = spec.decisionMakers.map(({ id }) => optionMoves(vectors, ownOptions(options, id)));
  const merger = spec.merge ? mergeStates(vectors, spec.merge.map(readPattern)) : null;
  const moves = merger ? free.map((ofOne) => mergedMoves(ofOne, merger)) : free;
  return assembled(spec, moves, vectors, merger, statesByPattern(vectors, merger));
}

function ownOptions(options: NonNullable<ConflictSpec["options"]>, owner: string) {
  const bits = (wanted: (change: string) => boolean, half: 0 | 1) =>
    options.reduce(
      (mask, option, at) =>
        option.owner === owner && wanted(option.change) && at >> 5 === half ? mask | (1 << (at & 31)) : mask,
      0,
    );
  const any = () => true;
  const toYes = (change: string) => change === "toYes";
  const toNo = (change: string) => change === "toNo";
  return {
    low: bits(any, 0),
    high: bits(any, 1),
    toYesLow: bits(toYes, 0),
    toYesHigh: bits(toYes, 1),
    toNoLow: bits(toNo, 0),
    toNoHigh: bits(toNo, 1),
  };
}

/** States by patterns: of merged states those one of whose vectors matches. */
function statesByPattern(vectors: StateVectors, merger: Merger | null): StateNames {
  return {
    stateCount: merger?.stateCount ?? vectors.count,
    matching(text) {
      if (text.length !== vectors.optionCount) return null;
      const pattern = readPattern(text);
      const found = new Set<number>();
      for (let vector = 0; vector < vectors.count; vector++) {
        if (!matches(pattern, vectors.low[vector] ?? 0, vectors.high[vector] ?? 0)) continue;
        found.add(merger?.stateOf[vector] ?? vector);
      }
      return [...found];
    },
  };
}

function assembled(
  spec: ConflictSpec,
  moves: readonly Moves[],
  vectors: StateVectors | null,
  merger: Merger | null,
  names: StateNames,
): Conflict {
  const problems: SpecProblem[] = [];
  const columns =
    vectors &&
    optionColumns(
      (spec.options ?? []).map(({ id }) => id),
      vectors,
    );
  const decisionMakers = spec.decisionMakers.map(({ id, name, preference }, at): DecisionMaker => {
    const own: Preferred = preferred(preference, { names, columns }, `decisionMakers.${at}.preference`, problems);
    const ofOne = moves[at] ?? arcMoves([], names.stateCount);
    const order = byRank(own.ranks);
    return { id, name: name?.trim() ? name : id, moves: ofOne, ...own, order, sorted: sortedBlocks(ofOne, order) };
  });
  const statusQuo = statusQuoOf(spec, vectors, merger, names, problems);
  problems.push(...labelProblems(spec, names.stateCount));
  if (problems.length > 0) throw new SpecError(problems);
  return { spec, stateCount: names.stateCount, decisionMakers, vectors, merger, statusQuo };
}

function statusQuoOf(
  { statusQuo, options }: ConflictSpec,
  vectors: StateVectors | null,
  merger: Merger | null,
  { stateCount }: StateNames,
  problems: SpecProblem[],
): number | null {
  if (statusQuo === undefined) return null;
  if (typeof statusQuo === "number") {
    if (statusQuo > stateCount) {
      const isDigits = options !== undefined && /^[01]+$/.test(String(statusQuo));
      problems.push({
        place: "statusQuo",
        reason: `there is no state ${statusQuo}`,
        mend: `states are 1 to ${stateCount}${isDigits ? "; put a vector into quotation marks" : ""}`,
      });
    }
    return statusQuo - 1;
  }
  const text =
    typeof statusQuo === "string"
      ? statusQuo
      : (options ?? []).map(({ id }) => (statusQuo.includes(id) ? "1" : "0")).join("");
  const { valueLow, valueHigh } = readPattern(text);
  const fits = vectors !== null && text.length === vectors.optionCount && !text.includes("-");
  const vector = fits ? stateOf(vectors, valueLow, valueHigh) : -1;
  if (vector >= 0) return merger?.stateOf[vector] ?? vector;
  problems.push({
    place: "statusQuo",
    reason: fits ? `${text} is not feasible` : `${JSON.stringify(text)} is no state`,
    mend: "give the number of a state, its vector, or the options that are taken in it",
  });
  return null;
}

/** Labels under numbers that no state has. */
function labelProblems({ labels = {} }: ConflictSpec, stateCount: number): SpecProblem[] {
  const numbers = Array.isArray(labels) ? labels.map((_, at) => String(at + 1)) : Object.keys(labels);
  const stray = numbers.filter((number) => !/^[1-9]\d*$/.test(number) || Number(number) > stateCount);
  return stray.map((number) => ({
    place: "labels",
    reason: `there is no state ${number.slice(0, 60)}`,
    mend: `states are 1 to ${stateCount}`,
  }));
}

function tooManyStates(place: string, most: number, what: string, mend: string): SpecError {
  const reason = `${what} more than ${most.toLocaleString("en")} states, or more to search than is sensible`;
  return new SpecError([{ place, reason, mend }]);
}
