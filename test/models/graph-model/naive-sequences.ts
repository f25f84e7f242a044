/** Last mover → end state → the least number of steps of a sequence that ends so. */
export type Lengths = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * The legal sequences from s: one or more steps, each by one of the movers to one of the states that `step` gives, nobody twice in a row.
 * Grows all sequences by one step at a time and keeps of those with one last mover and end state the first.
 */
export function legalSequences(
  movers: readonly number[],
  step: (mover: number, s: number) => readonly number[],
  s: number,
): Lengths {
  const lengths = new Map(movers.map((mover) => [mover, new Map<number, number>()]));
  let ends: { readonly last: number | null; readonly state: number }[] = [{ last: null, state: s }];
  for (let length = 1; ends.length > 0; length++) {
    const longer: typeof ends = [];
    for (const { last, state } of ends) {
      for (const [mover, found] of lengths) {
        if (mover === last) continue;
        for (const next of step(mover, state)) {
          if (found.has(next)) continue;
          found.set(next, length);
          longer.push({ last: mover, state: next });
        }
      }
    }
    ends = longer;
  }
  return lengths;
}

/** The states in which some legal sequence ends, whoever moves last. */
export function endStates(lengths: Lengths): readonly number[] {
  return [...new Set([...lengths.values()].flatMap((found) => [...found.keys()]))];
}

/** The same function, each pair of arguments worked out once. */
export function remembered<T>(of: (a: number, b: number) => T): (a: number, b: number) => T {
  const known = new Map<string, T>();
  return (a, b) => {
    const key = `${a} ${b}`;
    const value = known.get(key) ?? of(a, b);
    known.set(key, value);
    return value;
  };
}
