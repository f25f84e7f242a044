import { inOneLine } from "./in-one-line.ts";

/** A text in one line, cut after a whole word where it is longer than `length` characters. */
export function shortened(text: string, length: number): string {
  const line = inOneLine(text);
  if (line.length <= length) return line;
  const cut = line.slice(0, length).toWellFormed();
  const space = cut.lastIndexOf(" ");
  return `${(space > length / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:–—-]+$/u, "")} …`;
}

/** How much of what stands in a line, in characters. */
export const NAME_LENGTH = 60;
export const TITLE_LENGTH = 80;
export const STATEMENT_LENGTH = 180;
