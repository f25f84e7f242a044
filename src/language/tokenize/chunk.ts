import { APOSTROPHE, CLASSES, isAlphanumeric, isLetter, MARK, NEWLINE } from "./characters.ts";
import { BLANK, GLUED, hasTrigger, JOIN, LINE, TOKEN, WORD } from "./model.ts";
import { closeToken, judgeSentence } from "./sentences.ts";
import { lookAtChunk, splitFeatures, triggerOf } from "./split-features.ts";
import type { Walk } from "./state.ts";
import { wordAfter, wordBefore } from "./word.ts";

/** Longest word, in code units: what follows stays linear in the text. */
export const LONGEST_WORD = 256;

/** Longest run of letters that may hold several words. */
const LONGEST_TRIGGER = 24;

/** The words of a chunk of text that no white space parts. */
export function splitChunk(state: Walk, start: number, end: number): void {
  const { view, model, judge, place, rows } = state;
  const { classes, units } = view;
  const { places, triggers } = model;
  place.chunkStart = start;
  place.chunkEnd = end;
  place.last = start;
  place.lastLabel = JOIN;
  place.atTail = false;
  let looked = false;
  let tail = end;
  while (tail > start && !isAlphanumeric(classes[tail - 1] as number)) tail--;
  // Within a run of letters only some are looked into.
  let runEnd = -1;
  let open = false;
  let inside = false;
  for (let at = start; at < end; at++) {
    const kind = classes[at] as number;
    if (at >= runEnd && isLetter(kind)) {
      runEnd = at + 1;
      while (runEnd < end && isLetter(classes[runEnd] as number)) runEnd++;
      open =
        runEnd - at <= LONGEST_TRIGGER &&
        runEnd - at > 1 &&
        (hasTrigger(triggers, triggerOf(view, at, runEnd, false)) ||
          (runEnd < end && classes[runEnd] === APOSTROPHE && hasTrigger(triggers, triggerOf(view, at, runEnd, true))));
    }
    if (at === start) continue;
    let label = JOIN;
    const left = baseClass(classes, at - 1, start);
    const judged = places[left * CLASSES + kind] === 1 || (open && at < runEnd && isLetter(left));
    if (judged && kind !== MARK) {
      if (!looked) {
        lookAtChunk(view, place);
        looked = true;
      }
      if (at >= tail && tail > start && at - tail < 8) lookAround(state);
      else place.atTail = false;
      place.at = at;
      label = judge.split(rows, splitFeatures(view, place, rows), at);
    }
    if (label === JOIN && at - place.last >= LONGEST_WORD && !isMidPair(units, at)) label = TOKEN;
    if (label === JOIN) continue;
    closeToken(state, place.last, at, inside);
    inside = label === WORD;
    if (!inside) judgeSentence(state, at, at, GLUED);
    place.last = at;
    place.lastLabel = label;
  }
  closeToken(state, place.last, end, inside);
}

/** The class of the character at `at` without its marks. */
function baseClass(classes: Uint8Array, at: number, start: number): number {
  let base = at;
  while (base > start && at - base < 4 && classes[base] === MARK) base--;
  return classes[base] as number;
}

function isMidPair(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number;
  const before = units[at - 1] as number;
  return unit >= 0xdc00 && unit < 0xe000 && before >= 0xd800 && before < 0xdc00;
}

/** Fills in the word before the marks at the chunk's end and the first one after the chunk. */
function lookAround({ view, model, place }: Walk): void {
  if (place.atTail) return;
  place.atTail = true;
  const { classes } = view;
  wordBefore(view, place.chunkEnd, model.usage, place.before);
  wordAfter(view, place.chunkEnd, model.usage, place.after);
  const kind = classes[place.chunkEnd] as number;
  place.gap = kind === NEWLINE ? LINE : BLANK;
}
