import type { Range } from "../../schema/span.ts";
import { DIGIT, endOf, kindAt, LETTER } from "./lexemes.ts";
import { mayHave, type WordTable } from "./word-table.ts";

/** Whether a stretch of text has a digit or one of the words without which nothing tells of time; it may say so in vain. */
export function tellsOfTime(text: string, { start, end }: Range, words: WordTable): boolean {
  for (let at = start; at < end; ) {
    const kind = kindAt(text, at);
    if (kind === DIGIT) return true;
    const next = endOf(text, at, end, kind);
    if (kind === LETTER && mayHave(words, text, at, next)) return true;
    at = next;
  }
  return false;
}
