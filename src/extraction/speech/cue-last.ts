import type { Range } from "../../schema/span.ts";
import type { Chunk } from "./chunk.ts";
import { type Complement, complementAfter, skipAdverbials, wordOf } from "./complement.ts";
import { contentEnd } from "./content-end.ts";
import type { Draft, Reading } from "./draft.ts";
import type { Quote } from "./find-quotes.ts";
import { type Cue, VERB_CUES } from "./lexicon.ts";
import { resumption } from "./quote-parts.ts";
import { reportDraft } from "./report-draft.ts";
import { SUBORDINATORS, type Who } from "./speaker-of.ts";
import { type Subject, subjectAfter, subjectBefore } from "./subject.ts";

/** The cue stands behind what is said, or within it. */
export function cueLast(reading: Reading, at: number, cues: readonly Cue[], used: Set<Quote>): Draft | null {
  const { chunks } = reading;
  const quoting = cues.find(({ frames, particle }) => isSpoken(frames) && particle === undefined);
  if (!quoting) return null;
  const left = subjectBefore(chunks, at);
  const beforeSubject = left && openerOf(chunks, left.first);
  if (left && beforeSubject !== null && beforeSubject >= 0) {
    const found = { kind: "quote", cue: quoting, from: beforeSubject, cueLast: at } as const;
    const made = backward(reading, found, at, left, used, "speech/quote-then-cue");
    if (made) return made;
  }
  if (left && wordOf(chunks[left.first - 1]) === "as" && isStart(chunks[left.first - 2])) {
    // "As Tokyo demands the islands, …" has an object and is a reason.
    const comma = skipAdverbials(chunks, at + 1);
    const main = chunks[comma]?.kind === "comma" ? resumedClause(chunks, comma) : null;
    const found = { kind: "clause", cue: quoting, from: comma, cueLast: at } as const;
    const who: Who = { subject: left, frame: "main" };
    if (main)
      return reportDraft(reading, {
        rule: "speech/as-cue-then-clause",
        confidence: 0.75,
        found,
        at,
        who,
        ranges: [main],
      });
  }
  const right = subjectAfter(chunks, at);
  if (right && quoting.frames.includes("quote")) {
    const before = openerOf(chunks, at);
    const found = { kind: "quote", cue: quoting, from: at, cueLast: right.last } as const;
    if (before !== null) return backward(reading, found, at, right, used, "speech/quote-then-inverted-cue");
  }
  return null;
}

function isStart(chunk: Chunk | undefined): boolean {
  return chunk === undefined || chunk.kind === "end" || chunk.kind === "semi";
}

function isSpoken(frames: readonly string[]): boolean {
  return frames.includes("quote") || frames.includes("clause");
}

/** Index of the chunk before `at` that what is said ends with: a quotation, or the comma after a clause. */
function openerOf(chunks: readonly Chunk[], at: number): number | null {
  let i = at - 1;
  while (chunks[i]?.kind === "adv" || wordOf(chunks[i]) === "as") i--;
  const chunk = chunks[i];
  if (chunk?.kind === "quote") return i;
  if (chunk?.kind === "comma" || chunk?.kind === "dash") return chunks[i - 1]?.kind === "quote" ? i - 1 : i;
  return null;
}

function backward(
  reading: Reading,
  found: Complement,
  at: number,
  subject: Subject,
  used: Set<Quote>,
  rule: string,
): Draft | null {
  const { chunks } = reading;
  const opener = rule === "speech/quote-then-cue" ? found.from : (openerOf(chunks, at) ?? -1);
  const last = Math.max(subject.last, at);
  const quote = chunks[opener]?.quote;
  const from = clauseStart(chunks, opener);
  const who: Who = { subject, frame: "main" };
  if (quote) {
    if (used.has(quote)) return null;
    const opens = from === opener;
    // "Citing “the launch,” Ito said that …": what Ito says follows.
    if (!opens && (chunks[from]?.verb || complementAfter(chunks, at, [found.cue]))) return null;
    used.add(quote);
    const ranges = [
      ...(opens ? quote.inner : [{ start: (chunks[from] as Chunk).start, end: quote.end }]),
      ...resumption(reading, last, used),
    ];
    return reportDraft(reading, { rule, confidence: 0.95, found, at, who, ranges, mode: opens ? "direct" : "mixed" });
  }
  if (!found.cue.frames.includes("clause")) return null;
  const tail = tailOf(chunks, last);
  const kind = chunks[tail]?.kind;
  if (opener < 0 || from >= opener || !(kind === "end" || kind === "comma" || kind === "dash" || kind === "semi"))
    return null;
  const clause = chunks.slice(from, opener);
  const first = clause[0] as Chunk;
  // "Asked about it, Ito said": a participle; "In Osaka, Ito said: “…”": what Ito says follows.
  if (first.verb || (!/^(np|quote|that)$/.test(first.kind) && complementAfter(chunks, at, [found.cue]))) return null;
  const resumes = kind === "comma" ? resumedClause(chunks, tail) : null;
  const finite = clause.some(({ verb, quote }) => verb?.form === "finite" || quote);
  if (!finite && (resumes === null || first.kind === "prep" || first.kind === "adv" || first.kind === "time"))
    return null;
  if (clause.some(({ verb }) => verb && VERB_CUES.has(verb.lemma)) && namesAgain(clause, chunks[subject.last]))
    return null;
  if (SUBORDINATORS.test(wordOf(first)) && !clause.some(({ kind }) => kind === "comma")) return null;
  const ranges: Range[] = [{ start: first.start, end: (chunks[opener - 1] as Chunk).end }];
  if (resumes) ranges.push(resumes);
  return reportDraft(reading, {
    rule: "speech/clause-then-cue",
    confidence: 0.8,
    found,
    at,
    who,
    ranges,
  });
}

/** "Ito said that …, Ito said": the second cue only closes what the first one opened. */
function namesAgain(clause: readonly Chunk[], speaker: Chunk | undefined): boolean {
  const name = speaker?.tokens.at(-1)?.text;
  return clause.some(({ kind, tokens }) => kind === "np" && tokens.at(-1)?.text === name);
}

/** "The talks, Ito said, will go on": the clause that goes on after the comma at `comma`. */
function resumedClause(chunks: readonly Chunk[], comma: number): Range | null {
  const next = chunks[comma + 1];
  if (!next || next.verb?.form === "ing" || next.kind === "end" || next.kind === "rel") return null;
  const end = contentEnd(chunks, comma + 1, "main");
  const clause = chunks.slice(comma + 1, end);
  if (!clause.some(({ verb, quote }) => verb?.form === "finite" || quote)) return null;
  return { start: next.start, end: (clause.at(-1) as Chunk).end };
}

/** First chunk of the sentence, or of the part after a semicolon, that chunk `at` stands in. */
function clauseStart(chunks: readonly Chunk[], at: number): number {
  let i = at;
  while (i > 0 && i > at - 120 && chunks[i - 1]?.kind !== "end" && chunks[i - 1]?.kind !== "semi") i--;
  if (i < at && chunks[i]?.kind === "and") i++;
  return i;
}

/** Index of the chunk that ends "Ito told reporters in Osaka on Tuesday" after the cue. */
function tailOf(chunks: readonly Chunk[], from: number): number {
  let at = skipAdverbials(chunks, from + 1);
  if (chunks[at]?.kind === "np") at = skipAdverbials(chunks, at + 1);
  return at;
}
