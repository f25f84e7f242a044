import type { WordVectors } from "../lexicon.ts";
import { principalComponents } from "./principal-components.ts";
import type { PublishedVectors } from "./read-published.ts";

/** The largest number in a quantised row. */
const MOST = 127;

/**
 * Vectors of fewer dimensions: the first `dimensions` principal components of the centred vectors, each vector rounded
 * to 8 bits by a scale of its own. Also tells the share of the variance that is kept. Throws RangeError.
 */
export function reduceVectors(
  published: PublishedVectors,
  dimensions: number,
): { readonly vectors: WordVectors; readonly variance: number } {
  const { words, values: full, dimensions: from } = published;
  if (dimensions > from) throw new RangeError(`${dimensions} dimensions wanted of vectors that have ${from}`);
  const { mean, components, variances } = principalComponents(full, from);
  const values = new Int8Array(words.length * dimensions);
  const scales = new Float32Array(words.length);
  const reduced = new Float64Array(dimensions);
  for (let word = 0; word < words.length; word++) {
    let largest = 0;
    for (let i = 0; i < dimensions; i++) {
      let sum = 0;
      for (let j = 0; j < from; j++) {
        sum += (components[i * from + j] as number) * ((full[word * from + j] as number) - (mean[j] as number));
      }
      reduced[i] = sum;
      largest = Math.max(largest, Math.abs(sum));
    }
    const scale = Math.fround(largest / MOST);
    scales[word] = scale;
    for (let i = 0; i < dimensions; i++) {
      const rounded = scale === 0 ? 0 : Math.round((reduced[i] as number) / scale);
      values[word * dimensions + i] = Math.max(-MOST, Math.min(MOST, rounded));
    }
  }
  const sum = (numbers: Float64Array): number => numbers.reduce((total, number) => total + number, 0);
  return {
    vectors: { words, dimensions, values, scales },
    variance: sum(variances.subarray(0, dimensions)) / sum(variances),
  };
}
