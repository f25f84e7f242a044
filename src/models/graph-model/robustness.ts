import { buildConflict } from "./build-conflict.ts";
import type { Ground } from "./comparison-basis.ts";
import type { Conflict, DecisionMaker } from "./conflict.ts";
import { sortedBlocks } from "./deterred.ts";
import { preferenceStatements } from "./preference-statements.ts";
import { byRank, type Ranks } from "./ranks.ts";
import { seededRandom } from "./seeded-random.ts";
import { type GraphConcept, stableForAll, stableStates } from "./stability.ts";

export interface RobustnessOptions {
  readonly concepts: readonly GraphConcept[];
  /** Preference orders to sample for each specification; 200 without. */
  readonly samples?: number;
  readonly seed?: number;
}

export interface Robustness {
  readonly samples: number;
  readonly seed: number;
  /** By concept, for each state: in what share of the sampled orders it is an equilibrium. */
  readonly shares: Readonly<Record<string, readonly number[]>>;
  /** What the fall of each preference statement would change, that which changes most first. */
  readonly statements: readonly FallOfStatement[];
}

export interface FallOfStatement extends Ground {
  readonly decisionMaker: string;
  /** By concept: the sum over the states of how much their shares would change. */
  readonly change: Readonly<Record<string, number>>;
  /** By concept: the equilibria that more than half of the orders have only with the statement, and only without it. */
  readonly lost: Readonly<Record<string, readonly number[]>>;
  readonly gained: Readonly<Record<string, readonly number[]>>;
}

/**
 * How far the equilibria hang on what the specification leaves open and on each thing that it says.
 *
 * Orders are sampled that are consistent with the specification: whatever it says is liked better stays so, states that it says
 * nothing to tell apart, and comparisons that it calls unknown, come out at random (of the states to which no known better one is left,
 * the next is drawn; so every consistent order can come, not all equally often where comparisons are unknown). Then each preference
 * statement is dropped by itself, and the same is done again with the same seed.
 *
 * Cost: (statements + 1) × samples × solving the conflict; one sample where nothing is left open.
 */
export function robustness(conflict: Conflict, options: RobustnessOptions): Robustness {
  const { concepts, samples = 200, seed = 1 } = options;
  const shares = sampledShares(conflict, concepts, samples, seed);
  const statements = preferenceStatements(conflict.spec).map(({ decisionMaker, statement, evidence, without }) => {
    const changed = sampledShares(buildConflict(without()), concepts, samples, seed);
    const byConcept = <T>(value: (before: Float64Array, after: Float64Array) => T) =>
      Object.fromEntries(concepts.map((concept, at) => [concept, value(shares[at] ?? NONE, changed[at] ?? NONE)]));
    return {
      decisionMaker,
      statement,
      evidence,
      change: byConcept((before, after) => sum(before.map((share, state) => Math.abs(share - (after[state] ?? 0))))),
      lost: byConcept(mostlyOnlyIn),
      gained: byConcept((before, after) => mostlyOnlyIn(after, before)),
    };
  });
  const total = ({ change }: FallOfStatement) => sum(Object.values(change));
  return {
    samples,
    seed,
    shares: Object.fromEntries(concepts.map((concept, at) => [concept, [...(shares[at] ?? NONE)]])),
    statements: statements.sort((a, b) => total(b) - total(a)),
  };
}

const NONE = new Float64Array();

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function mostlyOnlyIn(one: Float64Array, other: Float64Array): number[] {
  return Array.from(one.keys(), (state) => state + 1).filter(
    (state) => (one[state - 1] ?? 0) > 0.5 && (other[state - 1] ?? 0) <= 0.5,
  );
}

/** By concept, for each state the share of sampled orders under which it is an equilibrium. */
function sampledShares(
  conflict: Conflict,
  concepts: readonly GraphConcept[],
  samples: number,
  seed: number,
): Float64Array[] {
  const random = seededRandom(seed);
  const shares = concepts.map(() => new Float64Array(conflict.stateCount));
  const runs = conflict.decisionMakers.every(isStrict) ? 1 : samples;
  for (let run = 0; run < runs; run++) {
    const sampled: Conflict = {
      ...conflict,
      decisionMakers: conflict.decisionMakers.map((one) => {
        const ranks = consistentOrder(one, random);
        const order = byRank(ranks);
        return { ...one, ranks, unknown: null, order, sorted: sortedBlocks(one.moves, order) };
      }),
    };
    for (const [at, concept] of concepts.entries()) {
      const equilibria = stableForAll(stableStates(sampled, concept), conflict.stateCount);
      const share = shares[at] ?? NONE;
      for (let state = 0; state < share.length; state++)
        share[state] = (share[state] ?? 0) + (equilibria[state] ?? 0) / runs;
    }
  }
  return shares.map((share) => share.map((value) => Math.round(value * 1e9) / 1e9));
}

function isStrict({ ranks, unknown }: DecisionMaker): boolean {
  return !unknown && new Set(ranks).size === ranks.length;
}

/** A strict order in which everything that is known to be liked better comes above. */
function consistentOrder({ ranks, unknown }: DecisionMaker, random: () => number): Ranks {
  return unknown ? drawnOrder(ranks, (one, other) => unknown.has(one, other), random) : tiesBroken(ranks, random);
}

function tiesBroken(ranks: Ranks, random: () => number): Ranks {
  const order = byRank(ranks);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && ranks[order[to] ?? 0] === ranks[order[from] ?? 0]) to++;
    for (let last = to - 1; last > from; last--) {
      const drawn = from + Math.floor(random() * (last - from + 1));
      const swapped = order[last] ?? 0;
      order[last] = order[drawn] ?? 0;
      order[drawn] = swapped;
    }
    from = to;
  }
  return ranksOfOrder(order);
}

/** Draws state after state from the best down, each of those that no state left is known to be better than. Cost: states². */
function drawnOrder(ranks: Ranks, isUnknown: (one: number, other: number) => boolean, random: () => number): Ranks {
  const count = ranks.length;
  const better = new Int32Array(count);
  const known = (one: number, other: number) => (ranks[one] ?? 0) > (ranks[other] ?? 0) && !isUnknown(one, other);
  for (let one = 0; one < count; one++)
    for (let other = 0; other < count; other++) if (known(one, other)) better[other] = (better[other] ?? 0) + 1;
  const free = Array.from({ length: count }, (_, state) => state).filter((state) => better[state] === 0);
  const order = new Int32Array(count);
  for (let rank = count - 1; rank >= 0; rank--) {
    const at = Math.floor(random() * free.length);
    const state = free[at] ?? 0;
    free[at] = free.at(-1) ?? 0;
    free.pop();
    order[rank] = state;
    for (let other = 0; other < count; other++) {
      if (!known(state, other)) continue;
      better[other] = (better[other] ?? 0) - 1;
      if (better[other] === 0) free.push(other);
    }
  }
  return ranksOfOrder(order);
}

function ranksOfOrder(order: Int32Array): Ranks {
  const ranks = new Int32Array(order.length);
  for (let at = 0; at < order.length; at++) ranks[order[at] ?? 0] = at + 1;
  return ranks;
}
