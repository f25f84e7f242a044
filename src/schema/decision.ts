import { z } from "zod";
import { AttributionMode, Modality, Polarity, type Review } from "./findings.ts";
import { Span } from "./span.ts";

/** What a person corrects of an attribution; what is not named stays as it was found. */
export const AttributionChange = z
  .strictObject({
    /** Id of an actor, or null where it cannot be told who spoke. */
    speaker: z.string().nullable(),
    speakerSpan: Span.nullable(),
    cue: Span.nullable(),
    content: z.array(Span).min(1),
    mode: AttributionMode,
    polarity: Polarity,
    modality: Modality,
  })
  .partial()
  .refine((change) => Object.keys(change).length > 0, "it changes nothing");
export type AttributionChange = z.infer<typeof AttributionChange>;

const logged = {
  seq: z.int().positive(),
  /** ISO 8601, UTC. */
  at: z.string(),
  by: z.string(),
};

/** What a person decided, in the order of deciding; nothing is ever taken out of this log. */
export const Decision = z.discriminatedUnion("action", [
  z.strictObject({
    ...logged,
    action: z.literal("review"),
    finding: z.string(),
    review: z.enum(["accepted", "rejected", "unsure"]),
  }),
  z.strictObject({
    ...logged,
    action: z.literal("correct"),
    /** Id of an attribution. */
    finding: z.string(),
    change: AttributionChange,
  }),
  z.strictObject({
    ...logged,
    action: z.literal("merge"),
    /** Id of the actor that stays. */
    finding: z.string(),
    /** Ids of the actors that it takes in. */
    others: z.array(z.string()).min(1),
  }),
  z.strictObject({
    ...logged,
    action: z.literal("split"),
    /** Id of the actor that is split. */
    finding: z.string(),
    /** Its mentions that become an actor of their own, in the order of the texts. */
    mentions: z.array(Span).min(1),
    /** What the new actor is called. */
    name: z.string().min(1),
  }),
  z.strictObject({
    ...logged,
    action: z.enum(["undo", "redo"]),
    /** The seq of the decision that is taken back or restored. */
    of: z.int().positive(),
  }),
]);
export type Decision = z.infer<typeof Decision>;

/** A decision on a finding, as opposed to one on another decision. */
export type FindingDecision = Exclude<Decision, { action: "undo" | "redo" }>;
export type DecisionAction = FindingDecision["action"];

/** A decision on a finding before it has its place in the log. */
export type NewDecision = FindingDecision extends infer D
  ? D extends D
    ? Omit<D, "seq" | "at" | "by">
    : never
  : never;

/** What was decided, taken back or restored, and how the finding stands now. */
export interface DecisionOutcome {
  readonly finding: string;
  readonly review: Review;
  /** What an undo takes back is named by what it was; after a "review" nothing but the review is another. */
  readonly action: DecisionAction;
  /** Id of the actor that a split has made. */
  readonly made?: string;
}
