import { CLASSES, isAlphanumeric, isLetter, isWhite, MARK, NEWLINE } from "../../tokenize/characters.ts";
import { BLANK, GAPS, GLUED, INDENT, JOIN, LINE, setTrigger, TRIGGER_BITS, WIDE } from "../../tokenize/model.ts";
import { triggerOf } from "../../tokenize/split-features.ts";
import { MARGIN, type View } from "../../tokenize/view.ts";
import { SENTENCE } from "./pieces.ts";

/** How often places between classes of characters were seen, and how often they were boundaries. */
export interface PlaceCounts {
  readonly places: Float64Array;
  readonly splits: Float64Array;
  readonly gaps: Float64Array;
  readonly ends: Float64Array;
}

export function placeCounts(): PlaceCounts {
  const pairs = CLASSES * CLASSES;
  return {
    places: new Float64Array(pairs),
    splits: new Float64Array(pairs),
    gaps: new Float64Array(pairs * GAPS),
    ends: new Float64Array(pairs * GAPS),
  };
}

export function countPlaces({ classes, length }: View, labels: Uint8Array, counts: PlaceCounts): void {
  let gapStart = MARGIN;
  for (let at = MARGIN + 1; at < length + MARGIN; at++) {
    const kind = classes[at] as number;
    const left = classes[at - 1] as number;
    if (isWhite(kind)) {
      if (!isWhite(left)) gapStart = at;
      continue;
    }
    if (kind === MARK) continue;
    const label = labels[at - MARGIN] as number;
    const white = isWhite(left);
    const pair = (classes[white ? gapStart - 1 : at - 1] as number) * CLASSES + kind;
    const gap = white ? gapBetween(classes, gapStart, at) : GLUED;
    if (!white) {
      bump(counts.places, pair);
      if (label !== JOIN) bump(counts.splits, pair);
      if (label === JOIN) continue;
    }
    bump(counts.gaps, pair * GAPS + gap);
    if (label === SENTENCE) bump(counts.ends, pair * GAPS + gap);
  }
}

function gapBetween(classes: Uint8Array, from: number, to: number): number {
  if (classes.subarray(from, to).includes(NEWLINE)) return classes[to - 1] === NEWLINE ? LINE : INDENT;
  return to - from > 1 ? WIDE : BLANK;
}

function bump(counts: Float64Array, at: number): void {
  counts[at] = (counts[at] as number) + 1;
}

/** Places between letters are only judged where at least this share are boundaries (scripts without spaces). */
const LETTER_SHARE = 0.005;

/** Other places are not judged when fewer than this share of at least FEW are boundaries. */
const LEAST_SHARE = 0.0005;
const FEW = 200;

/** The flags `places` and `ends` of a TokenizerModel. */
export function judgedPlaces(counts: PlaceCounts): { places: Uint8Array; ends: Uint8Array } {
  const places = counts.places.map((seen, pair) => {
    const wordly = isAlphanumeric(pair >> 5) && isAlphanumeric(pair & 31);
    const share = seen === 0 ? 1 : (counts.splits[pair] as number) / seen;
    if (isLetter(pair >> 5) && isLetter(pair & 31)) return seen > 0 && share >= LETTER_SHARE ? 1 : 0;
    if (seen === 0) return wordly ? 0 : 1;
    return seen >= FEW && share < LEAST_SHARE ? 0 : 1;
  });
  const ends = counts.gaps.map((seen, i) => {
    const ended = counts.ends[i] as number;
    if (i % GAPS === GLUED) return ended > 0 ? 1 : 0;
    return seen >= FEW && ended / seen < LEAST_SHARE ? 0 : 1;
  });
  return { places: Uint8Array.from(places), ends: Uint8Array.from(ends) };
}

export function noTriggers(): Uint8Array {
  return new Uint8Array(1 << (TRIGGER_BITS - 3));
}

/** Sets the triggers of all runs of letters within which a word ends that `places` does not open. */
export function findTriggers(
  view: View,
  labels: Uint8Array,
  places: Uint8Array,
  triggers: Uint8Array,
  apostrophe: number,
): void {
  const { classes, length } = view;
  let runStart = -1;
  for (let at = MARGIN; at < length + MARGIN; at++) {
    const kind = classes[at] as number;
    if (!isLetter(kind)) {
      runStart = -1;
      continue;
    }
    if (runStart < 0) runStart = at;
    else if (labels[at - MARGIN] !== JOIN && places[(classes[at - 1] as number) * CLASSES + kind] === 0) {
      let end = at;
      while (isLetter(classes[end] as number)) end++;
      setTrigger(triggers, triggerOf(view, runStart, end, classes[end] === apostrophe));
    }
  }
}
