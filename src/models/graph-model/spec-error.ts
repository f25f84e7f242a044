/** What is wrong at one place of a specification, and what would mend it. */
export interface SpecProblem {
  /** The place, as keys joined by dots: `decisionMakers.1.preference.ranking`. */
  readonly place: string;
  readonly reason: string;
  readonly mend: string;
}

/** More problems at once than anybody reads. */
const MOST_TOLD = 20;

/** A specification that describes no conflict; nothing was computed. Its message is one line a problem. */
export class SpecError extends Error {
  readonly problems: readonly SpecProblem[];

  constructor(problems: readonly SpecProblem[]) {
    const lines = problems
      .slice(0, MOST_TOLD)
      .map(({ place, reason, mend }) => `${place || "top level"}: ${reason}; ${mend}`.replace(/\s+/g, " "));
    if (problems.length > MOST_TOLD) lines.push(`and ${problems.length - MOST_TOLD} more problems`);
    super(lines.join("\n"));
    this.name = "SpecError";
    this.problems = problems;
  }
}
