import { z } from "zod";
import { CodebookCue } from "./codebook-cue.ts";
import { Edtf } from "./date.ts";
import { ActorType } from "./findings.ts";

/**
 * What an analyst brings to a dossier: the parties and actors with their names and roles, the issues and options, and words
 * that attribute.
 */

const Id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, "an id is lower-case letters, digits and hyphens");

export const CodebookActor = z.strictObject({
  id: Id,
  name: z.string().min(1),
  type: ActorType,
  party: z.boolean().default(false),
  aliases: z.array(z.string().min(1)).default([]),
  "member-of": z.array(Id).default([]),
  roles: z.array(z.strictObject({ title: z.string(), of: Id, during: Edtf })).default([]),
  note: z.string().optional(),
});
export type CodebookActor = z.infer<typeof CodebookActor>;

/** An outcome that has been named for an issue; numbers under other keys are the analyst's own scales. */
export const CodebookOption = z
  .object({ id: Id, name: z.string().min(1), gold: z.string().optional(), note: z.string().optional() })
  .catchall(z.number());

export const CodebookIssue = z.strictObject({
  id: Id,
  name: z.string().min(1),
  parent: Id.optional(),
  description: z.string().optional(),
  /** Words and short terms, matched without regard to case and inflection. */
  cues: z.array(z.string().min(1)).default([]),
  /** What the ends of the stance scale mean. */
  scale: z.record(z.string().regex(/^[+-]?\d+(\.\d+)?$/), z.string()).optional(),
  options: z.array(CodebookOption).default([]),
  gold: z.string().optional(),
  note: z.string().optional(),
});
export type CodebookIssue = z.infer<typeof CodebookIssue>;

export const Codebook = z.strictObject({
  title: z.string().min(1),
  language: z.string().default("en"),
  version: z.union([z.number(), z.string()]).default(1),
  period: Edtf.optional(),
  parties: z.array(Id).default([]),
  actors: z.array(CodebookActor).default([]),
  issues: z.array(CodebookIssue).default([]),
  /** Words that attribute, besides those that are known. */
  cues: z.array(CodebookCue).default([]),
});
export type Codebook = z.infer<typeof Codebook>;
