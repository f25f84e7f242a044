import type { NaiveGame } from "./naive-game.ts";

/**
 * Limited-move stability of two decision makers with strict rankings (Fang, Hipel & Kilgour 1993, section 3.4) by plain recursion:
 * is s stable for i, who looks so many moves ahead, both moving in turn and either free to stay? Cost: moves to the power of the horizon.
 */
export function naiveLimitedMove(game: NaiveGame, i: number, s: number, horizon: number): boolean {
  return expectedEnd(game, i, s, horizon) === s;
}

/** Where the conflict ends when i is to move at s: where its best move leads, unless it likes s as well or better. */
function expectedEnd(game: NaiveGame, i: number, s: number, movesLeft: number): number {
  if (movesLeft === 0) return s;
  const ends = game.moves(i, s).map((t) => expectedEnd(game, 1 - i, t, movesLeft - 1));
  const [best = s] = ends.sort((a, b) => game.rank(i, b) - game.rank(i, a));
  return game.rank(i, best) > game.rank(i, s) ? best : s;
}
