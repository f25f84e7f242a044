import type { StateVectors } from "./feasible-states.ts";

/** For each option a bit a state: whether it is taken there. Made when first asked for. */
export interface OptionColumns {
  /** 32-bit words of a column. */
  readonly words: number;
  of(option: string): Uint32Array;
}

export function optionColumns(options: readonly string[], { count, low, high }: StateVectors): OptionColumns {
  const words = (count + 31) >> 5;
  const made = new Map<string, Uint32Array>();
  const column = (index: number) => {
    const bits = new Uint32Array(words);
    const half = index < 32 ? low : high;
    const shift = index & 31;
    for (let state = 0; state < count; state++) {
      bits[state >> 5] = (bits[state >> 5] ?? 0) | ((((half[state] ?? 0) >>> shift) & 1) << (state & 31));
    }
    return bits;
  };
  return {
    words,
    of(option) {
      const bits = made.get(option) ?? column(options.indexOf(option));
      made.set(option, bits);
      return bits;
    },
  };
}
