import type { Range as TextRange } from "../schema/span.ts";

/**
 * The stretch of the source's text that is selected in the page, by mouse, finger or caret; null where nothing of the
 * text is. Each paragraph tells by `data-start` where it begins in the text.
 */
export function selectedRange(): TextRange | null {
  const selection = getSelection();
  const text = document.querySelector(".text");
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !text) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(text)) return null;
  const touched = [...text.querySelectorAll<HTMLElement>(".prose")].filter((block) => range.intersectsNode(block));
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const start = startOf(first) + (first.contains(range.startContainer) ? lengthUpTo(first, range, "start") : 0);
  const end = startOf(last) + (last.contains(range.endContainer) ? lengthUpTo(last, range, "end") : textLength(last));
  return start < end ? { start, end } : null;
}

function startOf(block: HTMLElement): number {
  return Number(block.dataset.start);
}

function textLength(block: HTMLElement): number {
  return block.textContent?.length ?? 0;
}

/** Code units of a paragraph before one end of the selection. */
function lengthUpTo(block: HTMLElement, range: Range, side: "start" | "end"): number {
  const before = document.createRange();
  before.selectNodeContents(block);
  if (side === "start") before.setEnd(range.startContainer, range.startOffset);
  else before.setEnd(range.endContainer, range.endOffset);
  return before.toString().length;
}
