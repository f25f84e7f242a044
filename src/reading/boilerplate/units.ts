import type { Range } from "../../schema/span.ts";

/** A line, or a paragraph whose lines were broken at a fixed width: what the rules look at one at a time. */
export interface Unit extends Range {
  /** The words without the marks of Markdown and with single blanks; not meant for offsets. */
  readonly line: string;
  /** The text has a blank line, or its edge, before this unit. */
  readonly opensParagraph: boolean;
}

/** Widest line that a text broken at a fixed width has. */
const WIDEST_WRAP = 100;
/** Narrowest one: below it the lines are simply short. */
const NARROWEST_WRAP = 50;
/** Share of the width that a line must fill, with the next word, to have been broken there. */
const FULL_LINE = 0.9;
/** Code units of a unit that the rules get to see: longer ones are prose by their length alone. */
const SEEN = 4000;

/** The units of a text in order, without the white space at their ends. */
export function unitsOf(text: string): Unit[] {
  const lines = linesOf(text);
  const width = wrapWidth(lines);
  const units: Unit[] = [];
  let blank = true;
  let open: Range | null = null;
  let last: Range | null = null;
  let opens = true;
  const close = () => {
    if (open)
      units.push({
        ...open,
        line: plainLine(text.slice(open.start, Math.min(open.end, open.start + SEEN))),
        opensParagraph: opens,
      });
    open = null;
  };
  for (const line of lines) {
    if (line.end === line.start) {
      close();
      blank = true;
      continue;
    }
    if (open && last && width !== null && wasBroken(text, last, line, width))
      open = { start: (open as Range).start, end: line.end };
    else {
      close();
      opens = blank;
      open = { start: line.start, end: line.end };
    }
    last = line;
    blank = false;
  }
  close();
  return units;
}

/** Ranges of the lines without white space at either end; an empty range for a blank line. */
function linesOf(text: string): Range[] {
  const lines: Range[] = [];
  for (let from = 0; from <= text.length; ) {
    const found = text.indexOf("\n", from);
    const to = found === -1 ? text.length : found;
    let start = from;
    let end = to;
    while (start < end && isBlank(text.charCodeAt(start))) start += 1;
    while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
    lines.push({ start, end });
    from = to + 1;
  }
  return lines;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 160 || code === 12 || code === 0xfeff;
}

/** The width at which the text's lines were broken, or null if they were not. */
function wrapWidth(lines: readonly Range[]): number | null {
  const lengths = lines
    .map((line) => line.end - line.start)
    .filter((length) => length > 0)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.97)] ?? 0;
  return width >= NARROWEST_WRAP && width <= WIDEST_WRAP ? width : null;
}

function wasBroken(text: string, before: Range, after: Range, width: number): boolean {
  const word = /^\S{1,40}/.exec(text.slice(after.start, Math.min(after.end, after.start + 40)))?.[0].length ?? 0;
  return before.end - before.start + 1 + word > width * FULL_LINE;
}

function plainLine(line: string): string {
  return line
    .replace(/^#{1,6}\s+|^>\s+/, "")
    .replace(/!?\[([^\][\n]{0,300})\]\([^()\s]{0,1000}\)/g, "$1")
    .replace(/\*\*|__|^[*_](?=\S)|(?<=\S)[*_]$/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
