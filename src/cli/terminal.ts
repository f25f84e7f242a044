import { stripVTControlCharacters, styleText } from "node:util";

/** Where a command writes to; swapped in tests. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Problems and progress. */
  err(text: string): void;
  /** Whether results go to a person's terminal: only then is there colour. */
  readonly isTerminal: boolean;
  /** Whether progress can be shown in one line that is written over. */
  readonly showsProgress: boolean;
}

export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
  isTerminal: process.stdout.isTTY === true,
  showsProgress: process.stderr.isTTY === true,
};

export type Style = "bold" | "dim" | "green" | "red" | "yellow";

/** A text in a style on a terminal (NO_COLOR is heeded), as it is elsewhere. */
export function styled(terminal: Terminal, style: Style, text: string): string {
  return terminal.isTerminal ? styleText(style, text) : text;
}

/** Rows in columns as wide as their widest cell, two blanks between; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    for (const [n, cell] of row.entries()) widths[n] = Math.max(widths[n] ?? 0, shownLength(cell));
  return rows
    .map((row) =>
      row
        .map((cell, n) => (n === row.length - 1 ? cell : cell + " ".repeat((widths[n] as number) - shownLength(cell))))
        .join("  "),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

/** Colours take no room. */
function shownLength(cell: string): number {
  return stripVTControlCharacters(cell).length;
}

/**
 * A text that comes from an article, in one line and without what a terminal would take for a command. What is not
 * seen (soft hyphens, marks of direction) goes without leaving a gap in the word.
 */
export function plainLine(text: string): string {
  return text
    .replace(/\p{Cf}+/gu, "")
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim();
}
