import type { Sentence } from "../../language/sentence.ts";
import type { ReportedSpeech } from "../../schema/extract.ts";
import type { Range } from "../../schema/span.ts";
import type { FoundAttribution } from "./found.ts";
import { nest } from "./nest.ts";

/** What is known of attributions beside their words, in their order. */
export interface AttributionContext {
  /** The mention that each one's source is. */
  readonly speakers: readonly { readonly mention: number | null }[];
  /** When each was said, as EDTF. */
  readonly said: readonly (string | null)[];
}

/**
 * Attributions as findings: content without the marks at its edges, nested in one another, with the sentences that they
 * stand in.
 */
export function statementsOf(
  text: string,
  sentences: readonly Sentence[],
  found: readonly FoundAttribution[],
  { speakers, said }: AttributionContext,
): ReportedSpeech[] {
  const trimmed = found.map(({ content }) =>
    content
      .flatMap((range) => paragraphsOf(text, range))
      .map((range) => withoutMarks(text, range))
      .filter(({ start, end }) => start < end),
  );
  // A colon or a dash by itself is no word.
  const cues = found.map(({ cue }) =>
    cue && /\p{L}/u.test(text.slice(cue.start, cue.end)) ? withoutColon(text, cue) : null,
  );
  const via = nest(
    found.map(({ content }, i) => ({
      content: (trimmed[i] as Range[]).length > 0 ? (trimmed[i] as Range[]) : content,
      cue: cues[i] ?? null,
    })),
  );
  return found.map((attribution, i): ReportedSpeech => {
    const content = (trimmed[i] as Range[]).length > 0 ? (trimmed[i] as Range[]) : attribution.content;
    const cue = cues[i] ?? null;
    return {
      mode: attribution.mode,
      speaker: speakers[i]?.mention ?? null,
      speakerRange: attribution.source[0] ? withoutMarks(text, attribution.source[0]) : null,
      cue,
      content,
      via: byWhom(found, via, i),
      said: said[i] ?? null,
      polarity: attribution.polarity,
      modality: attribution.modality,
      factuality: attribution.factuality,
      evidence: sentencesOf(sentences, cue ? [...content, cue] : content),
      rule: `attribution/${attribution.rule}`,
      confidence: attribution.confidence,
    };
  });
}

/** By whose account somebody speaks: "asked about reports that …" tells of the reports, whoever asked. */
function byWhom(found: readonly FoundAttribution[], via: readonly (number | null)[], i: number): number | null {
  let outer = via[i] ?? null;
  while (outer !== null && found[outer]?.rule === "asked" && found[outer]?.source.length === 0)
    outer = via[outer] ?? null;
  return outer;
}

/** A quotation that goes on over several paragraphs is several ranges. */
function paragraphsOf(text: string, { start, end }: Range): Range[] {
  const ranges: Range[] = [];
  let from = start;
  for (const gap of text.slice(start, end).matchAll(/\n\s*\n/g)) {
    ranges.push({ start: from, end: start + gap.index });
    from = start + gap.index + gap[0].length;
  }
  return [...ranges, { start: from, end }];
}

/** Marks, and the "that" of reported speech; "That is not true" begins a sentence of somebody's own. */
const LEADING = /^(?:[\s“”„"«»‘’`',;:—–\-.]+|that\s+(?=\S))+/;
const TRAILING = /[\s“”„"«»‘`,;:—–\-.!?]|[.,!?][’']$|''$/;

function withoutMarks(text: string, { start, end }: Range): Range {
  const from = start + (LEADING.exec(text.slice(start, end))?.[0].length ?? 0);
  let to = end;
  while (to > from && (TRAILING.test(text[to - 1] as string) || /[.,!?][’']$|''$/.test(text.slice(to - 2, to)))) to--;
  return { start: from, end: to };
}

function withoutColon(text: string, { start, end }: Range): Range {
  return text[end - 1] === ":" && end - start > 1 ? { start, end: end - 1 } : { start, end };
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
