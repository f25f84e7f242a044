import type { Chunk } from "./chunk.ts";
import type { Cue } from "./lexicon.ts";

/** How what is said hangs on its cue, and where it begins. */
export interface Complement {
  readonly kind: "quote" | "that" | "clause" | "to" | "object-to" | "preposition" | "as" | "noun";
  readonly cue: Cue;
  /** Index of the first chunk of what is said. */
  readonly from: number;
  /** Index of the last chunk of the cue itself, particle included. */
  readonly cueLast: number;
}

/** How far what is said may stand from the cue, in chunks. */
const REACH = 16;

/** What follows the cue at chunk `verb`, by the first of the cue's constructions that fits; null if none does. */
export function complementAfter(chunks: readonly Chunk[], verb: number, cues: readonly Cue[]): Complement | null {
  for (const kind of ["quote", "that", "object-to", "clause", "to", "preposition", "as", "noun"] as const) {
    for (const cue of cues) {
      const cueLast = afterParticle(chunks, verb, cue);
      const from = cueLast === null ? null : beginning(chunks, cueLast, cue, kind);
      if (cueLast !== null && from !== null)
        return { kind, cue, from, cueLast: kind === "preposition" ? cueLast + 1 : cueLast };
    }
  }
  return null;
}

/** Index of the cue's last chunk, or null where its particle is missing. */
function afterParticle(chunks: readonly Chunk[], verb: number, { particle }: Cue): number | null {
  if (particle === undefined) return verb;
  // "made it clear"
  const at = wordOf(chunks[verb + 1]) === "it" && particle !== "it" ? verb + 2 : verb + 1;
  return wordOf(chunks[at]) === particle ? at : null;
}

function beginning(
  chunks: readonly Chunk[],
  cueLast: number,
  { frames }: Cue,
  kind: Complement["kind"],
): number | null {
  const next = cueLast + 1;
  const clausal = frames.includes("clause") || frames.includes("that");
  switch (kind) {
    case "quote": {
      if (!frames.includes("quote") && !clausal) return null;
      const at = quoteFrom(chunks, skipAdverbials(chunks, next));
      if (at !== null) return at;
      return frames.includes("addressee") && chunks[next]?.kind === "np"
        ? quoteFrom(chunks, skipAdverbials(chunks, next + 1))
        : null;
    }
    case "that":
    case "clause": {
      if (!clausal) return null;
      const bare = kind === "clause" && frames.includes("clause");
      const direct = clauseFrom(chunks, skipAdverbials(chunks, next), bare);
      if (direct !== null && !(frames.includes("addressee") && isAddressee(chunks, next))) return direct;
      return frames.includes("addressee") && chunks[next]?.kind === "np"
        ? (clauseFrom(chunks, skipAdverbials(chunks, next + 1), bare) ?? direct)
        : direct;
    }
    case "to": {
      if (!frames.includes("to")) return null;
      const at = skip(chunks, next, ["adv", "time"]);
      return chunks[at]?.verb?.form === "to" ? at : null;
    }
    case "object-to":
      return frames.includes("object-to") && toAfterObject(chunks, next) ? next : null;
    case "preposition":
      return chunks[next]?.kind === "prep" && frames.includes(wordOf(chunks[next])) && isObject(chunks[next + 1])
        ? next + 1
        : null;
    case "as":
      return frames.includes("as") ? asAfterObject(chunks, next) : null;
    case "noun":
      return frames.includes("noun") && isObject(chunks[next]) && !isTrivial(chunks[next]) ? next : null;
  }
}

/** A quotation at `at`, with or without a comma or colon before it. */
function quoteFrom(chunks: readonly Chunk[], at: number): number | null {
  if (chunks[at]?.kind === "quote") return at;
  const mark = chunks[at]?.kind;
  if ((mark === "comma" || mark === "colon") && chunks[at + 1]?.kind === "quote") return at + 1;
  // He said: "…" where the segmenter takes the colon's line for a sentence.
  return null;
}

const CLAUSE_OPENERS = /^(whether|how|why|what|if|when|once|although|though|while|because|unless|there|since)$/i;

/** The first chunk of a finite clause that begins at `at`; the word "that" is not part of it. */
function clauseFrom(chunks: readonly Chunk[], at: number, bare: boolean): number | null {
  const chunk = chunks[at];
  if (!chunk) return null;
  if (chunk.kind === "that") {
    const next = chunks[at + 1];
    // "said that." and "said that on Tuesday": a pronoun, not a conjunction.
    if (!next || next.kind === "end" || next.kind === "verb") return null;
    return at + 1;
  }
  if (/^(whether|how|why|what)$/i.test(wordOf(chunk))) return at;
  return bare && holdsClause(chunks, at) ? at : null;
}

