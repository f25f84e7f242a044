import { z } from "zod";
import { Edtf } from "./date.ts";
import { Span } from "./span.ts";

/** The interchange format `demarche-findings`, version 1: what a dossier holds, as one JSON document. */

export const Review = z.enum(["proposed", "accepted", "rejected", "unsure"]);
export type Review = z.infer<typeof Review>;

const finding = {
  id: z.string(),
  evidence: z.array(Span).min(1),
  /** "machine", or the name of the coder whose finding it is. */
  by: z.string(),
  review: Review,
  /** 0 to 1, of machine findings. */
  confidence: z.number().min(0).max(1).optional(),
  /** The rule or model that proposed it. */
  rule: z.string().optional(),
};

export const SourceRecord = z.strictObject({
  id: z.string(),
  file: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  title: z.string().nullable(),
  author: z.string().nullable(),
  publisher: z.string().nullable(),
  published: Edtf.nullable(),
  publishedWhy: z.string(),
  /** Sources of one group are one voice. */
  group: z.string(),
  /** Why it belongs to that group. */
  groupWhy: z.string(),
});
export type SourceRecord = z.infer<typeof SourceRecord>;

export const ActorType = z.enum(["person", "state", "organisation", "group", "outlet"]);
export type ActorType = z.infer<typeof ActorType>;

export const ActorMention = Span.extend({ form: z.enum(["name", "nominal", "pronoun", "adjective"]) });
export type ActorMention = z.infer<typeof ActorMention>;

export const Role = z.strictObject({
  title: z.string(),
  of: z.string().nullable(),
  during: Edtf.nullable(),
  evidence: z.array(Span),
});
export type Role = z.infer<typeof Role>;

export const Actor = z.strictObject({
  ...finding,
  name: z.string(),
  type: ActorType,
  mentions: z.array(ActorMention),
  aliases: z.array(z.string()),
  roles: z.array(Role),
  /** Ids of the actors it belongs to: a minister's state, a party's country. */
  memberOf: z.array(z.string()),
  /** Id of the codebook's actor that it is, else null. */
  codebook: z.string().nullable(),
});
export type Actor = z.infer<typeof Actor>;

export const AttributionMode = z.enum(["direct", "mixed", "indirect", "belief", "citation", "joint"]);
export type AttributionMode = z.infer<typeof AttributionMode>;
export const Polarity = z.enum(["affirmed", "negated"]);
export type Polarity = z.infer<typeof Polarity>;
export const Modality = z.enum(["stated", "hedged", "conditional"]);
export type Modality = z.infer<typeof Modality>;

/** Whether the cue vouches for what is said ("revealed"), says nothing about it ("said") or takes it as untrue ("pretended"). */
export const Factuality = z.enum(["factive", "neutral", "counterfactive"]);
export type Factuality = z.infer<typeof Factuality>;

export const Attribution = z.strictObject({
  ...finding,
  mode: AttributionMode,
  speaker: z.string().nullable(),
  speakerSpan: Span.nullable(),
  cue: Span.nullable(),
  content: z.array(Span).min(1),
  via: z.string().nullable(),
  said: Edtf.nullable(),
  polarity: Polarity,
  modality: Modality,
  /** What older dossiers keep of a coder's has none. */
  factuality: Factuality.default("neutral"),
});
export type Attribution = z.infer<typeof Attribution>;

export const EventStatus = z.enum(["happened", "under-way", "planned", "postponed", "cancelled", "reported"]);
export type EventStatus = z.infer<typeof EventStatus>;

export const EventTelling = z.strictObject({
  evidence: z.array(Span).min(1),
  date: Edtf.nullable(),
  dateText: z.string().nullable(),
  dateWhy: z.string().nullable(),
  place: z.string().nullable(),
  status: EventStatus,
});
export type EventTelling = z.infer<typeof EventTelling>;

