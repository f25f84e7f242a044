/** Distances up to here are classes of their own; beyond, each doubling is one. */
const NEAR = 8;
/** Classes of each direction. */
const CLASSES = 15;

/** Classes of distances: those to heads after the word, the root, those to heads before it. */
export const DISTANCES = 2 * CLASSES + 1;

/** Class of the distance from a word to a head, both counted from 1, the head 0 for the root. */
export function distanceClass(word: number, head: number): number {
  if (head === 0) return CLASSES;
  const distance = Math.abs(word - head);
  const doubled = NEAR + 31 - Math.clz32(distance / NEAR);
  const size = Math.min(distance < NEAR ? distance : doubled, CLASSES);
  return word > head ? CLASSES + size : CLASSES - size;
}

/** Adds to a sentence's arc scores, n × (n + 1), what each distance is worth. */
export function addDistances(scores: Float32Array, n: number, worth: Float32Array): void {
  for (let word = 1, at = 0; word <= n; word++) {
    for (let head = 0; head <= n; head++, at++) {
      scores[at] = (scores[at] as number) + (worth[distanceClass(word, head)] as number);
    }
  }
}

/** The way back: adds the scores' gradients up by distance. */
export function addDistanceGradients(gradients: Float32Array, n: number, worth: Float32Array): void {
  for (let word = 1, at = 0; word <= n; word++) {
    for (let head = 0; head <= n; head++, at++) {
      const kind = distanceClass(word, head);
      worth[kind] = (worth[kind] as number) + (gradients[at] as number);
    }
  }
}
