/** A conflict in its JSON form: decision makers with preferences over the feasible vectors of options or over the nodes of a graph. */
export type ConflictForm = OptionForm | GraphForm;

export interface OptionForm {
  readonly id: string;
  readonly title: string;
  readonly form: "options";
  readonly decisionMakers: readonly DecisionMakerForm[];
  readonly options: readonly OptionOfForm[];
  readonly infeasible: readonly string[];
  readonly feasible?: readonly string[];
  readonly merge?: readonly string[];
  readonly statusQuo: number;
}

export interface GraphForm {
  readonly id: string;
  readonly title: string;
  readonly form: "graph";
  readonly decisionMakers: readonly DecisionMakerForm[];
  readonly stateCount: number;
  readonly arcs: Readonly<Record<string, readonly (readonly [from: number, to: number])[]>>;
  readonly statusQuo: number;
}

export interface DecisionMakerForm {
  readonly id: string;
  readonly name: string;
  readonly preference: PreferenceForm;
}

export interface OptionOfForm {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly change: "both" | "toYes" | "toNo";
}

/** Ranking: groups of states, best first. Payoffs: one a state, more is better. Statements: the most important first. */
export type PreferenceForm =
  | { readonly ranking: readonly (readonly number[])[] }
  | { readonly payoffs: readonly number[] }
  | { readonly statements: readonly Statement[] };

/** An option's id, or an operator (not, and, or, if, iff) before its operands. */
export type Statement = string | readonly Statement[];
