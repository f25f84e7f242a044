import type { Ground } from "./comparison-basis.ts";
import type { ConflictSpec, Preference } from "./conflict-spec.ts";
import { statementText } from "./logic.ts";
import { ranksOfPayoffs } from "./ranks.ts";

/** One thing that a specification says of a decision maker's preference, and the specification as it would be without it. */
export interface PreferenceStatement extends Ground {
  readonly decisionMaker: string;
  readonly without: () => ConflictSpec;
}

/**
 * All that is said of preferences, one by one: prioritised statements; weights of options; and of a ranking or of payoffs, that one
 * group of states is liked better than the next. Without such a step the two groups are liked equally.
 */
export function preferenceStatements(spec: ConflictSpec): PreferenceStatement[] {
  return spec.decisionMakers.flatMap((one, at) =>
    parts(one.preference).map(({ statement, evidence, preference }) => ({
      decisionMaker: one.id,
      statement,
      evidence: evidence ?? one.preference.evidence ?? null,
      without: () => ({
        ...spec,
        decisionMakers: spec.decisionMakers.map((other, k) =>
          k === at ? { ...other, preference: preference() } : other,
        ),
      }),
    })),
  );
}

interface Part extends Ground {
  readonly preference: () => Preference;
}

function parts(preference: Preference): Part[] {
  const { statements, weights, ranking, payoffs } = preference;
  if (statements) {
    return statements.map(({ statement, evidence }, at) => ({
      statement: statementText(statement),
      evidence: evidence ?? null,
      preference: () => ({ ...preference, statements: statements.toSpliced(at, 1) }),
    }));
  }
  if (weights) {
    return Object.entries(weights).map(([option, { weight, evidence }]) => ({
      statement: `${option} is worth ${weight}`,
      evidence: evidence ?? null,
      preference: () => ({ ...preference, weights: { ...weights, [option]: { weight: 0 } } }),
    }));
  }
  const groups = ranking ?? groupsOfPayoffs(payoffs ?? []);
  const { payoffs: _, ...rest } = preference;
  return groups.slice(1).map((lower, at) => {
    const upper = groups[at] ?? lower;
    const bases = [upper, lower].flatMap(({ evidence }) => evidence ?? []);
    return {
      statement: `${namesOf(upper.states)} above ${namesOf(lower.states)}`,
      evidence: bases.includes("assumption") ? "assumption" : bases.length > 0 ? bases : null,
      preference: () => ({
        ...rest,
        ranking: groups.toSpliced(at, 2, { states: [...upper.states, ...lower.states], strong: lower.strong }),
      }),
    };
  });
}

function groupsOfPayoffs(payoffs: readonly number[]): NonNullable<Preference["ranking"]> {
  const ranks = ranksOfPayoffs(Float64Array.from(payoffs));
  const groups = Array.from({ length: new Set(ranks).size }, (): { states: number[]; strong: boolean } => ({
    states: [],
    strong: false,
  }));
  for (const [state, rank] of ranks.entries()) groups[rank - 1]?.states.push(state + 1);
  return groups.reverse();
}

function namesOf(states: readonly (number | string)[]): string {
  const some = states.slice(0, 5).join(", ");
  return `${states.length === 1 ? "state" : "states"} ${some}${states.length > 5 ? " …" : ""}`;
}
