import { FINDING_KINDS } from "../schema/finding-kinds.ts";
import type {
  Actor,
  ActorMention,
  Finding,
  FindingKind,
  FindingsByKind,
  FindingsDocument,
} from "../schema/findings.ts";
import type { Span } from "../schema/span.ts";

/** What one source has a part in. */
export interface SourceFindings {
  readonly findings: { readonly [Kind in FindingKind]: FindingsByKind[Kind][number][] };
  /** Mentions in this source, by actor id. */
  readonly mentions: Map<string, ActorMention[]>;
}

/** The document's findings by the sources that they tell of; one pass over all spans. */
export function findingsBySource(document: FindingsDocument): ReadonlyMap<string, SourceFindings> {
  const bySource = new Map<string, SourceFindings>(document.sources.map((source) => [source.id, nothing()]));
  for (const kind of FINDING_KINDS) {
    for (const finding of document[kind] as readonly Finding[]) {
      for (const source of sourcesOf(kind, finding)) {
        // The list's element type follows from the kind, which the compiler cannot carry through the loop.
        (bySource.get(source)?.findings[kind] as Finding[] | undefined)?.push(finding);
      }
    }
  }
  for (const actor of document.actors) {
    for (const mention of actor.mentions) {
      const mentions = bySource.get(mention.source)?.mentions;
      const known = mentions?.get(actor.id);
      if (known) known.push(mention);
      else mentions?.set(actor.id, [mention]);
    }
  }
  return bySource;
}

function nothing(): SourceFindings {
  const findings = Object.fromEntries(FINDING_KINDS.map((kind) => [kind, []])) as unknown;
  return { findings: findings as SourceFindings["findings"], mentions: new Map() };
}

function sourcesOf(kind: FindingKind, finding: Finding): Set<string> {
  const sources = new Set<string>();
  const add = (spans: readonly Span[]) => {
    for (const span of spans) sources.add(span.source);
  };
  add(finding.evidence);
  if (kind === "actors") add((finding as Actor).mentions);
  if (kind === "events")
    for (const telling of (finding as FindingsByKind["events"][number]).tellings) add(telling.evidence);
  if (kind === "commitments") add((finding as FindingsByKind["commitments"][number]).fulfilmentEvidence);
  if (kind === "discrepancies") {
    for (const side of (finding as FindingsByKind["discrepancies"][number]).sides) add(side.evidence);
  }
  return sources;
}
