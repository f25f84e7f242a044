import type { ResolvedDate } from "../../language/dates.ts";
import type { Range } from "../../schema/span.ts";

/** "March 5, 2018: the two meet in Oslo": the date of an entry of a chronology, with which its first sentence begins; null for none. */
export function opensEntry(text: string, sentence: Range, first: ResolvedDate | undefined): ResolvedDate | null {
  return first && isEntryDate(text, sentence, first) ? first : null;
}

/** Whether a date stands before the colon or the dash of an entry, at its sentence's beginning or before it. */
export function isEntryDate(text: string, sentence: Range, { expression: { start, end } }: ResolvedDate): boolean {
  return start - sentence.start <= 1 && /^\s?[:–—]/.test(text.slice(end, end + 2));
}

/** Whether a sentence begins a line: an entry is one line. */
export function opensLine(text: string, sentence: Range, before: Range | undefined): boolean {
  return before === undefined || text.slice(before.end, sentence.start).includes("\n");
}
