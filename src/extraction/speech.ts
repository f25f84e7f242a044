import type { Sentence } from "../language/sentence.ts";
import type { Mention, ReportedSpeech } from "../schema/extract.ts";
import type { Range } from "../schema/span.ts";
import { chunk } from "./speech/chunk.ts";
import { citations } from "./speech/citations.ts";
import type { Draft, Reading } from "./speech/draft.ts";
import { findQuotes, type Quote } from "./speech/find-quotes.ts";
import { namedStatements } from "./speech/named-statements.ts";
import { nest } from "./speech/nest.ts";
import { reports } from "./speech/reports.ts";
import { speakersOf } from "./speech/speakers.ts";
import { speechQuotes } from "./speech/speech-quotes.ts";
import { statesOfMind } from "./speech/states-of-mind.ts";
import { transcripts } from "./speech/transcripts.ts";
import { unclaimedQuotes } from "./speech/unclaimed-quotes.ts";

/**
 * Tokens; nobody writes longer sentences. In "X said that Y said that …" each statement holds all that follow it, so that
 * without a limit what is found would grow with the square of the text.
 */
const LONGEST_SENTENCE = 400;

/**
 * Who said, thought or agreed what: quotations, reported speech, hopes and beliefs, joint declarations, citations.
 * The rules read tokens, parts of speech, quotation marks and the lexicon of cues. `mentions` come in the order of
 * the text; those returned are the same with the pronouns that were resolved at the end.
 */
export function findSpeech(
  text: string,
  all: readonly Sentence[],
  mentions: readonly Mention[],
): { statements: ReportedSpeech[]; mentions: Mention[] } {
  const sentences = all.filter(({ tokens }) => tokens.length <= LONGEST_SENTENCE);
  const paragraphs = paragraphsOf(text, sentences);
  const quotes = findQuotes(text, paragraphs.ranges);
  const reading: Reading = {
    text,
    sentences,
    chunks: chunk(sentences, speechQuotes(text, quotes)),
    words: chunk(sentences, []),
    quotes,
    paragraphs: paragraphs.of,
  };
  const used = new Set<Quote>();
  const claimed = reports(reading, used).sort(inOrder);
  const drafts = [
    ...claimed,
    ...unclaimedQuotes(reading, claimed, used),
    ...statesOfMind(reading),
    ...namedStatements(reading),
    ...citations(reading, mentions),
    ...transcripts(reading),
  ].sort(inOrder);
  const found = speakersOf(reading, drafts, mentions);
  const placed = drafts.map(({ content, cueRange }) => ({ content, cue: cueRange }));
  const via = nest(placed);
  const statements = drafts.map((draft, i): ReportedSpeech => {
    const speaker = found.speakers[i];
    return {
      mode: draft.mode,
      speaker: speaker?.mention ?? null,
      speakerRange: speaker?.range ?? null,
      cue: draft.cueRange,
      content: draft.content,
      via: via[i] ?? null,
      said: null,
      ...draft.tone,
      evidence: sentencesOf(sentences, draft.cueRange ? [...draft.content, draft.cueRange] : draft.content),
      rule: draft.rule,
      confidence: draft.confidence,
    };
  });
  return { statements, mentions: found.mentions };
}

function inOrder(a: Draft, b: Draft): number {
  return (a.content[0] as Range).start - (b.content[0] as Range).start;
}

/** A blank line, or a line's end after a finished sentence, begins a new paragraph. */
function paragraphsOf(text: string, sentences: readonly Range[]): { ranges: Range[]; of: number[] } {
  const ranges: Range[] = [];
  const of: number[] = [];
  let end = 0;
  for (const sentence of sentences) {
    const gap = text.slice(end, sentence.start);
    const open = ranges.at(-1);
    const breaks = /\n\s*\n/.test(gap) || (gap.includes("\n") && /[.!?…"”»’):]/.test(text[end - 1] ?? "."));
    if (!open || breaks) ranges.push({ start: sentence.start, end: sentence.end });
    else ranges[ranges.length - 1] = { start: open.start, end: sentence.end };
    of.push(ranges.length - 1);
    end = sentence.end;
  }
  return { ranges, of };
}

/** The sentences that any of the ranges lies in. */
function sentencesOf(sentences: readonly Range[], ranges: readonly Range[]): Range[] {
  const found = new Map<number, Range>();
  for (const range of ranges) {
    let low = 0;
    let high = sentences.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sentences[middle] as Range).end <= range.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < sentences.length && (sentences[i] as Range).start < range.end; i++) {
      const { start, end } = sentences[i] as Range;
      found.set(start, { start, end });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
