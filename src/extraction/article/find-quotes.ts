import type { Range } from "../../schema/span.ts";

/** A stretch between quotation marks. */
export interface Quote {
  /** Offset of the opening mark, and the offset after the closing one (the paragraph's end where there is none). */
  readonly start: number;
  readonly end: number;
  /** What stands between the marks; one range for each paragraph of a quotation that goes on over several. */
  readonly inner: readonly Range[];
  readonly closed: boolean;
}

const CLOSER: Readonly<Record<string, string>> = {
  "“": "”",
  "„": "“",
  "«": "»",
  '"': '"',
  "‘": "’",
  "'": "'",
  "''": "''",
};
const OPENERS = new Set(Object.keys(CLOSER));
const CLOSERS = new Set(Object.values(CLOSER));

/**
 * The outermost quotations of a text, in order. A mark that is not closed within its paragraph ends with the
 * paragraph, unless the next paragraph opens with the same mark again: then the quotation goes on there. Of two
 * openings without a closing between them the later counts. One pass over the text.
 */
export function findQuotes(text: string, paragraphs: readonly Range[]): Quote[] {
  const quotes: Quote[] = [];
  /** A quotation whose paragraph ended before it was closed, with the mark that opened it. */
  let open: { quote: Quote; mark: string } | null = null;
  for (const paragraph of paragraphs) {
    const found = quotesOfParagraph(text, paragraph);
    const first = found[0];
    if (open && first && first.quote.start === paragraph.start && first.mark === open.mark) {
      quotes.pop();
      const inner = [...open.quote.inner, ...first.quote.inner];
      found[0] = { mark: first.mark, quote: { ...first.quote, start: open.quote.start, inner } };
    }
    for (const { quote } of found) quotes.push(quote);
    const last = found.at(-1);
    open = last && !last.quote.closed ? last : null;
  }
  return quotes;
}

interface Marked {
  readonly quote: Quote;
  readonly mark: string;
}

function quotesOfParagraph(text: string, { start, end }: Range): Marked[] {
  const found: Marked[] = [];
  let opened = -1;
  let mark = "";
  const close = (at: number, closed: boolean) => {
    const inner = { start: opened + mark.length, end: at };
    if (text.slice(inner.start, inner.end).trim() !== "")
      found.push({ mark, quote: { start: opened, end: closed ? at + mark.length : at, inner: [inner], closed } });
    opened = -1;
  };
  for (let at = start; at < end; at++) {
    const char = markAt(text, at);
    if (!OPENERS.has(char) && !CLOSERS.has(char)) continue;
    if (opened >= 0 && closes(text, at, char, mark)) close(at, true);
    else if (opens(text, at, char) && (opened < 0 || (!isSingle(char) && char === mark && !isStraight(char)))) {
      opened = at;
      mark = char;
    }
    at += char.length - 1;
  }
  // A single mark that is never closed is an apostrophe.
  if (opened >= 0 && !isSingle(mark)) close(end, false);
  return found;
}

/** The mark at an offset; two straight single marks are a double one, as typed where there was no other. */
function markAt(text: string, at: number): string {
  const char = text[at] as string;
  return char === "'" && text[at + 1] === "'" ? "''" : char;
}

function isStraight(mark: string): boolean {
  return mark === '"' || mark === "''";
}

function isSingle(mark: string): boolean {
  return mark === "'" || mark === "‘";
}

function opens(text: string, at: number, char: string): boolean {
  if (!OPENERS.has(char)) return false;
  const next = text[at + char.length] ?? " ";
  if (/\s/.test(next)) return false;
  if (isStraight(char) || isSingle(char)) {
    if (!/[\s([{—–\-/“"«:]/.test(text[at - 1] ?? " ")) return false;
    // 'Tis and the '90s: an elision, hardly ever a quotation.
    if (isSingle(char) && /\d|em\b|tis\b|twas\b/y.test(text.slice(at + 1, at + 6))) return false;
  }
  return true;
}

function closes(text: string, at: number, char: string, mark: string): boolean {
  // The typesetter's mistake of one mark for both sides is common enough in copied text.
  const mixed = (mark === "“" && char === '"') || (mark === '"' && char === "”");
  if (char !== CLOSER[mark] && !mixed) return false;
  const before = text[at - 1] ?? " ";
  const after = text[at + char.length] ?? " ";
  if (isSingle(mark)) {
    if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) return false;
    // "the islands’ return" within single marks: a plural’s apostrophe, if another mark follows that may close.
    return !(before === "s" && /\s/.test(after) && closesLater(text, at + 1, char));
  }
  if (isStraight(mark)) return !/[\s([{]/.test(before) || /[\s.,;:!?)]/.test(after);
  return true;
}

/** How far another closing mark is looked for behind a plural’s apostrophe, in characters. */
const REACH = 300;

function closesLater(text: string, from: number, mark: string): boolean {
  const ahead = text.slice(from, from + REACH).split("\n", 1)[0] ?? "";
  const next = new RegExp(`[.,!?…]${mark}(?![\\p{L}\\p{N}])`, "u").exec(ahead);
  return next !== null && !ahead.slice(0, next.index).includes("‘");
}
