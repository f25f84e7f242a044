import { likesBetter, likesNoBetter } from "./compare-states.ts";
import type { Conflict, DecisionMaker } from "./conflict.ts";
import { legalSequences } from "./legal-sequences.ts";
import { reachable } from "./moves.ts";
import { SpecError } from "./spec-error.ts";
import { type StateSets, setLists } from "./state-sets.ts";

export type CoalitionConcept = "cnash" | "cgmr" | "csmr" | "cseq";
export const COALITION_CONCEPTS = ["cnash", "cgmr", "csmr", "cseq"] as const satisfies CoalitionConcept[];

/** Some decision makers that act together, by their places in the conflict; single ones are coalitions too. */
export interface Coalition {
  /** The members' ids in the conflict's order, joined by `+`. */
  readonly name: string;
  readonly members: readonly number[];
}

export interface CoalitionAnalysis {
  readonly coalitions: readonly Coalition[];
  /** By coalition and state: where it can improve to, every member being better off at the end (steps on the way may hurt). */
  readonly improvements: readonly (readonly (readonly number[])[])[];
  /** By concept and coalition: a 1 for each state that is stable for it. */
  readonly stable: Readonly<Record<CoalitionConcept, readonly Uint8Array[]>>;
}

/** States² × 3^n, the pairs of a coalition and one among its outsiders: past it memory would need gigabytes, or time minutes. */
const MOST_PAIRS = 400_000_000;

/**
 * Which states coalitions can improve on, and which are stable against that, where the outsiders' sanctions are single and joint
 * moves (Kilgour, Hipel, Fang & Peng 2001; Inohara & Hipel 2008). A coalition H improves from s to the end of a legal sequence of
 * its members' moves where everybody in H is better off. An end is *blocking* where somebody in H is no better off than in s. For H, s is
 * - `cnash`: stable where H cannot improve;
 * - `cgmr`: where after each improvement the outsiders can reach a blocking state;
 * - `csmr`: where they can reach a blocking one from which H reaches blocking ones only;
 * - `cseq`: where they can reach a blocking one by improvements of coalitions among them, none twice in a row.
 *
 * An unknown comparison neither tempts nor deters; outsiders may step to states of unknown worth, as in `uncertainlyStable`.
 *
 * @throws {SpecError} where there are too many coalitions or states.
 *
 * Cost: for each of the 2^n - 1 coalitions, for each state, its improvements × what the outsiders can reach; and for each of the 3^n
 * pairs of a coalition and one among its outsiders the latter's improvements.
 */
export function analyseCoalitions(conflict: Conflict): CoalitionAnalysis {
  const { decisionMakers, stateCount } = conflict;
  if (stateCount ** 2 * 3 ** decisionMakers.length > MOST_PAIRS) {
    const reason = `${2 ** decisionMakers.length - 1} coalitions over ${stateCount} states are more than fit into memory or patience`;
    throw new SpecError([{ place: "decisionMakers", reason, mend: "ask without coalitions, or leave options out" }]);
  }
  const states = Array.from({ length: stateCount }, (_, state) => state);
  const moves = decisionMakers.map((one) => states.map((state) => reachable(one.moves, state)));
  const coalitions = subsets(decisionMakers.length).map((members) => ({
    members,
    name: members.map((member) => decisionMakers[member]?.id ?? "").join("+"),
  }));
  const each = coalitions.map(({ members }) => members.flatMap((member) => decisionMakers[member] ?? []));
  const nameOf = (members: readonly number[]) => members.join("+");
  const reach = new Map(
    coalitions.map(({ members }) => {
      const sets = legalSequences(
        members.map((member) => moves[member] ?? []),
        stateCount,
      );
      return [nameOf(members), setLists(sets, stateCount)];
    }),
  );
  const endsThat = (suit: (one: DecisionMaker, to: number, from: number) => boolean) =>
    coalitions.map(({ members }, at) =>
      (reach.get(nameOf(members)) ?? []).map((ends, from) =>
        ends.filter((to) => (each[at] ?? []).every((one) => suit(one, to, from))),
      ),
    );
  const improvements = endsThat(likesBetter);
  const steps = decisionMakers.some(({ unknown }) => unknown)
    ? endsThat((one, to, from) => !likesNoBetter(one, to, from))
    : improvements;
  const stepsOf = new Map(coalitions.map(({ members }, at) => [nameOf(members), steps[at] ?? []]));

  const stable = { cnash: [], cgmr: [], csmr: [], cseq: [] } as Record<CoalitionConcept, Uint8Array[]>;
  for (const [at, { members }] of coalitions.entries()) {
    const outsiders = decisionMakers.map((_, k) => k).filter((k) => !members.includes(k));
    const outsidersReach = reach.get(nameOf(outsiders));
    const outsidersImprove = sequencesOfCoalitions(outsiders, stepsOf, stateCount);
    const own = reach.get(nameOf(members));
    const blocks = (end: number, from: number) => (each[at] ?? []).some((one) => likesNoBetter(one, end, from));
    const deterred = (from: number, sanctions: (improvement: number) => readonly number[], reply: boolean) =>
      (improvements[at]?.[from] ?? []).every((improvement) =>
        sanctions(improvement).some(
          (end) => blocks(end, from) && (!reply || (own?.[end] ?? []).every((answer) => blocks(answer, from))),
        ),
      );
    const free = (improvement: number) => outsidersReach?.[improvement] ?? [];
    const improving = (improvement: number) => outsidersImprove[improvement] ?? [];
    const nothing = () => [];
    stable.cnash.push(Uint8Array.from(states, (from) => Number(deterred(from, nothing, false))));
    stable.cgmr.push(Uint8Array.from(states, (from) => Number(deterred(from, free, false))));
    stable.csmr.push(Uint8Array.from(states, (from) => Number(deterred(from, free, true))));
    stable.cseq.push(Uint8Array.from(states, (from) => Number(deterred(from, improving, false))));
  }
  return { coalitions, improvements, stable };
}

function sequencesOfCoalitions(
  outsiders: readonly number[],
  stepsOf: ReadonlyMap<string, readonly (readonly number[])[]>,
  stateCount: number,
): number[][] {
  if (outsiders.length === 0) return [];
  const steps = subsets(outsiders.length).map(
    (places) => stepsOf.get(places.map((place) => outsiders[place]).join("+")) ?? [],
  );
  const sets: StateSets = legalSequences(steps, stateCount);
  return setLists(sets, stateCount);
}

/** The non-empty subsets of 0…count-1: those of one first, then those of two … each ascending. */
function subsets(count: number): number[][] {
  const all = Array.from({ length: 2 ** count - 1 }, (_, at) =>
    Array.from({ length: count }, (_, member) => member).filter((member) => ((at + 1) >> member) & 1),
  );
  return all.sort((a, b) => a.length - b.length || compareLists(a, b));
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
