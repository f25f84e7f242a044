import type { Range } from "../../schema/span.ts";
import type { Chunk } from "./chunk.ts";
import { complementAfter, wordOf } from "./complement.ts";
import { contentEnd } from "./content-end.ts";
import { cueWithAdverbs, type Draft, draftOf, type Reading } from "./draft.ts";
import { ADJECTIVE_CUES, type Cue } from "./lexicon.ts";
import { isNobody } from "./speaker-of.ts";
import { subjectBefore } from "./subject.ts";

const COPULAS = new Set(["be", "seem", "appear", "remain", "feel", "become", "look", "get"]);

/**
 * `speech/state-of-mind`: "Tokyo is concerned that …", "Ito seems eager to …". An adjective of the lexicon after a
 * form of "be" or "seem"; the participle in "is worried" counts as one.
 */
export function statesOfMind(reading: Reading): Draft[] {
  return reading.chunks.flatMap((chunk, at) => {
    const word = stateWord(chunk);
    const cues = word === null ? undefined : ADJECTIVE_CUES.get(word);
    const draft = cues ? stateOfMind(reading, at, cues) : null;
    return draft ? [draft] : [];
  });
}

function stateWord(chunk: Chunk): string | null {
  if (chunk.kind === "adj" || chunk.verb) return (chunk.verb?.main ?? chunk.tokens.at(-1))?.text.toLowerCase() ?? null;
  return null;
}

function stateOfMind(reading: Reading, at: number, cues: readonly Cue[]): Draft | null {
  const { chunks } = reading;
  const state = chunks[at] as Chunk;
  let governor = state.verb ? at : previousVerb(chunks, at);
  if (governor === null) return null;
  const own = chunks[governor]?.verb;
  // "appear to be satisfied": who appears so is the subject.
  if (own?.form === "to") governor = previousVerb(chunks, governor);
  const verb = governor === null ? undefined : chunks[governor]?.verb;
  if (governor === null || verb?.form !== "finite") return null;
  if (governor === at ? !verb.passive : !COPULAS.has(verb.lemma)) return null;
  const subject = subjectBefore(chunks, governor);
  const found = complementAfter(chunks, at, cues);
  if (!subject || !found || isNobody(chunks[subject.first])) return null;
  // "it is certain that …" is nobody's state of mind.
  if (wordOf(chunks[subject.first]) === "it") return null;
  const end = contentEnd(chunks, found.from, "main", found.kind === "that" || found.kind === "clause");
  const first = chunks[found.from] as Chunk;
  const from = first.verb?.form === "to" ? (first.tokens[1]?.start ?? first.start) : first.start;
  const cueRange: Range = { start: (chunks[governor] as Chunk).start, end: state.end };
  return draftOf(reading, {
    rule: "speech/state-of-mind",
    confidence: 0.7,
    mode: "belief",
    subject,
    cue: cueWithAdverbs(chunks, governor),
    cueRange,
    ranges: [{ start: from, end: (chunks[end - 1] as Chunk).end }],
    denies: found.cue.denies === true,
  });
}

/** Index of the verb right before, adverbs aside. */
function previousVerb(chunks: readonly Chunk[], at: number): number | null {
  let i = at - 1;
  while (chunks[i]?.kind === "adv") i--;
  return chunks[i]?.verb ? i : null;
}
