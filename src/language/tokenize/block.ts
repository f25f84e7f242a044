import { isWhite, NEWLINE, STOP, TERMINAL } from "./characters.ts";
import type { Walk } from "./state.ts";
import { afterBreak, MARGIN } from "./view.ts";

/** A block of lines without a blank line begins at `start`: measures it and forgets what stood open. */
export function openBlock(state: Walk, start: number, end: number): void {
  const { classes, units } = state.view;
  let widest = 0;
  let line = state.lineStart;
  let empty = false;
  let at = start;
  for (; at < end; at++) {
    const kind = classes[at] as number;
    if (kind === NEWLINE) {
      if (empty) break;
      if (at - line > widest) widest = at - line;
      at = afterBreak(units, at) - 1;
      line = at + 1;
      empty = true;
    } else if (!isWhite(kind)) empty = false;
  }
  if (!empty && at - line > widest) widest = at - line;
  state.blockEnd = Math.min(at, end);
  state.sentence.widest = widest;
  state.sentence.quoted = false;
  state.sentence.brackets = 0;
  state.sentence.lastMark = 0;
  state.sentence.lastTokens = 0;
}

/** Places to the next full stop, question or exclamation mark; the search only ever moves on. */
export function lookAhead(state: Walk, start: number): number {
  const { classes } = state.view;
  if (state.nextStop < start) state.nextStop = start;
  while (state.nextStop < state.blockEnd && !isStop(classes[state.nextStop] as number)) state.nextStop++;
  return state.nextStop >= state.blockEnd ? 255 : Math.min(254, state.nextStop - start) >> 2;
}

function isStop(kind: number): boolean {
  return kind === STOP || kind === TERMINAL;
}

/** Longest line told apart. */
const WIDEST = 100;

export function lineBefore(classes: Uint8Array, end: number): number {
  let start = end;
  while (end - start < WIDEST && start > MARGIN && classes[start - 1] !== NEWLINE) start--;
  return end - start;
}

export function lineAfter(classes: Uint8Array, start: number): number {
  let end = start;
  while (end - start < WIDEST && end < classes.length - MARGIN && classes[end] !== NEWLINE) end++;
  return end - start;
}
