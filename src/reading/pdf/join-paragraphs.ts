import type { Fragment } from "./page-lines.ts";
import type { Column } from "./reading-order.ts";

/** Line distance, in usual ones, above which a new paragraph begins. */
const WIDE_GAP = 1.35;
/** First-line indent in ems, from the column's left edge. */
const INDENT = 0.8;
/** Share of the column's width by which a paragraph's last line falls short. */
const SHORT = 0.12;
/** Ratio of type sizes above which two lines are different kinds of text. */
const OTHER_SIZE = 1.12;
const SENTENCE_END = /[.!?…:][”"’')\]]*(?:\[?\d{1,3}\]?)?$/;

/** The paragraphs of a document out of the lines of its columns, words broken at line ends mended. */
export function joinParagraphs(columns: readonly Column[]): string[] {
  const hyphenated = hyphenatedWords(columns);
  const paragraphs: string[] = [];
  let parts: string[] = [];
  let before: { line: Fragment; column: Column } | null = null;
  const close = () => {
    if (parts.length > 0) paragraphs.push(joinLines(parts, hyphenated));
    parts = [];
  };
  for (const column of columns) {
    const distance = usualDistance(column);
    for (const line of column.lines) {
      if (
        before &&
        (before.column === column ? beginsParagraph(before.line, line, column, distance) : !runsOn(before, line))
      )
        close();
      parts.push(line.text);
      before = { line, column };
    }
  }
  close();
  return paragraphs;
}

function beginsParagraph(before: Fragment, line: Fragment, column: Column, distance: number): boolean {
  if (isOtherSize(before, line)) return true;
  if (distance > 0 && before.y - line.y > distance * WIDE_GAP) return true;
  const isIndented = line.x - column.left > INDENT * line.size && line.x - before.x > INDENT * line.size * 0.5;
  if (isIndented && column.right - column.left > line.size * 8) return true;
  return fallsShort(before, column) && (SENTENCE_END.test(before.text) || /^[•‣▪◦●]/.test(line.text));
}

/** A paragraph goes on in the next column or on the next page unless it is seen to have ended. */
function runsOn(before: { line: Fragment; column: Column }, line: Fragment): boolean {
  if (isOtherSize(before.line, line)) return false;
  if (/^\p{Ll}/u.test(line.text)) return true;
  return !SENTENCE_END.test(before.line.text) && !fallsShort(before.line, before.column);
}

function isOtherSize(a: Fragment, b: Fragment): boolean {
  return Math.max(a.size, b.size) / Math.min(a.size, b.size) > OTHER_SIZE;
}

function fallsShort(line: Fragment, column: Column): boolean {
  return column.right - line.right > SHORT * (column.right - column.left);
}

/** The lower quartile: in a column of one-line paragraphs the middle one would be a gap. */
function usualDistance(column: Column): number {
  const distances: number[] = [];
  for (let i = 1; i < column.lines.length; i += 1)
    distances.push((column.lines[i - 1] as Fragment).y - (column.lines[i] as Fragment).y);
  distances.sort((a, b) => a - b);
  return distances[Math.floor(distances.length / 4)] ?? 0;
}

function joinLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  const pieces: string[] = [];
  for (let i = 0; i < lines.length; i += 1) {
    const line = lines[i] as string;
    const next = lines[i + 1];
    if (next === undefined) pieces.push(line);
    else if (line.endsWith("\u00ad")) pieces.push(line.slice(0, -1));
    else if (/\p{L}[-‐]$/u.test(line) && /^\p{L}/u.test(next))
      pieces.push(keepsHyphen(line, next, hyphenated) ? line : line.slice(0, -1));
    else pieces.push(/[—–]$/.test(line) ? line : `${line} `);
  }
  return pieces.join("").replaceAll("\u00ad", "").replace(/\s+/g, " ").trim();
}

/** A word before a capital, or one that the document also writes with its hyphen inside a line. */
function keepsHyphen(line: string, next: string, hyphenated: ReadonlySet<string>): boolean {
  if (!/^\p{Ll}/u.test(next)) return true;
  const first = /[\p{L}-]{1,40}[-‐]$/u.exec(line.slice(-41))?.[0].replace("‐", "-") ?? "";
  const second = /^\p{L}{1,40}/u.exec(next)?.[0] ?? "";
  return hyphenated.has((first + second).toLowerCase());
}

function hyphenatedWords(columns: readonly Column[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const column of columns) {
    for (const line of column.lines)
      for (const word of line.text.matchAll(/\p{L}{1,40}(?:-\p{L}{1,40})+/gu)) words.add(word[0].toLowerCase());
  }
  return words;
}
