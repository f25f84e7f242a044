import { FINDING_KINDS } from "../schema/finding-kinds.ts";
import type { FindingKind, FindingsByKind } from "../schema/findings.ts";
import type { ServedActor, ServedSource } from "../schema/served.ts";
import type { Range, Span } from "../schema/span.ts";

/** A finding with its kind, so that the kind tells its type. */
export type KindedFinding = {
  [Kind in FindingKind]: {
    readonly kind: Kind;
    readonly finding: Kind extends "actors" ? ServedActor : FindingsByKind[Kind][number];
  };
}[FindingKind];

/** A finding's note in the margin. */
export type Note = KindedFinding & {
  /** Its number in reading order among what is said and done; actors have none, they are known by name. */
  readonly number: number | null;
  /** What the note stands beside. */
  readonly anchor: Range;
};

/** The notes on a source in reading order: by where they begin, wider ones first. */
export function notesOf(source: ServedSource): Note[] {
  const found: { kinded: KindedFinding; anchor: Range }[] = [];
  for (const kind of FINDING_KINDS) {
    for (const finding of source.findings[kind]) {
      const kinded = { kind, finding } as KindedFinding;
      const anchor = anchorOf(kinded, source.record.id);
      if (anchor) found.push({ kinded, anchor });
    }
  }
  found.sort((a, b) => a.anchor.start - b.anchor.start || b.anchor.end - a.anchor.end);
  let number = 0;
  return found.map(({ kinded, anchor }) => ({
    ...kinded,
    anchor,
    number: kinded.kind === "actors" ? null : ++number,
  }));
}

/** A statement is noted beside what was said, an actor beside its first mention here. */
function anchorOf(kinded: KindedFinding, source: string): Range | null {
  const spans: readonly Span[] =
    kinded.kind === "attributions"
      ? kinded.finding.content
      : kinded.kind === "actors"
        ? kinded.finding.mentions
        : spansOf(kinded);
  return spans.find((span) => span.source === source) ?? null;
}

/** All spans that a finding rests on. */
export function spansOf(kinded: KindedFinding): readonly Span[] {
  const { kind, finding } = kinded;
  if (kind === "actors") return finding.mentions;
  if (kind === "events") return [...finding.evidence, ...finding.tellings.flatMap((telling) => telling.evidence)];
  if (kind === "commitments") return [...finding.evidence, ...finding.fulfilmentEvidence];
  if (kind === "discrepancies") return [...finding.evidence, ...finding.sides.flatMap((side) => side.evidence)];
  return finding.evidence;
}
