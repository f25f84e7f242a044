import fc from "fast-check";
import { expect, test } from "vitest";
import { spanningTree, treeSpace } from "../../src/language/parse.ts";

const space = treeSpace(40);

function treeOf(scores: Float32Array, n: number): number[] {
  const heads = new Int16Array(n);
  spanningTree(scores, n, heads, 0, space);
  return [...heads];
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((head) => head === 0).length !== 1) return false;
  return heads.every((_, i) => {
    let node = i + 1;
    for (let steps = 0; node !== 0; steps++) {
      if (steps > heads.length) return false;
      node = heads[node - 1] ?? -1;
    }
    return true;
  });
}

function total(scores: Float32Array, heads: readonly number[]): number {
  return heads.reduce((sum, head, i) => sum + (scores[i * (heads.length + 1) + head] as number), 0);
}

/** Every choice of heads for n words. */
function* choices(n: number, chosen: number[] = []): Generator<number[]> {
  if (chosen.length === n) yield chosen;
  else for (let head = 0; head <= n; head++) yield* choices(n, [...chosen, head]);
}

function matrix(cell: fc.Arbitrary<number>, most: number): fc.Arbitrary<{ n: number; scores: Float32Array }> {
  return fc
    .integer({ min: 1, max: most })
    .chain((n) =>
      fc
        .array(cell, { minLength: n * (n + 1), maxLength: n * (n + 1) })
        .map((cells) => ({ n, scores: Float32Array.from(cells) })),
    );
}

test("finds the best of all trees with one word below the root", () => {
  fc.assert(
    fc.property(matrix(fc.integer({ min: -20, max: 20 }), 5), ({ n, scores }) => {
      let best = -Infinity;
      for (const heads of choices(n)) if (isTree(heads)) best = Math.max(best, total(scores, heads));
      expect(total(scores, treeOf(scores, n))).toBe(best);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test("finds the best tree of six words", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 42, maxLength: 42 }), (cells) => {
      const scores = Float32Array.from(cells);
      let best = -Infinity;
      for (const heads of choices(6)) if (isTree(heads)) best = Math.max(best, total(scores, heads));
      expect(total(scores, treeOf(scores, 6))).toBe(best);
    }),
    { seed: 2, numRuns: 15 },
  );
});

test("makes a tree of any scores", () => {
  const cell = fc.oneof(fc.float(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 0));
  fc.assert(
    fc.property(matrix(cell, 40), ({ n, scores }) => {
      expect(isTree(treeOf(scores, n))).toBe(true);
    }),
    { seed: 3, numRuns: 300 },
  );
});

test("groups within groups come apart again", () => {
  // Words choose each other in pairs, the pairs each other, and so on; the root is worst for all.
  const n = 32;
  const scores = new Float32Array(n * (n + 1)).fill(-50);
  for (let i = 0; i < n; i++) {
    scores[i * (n + 1)] = -1000 + i;
    for (let level = 1; level < n; level *= 2) scores[i * (n + 1) + (i ^ level) + 1] = 40 - level;
  }
  const heads = treeOf(scores, n);
  expect(isTree(heads)).toBe(true);
  expect(heads[n - 1]).toBe(0);
});

test("a sentence beyond the room is refused", () => {
  expect(() => spanningTree(new Float32Array(41 * 42), 41, new Int16Array(41), 0, space)).toThrow("41 words");
});
