import type { Conflict } from "./conflict.ts";
import type { Basis } from "./conflict-spec.ts";
import { vectorText } from "./feasible-states.ts";
import { statementText } from "./logic.ts";
import { holds } from "./statement.ts";

/** An input on which a comparison of two states rests, and on what this rests itself; null where the file does not say. */
export interface Ground {
  readonly statement: string;
  readonly evidence: Basis | null;
}

/** The inputs that decide how a decision maker (by its place) compares two states, both counted from 0. */
export function comparisonBasis(conflict: Conflict, decisionMaker: number, one: number, other: number): Ground[] {
  const { spec, vectors, decisionMakers } = conflict;
  const preference = spec.decisionMakers[decisionMaker]?.preference;
  if (!preference) return [];
  const whole = preference.evidence ?? null;
  if (decisionMakers[decisionMaker]?.unknown?.has(one, other)) {
    const evidence = preference.unknown.length === 1 ? (preference.unknown[0]?.evidence ?? whole) : whole;
    return [{ statement: `how states ${one + 1} and ${other + 1} compare is not known`, evidence }];
  }
  const taken = (state: number) => {
    const vector = vectors ? vectorText(vectors, state) : "";
    const at = new Map((spec.options ?? []).map(({ id }, index) => [id, vector[index] === "1"]));
    return (option: string) => at.get(option) ?? false;
  };
  if (preference.statements) {
    const deciding = preference.statements.find(
      ({ statement }) => holds(statement, taken(one)) !== holds(statement, taken(other)),
    );
    if (!deciding) return [];
    return [{ statement: statementText(deciding.statement), evidence: deciding.evidence ?? whole }];
  }
  if (preference.weights) {
    return Object.entries(preference.weights)
      .filter(([option]) => taken(one)(option) !== taken(other)(option))
      .map(([option, { weight, evidence = whole }]) => ({ statement: `${option} is worth ${weight}`, evidence }));
  }
  const groups = (preference.ranking ?? []).toReversed();
  const ranks = decisionMakers[decisionMaker]?.ranks;
  const evidence = [...new Set([one, other].map((state) => groups[(ranks?.[state] ?? 0) - 1]))].flatMap((group) =>
    group?.evidence ? [group.evidence] : [],
  );
  const order = (ranks?.[one] ?? 0) - (ranks?.[other] ?? 0);
  const words = order > 0 ? "above" : order < 0 ? "below" : "level with";
  const named = evidence.filter((basis) => basis !== "assumption").flat();
  const basis = evidence.includes("assumption") ? "assumption" : named.length > 0 ? named : whole;
  return [{ statement: `state ${one + 1} ranks ${words} state ${other + 1}`, evidence: basis }];
}
