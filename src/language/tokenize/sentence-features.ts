import { CLOSING, QUOTE } from "./characters.ts";
import { row, take } from "./hash.ts";
import { SENTENCE_BITS } from "./model.ts";
import type { View } from "./view.ts";
import type { Word } from "./word.ts";

/** Most features of one place. */
export const SENTENCE_FEATURES = 64;

const SHIFT = 32 - SENTENCE_BITS;

/** A place between two tokens where a sentence may end, and what has come before it. */
export interface SentencePlace {
  /** The end of the token before; the beginning of the one after. */
  end: number;
  start: number;
  gap: number;
  /** Tokens of the sentence so far. */
  tokens: number;
  /** The sentence's first folded unit, the hash of its first word and its kind. */
  firstUnit: number;
  firstHash: number;
  firstKind: number;
  /** The marks that ended the sentence before in the block of lines, 0 without one, and how many tokens it had. */
  lastMark: number;
  lastTokens: number;
  /** Whether a double quotation mark is open; how many brackets are. */
  quoted: boolean;
  brackets: number;
  /** Places to the next full stop, question or exclamation mark, at most 255. */
  ahead: number;
  /** Of the block of lines without a blank line: its longest line; of the line that ends here: its length. */
  widest: number;
  line: number;
  /** The length of the line that begins here. */
  nextLine: number;
  readonly before: Word;
  readonly before2: Word;
  readonly after: Word;
  readonly after2: Word;
  readonly after3: Word;
}

/** The rows of the features of a place between two tokens; how many there are is returned. */
export function sentenceFeatures({ units, classes, layout }: View, place: SentencePlace, out: Int32Array): number {
  const { before, before2, after, after2, after3, gap, end, start } = place;
  let n = 0;
  const mark = before.edge;
  const kinds = (classes[end - 1] as number) * 32 + (classes[start] as number);
  const lastKind = classes[end - 1] as number;
  const closed = lastKind === QUOTE || lastKind === CLOSING ? 1 : 0;
  const inside = (place.quoted ? 4 : 0) + Math.min(place.brackets, 3);
  const next = after.kind * 32 + after.edgeClass;
  const length = bucket(place.tokens);
  const marked = take(mark, gap);
  const nextCase = after.usage & 31;
  out[n++] = row(0, gap, SHIFT);
  out[n++] = row(1, mark, SHIFT);
  out[n++] = row(2, marked, SHIFT);
  out[n++] = row(3, kinds * 8 + gap, SHIFT);
  out[n++] = row(4, take(take(mark, next), after.edge), SHIFT);
  out[n++] = row(5, take(before.hash, gap), SHIFT);
  out[n++] = row(6, take(before.hash, mark), SHIFT);
  out[n++] = row(7, take(after.hash, after.kind), SHIFT);
  out[n++] = row(8, take(take(after.hash, after.kind), mark), SHIFT);
  out[n++] = row(9, take(take(after.hash, after.kind), lastKind * 8 + gap), SHIFT);
  out[n++] = row(10, take(before.hash, after.hash), SHIFT);
  out[n++] = row(11, take(before.shape, mark), SHIFT);
  out[n++] = row(12, take(take(before.shape, mark), after.shape), SHIFT);
  out[n++] = row(13, take(take(take(before.usage >> 5, mark), nextCase), after.kind), SHIFT);
  out[n++] = row(14, take(take(marked, nextCase), after.kind), SHIFT);
  out[n++] = row(15, take(take(take(before.kind, Math.min(before.end - before.start, 5)), mark), next), SHIFT);
  out[n++] = row(16, take(length, mark), SHIFT);
  out[n++] = row(17, take(take(length, lastKind), gap * 512 + next), SHIFT);
  out[n++] = row(18, take(take(take(inside, mark), after.edge), after.kind), SHIFT);
  out[n++] = row(19, take(take(inside, lastKind), next), SHIFT);
  out[n++] = row(20, take(marked, layout), SHIFT);
  out[n++] = row(21, take(take(marked, layout), next), SHIFT);
  out[n++] = row(22, take(take(take(mark, next), after2.kind), after2.edgeClass), SHIFT);
  out[n++] = row(23, take(before2.hash, mark), SHIFT);
  out[n++] = row(24, take(take(before2.kind * 32 + before2.edgeClass, mark), before.kind * 512 + next), SHIFT);
  out[n++] = row(25, take(take(mark, bucket(place.ahead)), next), SHIFT);
  out[n++] = row(26, take(units[end - 1] as number, units[end - 2] as number), SHIFT);
  out[n++] = row(27, take(take(units[start] as number, units[start + 1] as number), gap), SHIFT);
  out[n++] = row(28, take(take(units[end - 1] as number, units[start] as number), gap), SHIFT);
  out[n++] = row(29, take(take(place.firstHash, mark), Math.min(place.tokens, 4)), SHIFT);
  out[n++] = row(30, take(take(place.firstKind, Math.min(place.tokens, 4)), take(mark, next)), SHIFT);
  out[n++] = row(31, take(take(before.usage, mark), after.kind), SHIFT);
  out[n++] = row(32, take(take(before.usage, take(mark, after.usage)), after.kind), SHIFT);
  out[n++] = row(33, take(take(after2.hash, closed), take(mark, after.kind)), SHIFT);
  out[n++] = row(34, take(take(after3.hash, closed), take(mark, after.kind)), SHIFT);
  out[n++] = row(35, take(take(after2.usage, after2.kind), take(mark, next)), SHIFT);
  out[n++] = row(36, take(take(after.hash, after2.hash), lastKind), SHIFT);
  out[n++] = row(37, take(take(before2.hash, before.hash), gap), SHIFT);
  out[n++] = row(38, take(take(before.hash, mark), next), SHIFT);
  if (gap >= 3) {
    const signs = lineSigns(place);
    const fits = signs & 3;
    const width = (signs >> 2) & 3;
    const line = (signs >> 4) * 4 + width;
    const again = units[start] === place.firstUnit ? 1 : 0;
    out[n++] = row(46, take(take(again, classes[start] as number), gap), SHIFT);
    out[n++] = row(40, fits * 4 + width, SHIFT);
    out[n++] = row(41, take(take(fits, width), take(mark, next)), SHIFT);
    out[n++] = row(42, take(take(fits, line), lastKind), SHIFT);
    out[n++] = row(43, take(take(line, bucket(place.nextLine)), fits), SHIFT);
    out[n++] = row(44, take(take(line, lastKind), next), SHIFT);
    out[n++] = row(45, take(take(fits, lastKind), take(nextCase, after.kind)), SHIFT);
  }
  return n;
}

/**
 * Of a place at a line break: how much room the next word would have had on the line (two bits), how wide the block
 * is (two bits), how long the line is (two bits).
 */
export function lineSigns({ widest, line, after, start }: SentencePlace): number {
  const room = widest - line - (after.end - start) - 1;
  const fits = room < 0 ? 0 : room < 6 ? 1 : room < 20 ? 2 : 3;
  const width = widest < 40 ? 0 : widest < 66 ? 1 : widest < 82 ? 2 : 3;
  const length = line < 20 ? 0 : line < 40 ? 1 : line < 60 ? 2 : 3;
  return fits | (width << 2) | (length << 4);
}

/** 0–3 exactly, then by powers of about 1.5. */
export function bucket(count: number): number {
  if (count < 4) return count;
  if (count < 6) return 4;
  if (count < 9) return 5;
  if (count < 14) return 6;
  if (count < 21) return 7;
  if (count < 32) return 8;
  if (count < 50) return 9;
  return count < 90 ? 10 : 11;
}
