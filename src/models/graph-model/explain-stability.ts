import { likesBetter, likesNoBetter } from "./compare-states.ts";
import { comparisonBasis, type Ground } from "./comparison-basis.ts";
import type { Conflict, DecisionMaker } from "./conflict.ts";
import { stateOf } from "./feasible-states.ts";
import { reachable } from "./moves.ts";
import type { Concept } from "./solution.ts";
import { moveWords } from "./state-words.ts";

export interface ExplainedMove {
  readonly by: string;
  readonly to: number;
}

/** An improvement, and what deters from it. */
export interface ExplainedImprovement {
  readonly to: number;
  /** On what it rests that this would be an improvement. */
  readonly because: readonly Ground[];
  /** How the others would answer; null where they have no answer that deters. Moves made at the same time all lead to the last `to`. */
  readonly answer: {
    readonly moves: readonly ExplainedMove[];
    /** Where the answer ends. */
    readonly to: number;
    /** On what it rests that this is no better than staying. */
    readonly because: readonly Ground[];
  } | null;
}

/** Why a state is stable for a decision maker by a concept, or why not. States are numbered from 1. */
export interface Explanation {
  readonly decisionMaker: string;
  readonly state: number;
  readonly concept: Concept;
  readonly stable: boolean;
  readonly improvements: readonly ExplainedImprovement[];
  readonly text: string;
}

/**
 * Explains a state's stability from the definitions: each improvement of the decision maker, and for each the shortest answer of the
 * others that deters from it, if there is one. Unknown comparisons neither tempt nor deter, as in `solveConflict`.
 *
 * @param state from 1 to the number of states.
 * Cost: one search of the opponents' moves for each improvement.
 */
export function explainStability(
  conflict: Conflict,
  state: number,
  decisionMaker: string,
  concept: Concept,
): Explanation {
  const { decisionMakers } = conflict;
  const i = decisionMakers.findIndex(({ id }) => id === decisionMaker);
  const one = decisionMakers[i];
  const from = state - 1;
  if (!one) throw new RangeError(`there is no decision maker ${JSON.stringify(decisionMaker)}`);
  if (!(from >= 0 && from < conflict.stateCount)) throw new RangeError(`there is no state ${state}`);
  const moves = reachable(one.moves, from);
  const improvements = moves
    .filter((to) => likesBetter(one, to, from))
    .map((to): ExplainedImprovement => {
      const answer = concept === "nash" ? null : answerTo(conflict, i, from, to, concept);
      const end = answer?.at(-1)?.to ?? to;
      return {
        to: to + 1,
        because: comparisonBasis(conflict, i, to, from),
        answer: answer && {
          moves: answer.map(({ mover, to: reached }) => ({ by: decisionMakers[mover]?.id ?? "", to: reached + 1 })),
          to: end + 1,
          because: comparisonBasis(conflict, i, end, from),
        },
      };
    });
  const stable = improvements.every(({ answer }) => answer !== null);
  const told = { decisionMaker, state, concept, stable, improvements };
  return { ...told, text: textOf(conflict, one, moves.length, told) };
}

interface Step {
  readonly mover: number;
  readonly to: number;
}

/** The shortest answer to an improvement that deters from it: breadth first over states together with who moved last. */
function answerTo(conflict: Conflict, i: number, from: number, improvement: number, concept: Concept): Step[] | null {
  if (concept === "sim") return answerAtOnce(conflict, i, from, improvement);
  const { decisionMakers } = conflict;
  const one = decisionMakers[i];
  if (!one) return null;
  const deters = (end: number) =>
    likesNoBetter(one, end, from) &&
    (concept !== "smr" || reachable(one.moves, end).every((reply) => likesNoBetter(one, reply, from)));
  type Node = { readonly state: number; readonly last: number; readonly before: Node | null };
  const queue: Node[] = [{ state: improvement, last: -1, before: null }];
  const met = new Set<number>();
  for (const node of queue) {
    for (const [k, other] of decisionMakers.entries()) {
      if (k === i || k === node.last) continue;
      for (const to of reachable(other.moves, node.state)) {
        const unwilling = concept === "seq" && likesNoBetter(other, to, node.state);
        if (unwilling || met.has(to * decisionMakers.length + k)) continue;
        met.add(to * decisionMakers.length + k);
        const next = { state: to, last: k, before: node };
        if (deters(to)) return stepsTo(next);
        queue.push(next);
      }
    }
  }
  return null;

  function stepsTo(end: Node): Step[] {
    const steps: Step[] = [];
    for (let node: Node | null = end; node?.before; node = node.before)
      steps.unshift({ mover: node.last, to: node.state });
    return steps;
  }
}

