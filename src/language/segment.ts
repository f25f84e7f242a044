import type { Range } from "../schema/span.ts";
import { staysOpen } from "./sentence-end.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** A line that holds nothing, or the beginning of a list item: both end whatever stood before. */
const PARAGRAPH_END = /\r?\n(?=[ \t\u00a0]*(?:\r?\n|[•‣▪◦●·*–—-][ \t]|$))/g;

/** The number of a footnote, in brackets after the full stop: it belongs to the sentence before. */
const NOTE = /^\s*(?:\[\d{1,3}\]\s*)+/;

const OPENING = /(?<=[.!?…])[[({“‘«]{1,3}$/;

/**
 * The sentences of a stretch of text, without the white space at their ends. The breaks are those of Unicode's
 * sentence rules (UAX 29), less the ones after abbreviations and initials and before reporting clauses, which those
 * rules cannot see. A line break within a paragraph is white space; a blank line ends the sentence.
 */
export function segment(text: string, within: Range): Range[] {
  const sentences: Range[] = [];
  for (const paragraph of paragraphs(text, within)) segmentParagraph(text, paragraph, sentences);
  return sentences;
}

function paragraphs(text: string, within: Range): Range[] {
  const found: Range[] = [];
  let start = within.start;
  for (const gap of text.slice(within.start, within.end).matchAll(PARAGRAPH_END)) {
    const end = within.start + gap.index;
    if (/\S/.test(text.slice(start, end))) found.push({ start, end });
    start = end;
  }
  if (within.end > start) found.push({ start, end: within.end });
  return found;
}

function segmentParagraph(text: string, paragraph: Range, sentences: Range[]): void {
  // A line break would end the sentence for the segmenter; a blank of the same length keeps every offset.
  const flat = text.slice(paragraph.start, paragraph.end).replace(/[\r\n\u2028\v\f]/g, " ");
  let open: { start: number; end: number } | null = null;
  let from = 0;
  for (const { segment: piece, index } of segmenter.segment(flat)) {
    // To the segmenter an opening bracket or quotation mark right after a full stop closes the sentence before.
    const opening = OPENING.exec(piece)?.[0].length ?? 0;
    const rest = flat.slice(from, index + piece.length - opening);
    const note: number = open ? (NOTE.exec(rest)?.[0].length ?? 0) : 0;
    if (open && note > 0) open.end = from + rest.slice(0, note).trimEnd().length;
    const start: number = from + note + rest.slice(note).length - rest.slice(note).trimStart().length;
    const end = from + rest.trimEnd().length;
    from += rest.length;
    if (start >= end) continue;
    if (open && (isTail(flat, open.end, start, end) || staysOpen(flat, open, start, end))) open.end = end;
    else {
      if (open) sentences.push({ start: paragraph.start + open.start, end: paragraph.start + open.end });
      open = { start, end };
    }
  }
  if (from < flat.length && flat.slice(from).trim() !== "") {
    const end = flat.trimEnd().length;
    if (open) open.end = end;
    else open = { start: from, end };
  }
  if (open) sentences.push({ start: paragraph.start + open.start, end: paragraph.start + open.end });
}

/** Nothing but closing marks, and nothing between: they belong to the sentence that they close. */
function isTail(text: string, from: number, start: number, end: number): boolean {
  return from === start && end - start < 9 && /^[\s"'”’»)\]}.!?…]+$/.test(text.slice(start, end));
}
