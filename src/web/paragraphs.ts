import type { Range } from "../schema/span.ts";

export interface Paragraph extends Range {
  /** Its lines were broken to fit a page or a terminal, so they may be joined again. */
  readonly wrapped: boolean;
}

/** Lines of a typewriter's or terminal's page end between these columns. */
const WRAP_AT_LEAST = 50;
const WRAP_AT_MOST = 100;

/** The paragraphs of a stretch of a text: blocks between blank lines, without the white space at their ends. */
export function paragraphs(text: string, stretch: Range): Paragraph[] {
  const found: Paragraph[] = [];
  let start = -1;
  let end = stretch.start;
  const within = text.slice(stretch.start, stretch.end);
  const close = () => {
    if (start >= 0) found.push({ start, end, wrapped: isWrapped(text.slice(start, end)) });
    start = -1;
  };
  for (let at = stretch.start; at < stretch.end; ) {
    const newline = within.indexOf("\n", at - stretch.start);
    const lineEnd = newline < 0 ? stretch.end : stretch.start + newline;
    const line = text.slice(at, lineEnd);
    if (line.trim() === "") close();
    else {
      if (start < 0) start = at + (line.length - line.trimStart().length);
      end = at + line.trimEnd().length;
    }
    at = lineEnd + 1;
  }
  close();
  return found;
}

function isWrapped(block: string): boolean {
  const lines = block.split("\n");
  if (lines.length < 3) return false;
  return lines.slice(0, -1).every((line) => {
    const { length } = line.trimEnd();
    return length >= WRAP_AT_LEAST && length <= WRAP_AT_MOST;
  });
}
