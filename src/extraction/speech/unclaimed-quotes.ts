import type { Chunk } from "./chunk.ts";
import { type Draft, draftOf, type Reading } from "./draft.ts";
import type { Quote } from "./find-quotes.ts";
import { isWhole } from "./quote-parts.ts";
import type { Subject } from "./subject.ts";

/** Fewest words of a quotation that is speech without a cue: shorter ones are headings, titles, exclamations. */
const FEWEST_WORDS = 5;

/**
 * Quotations that no cue claims, by what stands beside them:
 *
 * - `speech/quote-then-signature`: “…” — Aiko Ito
 * - `speech/colon-then-quote`: Ito was blunt: “…”
 * - `speech/quote-continued`: a quotation by itself right after what somebody said; the same one goes on
 *
 * `drafts` are those of the cues, in the order of the text.
 */
export function unclaimedQuotes(reading: Reading, drafts: readonly Draft[], used: ReadonlySet<Quote>): Draft[] {
  const { chunks } = reading;
  const found: Draft[] = [];
  let before = 0;
  let last: Draft | null = null;
  for (let at = 0; at < chunks.length; at++) {
    const { quote } = chunks[at] as Chunk;
    if (!quote) continue;
    for (; before < drafts.length && lastEnd(drafts[before] as Draft) <= quote.start; before++)
      if ((drafts[before] as Draft).subject) last = drafts[before] as Draft;
    if (used.has(quote) || !isWhole(reading.text, quote) || wordsIn(reading.text, quote) < FEWEST_WORDS) continue;
    const claim: Claim | null = signature(chunks, at) ?? colon(chunks, at) ?? continued(reading, at, last);
    const draft: Draft | null =
      claim &&
      draftOf(reading, {
        ...claim,
        mode: "direct",
        cue: null,
        cueRange: null,
        ranges: quote.inner,
        denies: false,
      });
    if (!draft) continue;
    found.push(draft);
    last = draft;
  }
  return found;
}

interface Claim {
  readonly rule: string;
  readonly confidence: number;
  readonly subject: Subject;
}

function signature(chunks: readonly Chunk[], at: number): Claim | null {
  const dash = chunks[at + 1]?.kind === "end" ? at + 2 : at + 1;
  const name = chunks[dash + 1];
  if (chunks[dash]?.kind !== "dash" || name?.kind !== "np") return null;
  if (!name.tokens.every(({ text }) => /^\p{Lu}/u.test(text))) return null;
  const subject = { first: dash + 1, last: dash + 1, plural: false };
  return { rule: "speech/quote-then-signature", confidence: 0.8, subject };
}

function colon(chunks: readonly Chunk[], at: number): Claim | null {
  if (chunks[at - 1]?.kind !== "colon") return null;
  let first = at - 1;
  while (first > 0 && first > at - 40 && chunks[first - 1]?.kind !== "end") first--;
  if (chunks[first]?.kind !== "np" || !chunks[first + 1]?.verb) return null;
  return { rule: "speech/colon-then-quote", confidence: 0.7, subject: { first, last: first, plural: false } };
}

function continued(reading: Reading, at: number, last: Draft | null): Claim | null {
  const { chunks, paragraphs, sentences } = reading;
  const quote = chunks[at] as Chunk;
  const opens = at === 0 || chunks[at - 1]?.kind === "end";
  if (!opens || (chunks[at + 1] && chunks[at + 1]?.kind !== "end") || !last?.subject) return null;
  if (last.mode === "belief" || last.mode === "joint") return null;
  // The sentence or paragraph right before holds what it goes on from.
  const previous = sentences[quote.sentence - 1];
  const near = previous !== undefined && previous.start <= lastEnd(last) && lastEnd(last) <= previous.end + 1;
  const paragraph = (paragraphs[quote.sentence] ?? 0) - (paragraphs[quote.sentence - 1] ?? 0);
  if (!near || paragraph > 1) return null;
  return { rule: "speech/quote-continued", confidence: 0.7, subject: last.subject };
}

function lastEnd({ content, cueRange }: Draft): number {
  return Math.max(content.at(-1)?.end ?? 0, cueRange?.end ?? 0);
}

function wordsIn(text: string, { inner }: Quote): number {
  const first = inner[0];
  return first
    ? text
        .slice(first.start, Math.min(first.end, first.start + 400))
        .trim()
        .split(/\s+/).length
    : 0;
}
