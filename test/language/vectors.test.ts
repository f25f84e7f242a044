import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readVectors, writeVectors } from "../../src/language/training/vectors/file.ts";
import { principalComponents } from "../../src/language/training/vectors/principal-components.ts";
import { readPublishedVectors } from "../../src/language/training/vectors/read-published.ts";
import { reduceVectors } from "../../src/language/training/vectors/reduce.ts";
import { vectorsCommand } from "../../src/language/training/vectors.ts";
import { scratchFolder } from "../scratch-folder.ts";

const small = fc.array(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 }), {
  minLength: 5,
  maxLength: 30,
});

test("principal components are orthonormal, by falling variance, and carry the variance they say", () => {
  fc.assert(
    fc.property(small, (rows) => {
      const { mean, components, variances } = principalComponents(Float32Array.from(rows.flat()), 4);
      const component = (i: number) => components.subarray(i * 4, i * 4 + 4);
      const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
        Array.from(a).reduce((sum, x, i) => sum + x * (b[i] as number), 0);
      for (let i = 0; i < 4; i++) {
        for (let j = 0; j < 4; j++) expect(dot(component(i), component(j))).toBeCloseTo(i === j ? 1 : 0, 9);
        const spread = rows.map(
          (row) =>
            dot(
              row.map((x, k) => x - (mean[k] as number)),
              component(i),
            ) ** 2,
        );
        expect(spread.reduce((a, b) => a + b) / rows.length).toBeCloseTo(variances[i] as number, 6);
        if (i > 0) expect(variances[i]).toBeLessThanOrEqual(variances[i - 1] as number);
      }
    }),
    { seed: 8, numRuns: 50 },
  );
});

test("all dimensions keep distances within the rounding", () => {
  const words = Array.from({ length: 40 }, (_, i) => `w${i}`);
  const values = Float32Array.from({ length: 40 * 5 }, (_, i) => Math.sin(i * i));
  const { vectors, variance } = reduceVectors({ words, dimensions: 5, values }, 5);
  expect(variance).toBeCloseTo(1, 9);
  const distance = (at: (i: number) => number) => Math.hypot(...[0, 1, 2, 3, 4].map((i) => at(i) - at(5 + i)));
  const reduced = distance((i) => (vectors.values[i] as number) * (vectors.scales[Math.floor(i / 5)] as number));
  expect(reduced).toBeCloseTo(
    distance((i) => values[i] as number),
    1,
  );
});

test("the file gives back what was written and shows damage", () => {
  const vectors = {
    words: ["the", 'a"b', "вода"],
    dimensions: 2,
    values: Int8Array.of(1, -127, 3, 4, 5, 6),
    scales: Float32Array.of(0.5, 1, 2),
  };
  const bytes = writeVectors(vectors);
  expect(readVectors(bytes)).toEqual(vectors);
  bytes[bytes.length - 1] = 7;
  expect(() => readVectors(bytes)).toThrow(/damaged/);
});

const PUBLISHED = JSON.stringify({
  size: 5,
  dimensions: 2,
  words: ["river", "]", "1984", "rare", "2001"],
  vectors: { 1984: [5, 6, 0, 2], 2001: [9, 9, 0, 4], river: [1, 2, 0, 0], "]": [3, 4, 0, 1], rare: [7, 8, 0, 3] },
  unkVector: [0, 0],
});

test("published vectors are read by frequency, whatever the order of the file", () => {
  const json = new TextEncoder().encode(PUBLISHED);
  const read = readPublishedVectors(json, 2, new Set(["0000"]));
  expect(read).toEqual({ words: ["river", "]", "0000"], dimensions: 2, values: Float32Array.of(1, 2, 3, 4, 5, 6) });
  expect(() => readPublishedVectors(json.subarray(0, -60), 9, new Set())).toThrow(SyntaxError);
  expect(() => readPublishedVectors(new TextEncoder().encode("{}"), 9, new Set())).toThrow(/no "vectors"/);
});

test("the command writes the file and tells what it holds", () => {
  const folder = scratchFolder();
  const [from, out] = [join(folder, "in.json"), join(folder, "deep/out.vectors")];
  writeFileSync(from, PUBLISHED);
  expect(vectorsCommand(["--from", from, "--dimensions", "1", "--out", out])).toMatch(/^4 words, 1 of 2 dimensions/);
  expect(readVectors(readFileSync(out)).words).toEqual(["river", "]", "0000", "rare"]);
  expect(() => vectorsCommand(["--from", from])).toThrow(/Usage/);
});
