import type { Chunk } from "./chunk.ts";
import { wordOf } from "./complement.ts";
import type { Frame } from "./content-end.ts";
import type { Draft } from "./draft.ts";
import { type Subject, subjectBefore } from "./subject.ts";

/** Whom a cue is said of, and where its clause stands. */
export interface Who {
  readonly subject: Subject | null;
  readonly frame: Frame;
}

/** Verbs whose infinitive is an act of saying all the same: "went on to say". */
const LEADS_TO_SAYING = new Set([
  "go",
  "continue",
  "proceed",
  "hasten",
  "want",
  "begin",
  "try",
  "seek",
  "seem",
  "appear",
]);

/** Who speaks at the cue `at`; `previous` is the report before it in the same sentence. Null where it is nobody’s act. */
export function speakerOf(chunks: readonly Chunk[], at: number, previous: Draft | null): Who | null {
  const form = chunks[at]?.verb?.form;
  if (form === "ing") return speakerOfParticiple(chunks, at, previous);
  if (form === "to") {
    // "went on to say"
    const between = chunks[at - 1]?.kind === "adv" || wordOf(chunks[at - 1]) === "on";
    const before = between ? at - 2 : at - 1;
    const governor = chunks[before]?.verb;
    if (governor?.form !== "finite" || !LEADS_TO_SAYING.has(governor.lemma)) return null;
    const subject = subjectBefore(chunks, before);
    return subject && { subject, frame: frameOf(chunks, subject, before) };
  }
  const subject = subjectBefore(chunks, at);
  return subject && { subject, frame: frameOf(chunks, subject, at) };
}

export const SUBORDINATORS =
  /^(after|when|while|as|since|although|though|because|if|before|until|once|unless|whereas|even)$/i;

function frameOf(chunks: readonly Chunk[], subject: Subject, verb: number): Frame {
  let before = verb - 1;
  while (chunks[before]?.kind === "adv") before--;
  if (chunks[before]?.kind === "rel") return "relative";
  const opener = chunks[subject.first - 1];
  return opener && SUBORDINATORS.test(wordOf(opener)) ? "subordinate" : "main";
}

/** "…, adding that …": whoever speaks in the clause before; "Noting that …, Ito left": the subject that follows. */
function speakerOfParticiple(chunks: readonly Chunk[], at: number, previous: Draft | null): Who | null {
  let before = at - 1;
  while (chunks[before]?.kind === "adv" || chunks[before]?.kind === "and") before--;
  const opener = chunks[before];
  if (!opener || opener.kind === "end") {
    const comma = nextOf(chunks, at, "comma");
    const subject = comma === null || chunks[comma + 1]?.kind !== "np" ? null : comma + 1;
    return subject === null
      ? null
      : { subject: { first: subject, last: subject, plural: false }, frame: "subordinate" };
  }
  if (opener.kind === "np") {
    // "a letter saying that …"; after a verb, as in "quoted Ito saying", the noun is the one who says it, too.
    return { subject: { first: before, last: before, plural: false }, frame: "main" };
  }
  if (opener.kind !== "comma" && opener.kind !== "prep" && opener.kind !== "sub" && opener.kind !== "dash") return null;
  if (previous?.subject) return { subject: previous.subject, frame: "main" };
  for (let i = before - 1; i > before - 60 && i >= 0; i--) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === "end") break;
    if (chunk.verb?.form !== "finite") continue;
    const subject = subjectBefore(chunks, i);
    if (subject) return { subject, frame: "main" };
  }
  return null;
}

function nextOf(chunks: readonly Chunk[], from: number, kind: Chunk["kind"]): number | null {
  for (let i = from + 1; i < chunks.length && i < from + 60; i++) {
    if (chunks[i]?.kind === kind) return i;
    if (chunks[i]?.kind === "end") return null;
  }
  return null;
}

/** "heard him say", "you think", "there want": an object, the reader, or nobody. */
export function isNobody(chunk: Chunk | undefined): boolean {
  return /^(him|her|them|me|us|you|there|i|we|anyone|someone|everyone|nobody)$/.test(wordOf(chunk));
}
