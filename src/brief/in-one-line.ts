/**
 * A text of an article in one line, without what acts instead of being read: a terminal's commands (the brief is
 * printed there) and marks that turn the direction of what follows.
 */
export function inOneLine(text: string): string {
  return text
    .replace(/[\u00ad\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
