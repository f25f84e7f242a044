/** The Graph Model for Conflict Resolution: states, moves and preferences in; stable states, equilibria and their reasons out. */

export { type BuildOptions, buildConflict } from "./build-conflict.ts";
export { analyseCoalitions, type Coalition, type CoalitionAnalysis, type CoalitionConcept } from "./coalitions.ts";
export type { Conflict, DecisionMaker } from "./conflict.ts";
export { type Basis, ConflictSpec } from "./conflict-spec.ts";
export { conflictToSvg, drawingProblem } from "./drawing/index.ts";
export {
  type ExplainedImprovement,
  type ExplainedMove,
  type Explanation,
  explainStability,
} from "./explain-stability.ts";
export { limitedMoveStable } from "./limited-move.ts";
export { loadConflict } from "./load-conflict.ts";
export { LogicError, parseStatement, statementText } from "./logic.ts";
export { type Opportunity, opportunities } from "./opportunities.ts";
export { type PreferenceStatement, preferenceStatements } from "./preference-statements.ts";
export { readConflict } from "./read-conflict.ts";
export {
  type Report,
  type ReportOptions,
  reportToMarkdown,
  type Section,
  solutionReport,
  type Table,
} from "./report/index.ts";
export { type Robustness, type RobustnessOptions, robustness } from "./robustness.ts";
export { simultaneouslyStable } from "./sim.ts";
export { CONCEPTS, type Concept, PARTS, type Part, type Solution } from "./solution.ts";
export { type SolveOptions, solveConflict } from "./solve-conflict.ts";
export { SpecError, type SpecProblem } from "./spec-error.ts";
export { type GraphConcept, stableForAll, stableStates, stronglyStableStates } from "./stability.ts";
export { moveWords, stateWords } from "./state-words.ts";
export type { Statement } from "./statement.ts";
export { type Distances, distancesFrom } from "./status-quo.ts";
export { UNCERTAINTY, type Uncertainty, uncertainlyStable } from "./uncertain-stability.ts";
export { type WantedChange, wantedChanges } from "./wanted-state.ts";
