import type { NaiveGame } from "./naive-game.ts";
import { endStates, legalSequences, remembered } from "./naive-sequences.ts";
import { improvements } from "./naive-stability.ts";

/** Whether i strongly prefers a state to another. */
export type StrongPreference = (i: number, s: number, to: number) => boolean;

/**
 * Strong stability, straight from Hamouda, Kilgour & Hipel (2004), Group Decision and Negotiation 13:449-462, with many opponents as in
 * their paper of 2006: after each improvement, mild or strong, the others bring about a state to which i strongly prefers the first.
 */
export function naiveStrong(game: NaiveGame, strongly: StrongPreference) {
  const opponents = (i: number) => game.ids.map((_, k) => k).filter((k) => k !== i);
  const better = improvements(game);
  const anyMoves = remembered((i, s) => endStates(legalSequences(opponents(i), game.moves, s)));
  const willingMoves = remembered((i, s) => endStates(legalSequences(opponents(i), better, s)));
  return {
    gmr: (i: number, s: number) => better(i, s).every((s1) => anyMoves(i, s1).some((s2) => strongly(i, s, s2))),
    smr: (i: number, s: number) =>
      better(i, s).every((s1) =>
        anyMoves(i, s1).some((s2) => strongly(i, s, s2) && game.moves(i, s2).every((s3) => strongly(i, s, s3))),
      ),
    seq: (i: number, s: number) => better(i, s).every((s1) => willingMoves(i, s1).some((s2) => strongly(i, s, s2))),
  };
}
