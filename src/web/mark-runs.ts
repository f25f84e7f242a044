import type { Range } from "../schema/span.ts";

export interface Mark extends Range {
  /** One layer's bit. */
  readonly layer: number;
}

/** A text cut at every boundary of a mark: run i goes from starts[i] to starts[i + 1], the last one to `length`. */
export interface MarkRuns {
  readonly length: number;
  readonly starts: Uint32Array;
  /** Union of the bits of the marks that cover the run. */
  readonly layers: Uint16Array;
}

/**
 * Cuts `[0, length)` into runs of equal layers: a sweep over the sorted boundaries with a counter for each layer.
 * O(n log n) in the number of marks, however many lie over one another. Marks that are empty or beyond the text
 * are left out.
 */
export function markRuns(length: number, marks: readonly Mark[]): MarkRuns {
  const inside = marks.filter(({ start, end }) => start >= 0 && start < end && end <= length);
  const opening = inside.toSorted((a, b) => a.start - b.start);
  const closing = inside.toSorted((a, b) => a.end - b.end);
  const starts = new Uint32Array(2 * inside.length + 1);
  const layers = new Uint16Array(2 * inside.length + 1);
  const covering = new Uint32Array(16);
  let runs = 0;
  let union = 0;
  let place = 0;
  let opened = 0;
  let closed = 0;
  while (place < length) {
    for (; closing[closed]?.end === place; closed++) {
      const bit = Math.log2((closing[closed] as Mark).layer);
      covering[bit] = (covering[bit] as number) - 1;
      if (covering[bit] === 0) union &= ~(1 << bit);
    }
    for (; opening[opened]?.start === place; opened++) {
      const bit = Math.log2((opening[opened] as Mark).layer);
      covering[bit] = (covering[bit] as number) + 1;
      union |= 1 << bit;
    }
    if (runs === 0 || layers[runs - 1] !== union) {
      starts[runs] = place;
      layers[runs++] = union;
    }
    place = Math.min(opening[opened]?.start ?? length, closing[closed]?.end ?? length);
  }
  return { length, starts: starts.slice(0, runs), layers: layers.slice(0, runs) };
}

export interface Run extends Range {
  readonly layers: number;
}

/** The runs within `[from, to)`, cut at its ends, at the given places and at the ends of the marks laid over them. */
export function runsWithin(
  runs: MarkRuns,
  from: number,
  to: number,
  cuts: readonly number[],
  over: readonly Mark[],
): Run[] {
  const places = new Set<number>([from]);
  const add = (place: number) => {
    if (place > from && place < to) places.add(place);
  };
  const first = indexAt(runs.starts, from);
  for (let i = first; i < runs.starts.length && (runs.starts[i] as number) < to; i++) add(runs.starts[i] as number);
  for (const place of cuts) add(place);
  for (const mark of over) {
    add(mark.start);
    add(mark.end);
  }
  const sorted = [...places].sort((a, b) => a - b);
  let index = first;
  return sorted.map((start, i) => {
    while ((runs.starts[index + 1] ?? Number.POSITIVE_INFINITY) <= start) index++;
    let layers = runs.layers[index] ?? 0;
    for (const mark of over) if (mark.start <= start && start < mark.end) layers |= mark.layer;
    return { start, end: sorted[i + 1] ?? to, layers };
  });
}

/** Index of the run that covers a place, by bisection. */
function indexAt(starts: Uint32Array, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(low, 0);
}
