import type { Token } from "../../language/sentence.ts";
import type { Chunk } from "./chunk.ts";
import { complementAfter } from "./complement.ts";
import { contentEnd } from "./content-end.ts";
import { type Draft, draftOf, type Reading } from "./draft.ts";
import { type Cue, NOUN_CUES } from "./lexicon.ts";
import { type Subject, subjectBefore } from "./subject.ts";

/** Verbs that only carry the noun: "expressed concern", "made a promise". */
const CARRIERS = new Set(
  "express voice make repeat reiterate give issue have share raise declare convey state underline renew".split(" "),
);

/** Of these, the ones that tell of a state and not of an utterance. */
const HAVING = new Set(["have", "share"]);

/**
 * `speech/noun-then-clause`: "Tokyo’s claim that …", "his refusal to …"; `speech/carried-noun`: "Ito expressed
 * concern over …". Somebody must own the statement, or be the subject of the verb that carries it.
 */
export function namedStatements(reading: Reading): Draft[] {
  return reading.chunks.flatMap((chunk, at) => {
    if (chunk.kind !== "np") return [];
    const cues = NOUN_CUES.get(chunk.tokens.at(-1)?.lemma.toLowerCase() ?? "");
    const draft = cues ? namedStatement(reading, at, cues) : null;
    return draft ? [draft] : [];
  });
}

function namedStatement(reading: Reading, at: number, cues: readonly Cue[]): Draft | null {
  const { chunks } = reading;
  const found = complementAfter(chunks, at, cues);
  if (!found || found.kind === "quote") return null;
  const phrase = chunks[at] as Chunk;
  const noun = phrase.tokens.at(-1) as Token;
  const carrier = carrierBefore(chunks, at);
  const subject = carrier === null ? ownerOf(phrase, at) : subjectBefore(chunks, carrier);
  if (!subject) return null;
  const end = contentEnd(chunks, found.from, "main", found.kind === "that");
  const first = chunks[found.from] as Chunk;
  const from = first.verb?.form === "to" ? (first.tokens[1]?.start ?? first.start) : first.start;
  return draftOf(reading, {
    rule: carrier === null ? "speech/noun-then-clause" : "speech/carried-noun",
    confidence: 0.7,
    mode: carrier !== null && !HAVING.has(chunks[carrier]?.verb?.lemma ?? "") ? "indirect" : found.cue.mode,
    subject,
    cue: carrier === null ? null : (chunks[carrier] as Chunk),
    cueRange: { start: carrier === null ? noun.start : (chunks[carrier] as Chunk).start, end: noun.end },
    ranges: [{ start: from, end: (chunks[end - 1] as Chunk).end }],
    denies: found.cue.denies === true,
  });
}

/** Index of the verb right before the noun phrase, if it is one that only carries it. */
function carrierBefore(chunks: readonly Chunk[], at: number): number | null {
  let i = at - 1;
  while (chunks[i]?.kind === "adv" || chunks[i]?.kind === "adj") i--;
  const verb = chunks[i]?.verb;
  return verb?.form === "finite" && !verb.passive && CARRIERS.has(verb.lemma) ? i : null;
}

/** The possessor at the head of the phrase: "Tokyo" in "Tokyo’s repeated claim", "his" in "his claim". */
function ownerOf(phrase: Chunk, at: number): Subject | null {
  const { tokens } = phrase;
  const mark = tokens.findLastIndex(({ text }) => /^['’]s?$/.test(text));
  const pronoun = /^(his|her|their|its)$/i.test(tokens[0]?.text ?? "");
  const count = mark > 0 ? mark : pronoun ? 1 : 0;
  if (count === 0) return null;
  const owner = tokens.slice(0, count);
  const part: Chunk = { ...phrase, tokens: owner, end: (owner.at(-1) as Token).end };
  return { first: at, last: at, plural: false, part };
}
