import type { AttributionChange, DecisionOutcome } from "./decision.ts";
import type {
  Actor,
  ActorType,
  Event,
  EventStatus,
  FindingKind,
  FindingsByKind,
  Review,
  SourceRecord,
} from "./findings.ts";
import type { Boilerplate } from "./source.ts";
import type { Range, Span } from "./span.ts";

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

/** `GET /api/actors`: whom a statement can be given to, and who can be merged. */
export interface ServedActors {
  readonly actors: readonly ActorInList[];
}

export interface ActorInList {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
  readonly aliases: readonly string[];
  /** How many there are in all sources shown. */
  readonly mentions: number;
}

/** `GET /api/timeline`: the events in the order of their dates; what a person rejected is left out. */
export interface ServedTimeline {
  /** ISO day; null where everything is shown. */
  readonly asOf: string | null;
  readonly events: readonly ServedTimelineEvent[];
  /** All sources shown, those that tell of no event included. */
  readonly sources: readonly ServedTimelineSource[];
}

export interface ServedTimelineSource {
  readonly id: string;
  /** Its file's name where it has no title. */
  readonly title: string;
  /** Sources of one voice share it. */
  readonly voice: string;
  /** EDTF. */
  readonly published: string | null;
}

export interface ServedTimelineEvent
  extends Pick<Event, "id" | "label" | "type" | "mode" | "status" | "by" | "date" | "dateText" | "dateWhy"> {
  readonly review: Review;
  readonly place: ServedPlace | null;
  readonly participants: readonly ServedParticipant[];
  /** In the order of the event's tellings; at least one. */
  readonly tellings: readonly ServedTelling[];
}

export interface ServedParticipant {
  readonly id: string;
  readonly name: string;
  readonly type: ActorType;
}

/** Where an event took place. A name that the gazetteer does not know has no coordinates. */
export interface ServedPlace {
  readonly name: string;
  /** The name, and of a disputed place the names of all sides; to be shown together. */
  readonly names: readonly string[];
  /** Null where the gazetteer does not know the name. */
  readonly kind: "state" | "city" | "island" | "strait" | "sea" | "region" | null;
  /** Degrees north and east, to a tenth of one, of the middle of the place; null where it is not known. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** The sides of a dispute over whose it is or what it is called; empty where there is none. */
  readonly disputed: readonly string[];
}

/** One telling of an event: what its source says, and where it says so. */
export interface ServedTelling {
  /** Id of the source. */
  readonly source: string;
  /** When that source was published; EDTF. */
  readonly published: string | null;
  readonly date: string | null;
  readonly dateText: string | null;
  readonly dateWhy: string | null;
  /** As written. */
  readonly place: string | null;
  /** The names to show it by, those of all sides for a disputed place; empty where the telling names no place. */
  readonly placeNames: readonly string[];
  readonly status: EventStatus;
  /** The first span of its evidence. */
  readonly exact: string;
  readonly start: number;
  readonly end: number;
}

/** The body of `POST /api/corrections`. */
export interface SentCorrection {
  /** Id of an attribution. */
  readonly finding: string;
  readonly change: AttributionChange;
}

/** The body of `POST /api/merges`. */
export interface SentMerge {
  /** Id of the actor that stays. */
  readonly into: string;
  readonly others: readonly string[];
}

/** The body of `POST /api/splits`. */
export interface SentSplit {
  /** Id of the actor that is split. */
  readonly actor: string;
  /** Which of its mentions become an actor of their own. */
  readonly mentions: readonly Span[];
  readonly name: string;
}

/** The answer to every change; null when there was nothing to take back or restore. */
export interface ServedChange {
  readonly change: DecisionOutcome | null;
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
