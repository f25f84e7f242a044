import { signal } from "@preact/signals";
import type { Range } from "../schema/span.ts";
import { reading } from "./reading.ts";
import { selectedRange } from "./text-selection.ts";
import { wholeWords } from "./word-steps.ts";

/** The words last selected in the text while a form is open; going on into the form does not let go of them. */
export const selectedWords = signal<Range | null>(null);

/** Takes what is selected by now, and nothing of what was before: the marks of a form that opens may undo it. */
export function takeSelection(): void {
  selectedWords.value = null;
  read();
}

/** Follows the selection in the text. */
export function followSelection(): () => void {
  document.addEventListener("selectionchange", read);
  return () => document.removeEventListener("selectionchange", read);
}

function read(): void {
  const range = selectedRange();
  const words = range && wholeWords(reading.peek()?.source.text ?? "", range);
  if (words) selectedWords.value = words;
}
