import type { Actor, FindingKind, FindingsByKind, Review, SourceRecord } from "./findings.ts";
import type { Boilerplate } from "./source.ts";
import type { Range } from "./span.ts";

/** What the local server and its page exchange. */

/** `GET /api/dossier` */
export interface ServedDossier {
  readonly title: string;
  /** Base name of the dossier file. */
  readonly file: string;
  /** ISO day; sources published later are left out. Null where everything is shown. */
  readonly asOf: string | null;
  readonly sources: readonly ServedEntry[];
  /** Number of findings of each kind in the whole dossier. */
  readonly counts: Readonly<Record<FindingKind, number>>;
}

/** A source in the list. */
export interface ServedEntry {
  readonly record: SourceRecord;
  /** Findings of each kind that tell of something in this source. */
  readonly counts: Readonly<Record<FindingKind, number>>;
  /** How many of them have been accepted, rejected or marked unsure. */
  readonly decided: number;
}

/** An actor with the mentions of one source only; `elsewhere` is the number of its mentions in other sources. */
export type ServedActor = Actor & { readonly elsewhere: number };

export type ServedFindings = Omit<FindingsByKind, "actors"> & { readonly actors: readonly ServedActor[] };

/** `GET /api/sources/:id` */
export interface ServedSource {
  readonly record: SourceRecord;
  readonly text: string;
  readonly boilerplate: readonly Boilerplate[];
  readonly sentences: readonly Range[];
  /** Findings with evidence or mentions in this source; an event's tellings in other sources come along. */
  readonly findings: ServedFindings;
  /** Name of each actor that a finding here refers to, by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** `POST /api/decisions`, `POST /api/undo`, `POST /api/redo`; null when there was nothing to take back or restore. */
export interface ServedChange {
  readonly change: { readonly finding: string; readonly review: Review } | null;
}

/** `GET /api/search?q=` */
export interface ServedHits {
  readonly query: string;
  readonly hits: readonly ServedHit[];
  /** True where more was found than is given. */
  readonly more: boolean;
}

/** A sentence found, with the title of the source it stands in. */
export interface ServedHit extends Range {
  readonly source: string;
  readonly title: string;
  readonly text: string;
}

/** The body of every answer that is not a success. */
export interface ServedError {
  readonly error: { readonly message: string; readonly mend: string };
}
