import type { AttributionMode, EventStatus, Factuality, Modality, Polarity } from "./findings.ts";
import type { Range } from "./span.ts";

/**
 * What one source yields by itself, before it is linked with others. Mentions are referred to by their index;
 * ranges are offsets in the source's stored text.
 */
export interface Extract {
  /** Every sentence of the text, marked stretches included, in order. */
  readonly sentences: readonly Range[];
  /** Publication date (EDTF), bounded by what the text cites where the source does not state it; null if unknown. */
  readonly published: string | null;
  /** How it is known: the source's own reason, or "bounded by the dates the text cites: …", or "unknown". */
  readonly publishedWhy: string;
  readonly mentions: readonly Mention[];
  readonly statements: readonly ReportedSpeech[];
  readonly tellings: readonly Telling[];
}

export type MentionType = "person" | "state" | "organisation" | "group" | "outlet" | "place" | "event";

/** A name, or a noun phrase or pronoun that stands for one. */
export interface Mention extends Range {
  readonly type: MentionType;
  readonly form: "name" | "nominal" | "pronoun" | "adjective";
  /** The name in its plain form: "Russia" for "Moscow's" or "Russian"; for a person without titles. */
  readonly name: string;
  /** Title as written before or after a person's name ("Foreign Minister"), else null. */
  readonly title: string | null;
  /** State or organisation, in plain form, that the title is of ("Russia"), else null. */
  readonly titleOf: string | null;
  readonly rule: string;
  readonly confidence: number;
}

/** Something that somebody is reported to have said, thought or agreed. */
export interface ReportedSpeech {
  readonly mode: AttributionMode;
  /** Index into mentions; null where the text does not say or we cannot tell. */
  readonly speaker: number | null;
  readonly speakerRange: Range | null;
  readonly cue: Range | null;
  /** One or more ranges, in order; without quotation marks, a leading "that" or closing punctuation. */
  readonly content: readonly Range[];
  /** Index into statements of the one this is nested in, else null. */
  readonly via: number | null;
  readonly said: string | null;
  readonly polarity: Polarity;
  readonly modality: Modality;
  readonly factuality: Factuality;
  /** The whole sentences that it stands in. */
  readonly evidence: readonly Range[];
  readonly rule: string;
  readonly confidence: number;
}

/** One source's telling of something that happened, is planned, or is said to have happened. */
export interface Telling {
  /** Event type of PLOVER (AGREE, CONSULT, …). */
  readonly type: string;
  /** Refinement of the type: meeting, visit, call, summit, signing …; else null. */
  readonly mode: string | null;
  /** What it is about, as PLOVER's contexts have it: military, economic … */
  readonly contexts: readonly string[];
  /** Conflict (−10) to cooperation (+10) of type and mode; null where the scale has none. */
  readonly goldstein: number | null;
  /** The words that name it: "visited", "talks". */
  readonly trigger: Range;
  /** Indices into mentions. */
  readonly participants: readonly number[];
  readonly place: string | null;
  /** When it happened, as EDTF. */
  readonly date: string | null;
  /** The date as written. */
  readonly dateText: string | null;
  /** Which anchor it was resolved from: "stated", "Wednesday before 2018-03-26, the publication date" … */
  readonly dateWhy: string | null;
  readonly status: EventStatus;
  readonly evidence: readonly Range[];
  readonly rule: string;
  readonly confidence: number;
}
