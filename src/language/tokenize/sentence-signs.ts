import { row, take } from "./hash.ts";
import { SIGN_BITS } from "./model.ts";
import { bucket, lineSigns, type SentencePlace } from "./sentence-features.ts";
import type { View } from "./view.ts";

/** Signs of one place. */
export const SENTENCE_SIGNS = 44;

const SHIFT = 32 - SIGN_BITS;

/**
 * The rows of the signs of a place between two tokens that the hidden layer weighs together: each tells one thing
 * with few values, as against the features of the linear part, which put several together.
 */
export function sentenceSigns({ units, classes, layout }: View, place: SentencePlace, out: Int32Array): number {
  const { before, before2, after, after2, after3, gap, end, start } = place;
  let n = 0;
  out[n++] = row(0, before.edge, SHIFT);
  out[n++] = row(1, gap, SHIFT);
  out[n++] = row(2, after.kind, SHIFT);
  out[n++] = row(3, after.edge, SHIFT);
  out[n++] = row(4, before.kind, SHIFT);
  out[n++] = row(5, Math.min(before.end - before.start, 12), SHIFT);
  out[n++] = row(6, before.usage >> 5, SHIFT);
  out[n++] = row(7, before.usage & 7, SHIFT);
  out[n++] = row(8, after.usage & 7, SHIFT);
  out[n++] = row(9, after.usage & 31, SHIFT);
  out[n++] = row(10, after.usage >> 5, SHIFT);
  out[n++] = row(11, layout >> 2, SHIFT);
  out[n++] = row(12, layout & 3, SHIFT);
  out[n++] = row(13, bucket(place.tokens), SHIFT);
  out[n++] = row(14, bucket(place.ahead), SHIFT);
  out[n++] = row(15, place.quoted ? 1 : 0, SHIFT);
  out[n++] = row(16, Math.min(place.brackets, 3), SHIFT);
  out[n++] = row(17, classes[end - 1] as number, SHIFT);
  out[n++] = row(18, classes[end - 2] as number, SHIFT);
  out[n++] = row(19, classes[end - 3] as number, SHIFT);
  out[n++] = row(20, classes[start] as number, SHIFT);
  out[n++] = row(21, classes[start + 1] as number, SHIFT);
  out[n++] = row(22, classes[start + 2] as number, SHIFT);
  out[n++] = row(23, before2.kind, SHIFT);
  out[n++] = row(24, before2.edge, SHIFT);
  out[n++] = row(25, after2.kind, SHIFT);
  out[n++] = row(26, after2.edge, SHIFT);
  out[n++] = row(27, after2.usage & 31, SHIFT);
  out[n++] = row(28, after3.kind, SHIFT);
  out[n++] = row(29, after3.edge, SHIFT);
  out[n++] = row(30, place.firstKind, SHIFT);
  out[n++] = row(31, before.shape, SHIFT);
  out[n++] = row(32, after.shape, SHIFT);
  out[n++] = row(33, place.lastMark, SHIFT);
  out[n++] = row(34, bucket(place.lastTokens), SHIFT);
  out[n++] = row(35, take(place.firstHash, 1), SHIFT);
  out[n++] = row(36, after.hash, SHIFT);
  out[n++] = row(37, before.hash, SHIFT);
  if (gap >= 3) {
    const signs = lineSigns(place);
    const again = units[start] === place.firstUnit ? 1 : 0;
    out[n++] = row(43, again * 32 + (classes[start] as number), SHIFT);
    out[n++] = row(38, signs & 3, SHIFT);
    out[n++] = row(39, (signs >> 2) & 3, SHIFT);
    out[n++] = row(40, signs >> 4, SHIFT);
    out[n++] = row(41, bucket(place.nextLine), SHIFT);
    out[n++] = row(42, bucket(place.line), SHIFT);
  }
  return n;
}
