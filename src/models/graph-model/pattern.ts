/** Which vectors of options are meant: `mask` marks the options that are fixed, `value` how; options 0–31 and 32–63. */
export interface Pattern {
  readonly maskLow: number;
  readonly maskHigh: number;
  readonly valueLow: number;
  readonly valueHigh: number;
}

/** Reads a pattern of one character an option, the first option first: 1 taken, 0 not, - either. */
export function readPattern(text: string): Pattern {
  const halves = [text.slice(0, 32), text.slice(32)].map((half) => {
    let [mask, value] = [0, 0];
    for (const [at, character] of [...half].entries()) {
      if (character !== "-") mask |= 1 << at;
      if (character === "1") value |= 1 << at;
    }
    return { mask, value };
  });
  const [low = { mask: 0, value: 0 }, high = { mask: 0, value: 0 }] = halves;
  return { maskLow: low.mask, maskHigh: high.mask, valueLow: low.value, valueHigh: high.value };
}

export function matches({ maskLow, maskHigh, valueLow, valueHigh }: Pattern, low: number, high: number): boolean {
  return (low & maskLow) === valueLow && (high & maskHigh) === valueHigh;
}

/** Whether a pattern says how an option is to be. */
export function isFixed({ maskLow, maskHigh }: Pattern, option: number): boolean {
  return (((option < 32 ? maskLow : maskHigh) >>> (option & 31)) & 1) === 1;
}
