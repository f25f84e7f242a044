import type { OptionForm } from "./conflict-form.ts";
import { at, type NaiveGame } from "./naive-game.ts";
import { endStates, legalSequences, remembered } from "./naive-sequences.ts";

/** How i judges the states. */
export type Utility = (s: number) => number;

/** nash, gmr, smr and seq: is s stable for i, who judges by u (its own preference unless told)? */
export type Stability = Record<"nash" | "gmr" | "smr" | "seq", (i: number, s: number, u?: Utility) => boolean>;

/** Fang, Hipel & Kilgour (1993), "Interactive Decision Making": stability of s for i against all others. */
export function naiveStability(game: NaiveGame): Stability {
  const opponents = (i: number) => game.ids.map((_, k) => k).filter((k) => k !== i);
  const anyMoves = remembered((i, s) => endStates(legalSequences(opponents(i), game.moves, s)));
  const improvingMoves = remembered((i, s) => endStates(legalSequences(opponents(i), improvements(game), s)));
  const own =
    (i: number): Utility =>
    (s) =>
      game.rank(i, s);
  const better = (i: number, s: number, u: Utility) => game.moves(i, s).filter((s1) => u(s1) > u(s));
  return {
    nash: (i, s, u = own(i)) => better(i, s, u).length === 0,
    gmr: (i, s, u = own(i)) => better(i, s, u).every((s1) => anyMoves(i, s1).some((s2) => u(s2) <= u(s))),
    smr: (i, s, u = own(i)) =>
      better(i, s, u).every((s1) =>
        anyMoves(i, s1).some((s2) => u(s2) <= u(s) && game.moves(i, s2).every((s3) => u(s3) <= u(s))),
      ),
    seq: (i, s, u = own(i)) => better(i, s, u).every((s1) => improvingMoves(i, s1).some((s2) => u(s2) <= u(s))),
  };
}

/** R⁺: the moves to a state that the mover likes better than the one it leaves. */
export function improvements(game: NaiveGame) {
  return (i: number, s: number) => game.moves(i, s).filter((t) => game.rank(i, t) > game.rank(i, s));
}

/** Fraser & Hipel (1984), "Conflict Analysis": the improvements of some others, made at once with i's own, leave i no better off. */
export function isSimultaneouslyStable(conflict: OptionForm, game: NaiveGame, i: number, s: number): boolean {
  const better = improvements(game);
  const vector = (state: number) => at(at(game.vectors ?? [], state - 1), 0);
  const withOptionsOf = (base: string, k: number, from: string) =>
    [...base]
      .map((digit, option) => (at(conflict.options, option).owner === game.ids[k] ? from[option] : digit))
      .join("");
  return better(i, s).every((s1) => {
    // What comes of the opponents seen so far, each staying or making one of its improvements; alone: i's own move.
    const alone = withOptionsOf(vector(s), i, vector(s1));
    let outcomes = [{ vector: alone, somebodyElseMoved: false }];
    for (const k of game.ids.keys()) {
      if (k === i) continue;
      outcomes = outcomes.flatMap((outcome) => [
        outcome,
        ...better(k, s).map((t) => ({ vector: withOptionsOf(outcome.vector, k, vector(t)), somebodyElseMoved: true })),
      ]);
    }
    return outcomes.some((outcome) => {
      const state = game.states.find((t) => vector(t) === outcome.vector);
      return outcome.somebodyElseMoved && state !== undefined && game.rank(i, state) <= game.rank(i, s);
    });
  });
}
