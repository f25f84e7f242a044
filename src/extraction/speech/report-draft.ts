import type { Range } from "../../schema/span.ts";
import type { Chunk } from "./chunk.ts";
import type { Complement } from "./complement.ts";
import { cueWithAdverbs, type Draft, draftOf, type Reading } from "./draft.ts";
import type { Who } from "./speaker-of.ts";

/** What a verb reports: the rule, how what is said hangs on the verb at chunk `at`, whose it is, and where it stands. */
export interface Report {
  readonly rule: string;
  readonly confidence: number;
  readonly found: Complement;
  readonly at: number;
  readonly who: Who;
  readonly ranges: readonly Range[];
  readonly mode?: Draft["mode"];
}

/** The draft of what a verb reports; several subjects of one agreement make it joint. */
export function reportDraft(
  reading: Reading,
  { rule, confidence, found, at, who, ranges, mode }: Report,
): Draft | null {
  const cue = reading.chunks[at] as Chunk;
  if (!cue.verb) return null;
  const several = who.subject?.plural === true;
  if (found.cue.together === true && !several) return null;
  const { main } = cue.verb;
  const cueEnd = found.kind === "quote" ? main.end : (reading.chunks[found.cueLast] as Chunk).end;
  return draftOf(reading, {
    rule,
    confidence,
    mode: mode ?? (found.cue.joint === true && several ? "joint" : found.cue.mode),
    subject: who.subject,
    cue: cueWithAdverbs(reading.chunks, at),
    cueRange: { start: main.start, end: Math.max(cueEnd, main.end) },
    ranges,
    denies: found.cue.denies === true,
  });
}
