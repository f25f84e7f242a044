import { likesNoBetter } from "./compare-states.ts";
import type { Conflict, DecisionMaker } from "./conflict.ts";
import { legalSequences } from "./legal-sequences.ts";
import { reachable } from "./moves.ts";
import { byRank } from "./ranks.ts";
import type { GraphConcept } from "./stability.ts";
import { members, type StateSets } from "./state-sets.ts";

/**
 * What would have to be true of one decision maker's ranking for one state to be stable for it, the others' preferences as given.
 * Stability asks of a strict ranking only which states stand above the state. Each move leads to a `target`; a target that stands
 * above has to be answered by one of its `sanctions`, each a set of states none of which may stand above.
 */
export interface Requirement {
  readonly state: number;
  readonly targets: readonly { readonly target: number; readonly sanctions: readonly (readonly number[])[] }[];
}

/** The least change of a ranking that makes a state stable. */
export interface LeastChange {
  /** Swaps of two neighbours in the ranking; 0 where the state is stable as it is. */
  readonly swaps: number;
  /** The states that would have to be liked less than the state, and are liked better now; best first. */
  readonly below: readonly number[];
}

/**
 * What needs to hold for a state, for a decision maker by one concept. Made once for all its states. What is unknown stays unknown:
 * it is no target and no sanction.
 */
export function requirements(conflict: Conflict, one: DecisionMaker, concept: GraphConcept): readonly Requirement[] {
  const { decisionMakers, stateCount } = conflict;
  const others = decisionMakers.filter((other) => other !== one);
  const answers: StateSets | null =
    concept === "nash"
      ? null
      : legalSequences(
          others.map((other) =>
            Array.from({ length: stateCount }, (_, from) =>
              reachable(other.moves, from).filter((to) => concept !== "seq" || !likesNoBetter(other, to, from)),
            ),
          ),
          stateCount,
        );
  const replies = Array.from({ length: stateCount }, (_, state) => reachable(one.moves, state));
  return Array.from({ length: stateCount }, (_, state) => ({
    state,
    targets: (replies[state] ?? [])
      .filter((target) => target !== state && !one.unknown?.has(target, state))
      .map((target) => ({
        target,
        sanctions: (answers ? members(answers, target) : [])
          .map((end) =>
            (concept === "smr" ? [end, ...(replies[end] ?? [])] : [end]).filter((reached) => reached !== state),
          )
          .filter((sanction) => !sanction.some((reached) => one.unknown?.has(reached, state))),
      })),
  }));
}

/** Past so many choices the least change is not known. */
const MOST_CHOICES = 200_000;

/**
 * The least number of swaps of neighbours that make a state stable in a strict ranking, and what they come to (inverse analysis:
 * Kinsara, Kilgour & Hipel 2015). Null where the search was given up.
 *
 * To be stable a state needs others *below* it, never above: so only those that stand above it now may have to change place. Each
 * target above is either put below or gets a sanction whose states are put below. What is below already makes it cheaper to put
 * down those that stand between, the lowest first. Cost: exponential in the targets in the worst case, cut off by the best so far.
 */
export function leastChange(ranking: Int32Array, { state, targets }: Requirement): LeastChange | null {
  const place = ranking.indexOf(state);
  const above = [...ranking.subarray(0, place)];
  const standsAbove = new Map(above.map((one, at) => [one, at]));
  const tempting = targets.filter(({ target }) => standsAbove.has(target));
  const alternatives = tempting.map(({ target, sanctions }) =>
    [[target], ...sanctions].map((set) => set.filter((one) => standsAbove.has(one))),
  );
  let best: LeastChange | null = null;
  const tried = new Set<string>();
  let choices = 0;
  const search = (lowered: ReadonlySet<number>) => {
    const key = [...lowered].sort((a, b) => a - b).join(" ");
    if (tried.has(key) || ++choices > MOST_CHOICES) return;
    tried.add(key);
    if (best && lowered.size > best.swaps) return;
    const open = alternatives.find((sets) => !sets.some((set) => set.every((one) => lowered.has(one))));
    if (!open) {
      const change = cheapestLowering(above, lowered);
      const isLess = !best || change.swaps < best.swaps;
      if (isLess || (change.swaps === best?.swaps && change.below.length < best.below.length)) best = change;
      return;
    }
    for (const set of [...open].sort((a, b) => a.length - b.length)) search(new Set([...lowered, ...set]));
  };
  search(new Set());
  return choices > MOST_CHOICES ? null : best;
}

/**
 * The swaps that put some of the states above a state below it, none of the others changing order: one with the state itself and one
 * with each state left above that stood lower. To put more of the lowest down as well may save swaps.
 */
function cheapestLowering(above: readonly number[], lowered: ReadonlySet<number>): LeastChange {
  const free = above.filter((one) => !lowered.has(one));
  let best: LeastChange | null = null;
  for (let left = free.length; left >= 0; left--) {
    const kept = new Set(free.slice(0, left));
    let [swaps, keptBelow] = [0, 0];
    for (const one of above.toReversed()) {
      if (kept.has(one)) keptBelow++;
      else swaps += 1 + keptBelow;
    }
    if (!best || swaps < best.swaps) best = { swaps, below: above.filter((one) => !kept.has(one)) };
  }
  return best ?? { swaps: 0, below: [] };
}

/** Up to so many states all rankings can be counted: half a million subsets a state, and numbers that are exact. */
export const MOST_STATES_TO_COUNT = 16;

/**
 * Of all strict rankings of n states, how many make a state stable. Which states stand above decides; each set of a of them is that
 * of a! (n - 1 - a)! rankings. Cost: 2^(n-1).
 */
export function stableRankings(stateCount: number, { state, targets }: Requirement): number {
  const bit = (one: number) => 1 << (one < state ? one : one - 1);
  const asBits = (set: readonly number[]) => set.reduce((bits, one) => bits | bit(one), 0);
  const masks = targets.map(({ target, sanctions }) => ({ target: bit(target), sanctions: sanctions.map(asBits) }));
  const withAbove = new Array<number>(stateCount).fill(0);
  for (let above = 0; above < 2 ** (stateCount - 1); above++) {
    const stable = masks.every(
      ({ target, sanctions }) => (above & target) === 0 || sanctions.some((set) => (set & above) === 0),
    );
    if (!stable) continue;
    let size = 0;
    for (let rest = above; rest !== 0; rest &= rest - 1) size++;
    withAbove[size] = (withAbove[size] ?? 0) + 1;
  }
  return withAbove.reduce((sum, sets, size) => sum + sets * factorial(size) * factorial(stateCount - 1 - size), 0);
}

export function factorial(n: number): number {
  let product = 1;
  for (let k = 2; k <= n; k++) product *= k;
  return product;
}

/** A decision maker's states, best first, where it likes no two equally; otherwise null. */
export function strictRanking({ ranks }: DecisionMaker): Int32Array | null {
  const order = byRank(ranks).reverse();
  return new Set(ranks).size === ranks.length ? order : null;
}
