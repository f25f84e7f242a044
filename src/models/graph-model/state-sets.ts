/** For each state a set of states, a bit each: `words` 32-bit words a row. */
export interface StateSets {
  readonly words: number;
  readonly bits: Uint32Array;
}

export function emptySets(stateCount: number): StateSets {
  const words = (stateCount + 31) >> 5;
  return { words, bits: new Uint32Array(words * stateCount) };
}

export function addTo({ words, bits }: StateSets, row: number, state: number): void {
  const at = row * words + (state >> 5);
  bits[at] = (bits[at] ?? 0) | (1 << (state & 31));
}

export function isIn({ words, bits }: StateSets, row: number, state: number): boolean {
  return (((bits[row * words + (state >> 5)] ?? 0) >>> (state & 31)) & 1) === 1;
}

/** The states of one row, ascending. */
export function members({ words, bits }: StateSets, row: number): number[] {
  const found: number[] = [];
  for (let word = 0; word < words; word++) {
    for (let rest = bits[row * words + word] ?? 0; rest !== 0; rest &= rest - 1) {
      found.push(32 * word + 31 - Math.clz32(rest & -rest));
    }
  }
  return found;
}

/** The sets as lists. */
export function setLists(sets: StateSets, stateCount: number): number[][] {
  return Array.from({ length: stateCount }, (_, state) => members(sets, state));
}
