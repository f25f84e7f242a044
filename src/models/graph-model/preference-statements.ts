import type { Ground } from "./comparison-basis.ts";
import type { ConflictSpec, Preference } from "./conflict-spec.ts";
import { statementText } from "./logic.ts";
import { ranksOfPayoffs } from "./ranks.ts";
import { isWrapped } from "./read-conflict.ts";

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
    return statements.map((entry, at) => ({
      statement: statementText(isWrapped(entry) ? entry.statement : entry),
      evidence: (isWrapped(entry) && entry.evidence) || null,
      preference: () => ({ ...preference, statements: statements.toSpliced(at, 1) }),
    }));
  }
  if (weights) {
    return Object.entries(weights).map(([option, entry]) => ({
      statement: `${option} is worth ${typeof entry === "number" ? entry : entry.weight}`,
      evidence: (typeof entry !== "number" && entry.evidence) || null,
      preference: () => ({ ...preference, weights: { ...weights, [option]: 0 } }),
    }));
  }
  const groups = ranking ?? groupsOfPayoffs(payoffs ?? []);
  const statesOf = (group: (typeof groups)[number] | undefined) =>
    Array.isArray(group) ? group : (group?.states ?? []);
  const { payoffs: _, ...rest } = preference;
  return groups.slice(1).map((lower, at) => {
    const upper = groups[at];
    const bases = [upper, lower].flatMap((group) => (group && !Array.isArray(group) && group.evidence) || []);
    return {
      statement: `${namesOf(statesOf(upper))} above ${namesOf(statesOf(lower))}`,
      evidence: bases.includes("assumption") ? "assumption" : bases.length > 0 ? bases : null,
      preference: () => ({ ...rest, ranking: groups.toSpliced(at, 2, [...statesOf(upper), ...statesOf(lower)]) }),
    };
  });
}

function groupsOfPayoffs(payoffs: readonly number[]): NonNullable<Preference["ranking"]> {
  const ranks = ranksOfPayoffs(Float64Array.from(payoffs));
  const groups = Array.from({ length: new Set(ranks).size }, (): number[] => []);
  for (const [state, rank] of ranks.entries()) groups[rank - 1]?.push(state + 1);
  return groups.reverse();
}

function namesOf(states: readonly (number | string)[]): string {
  const some = states.slice(0, 5).join(", ");
  return `${states.length === 1 ? "state" : "states"} ${some}${states.length > 5 ? " …" : ""}`;
}
