import type { Chunk } from "./chunk.ts";
import { skipAdverbials } from "./complement.ts";
import { VERB_CUES } from "./lexicon.ts";
import type { VerbGroup } from "./verb-group.ts";

/** Where the clause with the cue stands: by itself, inside a relative clause, or under "after", "while", "if" … */
export type Frame = "main" | "relative" | "subordinate";

/** Longest reported clause, in chunks; what is longer is cut there, so that hostile text costs no more than others. */
const LONGEST = 150;

/**
 * Index after the last chunk of what is said from chunk `from` on. Where it is no `clause` but a noun phrase or
 * infinitive, a clause that follows is the reporter's.
 */
export function contentEnd(chunks: readonly Chunk[], from: number, frame: Frame, clause = true): number {
  let at = from;
  for (; at < chunks.length && at < from + LONGEST; at++) {
    const chunk = chunks[at] as Chunk;
    if (chunk.kind === "end" || chunk.kind === "semi") break;
    if (at === from) continue;
    if (chunk.kind === "bracket" && isCitation(chunk)) break;
    if (chunk.kind === "comma" && endsAtComma(chunks, at, frame)) break;
    if (chunk.kind === "dash" && frame !== "main") break;
    if (chunk.kind === "and" && beginsReport(chunks, at)) break;
    if (!clause && (chunk.kind === "and" || chunk.kind === "comma") && beginsClause(chunks, at)) break;
  }
  return at;
}

/** A bracket that names where something stands: it begins with a capital and holds a comma, a dot or nothing more. */
export function isCitation(chunk: Chunk): boolean {
  const inner = chunk.tokens.slice(1, -1);
  const first = inner[0];
  if (!first || !/^\p{Lu}/u.test(first.text)) return false;
  return inner.length >= 3 && inner.some(({ text }) => text === "," || text === ";");
}

function endsAtComma(chunks: readonly Chunk[], comma: number, frame: Frame): boolean {
  const next = skip(chunks, comma + 1, "adv");
  const chunk = chunks[next];
  if (!chunk) return true;
  if (frame === "relative") return chunk.kind !== "and" && !isList(chunks, comma);
  if (frame === "subordinate" && chunk.kind === "and" && /^but$/i.test(chunk.tokens[0]?.text ?? "")) return true;
  if (frame === "subordinate" && (chunk.kind === "np" || chunk.kind === "time" || chunk.kind === "quote"))
    return !isList(chunks, comma);
  if (chunk.kind === "and") return beginsReport(chunks, next);
  if (chunk.verb?.form === "ing")
    return VERB_CUES.has(chunk.verb.lemma) || /^(cite|refer|accord)$/.test(chunk.verb.lemma);
  if (chunk.kind === "verb" && /^according$/i.test(chunk.tokens[0]?.text ?? "")) return true;
  // "…, Ito said" or "…, said Ito": the clause before is what Ito says, if nobody else does.
  if (chunk.kind === "np") return isReport(chunks, next + 1);
  if (chunk.kind === "sub" || chunk.kind === "prep")
    return (
      /^(though|although|while|whereas)$/i.test(chunk.tokens[0]?.text ?? "") && subjectThenReport(chunks, next + 1)
    );
  return false;
}

/** "tourism, fishing and farming": a comma between nouns. */
function isList(chunks: readonly Chunk[], comma: number): boolean {
  if (chunks[comma - 1]?.kind !== "np" || chunks[comma + 1]?.kind !== "np") return false;
  const then = chunks[comma + 2]?.kind;
  return then === "and" || (then === "comma" && chunks[comma + 3]?.kind !== "verb");
}

/** "and urged …", "but Ito said …": another report begins. */
function beginsReport(chunks: readonly Chunk[], and: number): boolean {
  const next = skip(chunks, and + 1, "adv");
  const chunk = chunks[next];
  if (!chunk) return false;
  if (chunk.kind === "verb")
    return isReport(chunks, next) || (chunk.verb?.form === "ing" && VERB_CUES.has(chunk.verb.lemma));
  return chunk.kind === "np" && isReport(chunks, next + 1);
}

/** ", but talks go on", "and on Monday Ito left", ", because …" */
function beginsClause(chunks: readonly Chunk[], at: number): boolean {
  let i = at + 1;
  if (chunks[at]?.kind === "comma" && chunks[i]?.kind === "and") i++;
  let seen = false;
  for (; i < at + 12; i++) {
    const chunk = chunks[i];
    if (!chunk || chunk.kind === "end") return false;
    if (chunk.kind === "sub" && !seen) return true;
    // "demand the islands and will not yield": a second predicate of whoever speaks, unless it goes on from a "to".
    if (chunk.verb && i === at + 1 && chunks[at]?.kind === "and") return isInflected(chunk.verb);
    if (chunk.verb) return seen && chunk.verb.form === "finite" && chunks[i - 1]?.kind !== "rel";
    if (chunk.kind === "np") {
      if (chunks[i - 1]?.kind !== "prep") seen = true;
    } else if (!/^(prep|adv|time|comma|bracket)$/.test(chunk.kind)) return false;
  }
  return false;
}

function isInflected({ form, auxiliaries, main, lemma }: VerbGroup): boolean {
  return form === "finite" && (auxiliaries.length > 0 || main.text.toLowerCase() !== lemma);
}

function subjectThenReport(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === "np" && isReport(chunks, at + 1);
}

/** A finite verb of saying with its clause or quotation behind it, or at the very end. */
function isReport(chunks: readonly Chunk[], from: number): boolean {
  const at = skip(chunks, from, "adv");
  const verb = chunks[at]?.verb;
  if (verb?.form !== "finite" || verb.passive) return false;
  const cues = VERB_CUES.get(verb.lemma);
  if (!cues?.some((cue) => cue.frames.includes("clause") && cue.mode === "indirect" && !cue.particle)) return false;
  let next = skipAdverbials(chunks, at + 1);
  if (chunks[next]?.kind === "np") next++;
  const kind = chunks[next]?.kind;
  return /^(that|quote|colon|comma|end)$/.test(kind ?? "end") || (kind === "verb" && next > at + 1);
}

function skip(chunks: readonly Chunk[], from: number, kind: Chunk["kind"]): number {
  let at = from;
  while (chunks[at]?.kind === kind) at++;
  return at;
}
