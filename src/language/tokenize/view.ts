import type { Range } from "../../schema/span.ts";
import { LOWER, NEWLINE, SPACE, STOP, TERMINAL, UPPER } from "./characters.ts";

/** Free places before and after the text, so that no look around ever leaves the arrays. */
export const MARGIN = 64;

/**
 * A stretch of text as the tokenizer sees it. Places are counted from the beginning of the stretch plus MARGIN; around
 * the stretch lies white space.
 */
export interface View {
  readonly length: number;
  /** Folded code units. */
  readonly units: Uint16Array;
  readonly classes: Uint8Array;
  /** How the whole stretch is laid out, 0–11: blank lines or none, single line breaks or none, care with capitals. */
  readonly layout: number;
}

export function viewText(text: string, { start, end }: Range, classOf: Uint8Array, fold: Uint16Array): View {
  const length = end - start;
  const units = new Uint16Array(length + 2 * MARGIN).fill(0x20);
  const classes = new Uint8Array(length + 2 * MARGIN).fill(SPACE);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(start + i);
    units[i + MARGIN] = fold[unit] as number;
    classes[i + MARGIN] = classOf[unit] as number;
  }
  return { length, units, classes, layout: layoutOf(units, classes, length) };
}

/** The end of the line break that begins at `at`: CR LF is one. */
export function afterBreak(units: Uint16Array, at: number): number {
  return units[at] === 13 && units[at + 1] === 10 ? at + 2 : at + 1;
}

function layoutOf(units: Uint16Array, classes: Uint8Array, length: number): number {
  let blank = 0;
  let single = 0;
  let careful = 0;
  let careless = 0;
  let breaks = 0;
  let ended = false;
  for (let i = MARGIN; i < length + MARGIN; i++) {
    const kind = classes[i] as number;
    if (kind === NEWLINE) {
      breaks++;
      i = afterBreak(units, i) - 1;
    } else if (kind !== SPACE) {
      if (breaks === 1) single = 1;
      else if (breaks > 1) blank = 1;
      if (ended && kind === LOWER && classes[i - 1] === SPACE) careless++;
      else if (ended && kind === UPPER && classes[i - 1] === SPACE) careful++;
      breaks = 0;
      ended = kind === STOP || kind === TERMINAL;
    }
  }
  const care = careless === 0 ? 0 : careless * 4 < careful ? 1 : 2;
  return (care * 2 + blank) * 2 + single;
}
