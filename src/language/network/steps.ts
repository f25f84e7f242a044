/**
 * Sentences of a batch laid out step by step: all first words, then all second words of those that have one, and so on,
 * longest sentence first. Filled anew for each batch.
 */
export interface Steps {
  /** Words in all. */
  rows: number;
  /** Words of the longest sentence. */
  count: number;
  /** Of each step: how many sentences have a word there, and the first one's row. */
  readonly active: Int32Array;
  readonly offset: Int32Array;
  /** Row of each word, the words counted sentence after sentence. */
  readonly row: Int32Array;
  readonly order: Int32Array;
}

export function openSteps(rows: number, sentences: number): Steps {
  return {
    rows: 0,
    count: 0,
    active: new Int32Array(rows),
    offset: new Int32Array(rows),
    row: new Int32Array(rows),
    order: new Int32Array(sentences),
  };
}

/** Lays out the sentences `first` … `end` − 1, where sentence s has the words starts[s] … starts[s + 1]. */
export function layOut(steps: Steps, starts: Int32Array, first: number, end: number): void {
  const { order, active, offset, row } = steps;
  const count = end - first;
  const base = starts[first] as number;
  for (let b = 0; b < count; b++) {
    const length = lengthOf(starts, first + b);
    let place = b;
    for (; place > 0 && lengthOf(starts, order[place - 1] as number) < length; place--) {
      order[place] = order[place - 1] as number;
    }
    order[place] = first + b;
  }
  steps.rows = (starts[end] as number) - base;
  steps.count = count === 0 ? 0 : lengthOf(starts, order[0] as number);
  let next = 0;
  for (let t = 0; t < steps.count; t++) {
    offset[t] = next;
    let b = 0;
    for (; b < count; b++) {
      const s = order[b] as number;
      if (t >= lengthOf(starts, s)) break;
      row[(starts[s] as number) - base + t] = next++;
    }
    active[t] = b;
  }
}

function lengthOf(starts: Int32Array, s: number): number {
  return (starts[s + 1] as number) - (starts[s] as number);
}
