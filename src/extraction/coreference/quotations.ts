import type { Range } from "../../schema/span.ts";

const MARK = /["“”„«»]|''|``|\n/g;

/**
 * What stands in double quotation marks, of one character or of two, in order and not overlapping. Quotation marks pair within a line; an opening curly
 * mark or guillemet without a partner reaches to the line's end, where a quotation goes on in the next paragraph.
 */
export function openQuotations(text: string): Range[] {
  const found: Range[] = [];
  let open: { readonly start: number; readonly straight: boolean } | null = null;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === "\n") {
      if (open && !open.straight) found.push({ start: open.start, end: index });
      open = null;
    } else if (open === null) {
      if (mark !== "”" && mark !== "»") open = { start: index + mark.length, straight: /^["'`]/.test(mark) };
    } else if (open.straight ? /^["']/.test(mark) : mark !== "„" && mark !== "«") {
      found.push({ start: open.start, end: index });
      open = null;
    }
  }
  if (open && !open.straight) found.push({ start: open.start, end: text.length });
  return found;
}
