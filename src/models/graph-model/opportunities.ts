import type { CoalitionAnalysis } from "./coalitions.ts";

/** A jump that several decision makers could make together from an equilibrium, all of them being better off at its end. */
export interface Opportunity {
  readonly coalition: string;
  readonly from: number;
  readonly to: number;
  /** The concepts by which both ends are equilibria: where there are any, nothing undoes the jump afterwards. */
  readonly lasting: readonly string[];
}

/** The jumps of coalitions of two or more from equilibria (Kilgour, Hipel, Fang & Peng 2001); states are numbered from 1. */
export function opportunities(
  { coalitions, improvements }: CoalitionAnalysis,
  equilibria: Readonly<Record<string, readonly number[] | null>>,
): Opportunity[] {
  const byConcept = Object.entries(equilibria).map(([concept, states]) => [concept, new Set(states)] as const);
  const starts = [...new Set(byConcept.flatMap(([, states]) => [...states]))].sort((a, b) => a - b);
  return starts.flatMap((from) =>
    coalitions.flatMap(({ name, members }, at) =>
      members.length < 2
        ? []
        : (improvements[at]?.[from - 1] ?? []).map((end) => ({
            coalition: name,
            from,
            to: end + 1,
            lasting: byConcept.flatMap(([concept, states]) =>
              states.has(from) && states.has(end + 1) ? [concept] : [],
            ),
          })),
    ),
  );
}
