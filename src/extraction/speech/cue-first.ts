import type { Chunk } from "./chunk.ts";
import { type Complement, complementAfter } from "./complement.ts";
import { contentEnd, type Frame } from "./content-end.ts";
import type { Draft, Reading } from "./draft.ts";
import type { Quote } from "./find-quotes.ts";
import type { Cue } from "./lexicon.ts";
import { continuation, isWhole } from "./quote-parts.ts";
import { reportDraft } from "./report-draft.ts";
import type { Who } from "./speaker-of.ts";

/** The cue stands before what is said. */
export function cueFirst(reading: Reading, at: number, cues: readonly Cue[], who: Who, used: Set<Quote>): Draft | null {
  const { chunks } = reading;
  const found = complementAfter(chunks, at, cues);
  if (!found || !isAct(chunks, at, found)) return null;
  if (!isClausal(found.kind) && hasGap(chunks, who)) return null;
  const clausal = isClausal(found.kind);
  const quote = chunks[found.from]?.quote;
  if (found.kind === "quote" && quote && who.frame !== "relative") {
    const ranges = [...quote.inner, ...continuation(reading, found.from, used)];
    used.add(quote);
    const direct = isWhole(reading.text, quote);
    const rest = direct ? null : restOfClause(chunks, found.from, who.frame);
    return reportDraft(reading, {
      rule: "speech/cue-then-quote",
      confidence: 0.9,
      found,
      at,
      who,
      ranges: rest ? [{ start: quote.start, end: rest }] : ranges,
      mode: rest ? "mixed" : "direct",
    });
  }
  const end = contentEnd(chunks, found.from, who.frame, clausal);
  if (end <= found.from) return null;
  const start = startOf(chunks[found.from] as Chunk);
  const ranges = [{ start, end: (chunks[end - 1] as Chunk).end }];
  if (end === found.from + 1 && quote) {
    // pointed out that “…”, and nothing more: all of it is quoted.
    used.add(quote);
    const all = [...quote.inner, ...continuation(reading, found.from, used)];
    return reportDraft(reading, {
      rule: "speech/cue-then-quote",
      confidence: 0.9,
      found,
      at,
      who,
      ranges: all,
      mode: "direct",
    });
  }
  for (const chunk of chunks.slice(found.from, end)) if (chunk.quote) used.add(chunk.quote);
  return reportDraft(reading, {
    rule: `speech/cue-then-${clausal ? "clause" : found.kind}`,
    confidence: clausal ? 0.85 : 0.65,
    found,
    at,
    who,
    ranges,
  });
}

function isClausal(kind: Complement["kind"]): boolean {
  return kind === "quote" || kind === "that" || kind === "clause";
}

const MODALS = new Set(["should", "could", "would", "can", "must", "may", "might", "shall"]);

/**
 * Whether the words say that somebody did speak so. Without a clause or quotation behind it, "could sign" or "would
 * demand" is no statement, nor is a participle ("those seeking talks") unless it goes on after a comma.
 */
function isAct(chunks: readonly Chunk[], at: number, { kind, cue }: Complement): boolean {
  const verb = chunks[at]?.verb;
  if (!verb || isClausal(kind)) return true;
  if (verb.form === "ing") return chunks[at - 1]?.kind === "comma" && (kind === "object-to" || kind === "preposition");
  const thinks = cue.mode === "belief";
  if (verb.auxiliaries.some((word) => MODALS.has(word) && !(thinks && /^(may|might|must)$/.test(word)))) return false;
  return !goesOnFromInfinitive(chunks, at);
}

/** "the concessions that Tokyo wants to see": what is wanted stands before the clause, not behind the cue. */
function hasGap(chunks: readonly Chunk[], { subject }: Who): boolean {
  if (!subject) return false;
  const opener = chunks[subject.first - 1]?.kind;
  return (opener === "that" || opener === "rel") && chunks[subject.first - 2]?.kind === "np";
}

/** "ready to give up two islands and sign": a bare verb that shares the "to" or the modal before it. */
function goesOnFromInfinitive(chunks: readonly Chunk[], at: number): boolean {
  const verb = chunks[at]?.verb;
  if (chunks[at - 1]?.kind !== "and" || !verb || verb.main.text.toLowerCase() !== verb.lemma) return false;
  for (let i = at - 2; i > at - 20 && i >= 0; i--) {
    const before = chunks[i];
    if (before?.kind === "end") return false;
    if (before?.verb)
      return before.verb.form === "to" || before.verb.auxiliaries.some((word) => MODALS.has(word) || word === "will");
  }
  return false;
}

/** Where what is said begins in its first chunk: after the "to" of an infinitive. */
function startOf(chunk: Chunk): number {
  return chunk.verb?.form === "to" ? (chunk.tokens[1]?.start ?? chunk.start) : chunk.start;
}

function restOfClause(chunks: readonly Chunk[], from: number, frame: Frame): number | null {
  const end = contentEnd(chunks, from, frame);
  return end > from ? (chunks[end - 1] as Chunk).end : null;
}
