import type { Token } from "../../language/sentence.ts";
import type { Mention } from "../../schema/extract.ts";
import type { Range } from "../../schema/span.ts";
import type { Chunk } from "./chunk.ts";
import { wordOf } from "./complement.ts";
import { contentEnd, isCitation } from "./content-end.ts";
import { type Draft, draftOf, type Reading } from "./draft.ts";
import type { Subject } from "./subject.ts";
import { isTimeWord } from "./time-words.ts";

/**
 * Who is named as the source of a clause: `speech/according-to` ("According to Tass, …", "…, according to Tass") and
 * `speech/bracketed-citation` ("… (Tass, March 3)"). The content is the clause; somebody whom it reports in turn is
 * nested in it.
 */
export function citations(reading: Reading, mentions: readonly Mention[]): Draft[] {
  const outlets = mentions.filter(({ type }) => type === "outlet");
  return reading.chunks.flatMap((chunk, at) => {
    const draft =
      chunk.kind === "bracket"
        ? bracketed(reading, at, outlets)
        : /^according$/i.test(chunk.tokens[0]?.text ?? "") && wordOf(reading.chunks[at + 1]) === "to"
          ? accordingTo(reading, at)
          : null;
    return draft ? [draft] : [];
  });
}

function accordingTo(reading: Reading, at: number): Draft | null {
  const { chunks } = reading;
  if (chunks[at + 2]?.kind !== "np") return null;
  let last = at + 2;
  while (chunks[last + 1]?.kind === "and" && chunks[last + 2]?.kind === "np" && !chunks[last + 3]?.verb) last += 2;
  const subject: Subject = { first: at + 2, last, plural: last > at + 2 };
  const before = chunks[at - 1];
  const ranges = opensClause(before) ? clauseAfter(chunks, last) : clauseBefore(chunks, at, last);
  return draftOf(reading, {
    rule: "speech/according-to",
    confidence: 0.85,
    mode: "citation",
    subject,
    cue: null,
    cueRange: { start: (chunks[at] as Chunk).start, end: (chunks[at + 1] as Chunk).end },
    ranges,
    denies: false,
  });
}

function opensClause(before: Chunk | undefined): boolean {
  return !before || before.kind === "end" || before.kind === "semi" || before.kind === "and" || before.kind === "colon";
}

/** "According to Tass, which …, the talks will go on": what follows the first comma before a subject and its verb. */
function clauseAfter(chunks: readonly Chunk[], from: number): Range[] {
  for (let i = from + 1; i < chunks.length && i < from + 30; i++) {
    if (chunks[i]?.kind === "end") return [];
    if (chunks[i]?.kind !== "comma" || /^(rel|verb|bracket)$/.test(chunks[i + 1]?.kind ?? "")) continue;
    const end = contentEnd(chunks, i + 1, "main");
    const clause = chunks.slice(i + 1, end);
    if (clause.some(({ verb, quote }) => verb?.form === "finite" || quote)) return [rangeOf(clause)];
  }
  return [];
}

/** "The talks will go on, according to Tass", or "The talks, according to Tass, will go on". */
function clauseBefore(chunks: readonly Chunk[], at: number, last: number): Range[] {
  const from = startOfClause(chunks, at);
  const before = chunks.slice(from, at);
  if (before.length === 0) return [];
  if (before.some(({ verb, quote }) => verb?.form === "finite" || quote)) return [rangeOf(before)];
  if (chunks[last + 1]?.kind !== "comma") return [];
  const rest = chunks.slice(last + 2, contentEnd(chunks, last + 2, "main"));
  return rest.length > 0 ? [rangeOf(before), rangeOf(rest)] : [];
}

function bracketed(reading: Reading, at: number, outlets: readonly Range[]): Draft | null {
  const { chunks } = reading;
  const chunk = chunks[at] as Chunk;
  const name = sourceName(chunk);
  if (!name) return null;
  const named = { start: (name[0] as Token).start, end: (name.at(-1) as Token).end };
  const known = outlets.some(({ start, end }) => start <= named.start && named.end <= end);
  if (!known && !isDated(chunk)) return null;
  const clause = chunks.slice(startOfClause(chunks, at), at);
  if (!clause.some(({ verb, quote }) => verb?.form === "finite" || quote)) return null;
  const part: Chunk = { ...chunk, kind: "np", tokens: name, ...named };
  return draftOf(reading, {
    rule: "speech/bracketed-citation",
    confidence: 0.85,
    mode: "citation",
    subject: { first: at, last: at, plural: false, part },
    cue: null,
    cueRange: null,
    ranges: [rangeOf(clause)],
    denies: false,
  });
}

/** The words before the first comma or semicolon in the bracket, if they are a name. */
function sourceName({ tokens }: Chunk): Token[] | null {
  const inner = tokens.slice(1, -1);
  const stop = inner.findIndex(({ text }) => text === "," || text === ";");
  const name = stop < 0 ? inner : inner.slice(0, stop);
  const first = name[0];
  if (!first || name.length > LONGEST_NAME || !/^\p{Lu}/u.test(first.text)) return null;
  return name.some(({ text, pos }) => text === ":" || pos === "VERB" || isTimeWord(text.toLowerCase(), "month"))
    ? null
    : name;
}

/** Longest name of an outlet or institution, in tokens. */
const LONGEST_NAME = 8;

/** A month, or a year by itself after a comma, as citations carry it. */
function isDated(chunk: Chunk): boolean {
  return (
    isCitation(chunk) &&
    chunk.tokens.some(({ text }, i) => isTimeWord(text.toLowerCase(), "month") || (i > 1 && /^(19|20)\d\d$/.test(text)))
  );
}

/** First chunk after the sentence's beginning, the last semicolon, an open dash or the citation before. */
function startOfClause(chunks: readonly Chunk[], at: number): number {
  let from = at;
  let dash = -1;
  while (from > 0 && from > at - 120) {
    const { kind } = chunks[from - 1] as Chunk;
    if (kind === "end" || kind === "semi" || (kind === "bracket" && isCitation(chunks[from - 1] as Chunk))) break;
    if (kind === "dash" && dash < 0) dash = from;
    from--;
  }
  // "— he said so (Tass, March 3) —": the citation is that of the aside.
  if (dash >= 0 && chunks[at + 1]?.kind === "dash") return dash;
  while (from < at && /^(comma|and)$/.test(chunks[from]?.kind ?? "")) from++;
  return from;
}

function rangeOf(chunks: readonly Chunk[]): Range {
  return { start: (chunks[0] as Chunk).start, end: (chunks.at(-1) as Chunk).end };
}
