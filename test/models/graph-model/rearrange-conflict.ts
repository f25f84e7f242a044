import type { ConflictForm, Statement } from "./conflict-form.ts";
import { at, naiveGame, vectorsOfStates } from "./naive-game.ts";
import type { FormSolution } from "./solve-form.ts";

/** The same conflict told differently: what has the lowest key comes first, and ids are replaced by others. */
export interface Rearrangement {
  readonly decisionMakerKeys: readonly number[];
  readonly optionKeys: readonly number[];
  /** The nodes of a graph; the states of an option form follow from its options. */
  readonly stateKeys: readonly number[];
  readonly ids: readonly string[];
}

/** The conflict told differently, and what its solution must be given that of the conflict. */
export function rearranged(conflict: ConflictForm, by: Rearrangement) {
  const oldIds = conflict.decisionMakers.map(({ id }) => id);
  const idOf = (old: string) => at(by.ids, oldIds.indexOf(old));
  const decisionMakers = inOrder(conflict.decisionMakers, by.decisionMakerKeys);
  const options = conflict.form === "options" ? inOrder(conflict.options, by.optionKeys) : [];
  const optionIds = conflict.form === "options" ? conflict.options.map(({ id }) => id) : [];
  const optionIdOf = (old: string) => at(by.ids, optionIds.indexOf(old));
  const permuted = (text: string) => options.map(({ id }) => text[optionIds.indexOf(id)]).join("");

  const shape: ConflictForm =
    conflict.form === "options"
      ? {
          ...conflict,
          options: options.map((of) => ({
            ...of,
            id: optionIdOf(of.id),
            name: `Now ${of.name}`,
            owner: idOf(of.owner),
          })),
          infeasible: conflict.infeasible.map(permuted),
          ...(conflict.feasible && { feasible: conflict.feasible.map(permuted) }),
          ...(conflict.merge && { merge: conflict.merge.map(permuted) }),
        }
      : conflict;

  // The old number of each new state.
  const states = naiveGame(conflict).states;
  const newVectors = shape.form === "options" ? vectorsOfStates(shape) : [];
  const oldVectors = conflict.form === "options" ? vectorsOfStates(conflict).map((of) => permuted(at(of, 0))) : [];
  const oldStates =
    conflict.form === "options"
      ? newVectors.map((of) => oldVectors.findIndex((vector) => of.includes(vector)) + 1)
      : inOrder(states, by.stateKeys);
  const newState = (old: number) => oldStates.indexOf(old) + 1;
  const perState = <T>(list: readonly T[]) => oldStates.map((old) => at(list, old - 1));

  const told: ConflictForm = {
    ...shape,
    ...(shape.form === "graph" && {
      arcs: Object.fromEntries(
        Object.entries(shape.arcs).map(([id, arcs]) => [
          idOf(id),
          arcs.map(([s, t]) => [newState(s), newState(t)] as const),
        ]),
      ),
    }),
    decisionMakers: decisionMakers.map(({ id, name, preference }) => ({
      id: idOf(id),
      name: `Now ${name}`,
      preference:
        "payoffs" in preference
          ? { payoffs: perState(preference.payoffs) }
          : "ranking" in preference
            ? { ranking: preference.ranking.map((group) => group.map(newState)) }
            : { statements: preference.statements.map((statement) => renamed(statement, optionIdOf)) },
    })),
    statusQuo: newState(conflict.statusQuo),
  };
  return {
    conflict: told,
    solutionFrom: (solution: FormSolution) =>
      tellSolution(solution, { idOf, newState, perState, order: decisionMakers.map(({ id }) => id) }),
  };
}

interface Retelling {
  readonly idOf: (old: string) => string;
  readonly newState: (old: number) => number;
  readonly perState: <T>(list: readonly T[]) => T[];
  /** The old ids in the new order. */
  readonly order: readonly string[];
}

/** The fields of a solution that do not show the vectors, in the new numbers and names. */
function tellSolution(solution: FormSolution, { idOf, newState, perState, order }: Retelling) {
  const list = (states: readonly number[]) => states.map(newState).sort((s, t) => s - t);
  const lists = (of: Readonly<Record<string, readonly number[] | null>>) =>
    mapped(of, (states) => states && list(states));
  const byId = <T, U>(of: Readonly<Record<string, T>>, tell: (value: T) => U) =>
    Object.fromEntries(Object.entries(of).map(([id, value]) => [idOf(id), tell(value)]));
  const coalition = (name: string) => {
    const members = name.split("+");
    return order
      .filter((id) => members.includes(id))
      .map(idOf)
      .join("+");
  };
  const byCoalition = <T, U>(of: Readonly<Record<string, T>>, tell: (value: T) => U) =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [coalition(name), tell(value)]));
  const reached = (of: NonNullable<FormSolution["statusQuo"]>["any"]) => ({
    minMoves: perState(of.minMoves),
    byLast: byId(of.byLast, perState),
    equilibria: lists(of.equilibria),
  });
  const { coalitions, statusQuo } = solution;
  return {
    stateCount: solution.stateCount,
    payoffs: byId(solution.payoffs, perState),
    moves: byId(solution.moves, (moves) => perState(moves).map(list)),
    stability: mapped(solution.stability, (of) => of && byId(of, list)),
    equilibria: lists(solution.equilibria),
    ...(coalitions && {
      coalitions: {
        improvements: byCoalition(coalitions.improvements, (of) =>
          Object.fromEntries(Object.entries(of).map(([s, states]) => [newState(Number(s)), list(states)])),
        ),
        stability: byCoalition(coalitions.stability, lists),
        equilibria: lists(coalitions.equilibria),
      },
    }),
    ...(statusQuo && {
      statusQuo: {
        from: newState(statusQuo.from),
        any: reached(statusQuo.any),
        improving: reached(statusQuo.improving),
      },
    }),
  };
}

function mapped<T, U>(of: Readonly<Record<string, T>>, tell: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, tell(value)]));
}

function inOrder<T>(list: readonly T[], keys: readonly number[]): T[] {
  return list
    .map((value, index) => ({ value, key: at(keys, index) }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}

function renamed(statement: Statement, optionIdOf: (old: string) => string): Statement {
  if (typeof statement === "string") return optionIdOf(statement);
  const [operator = "", ...operands] = statement;
  return [operator, ...operands.map((operand) => renamed(operand, optionIdOf))];
}
