import type { Range } from "../schema/span.ts";

/** Code units in a stretch, about a screenful and a half: what is laid out in one go. */
const STRETCH = 6000;
/** How far beyond that the end of a paragraph is looked for before a sentence or a word is cut at. */
const SLACK = 3000;

/** Cuts a text into stretches of a few paragraphs; the pieces join up to the whole text. Linear in its length. */
export function stretches(text: string): Range[] {
  const pieces: Range[] = [];
  let start = 0;
  while (text.length - start > STRETCH + SLACK) {
    const end = cutAfter(text, start + STRETCH);
    pieces.push({ start, end });
    start = end;
  }
  if (start < text.length || pieces.length === 0) pieces.push({ start, end: text.length });
  return pieces;
}

/** Looks only at a window, so that a text without a single break costs no more. */
function cutAfter(text: string, place: number): number {
  const window = text.slice(place, place + SLACK);
  for (const separator of ["\n\n", "\r\n\r\n", "\n", ". ", " "]) {
    const found = window.indexOf(separator);
    if (found >= 0) return place + found + separator.length;
  }
  // Never between the halves of a surrogate pair.
  const unit = text.charCodeAt(place);
  return unit >= 0xdc00 && unit <= 0xdfff ? place + 1 : place;
}
