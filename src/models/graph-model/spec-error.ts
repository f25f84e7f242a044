/** What is wrong at one place of a specification, and what would mend it. */
export interface SpecProblem {
  /** The place, as keys joined by dots: `decisionMakers.1.preference.ranking`. */
  readonly place: string;
  readonly reason: string;
  readonly mend: string;
}

/** A specification that describes no conflict; nothing was computed. Its message is one line a problem. */
export class SpecError extends Error {
  readonly problems: readonly SpecProblem[];

  constructor(problems: readonly SpecProblem[]) {
    super(problems.map(({ place, reason, mend }) => `${place || "top level"}: ${reason}; ${mend}`).join("\n"));
    this.name = "SpecError";
    this.problems = problems;
  }
}
