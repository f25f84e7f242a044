import type { Range } from "../schema/span.ts";

/** Code units that are looked at on each side of a place; a longer stretch without a break is stepped over in parts. */
const WINDOW = 200;

const pieces = new Intl.Segmenter("en", { granularity: "word" });

/** The words and marks of punctuation near a place, in order; white space between them is left out. */
function near(text: string, place: number): Range[] {
  const from = wellCut(text, Math.max(place - WINDOW, 0));
  const to = wellCut(text, Math.min(place + WINDOW, text.length));
  const found: Range[] = [];
  for (const { segment, index } of pieces.segment(text.slice(from, to))) {
    if (segment.trim() !== "") found.push({ start: from + index, end: from + index + segment.length });
  }
  return found;
}

/** A place, or the one before it where that would part the halves of a surrogate pair. */
function wellCut(text: string, place: number): number {
  const isTail = (text.charCodeAt(place) & 0xfc00) === 0xdc00;
  const isHead = place > 0 && (text.charCodeAt(place - 1) & 0xfc00) === 0xd800;
  return isTail && isHead ? place - 1 : place;
}

function later(text: string, place: number, edge: keyof Range): number | null {
  const found = near(text, place).find((piece) => piece[edge] > place);
  if (found) return found[edge];
  return place + WINDOW < text.length ? wellCut(text, place + WINDOW) : null;
}

function earlier(text: string, place: number, edge: keyof Range): number | null {
  const found = near(text, place).findLast((piece) => piece[edge] < place);
  if (found) return found[edge];
  return place > WINDOW ? wellCut(text, place - WINDOW) : null;
}

export type WordStep = "start-earlier" | "start-later" | "end-earlier" | "end-later";

/**
 * A range with one end moved over a word or a mark of punctuation; null where the text has no more. A range of one
 * word whose end comes to nothing moves on as a whole, so that single words are reached by steps alone.
 */
export function stepRange(text: string, { start, end }: Range, step: WordStep): Range | null {
  const move = step.endsWith("later") ? later : earlier;
  if (step.startsWith("start")) {
    const place = move(text, start, "start");
    if (place === null) return null;
    return { start: place, end: place < end ? end : (later(text, place, "end") ?? text.length) };
  }
  const place = move(text, end, "end");
  if (place === null) return null;
  return { start: place > start ? start : (earlier(text, place, "start") ?? 0), end: place };
}

/** A range without white space at its ends and without half a word; null where it holds nothing else. */
export function wholeWords(text: string, { start, end }: Range): Range | null {
  const inside = text.slice(start, end);
  const words = inside.trim();
  if (words === "") return null;
  const from = start + (inside.length - inside.trimStart().length);
  const to = from + words.length;
  const first = near(text, from).find((piece) => piece.start <= from && piece.end > from);
  const last = near(text, to).find((piece) => piece.start < to && piece.end >= to);
  return { start: first?.start ?? from, end: last?.end ?? to };
}
