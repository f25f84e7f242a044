import type { AttributionChange } from "../schema/decision.ts";
import type { Attribution } from "../schema/findings.ts";
import type { Range, Span } from "../schema/span.ts";

/** Everything that a person can correct of a statement. */
export type CorrectionDraft = Readonly<Required<AttributionChange>>;

export function draftOf(statement: Attribution): CorrectionDraft {
  const { speaker, speakerSpan, cue, content, mode, polarity, modality } = statement;
  return { speaker, speakerSpan, cue, content, mode, polarity, modality };
}

/** The parts in which a draft differs from a statement; null where it differs in none. */
export function correctionOf(statement: Attribution, draft: CorrectionDraft): AttributionChange | null {
  const before = draftOf(statement);
  const changed = Object.entries(draft).filter(
    ([part, value]) => !sameValue(before[part as keyof CorrectionDraft], value),
  );
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

type Value = CorrectionDraft[keyof CorrectionDraft];

function sameValue(one: Value, other: Value): boolean {
  if (one === other) return true;
  if (one === null || other === null || typeof one === "string" || typeof other === "string") return false;
  const [a, b] = [spans(one), spans(other)];
  return a.length === b.length && a.every((span, index) => sameSpan(span, b[index]));
}

function spans(value: Span | readonly Span[]): readonly Span[] {
  return Array.isArray(value) ? value : [value as Span];
}

function sameSpan(one: Span, other: Span | undefined): boolean {
  return one.source === other?.source && one.start === other.start && one.end === other.end;
}

export function spanAt(source: string, text: string, { start, end }: Range): Span {
  return { source, start, end, exact: text.slice(start, end) };
}

/** The spans of ranges in the order of the text; ranges that meet or lie over one another become one. */
export function spansAt(source: string, text: string, ranges: readonly Range[]): Span[] {
  const joined: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined.map((range) => spanAt(source, text, range));
}
