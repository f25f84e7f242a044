import {
  buildConflict,
  type Concept,
  limitedMoveStable,
  readConflict,
  solveConflict,
} from "../../../src/models/graph-model/index.ts";
import type { ConflictForm } from "./conflict-form.ts";
import type { naiveSolution, Part } from "./naive-reference.ts";

/** The fields of a solution, those of the naive reference. */
export type FormSolution = ReturnType<typeof naiveSolution>;

/** Solves a conflict that is given in its JSON form. */
export function solveForm(
  conflict: ConflictForm,
  parts: readonly Part[] = [],
  concepts?: readonly Concept[],
): FormSolution {
  const options = concepts ? { with: parts, concepts } : { with: parts };
  return solveConflict(buildConflict(readConflict(conflict)), options) as FormSolution;
}

/** Per decision maker the states that are stable for it with so many moves ahead. */
export function limitedMoveOfForm(conflict: ConflictForm, horizon: number): Record<string, number[]> {
  const stable = limitedMoveStable(buildConflict(readConflict(conflict)), horizon);
  return Object.fromEntries(
    conflict.decisionMakers.map(({ id }, i) => [
      id,
      [...(stable[i] ?? [])].flatMap((isStable, state) => (isStable ? [state + 1] : [])),
    ]),
  );
}