/** Improvements of others, made at the same time, that spoil an improvement: as few of them as can be. */
function answerAtOnce(conflict: Conflict, i: number, from: number, improvement: number): Step[] | null {
  const { decisionMakers, vectors, merger } = conflict;
  const one = decisionMakers[i];
  if (!vectors || merger || !one) return null;
  const { low, high } = vectors;
  const change = (to: number) => [(low[to] ?? 0) ^ (low[from] ?? 0), (high[to] ?? 0) ^ (high[from] ?? 0)] as const;
  const others = decisionMakers.flatMap((other, k) => {
    const to = k === i ? [] : reachable(other.moves, from).filter((reached) => likesBetter(other, reached, from));
    return to.length > 0 ? [{ mover: k, to }] : [];
  });
  const [ownLow, ownHigh] = change(improvement);
  const find = (at: number, left: number, l: number, h: number, joined: readonly number[]): Step[] | null => {
    if (left === 0) {
      const end = stateOf(vectors, (low[from] ?? 0) ^ l, (high[from] ?? 0) ^ h);
      return end >= 0 && likesNoBetter(one, end, from) ? joined.map((mover) => ({ mover, to: end })) : null;
    }
    for (let next = at; next < others.length; next++) {
      const other = others[next];
      for (const to of other?.to ?? []) {
        const [byLow, byHigh] = change(to);
        const found = find(next + 1, left - 1, l ^ byLow, h ^ byHigh, [...joined, other?.mover ?? -1]);
        if (found) return found;
      }
    }
    return null;
  };
  for (let size = 1; size <= others.length; size++) {
    const found = find(0, size, ownLow, ownHigh, []);
    if (found) return found;
  }
  return null;
}

function textOf(
  conflict: Conflict,
  one: DecisionMaker,
  moves: number,
  { state, concept, stable, improvements }: Omit<Explanation, "text">,
): string {
  const { name } = one;
  if (moves === 0) return `${name} cannot move from state ${state}.`;
  if (improvements.length === 0) return `${name} has no move to a state that it likes better.`;
  const open = improvements.find(({ answer }) => answer === null);
  const told = open ? [open] : improvements.slice(0, MOST_TOLD);
  const sentences = told.map(({ to, answer }) => {
    const would = `${name} could improve by ${moveWords(conflict, state - 1, to - 1)} (state ${to})`;
    if (!answer) return `${would}, ${UNDETERRED[concept]}.`;
    const end = (one.ranks[answer.to - 1] ?? 0) < (one.ranks[state - 1] ?? 0) ? "less than" : "no better than";
    const reply = concept === "smr" ? `, and from there ${name} could not get anything better than staying either` : "";
    return `${would}, but ${answerWords(conflict, to, answer.moves, concept)} (state ${answer.to}), which ${name} likes ${end} staying${reply}.`;
  });
  const more = stable ? improvements.length - told.length : 0;
  if (more > 0) sentences.push(`So it is with ${more} other ${more === 1 ? "improvement" : "improvements"}.`);
  return sentences.join(" ");
}

/** Of a stable state the text tells so many improvements; the structure has them all. */
const MOST_TOLD = 3;

const UNDETERRED: Readonly<Record<Concept, string>> = {
  nash: "and takes that, for it reckons with no answer",
  gmr: "and nothing that the others can do afterwards would leave it as badly off as staying",
  smr: "and whatever the others do afterwards, it ends up better than by staying",
  seq: "and nothing that the others would do afterwards for their own good would leave it as badly off as staying",
  sim: "and no improvement of the others at the same time would spoil it",
};

function answerWords(
  conflict: Conflict,
  improvement: number,
  moves: readonly ExplainedMove[],
  concept: Concept,
): string {
  const nameOf = (id: string) => conflict.decisionMakers.find((one) => one.id === id)?.name ?? id;
  if (concept === "sim") {
    return `${moves.map(({ by }) => nameOf(by)).join(" and ")} could improve at the same time, which comes out otherwise`;
  }
  const could = concept === "seq" ? "would, for its own good," : "could";
  let at = improvement;
  const steps = moves.map(({ by, to }, step) => {
    const words = moveWords(conflict, at - 1, to - 1);
    at = to;
    return step === 0 ? `${nameOf(by)} ${could} answer by ${words}` : `${nameOf(by)} by ${words}`;
  });
  return steps.join(", then ");
}
