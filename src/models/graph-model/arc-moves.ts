import { type Lists, listsBy, listsOfPairs, type Moves, turned } from "./moves.ts";

/** The moves of a graph given by its arcs (states from 0 on), exactly as they are: not closed transitively, and one-way where no way back is given. */
export function arcMoves(arcs: Iterable<readonly [number, number]>, stateCount: number): Moves {
  const outOf = listsOfPairs(arcs, stateCount);
  return { ...singleBlocks(stateCount), within: false, outOf, into: turned(outOf, stateCount) };
}

function singleBlocks(stateCount: number): { blockOf: Int32Array; blocks: Lists } {
  const blockOf = Int32Array.from({ length: stateCount }, (_, state) => state);
  return { blockOf, blocks: listsBy(blockOf, stateCount) };
}
