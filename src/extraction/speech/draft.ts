import type { Sentence } from "../../language/sentence.ts";
import type { AttributionMode } from "../../schema/findings.ts";
import type { Range } from "../../schema/span.ts";
import type { Chunk } from "./chunk.ts";
import type { Quote } from "./find-quotes.ts";
import type { Subject } from "./subject.ts";
import { type Tone, toneOf } from "./tone.ts";

/** What every rule reads. */
export interface Reading {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** With quotations as single chunks. */
  readonly chunks: readonly Chunk[];
  /** The words within quotations as well. */
  readonly words: readonly Chunk[];
  /** Every quotation, terms and titles too. */
  readonly quotes: readonly Quote[];
  /** Number of the paragraph that each sentence stands in. */
  readonly paragraphs: readonly number[];
}

/** A reported statement before it is known who its speaker is. */
export interface Draft {
  readonly rule: string;
  readonly confidence: number;
  readonly mode: AttributionMode;
  /** Where the speaker is named. */
  readonly subject: Subject | null;
  readonly cueRange: Range | null;
  readonly content: readonly Range[];
  readonly tone: Tone;
}

/** What a rule found, as the words stand. */
export interface Finding extends Omit<Draft, "content" | "tone"> {
  /** The chunk whose auxiliaries and negation bear on the tone. */
  readonly cue: Chunk | null;
  /** Where what is said stands, its edges not yet trimmed. */
  readonly ranges: readonly Range[];
  /** Whether the cue itself denies what is said. */
  readonly denies: boolean;
}

/** The draft of a finding: content without the marks at its edges, and its tone; null if no word of it is left. */
export function draftOf(reading: Reading, { cue, ranges, denies, ...rest }: Finding): Draft | null {
  const content = ranges.map((range) => trimmed(reading.text, range)).filter(({ start, end }) => start < end);
  if (content.length === 0) return null;
  const said = content.flatMap((range) => chunksWithin(reading.words, range));
  const mode = rest.mode === "indirect" ? quotedMode(reading, content) : rest.mode;
  return { ...rest, mode, content, tone: toneOf(said, cue, denies) };
}

/** Reported speech with somebody’s own words in it is mixed; if it is all their words, it is direct. */
function quotedMode({ text, quotes }: Reading, content: readonly Range[]): AttributionMode {
  const [first] = content;
  if (!first) return "indirect";
  const inside = quotesFrom(quotes, first.start, content.at(-1)?.end ?? first.end).find(({ inner }) => {
    const part = inner[0] as Range;
    return content.some(({ start, end }) => start <= part.start && part.start < end) && !isTitle(text, part);
  });
  if (!inside) return "indirect";
  const { start, end } = trimmed(text, inside.inner[0] as Range);
  const all = content.length === 1 && start === first.start && end === first.end;
  return all && text.slice(start, end).includes(" ") ? "direct" : "mixed";
}

function quotesFrom(quotes: readonly Quote[], start: number, end: number): Quote[] {
  const from = firstEndingAfter(quotes, start);
  let to = from;
  while (to < quotes.length && to < from + MOST && (quotes[to] as Quote).start < end) to++;
  return quotes.slice(from, to);
}

/** “The Long Road”: every longer word begins with a capital. */
function isTitle(text: string, { start, end }: Range): boolean {
  const words = text.slice(start, Math.min(end, start + 100)).split(/\s+/);
  return words.every((word) => word.length < 4 || /^\p{Lu}/u.test(word));
}

/** The verb group at `at` with the adverbs before it: "reportedly said" is hedged, "never said" denies. */
export function cueWithAdverbs(chunks: readonly Chunk[], at: number): Chunk {
  const cue = chunks[at] as Chunk;
  let first = at;
  while (chunks[first - 1]?.kind === "adv") first--;
  const adverbs = chunks.slice(first, at).flatMap(({ tokens }) => tokens);
  const never = adverbs.some(({ text }) => /^(never|hardly|not)$/i.test(text));
  const tokens = [...adverbs, ...cue.tokens];
  return cue.verb && never ? { ...cue, tokens, verb: { ...cue.verb, negated: true } } : { ...cue, tokens };
}

const LEADING = /[\s“”„"«»‘’',;:—–\-.]/;
const TRAILING = /[\s“”„"«»‘,;:—–\-.!?]/;

function trimmed(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (from < to && LEADING.test(text[from] as string)) from++;
  // A plural's apostrophe at the end stays; a closing single mark after a stop goes.
  while (to > from && (TRAILING.test(text[to - 1] as string) || /[.,!?][’']$/.test(text.slice(to - 2, to)))) to--;
  return { start: from, end: to };
}

function chunksWithin(chunks: readonly Chunk[], { start, end }: Range): Chunk[] {
  const from = firstEndingAfter(chunks, start);
  const within: Chunk[] = [];
  for (let i = from; i < chunks.length && (chunks[i] as Chunk).end <= end && within.length < MOST; i++)
    within.push(chunks[i] as Chunk);
  return within;
}

/** Index of the first of some ranges, in order, that ends after an offset. */
function firstEndingAfter(ranges: readonly Range[], offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Range).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Chunks of a statement that its tone is read from: its main verb is among the first. */
const MOST = 80;
