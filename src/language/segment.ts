import type { Range } from "../schema/span.ts";

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

/** The sentences of a stretch of text, without the white space at their ends. */
export function segment(text: string, within: Range): Range[] {
  const sentences: Range[] = [];
  for (const { segment, index } of segmenter.segment(text.slice(within.start, within.end))) {
    const trimmed = segment.trim();
    if (trimmed === "") continue;
    const start = within.start + index + segment.indexOf(trimmed);
    sentences.push({ start, end: start + trimmed.length });
  }
  return sentences;
}
