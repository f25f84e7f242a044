import type { FindingsDocument, SourceRecord } from "../schema/findings.ts";

export interface Recommendation {
  readonly source: SourceRecord;
  readonly statements: number;
  readonly events: number;
  /** Speakers and participants that no source recommended before it has. */
  readonly newActors: readonly string[];
}

/**
 * Which sources to read first: each next one is that which adds most statements, events and actors to those before
 * it, of a voice not yet heard while there is one. Greedy cover; linear in the sources for each recommendation.
 */
export function readingOrder(document: FindingsDocument, count: number): Recommendation[] {
  const contents = contentsBySource(document);
  const heard = new Set<string>();
  const met = new Set<string>();
  const chosen: Recommendation[] = [];
  const left = new Map(document.sources.map((source) => [source.id, source]));
  while (chosen.length < count && left.size > 0) {
    let best: { source: SourceRecord; worth: number } | null = null;
    for (const source of left.values()) {
      const worth = worthOf(contents.get(source.id), met) * (heard.has(source.group) ? 0.1 : 1);
      if (worth > (best?.worth ?? 0)) best = { source, worth };
    }
    if (!best) break;
    const { source } = best;
    const { statements, events, actors } = contents.get(source.id) as Contents;
    const newActors = [...actors].filter((id) => !met.has(id));
    chosen.push({ source, statements, events, newActors });
    for (const id of actors) met.add(id);
    heard.add(source.group);
    left.delete(source.id);
  }
  return chosen;
}

interface Contents {
  statements: number;
  events: number;
  readonly actors: Set<string>;
}

function contentsBySource({ sources, attributions, events }: FindingsDocument): Map<string, Contents> {
  const contents = new Map<string, Contents>();
  for (const { id } of sources) contents.set(id, { statements: 0, events: 0, actors: new Set() });
  for (const { speaker, evidence, review } of attributions) {
    const found = contents.get(evidence[0]?.source ?? "");
    if (!found || review === "rejected") continue;
    found.statements++;
    if (speaker) found.actors.add(speaker);
  }
  for (const { participants, evidence, review } of events) {
    if (review === "rejected") continue;
    for (const source of new Set(evidence.map((span) => span.source))) {
      const found = contents.get(source);
      if (!found) continue;
      found.events++;
      for (const id of participants) found.actors.add(id);
    }
  }
  return contents;
}

/** A statement or an event counts one; somebody not met before counts as much as two. */
function worthOf(contents: Contents | undefined, met: ReadonlySet<string>): number {
  if (!contents) return 0;
  let unmet = 0;
  for (const id of contents.actors) if (!met.has(id)) unmet++;
  return contents.statements + contents.events + 2 * unmet;
}