/** Whether the chunks from `at` on are a subject and its finite verb. */
function holdsClause(chunks: readonly Chunk[], at: number): boolean {
  let subject = false;
  const first = chunks[at];
  if (!first) return false;
  if (first.kind !== "np" && !CLAUSE_OPENERS.test(wordOf(first)) && first.kind !== "adj") return false;
  for (let i = at; i < chunks.length && i < at + REACH; i++) {
    const chunk = chunks[i] as Chunk;
    if (chunk.kind === "end" || chunk.kind === "semi") return false;
    if (chunk.kind === "np") subject = true;
    if (chunk.kind === "quote" && subject) return true;
    if (chunk.kind === "rel" || chunk.kind === "that") {
      // The next verb is that of the relative clause.
      const verb = nextVerb(chunks, i);
      if (verb === null) return false;
      i = verb;
      continue;
    }
    if (chunk.kind === "comma") {
      // What stands between two commas is passed over; a single comma ends what is said.
      const close = subject ? closingComma(chunks, i) : i;
      if (close === null || (close === i && subject)) return false;
      i = close;
      continue;
    }
    if (chunk.kind === "sub" && i > at && subject && !CLAUSE_OPENERS.test(wordOf(first))) return false;
    // "demand the islands and will not yield": the verb has the subject before the cue.
    if (chunk.kind === "and" && chunks[i + 1]?.verb) return false;
    if (subject && chunk.verb?.form === "finite") return true;
  }
  return false;
}

function closingComma(chunks: readonly Chunk[], open: number): number | null {
  for (let i = open + 1; i < chunks.length && i < open + REACH; i++) {
    if (chunks[i]?.kind === "comma") return i;
    if (chunks[i]?.kind === "end" || chunks[i]?.kind === "semi") return null;
  }
  return null;
}

function nextVerb(chunks: readonly Chunk[], from: number): number | null {
  for (let i = from + 1; i < chunks.length && i < from + REACH; i++) {
    if (chunks[i]?.kind === "end") return null;
    if (chunks[i]?.verb) return i;
  }
  return null;
}

/** "told reporters the talks were over": a noun phrase with another clause right behind it. */
function isAddressee(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === "np" && clauseFrom(chunks, skipAdverbials(chunks, at + 1), true) !== null;
}

function toAfterObject(chunks: readonly Chunk[], at: number): boolean {
  if (chunks[at]?.kind !== "np") return false;
  let i = at + 1;
  for (; i < at + 8 && chunks[i]; i++) {
    const { kind, verb } = chunks[i] as Chunk;
    if (verb) return verb.form === "to";
    if (kind !== "prep" && kind !== "np" && kind !== "adv" && kind !== "time" && kind !== "and") return false;
  }
  return false;
}

/** "describes the islands as …": what is described belongs to what is said of it. */
function asAfterObject(chunks: readonly Chunk[], at: number): number | null {
  if (wordOf(chunks[at]) === "as" && isObject(chunks[at + 1])) return at + 1;
  if (chunks[at]?.kind !== "np") return null;
  for (let i = at + 1; i < at + 8 && chunks[i]; i++) {
    const { kind } = chunks[i] as Chunk;
    if (wordOf(chunks[i]) === "as") return at;
    if (kind !== "prep" && kind !== "np" && kind !== "adv" && kind !== "and") return null;
  }
  return null;
}

function isObject(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "np" || chunk?.kind === "adj" || chunk?.kind === "quote" || chunk?.verb?.form === "ing";
}

/** A pronoun or the like says nothing by itself: "he demanded it". */
function isTrivial(chunk: Chunk | undefined): boolean {
  return chunk?.kind === "np" && chunk.tokens.length === 1 && chunk.tokens[0]?.pos === "PRON";
}

const ADVERBIAL =
  /^(in|on|at|during|after|before|to|with|by|from|via|through|of|about|over|for|as|ahead|outside|near)$/i;

/** Steps over "on Tuesday", "in a statement", "to reporters in Osaka" between a cue and what is said. */
export function skipAdverbials(chunks: readonly Chunk[], from: number): number {
  let at = from;
  while (at < from + REACH) {
    const chunk = chunks[at];
    if (!chunk) break;
    if (chunk.kind === "adv" && !CLAUSE_OPENERS.test(wordOf(chunk))) at++;
    else if (chunk.kind === "time" || chunk.kind === "bracket") at++;
    else if (chunk.kind === "prep" && ADVERBIAL.test(wordOf(chunk))) {
      const object = chunks[at + 1]?.kind;
      if (object !== "np" && object !== "time") break;
      at += 2;
      while (chunks[at]?.kind === "and" && chunks[at + 1]?.kind === "np" && !chunks[at + 2]?.verb) at += 2;
    } else break;
  }
  return at;
}

export function wordOf(chunk: Chunk | undefined): string {
  return chunk?.tokens.length === 1 ? (chunk.tokens[0]?.text.toLowerCase() ?? "") : "";
}

function skip(chunks: readonly Chunk[], from: number, kinds: readonly Chunk["kind"][]): number {
  let at = from;
  while (kinds.includes(chunks[at]?.kind as Chunk["kind"])) at++;
  return at;
}
