import type { Range } from "../../schema/span.ts";
import type { Chunk } from "./chunk.ts";
import type { Reading } from "./draft.ts";
import type { Quote } from "./find-quotes.ts";
import { VERB_CUES } from "./lexicon.ts";

/** Whether a quotation is a sentence by itself, and not a fragment that the reporter's sentence goes on from. */
export function isWhole(text: string, { start, end, inner }: Quote): boolean {
  const first = inner[0];
  const opens = first !== undefined && /^[\s]*[\p{Lu}\d…]/u.test(text.slice(first.start, first.start + 3));
  return opens || /[.!?…,]$/.test(text.slice(start, end - 1).trimEnd());
}

/** Parts of a quotation after the cue: "…," he said, "…", and what the paragraph goes on with. */
export function resumption(reading: Reading, last: number, used: Set<Quote>): Range[] {
  const { chunks } = reading;
  for (let i = last + 1; i < chunks.length && i < last + 40; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === "end") return continuation(reading, i - 1, used);
    const mark = chunks[i - 1]?.kind;
    if (chunk.quote && (mark === "comma" || mark === "colon" || mark === "dash")) {
      // ", adding “…”" has a cue of its own.
      if (chunks.slice(last + 1, i).some(({ verb }) => verb && verb.form !== "to")) return [];
      used.add(chunk.quote);
      return [...chunk.quote.inner, ...continuation(reading, i, used)];
    }
    if (chunk.verb && VERB_CUES.has(chunk.verb.lemma)) return [];
  }
  return [];
}

/** Quotations that follow in the same paragraph as sentences of their own: he said. "…" */
export function continuation(reading: Reading, last: number, used: Set<Quote>): Range[] {
  const { chunks, paragraphs } = reading;
  const ranges: Range[] = [];
  let at = last;
  while (chunks[at + 1]?.kind === "end") {
    const next = chunks[at + 2];
    const after = chunks[at + 3];
    if (!next?.quote || used.has(next.quote) || (after && after.kind !== "end")) break;
    if (paragraphs[next.sentence] !== paragraphs[(chunks[at] as Chunk).sentence]) break;
    used.add(next.quote);
    ranges.push(...next.quote.inner);
    at += 2;
  }
  return ranges;
}
