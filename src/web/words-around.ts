import type { Range } from "../schema/span.ts";

/** A stretch of a text with a little of what stands before and after it, on one line. */
export interface WordsAround {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** Code units shown before and after, and of each end of a long stretch. */
const AROUND = 36;
const EACH_END = 90;

export function wordsAround(text: string, { start, end }: Range, around = AROUND): WordsAround {
  const words = line(text.slice(start, end));
  const before = line(text.slice(Math.max(start - around, 0), start));
  const after = line(text.slice(end, end + around));
  return {
    before: start > around ? `…${before.replace(/^\S*\s?/, "")}` : before,
    words: words.length > 2 * EACH_END ? `${head(words)} … ${tail(words)}` : words,
    after: end + around < text.length ? `${after.replace(/\s?\S*$/, "")}…` : after,
  };
}

function head(words: string): string {
  return words.slice(0, EACH_END).trimEnd().toWellFormed();
}

function tail(words: string): string {
  return words.slice(-EACH_END).trimStart().toWellFormed();
}

function line(text: string): string {
  return text.replace(/\s/g, " ").toWellFormed();
}
