import { basename } from "node:path";
import type { Dossier } from "../dossier.ts";
import type { DecisionOutcome } from "../schema/decision.ts";
import { FINDING_KINDS } from "../schema/finding-kinds.ts";
import type { Finding, FindingKind, FindingsDocument, Review } from "../schema/findings.ts";
import type {
  ServedActor,
  ServedActors,
  ServedChange,
  ServedDossier,
  ServedEntry,
  ServedHits,
  ServedSource,
  ServedTimeline,
} from "../schema/served.ts";
import { Failure } from "./failure.ts";
import { findingsBySource, type SourceFindings } from "./findings-by-source.ts";
import { namesIn } from "./names-in.ts";
import { servedTimeline } from "./served-timeline.ts";

/** The open dossier in the shapes that the page asks for. */
export interface DossierView {
  list(asOf?: string): ServedDossier;
  source(id: string, asOf?: string): ServedSource;
  search(query: string, limit: number, asOf?: string): ServedHits;
  actors(asOf?: string): ServedActors;
  timeline(asOf?: string): ServedTimeline;
  change(make: (dossier: Dossier) => DecisionOutcome | null): ServedChange;
}

interface Snapshot {
  readonly document: FindingsDocument;
  readonly bySource: ReadonlyMap<string, SourceFindings>;
  readonly names: ReadonlyMap<string, string>;
  readonly titles: ReadonlyMap<string, string>;
}

/** Different days looked from at one time; each costs the memory of a whole document. */
const SNAPSHOTS_KEPT = 2;

/**
 * A view of the dossier. The document is put together once for each day looked from, as that can take seconds in a
 * large dossier; reviews made here are laid over it. When another program has written to the file, or a correction has
 * changed more than a review, it is put together again.
 */
export function dossierView(dossier: Dossier): DossierView {
  const snapshots = new Map<string, Snapshot>();
  const reviews = new Map<string, Review>();
  let version = dossier.version();

  /** Forgets what was put together from a state of the file that another program has changed since. */
  function keepUp(): void {
    const now = dossier.version();
    if (now === version) return;
    version = now;
    forget();
  }

  function forget(): void {
    snapshots.clear();
    reviews.clear();
  }

  function snapshotAsOf(asOf: string | undefined): Snapshot {
    const key = asOf ?? "";
    const kept = snapshots.get(key);
    if (kept) return kept;
    const snapshot = takeSnapshot(dossier.document(asOf === undefined ? {} : { asOf }));
    const oldest = snapshots.keys().next().value;
    if (snapshots.size >= SNAPSHOTS_KEPT && oldest !== undefined) snapshots.delete(oldest);
    snapshots.set(key, snapshot);
    return snapshot;
  }

  function reviewed<F extends Finding>(findings: readonly F[]): F[] {
    return findings.map((finding) => ({ ...finding, review: reviews.get(finding.id) ?? finding.review }));
  }

  function entry(record: ServedEntry["record"], held: SourceFindings): ServedEntry {
    const counts = countEach((kind) => held.findings[kind].length);
    let decided = 0;
    for (const kind of FINDING_KINDS) {
      for (const finding of held.findings[kind]) {
        if ((reviews.get(finding.id) ?? finding.review) !== "proposed") decided++;
      }
    }
    return { record, counts, decided };
  }

  return {
    list(asOf) {
      keepUp();
      const { document, bySource } = snapshotAsOf(asOf);
      return {
        title: dossier.title,
        file: basename(dossier.path),
        asOf: asOf ?? null,
        sources: document.sources.map((record) => entry(record, bySource.get(record.id) as SourceFindings)),
        counts: countEach((kind) => document[kind].length),
      };
    },

    source(id, asOf) {
      keepUp();
      const snapshot = snapshotAsOf(asOf);
      const held = snapshot.bySource.get(id);
      const { record, text, boilerplate, sentences } = dossier.source(id);
      if (held === undefined) {
        throw new Failure(404, `source ${id} was not published by ${asOf}`, "choose a later day, or show everything");
      }
      const actors = reviewed(held.findings.actors).map((actor): ServedActor => {
        const mentions = held.mentions.get(actor.id) ?? [];
        return { ...actor, mentions, elsewhere: actor.mentions.length - mentions.length };
      });
      const findings = {
        actors,
        attributions: reviewed(held.findings.attributions),
        events: reviewed(held.findings.events),
        positions: reviewed(held.findings.positions),
        commitments: reviewed(held.findings.commitments),
        linkages: reviewed(held.findings.linkages),
        pressures: reviewed(held.findings.pressures),
        predictions: reviewed(held.findings.predictions),
        discrepancies: reviewed(held.findings.discrepancies),
      };
      return { record, text, boilerplate, sentences, findings, names: namesIn(findings, snapshot.names) };
    },

    search(query, limit, asOf) {
      keepUp();
      const { titles } = snapshotAsOf(asOf);
      // What was published later is left out afterwards, so that more is asked for until enough is left.
      for (let asked = limit + 1; ; asked *= 8) {
        const found = dossier.search(query, asked);
        const hits = found.flatMap((hit) => {
          const title = titles.get(hit.source);
          return title === undefined ? [] : [{ ...hit, title }];
        });
        if (hits.length <= limit && found.length === asked) continue;
        return { query, hits: hits.slice(0, limit), more: hits.length > limit };
      }
    },

    actors(asOf) {
      keepUp();
      const { actors } = snapshotAsOf(asOf).document;
      return {
        actors: actors.map(({ id, name, type, aliases, mentions }) => ({
          id,
          name,
          type,
          aliases,
          mentions: mentions.length,
        })),
      };
    },

    timeline(asOf) {
      keepUp();
      const { document } = snapshotAsOf(asOf);
      return { asOf: asOf ?? null, ...servedTimeline({ ...document, events: reviewed(document.events) }) };
    },

    change(make) {
      keepUp();
      const change = make(dossier);
      if (change?.action === "review") reviews.set(change.finding, change.review);
      else if (change) forget();
      return { change };
    },
  };
}

function takeSnapshot(document: FindingsDocument): Snapshot {
  return {
    document,
    bySource: findingsBySource(document),
    names: new Map(document.actors.map((actor) => [actor.id, actor.name])),
    titles: new Map(document.sources.map((source) => [source.id, source.title ?? source.file])),
  };
}

function countEach(count: (kind: FindingKind) => number): Record<FindingKind, number> {
  return Object.fromEntries(FINDING_KINDS.map((kind) => [kind, count(kind)])) as Record<FindingKind, number>;
}
