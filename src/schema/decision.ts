import { z } from "zod";

/** What a person decided, in the order of deciding; nothing is ever taken out of this log. */
export const Decision = z.discriminatedUnion("action", [
  z.strictObject({
    action: z.literal("review"),
    seq: z.int().positive(),
    /** ISO 8601, UTC. */
    at: z.string(),
    by: z.string(),
    finding: z.string(),
    review: z.enum(["accepted", "rejected", "unsure"]),
  }),
  z.strictObject({
    action: z.enum(["undo", "redo"]),
    seq: z.int().positive(),
    at: z.string(),
    by: z.string(),
    /** The seq of the review that is taken back or restored. */
    of: z.int().positive(),
  }),
]);
export type Decision = z.infer<typeof Decision>;
