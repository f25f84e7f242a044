import type { NaiveGame } from "./naive-game.ts";
import { endStates, legalSequences, remembered } from "./naive-sequences.ts";

/** Whether i does not know which of two states it likes better. */
export type Unknown = (i: number, s: number, t: number) => boolean;

/**
 * Stability with unknown comparisons, straight from Li, Hipel, Kilgour & Fang (2004), IEEE Trans. SMC-A 34:507-520: definitions a to d, each
 * with its own set of tempting moves (R⁺ or R⁺ᵁ) and of deterring ends (no better, or no better or unknown); the others' sequential
 * sanctions are by R⁺ᵁ in all of them.
 */
export function naiveUncertain(game: NaiveGame, unknown: Unknown, way: "a" | "b" | "c" | "d") {
  const opponents = (i: number) => game.ids.map((_, k) => k).filter((k) => k !== i);
  const better = (i: number, t: number, s: number) => !unknown(i, t, s) && game.rank(i, t) > game.rank(i, s);
  const noBetter = (i: number, t: number, s: number) => !unknown(i, t, s) && game.rank(i, t) <= game.rank(i, s);
  const improvements = (i: number, s: number) => game.moves(i, s).filter((t) => better(i, t, s));
  const improvementsOrUnknown = (i: number, s: number) =>
    game.moves(i, s).filter((t) => better(i, t, s) || unknown(i, t, s));
  const tempting = way === "a" || way === "c" ? improvementsOrUnknown : improvements;
  const deters =
    way === "c" || way === "d" ? (i: number, t: number, s: number) => noBetter(i, t, s) || unknown(i, t, s) : noBetter;
  const anyMoves = remembered((i, s) => endStates(legalSequences(opponents(i), game.moves, s)));
  const willingMoves = remembered((i, s) => endStates(legalSequences(opponents(i), improvementsOrUnknown, s)));
  return {
    nash: (i: number, s: number) => tempting(i, s).length === 0,
    gmr: (i: number, s: number) => tempting(i, s).every((s1) => anyMoves(i, s1).some((s2) => deters(i, s2, s))),
    smr: (i: number, s: number) =>
      tempting(i, s).every((s1) =>
        anyMoves(i, s1).some((s2) => deters(i, s2, s) && game.moves(i, s2).every((s3) => deters(i, s3, s))),
      ),
    seq: (i: number, s: number) => tempting(i, s).every((s1) => willingMoves(i, s1).some((s2) => deters(i, s2, s))),
  };
}
