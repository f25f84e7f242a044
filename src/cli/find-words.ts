import type { SourceText } from "../dossier.ts";
import type { Range, Span } from "../schema/span.ts";
import { WrongUse } from "./exit-code.ts";
import { plainLine } from "./terminal.ts";

/** Characters shown on both sides of a place that the words may be meant at. */
const CONTEXT = 30;
/** Places that are told apart in a message. */
const SHOWN = 6;

export interface WordsPlace {
  readonly source: SourceText;
  /** The sentences that the finding rests on. */
  readonly evidence: readonly Range[];
  /** Where the words stood that are corrected, or where a person says that they stand. */
  readonly near: number;
  /** True where `near` is what a person said: words that begin just there are meant, wherever in the text. */
  readonly isSaid: boolean;
}

/**
 * The words that a person names, as a span of the source: in the finding's own sentences, else in those beside them.
 * Of several places the one nearest to the old one is meant. Blanks and quotation marks need not be of the same kind.
 * Throws WrongUse where the words are not there, or where two places are as near.
 */
export function findWords(words: string, place: WordsPlace): Span {
  const { source, near, isSaid } = place;
  const { text, record } = source;
  const span = ({ start, end }: Range): Span => ({ source: record.id, start, end, exact: text.slice(start, end) });
  if (isSaid) {
    const [said] = placesOf(words, text, [{ start: near, end: Math.min(text.length, near + 2 * words.length + 100) }]);
    if (said?.start === near) return span(said);
  }
  for (const ranges of [place.evidence, besides(source.sentences, place.evidence)]) {
    const places = placesOf(words, text, ranges);
    const distances = places.map(({ start }) => Math.abs(start - near));
    const least = distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const nearest = places.filter((_, n) => distances[n] === least);
    if (nearest[0] && nearest.length === 1) return span(nearest[0]);
    if (nearest.length > 1)
      throw new WrongUse(`${quoted(words)} is there more than once: ${listed(nearest, text)}; choose with --at`);
  }
  const elsewhere = placesOf(words, text, [{ start: 0, end: text.length }]);
  const hint =
    elsewhere.length > 0 ? `it stands ${listed(elsewhere, text)}; choose with --at` : "copy the words from the text";
  throw new WrongUse(`${quoted(words)} is neither in the sentence of the finding nor beside it; ${hint}`);
}

/** Where the words stand in stretches of a text; whole words if there are such, else parts of words too. */
function placesOf(words: string, text: string, ranges: readonly Range[]): Range[] {
  const parts = words.trim().split(/\s+/).map(pattern);
  if (parts[0] === "") throw new WrongUse('"" is no words; copy them from the text');
  const places = ranges.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(new RegExp(parts.join("\\s+"), "gu"))].map((match) => ({
      start: start + match.index,
      end: start + match.index + match[0].length,
    })),
  );
  const whole = places.filter(({ start, end }) => !isInside(text, start) && !isInside(text, end));
  return whole.length > 0 ? whole : places;
}

/** Whether a place is between two letters or digits. */
function isInside(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

/** A word as a regular expression that takes quotation marks of any kind for one another. */
function pattern(word: string): string {
  return word
    .replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/['‘’‚]/g, "['‘’‚]")
    .replace(/["“”„«»]/g, '["“”„«»]');
}

/** The sentences just before and after those that the finding rests on, with these. */
function besides(sentences: readonly Range[], evidence: readonly Range[]): Range[] {
  return evidence.flatMap(({ start, end }) => {
    const first = sentences.findLast((sentence) => sentence.end <= start)?.start ?? start;
    const last = sentences.find((sentence) => sentence.start >= end)?.end ?? end;
    return [{ start: first, end: last }];
  });
}

function listed(places: readonly Range[], text: string): string {
  const shown = places.slice(0, SHOWN).map(({ start, end }) => {
    const context = plainLine(text.slice(Math.max(0, start - CONTEXT), end + CONTEXT));
    return `at ${start} (…${context}…)`;
  });
  return [...shown, ...(places.length > SHOWN ? [`and ${places.length - SHOWN} times more`] : [])].join(", ");
}

const quoted = (words: string): string => JSON.stringify(plainLine(words));
