import type { Quote } from "./find-quotes.ts";

/** Longest term, title or scare quote, in words. */
const LONGEST_TERM = 5;

/**
 * Whether a quotation is a term, a title or a scare quote: a few words without a stop of their own at the end, or
 * with one that belongs to the sentence around it.
 */
export function isTerm(text: string, { start, end, inner }: Quote): boolean {
  if (inner.length > 1) return false;
  const words = text.slice(start, Math.min(end, start + 200)).split(/\s+/).length;
  if (words > LONGEST_TERM) return false;
  const stopped = /[,.!?…]["”»’']{0,2}$/.test(text.slice(end - 4, end));
  if (/^.{1,2}\p{Lu}.*[!?]["”»’']{1,2}$/u.test(text.slice(start, end))) return false; // cried “Stay there!”
  // "asked for a “special regime.”" goes on from the words before; "said: “No.”" and "“No,” he said" do not.
  const goesOn = /[\p{L}\p{N}]\s?$/u.test(text.slice(Math.max(0, start - 2), start));
  return !stopped || goesOn;
}