export const Event = z.strictObject({
  ...finding,
  label: z.string(),
  type: z.string(),
  mode: z.string().nullable(),
  /** What it is about, as PLOVER's contexts have it: military, economic … */
  contexts: z.array(z.string()).optional(),
  /** Conflict (−10) to cooperation (+10) of type and mode; null where the scale has none. */
  goldstein: z.number().min(-10).max(10).nullable().optional(),
  participants: z.array(z.string()),
  place: z.string().nullable(),
  date: Edtf.nullable(),
  dateText: z.string().nullable(),
  dateWhy: z.string().nullable(),
  status: EventStatus,
  tellings: z.array(EventTelling).min(1),
});
export type Event = z.infer<typeof Event>;

export const Position = z.strictObject({
  ...finding,
  actor: z.string(),
  issue: z.string(),
  kind: z.enum([
    "demand",
    "offer",
    "precondition",
    "red-line",
    "refusal",
    "goal",
    "claim",
    "reservation",
    "assurance",
    "interest",
  ]),
  option: z.string().nullable(),
  stance: z.number().min(-1).max(1).nullable(),
  said: Edtf.nullable(),
  attribution: z.string().nullable(),
});
export type Position = z.infer<typeof Position>;

export const Commitment = z.strictObject({
  ...finding,
  actors: z.array(z.string()),
  content: z.string(),
  made: Edtf.nullable(),
  due: Edtf.nullable(),
  fulfilment: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]).nullable(),
  fulfilmentEvidence: z.array(Span),
});
export type Commitment = z.infer<typeof Commitment>;

export const Linkage = z.strictObject({
  ...finding,
  from: z.string(),
  to: z.string(),
  kind: z.enum(["precondition", "exchange", "blocks", "justifies", "delinks", "stepping-stone"]),
  assertedBy: z.array(z.string()),
});
export type Linkage = z.infer<typeof Linkage>;

export const Pressure = z.strictObject({
  ...finding,
  on: z.string(),
  kind: z.enum(["external", "domestic", "structural"]),
  from: z.string().nullable(),
  issue: z.string().nullable(),
});
export type Pressure = z.infer<typeof Pressure>;

export const Prediction = z.strictObject({
  ...finding,
  holder: z.string().nullable(),
  direction: z.enum(["favourable", "unfavourable", "neutral"]),
  modality: z.string(),
  horizon: Edtf.nullable(),
  probability: z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]).nullable(),
});
export type Prediction = z.infer<typeof Prediction>;

export const Discrepancy = z.strictObject({
  ...finding,
  type: z.enum([
    "between-sources",
    "within-source",
    "framing",
    "apparent",
    "outside-knowledge",
    "between-parties",
    "granularity",
    "change-over-time",
    "omission",
  ]),
  about: z.string(),
  sides: z.array(z.strictObject({ value: z.string(), evidence: z.array(Span) })).min(2),
  resolution: z.string().nullable(),
});
export type Discrepancy = z.infer<typeof Discrepancy>;

export const FindingsDocument = z.strictObject({
  format: z.literal("demarche-findings"),
  version: z.literal(1),
  sources: z.array(SourceRecord),
  actors: z.array(Actor),
  attributions: z.array(Attribution),
  events: z.array(Event),
  positions: z.array(Position),
  commitments: z.array(Commitment),
  linkages: z.array(Linkage),
  pressures: z.array(Pressure),
  predictions: z.array(Prediction),
  discrepancies: z.array(Discrepancy),
});
export type FindingsDocument = z.infer<typeof FindingsDocument>;

/** The kinds of finding, by the name of their array in the document. */
export interface FindingsByKind {
  readonly actors: readonly Actor[];
  readonly attributions: readonly Attribution[];
  readonly events: readonly Event[];
  readonly positions: readonly Position[];
  readonly commitments: readonly Commitment[];
  readonly linkages: readonly Linkage[];
  readonly pressures: readonly Pressure[];
  readonly predictions: readonly Prediction[];
  readonly discrepancies: readonly Discrepancy[];
}
export type FindingKind = keyof FindingsByKind;
export type Finding = FindingsByKind[FindingKind][number];
