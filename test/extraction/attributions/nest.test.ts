import { expect, it } from "vitest";
import { nest } from "../../../src/extraction/attributions/nest.ts";

const placed = (start: number, end: number, cue: number | null = null) => ({
  content: [{ start, end }],
  cue: cue === null ? null : { start: cue, end: cue + 2 },
});

it("names the innermost statement that holds another with its cue", () => {
  expect(nest([placed(0, 100), placed(20, 90, 15), placed(40, 60, 30)])).toEqual([null, 0, 1]);
});

it("leaves alone what only overlaps, what is the same, and what has its cue outside", () => {
  expect(nest([placed(0, 50), placed(30, 80)])).toEqual([null, null]);
  expect(nest([placed(0, 50), placed(0, 50)])).toEqual([null, null]);
  expect(nest([placed(10, 50), placed(20, 50, 2)])).toEqual([null, null]);
});

it("finds the holder whatever the order of the statements", () => {
  expect(nest([placed(40, 60, 30), placed(0, 100), placed(20, 90, 15)])).toEqual([2, null, 1]);
});
