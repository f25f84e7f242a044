import type { Chunk } from "./chunk.ts";
import { cueFirst } from "./cue-first.ts";
import { cueLast } from "./cue-last.ts";
import type { Draft, Reading } from "./draft.ts";
import type { Quote } from "./find-quotes.ts";
import { type Cue, VERB_CUES } from "./lexicon.ts";
import { isNobody, speakerOf } from "./speaker-of.ts";

/**
 * What verbs of saying, thinking and agreeing report. The rules, by where the cue stands:
 *
 * - `speech/quote-then-cue`: "…," Ito said, and `speech/quote-then-inverted-cue`: "…," said Ito
 * - `speech/cue-then-quote`: Ito said: "…"
 * - `speech/clause-then-cue`: The talks will go on, Ito said
 * - `speech/as-cue-then-clause`: As Ito said, the talks will go on
 * - `speech/cue-then-clause`, `-to`, `-object-to`, `-preposition`, `-as`, `-noun`: what follows the cue
 *
 * Quotations that a cue claims are added to `used`.
 */
export function reports(reading: Reading, used: Set<Quote>): Draft[] {
  const drafts: Draft[] = [];
  let previous: { draft: Draft; at: number } | null = null;
  for (let at = 0; at < reading.chunks.length; at++) {
    const verb = reading.chunks[at]?.verb;
    const cues = verb && VERB_CUES.get(verb.lemma);
    if (!cues) continue;
    const sameSentence = previous !== null && sentenceOf(reading, previous.at) === sentenceOf(reading, at);
    const draft = reportAt(reading, at, cues, used, sameSentence && previous ? previous.draft : null);
    if (!draft) continue;
    drafts.push(draft);
    previous = { draft, at };
  }
  return drafts;
}

function sentenceOf(reading: Reading, at: number): number {
  return reading.chunks[at]?.sentence ?? -1;
}

function reportAt(
  reading: Reading,
  at: number,
  cues: readonly Cue[],
  used: Set<Quote>,
  previous: Draft | null,
): Draft | null {
  const { chunks } = reading;
  const chunk = chunks[at] as Chunk;
  const form = chunk.verb?.form;
  if (form === "participle") return null;
  if (form === "finite" && !chunk.verb?.passive) {
    const after = cueLast(reading, at, cues, used);
    if (after) return after;
  }
  if (chunk.verb?.passive) return null;
  const who = speakerOf(chunks, at, previous);
  if (!who || isNobody(chunks[who.subject?.first ?? -1])) return null;
  return cueFirst(reading, at, cues, who, used);
}
