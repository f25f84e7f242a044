import { z } from "zod";
import type { Statement } from "./statement.ts";

/** On what an input rests: ids of findings or sources, or the word `assumption`. It goes with the input into every result that hinges on it. */
export const Basis = z.union([z.literal("assumption"), z.array(z.string().min(1)).min(1)]);
export type Basis = z.infer<typeof Basis>;

/** A statement about a state, as nested lists or in words: `["not", ["and", "accept", "abandon"]]`, `not (accept and abandon)`. */
export const StatementForm: z.ZodType<Statement> = z.lazy(() =>
  z.union([
    z.string().min(1),
    z.tuple([z.literal("not"), StatementForm]),
    z.tuple([z.enum(["and", "or"])], StatementForm),
    z.tuple([z.enum(["if", "iff"]), StatementForm, StatementForm]),
  ]),
) as z.ZodType<Statement>;

/** A state, by its number from 1 on; or all states that match a pattern of 0, 1 and -, a character an option. */
const StateOrPattern = z.union([z.int().min(1), z.string().regex(/^[01-]+$/, "is no pattern of 0, 1 and -")]);

/** States that are liked equally, alone or with what is known of them. */
const Group = z.union([
  z.array(StateOrPattern).min(1),
  z.strictObject({
    states: z.array(StateOrPattern).min(1),
    /** Whether these are strongly preferred to the next group, not just mildly. */
    strong: z.boolean().default(false),
    evidence: Basis.optional(),
  }),
]);

const WeighedStatement = z.union([
  StatementForm,
  z.strictObject({
    statement: StatementForm,
    evidence: Basis.optional(),
    /** Whether a state that fulfils it is strongly preferred to one that does not; strong statements come first. */
    strong: z.boolean().default(false),
  }),
]);

const Weight = z.union([z.number(), z.strictObject({ weight: z.number(), evidence: Basis.optional() })]);

/** Exactly one of `ranking`, `payoffs`, `statements` and `weights`. */
export const Preference = z.strictObject({
  /** Groups of states, best first. */
  ranking: z.array(Group).min(1).optional(),
  /** A number a state, more being better; only the order counts. */
  payoffs: z.array(z.number()).min(1).optional(),
  /** Statements about states, most important first. */
  statements: z.array(WeighedStatement).optional(),
  /** By option what it is worth when it is taken; a state is worth the sum. */
  weights: z.record(z.string(), Weight).optional(),
  /** Comparisons that are not known: of each state of the one list with each of the other. */
  unknown: z
    .array(
      z.strictObject({
        between: z.tuple([z.array(StateOrPattern).min(1), z.array(StateOrPattern).min(1)]),
        evidence: Basis.optional(),
      }),
    )
    .default([]),
  /** With payoffs or weights: from what difference on a state is strongly preferred. */
  strongFrom: z.number().positive().optional(),
  evidence: Basis.optional(),
});
export type Preference = z.infer<typeof Preference>;

export const DecisionMakerSpec = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  preference: Preference,
});

export const OptionSpec = z.object({
  id: z.string().min(1),
  name: z.string().optional(),
  owner: z.string(),
  /** `toYes` may only go from no to yes, `toNo` only from yes to no. */
  change: z.enum(["both", "toYes", "toNo"]).default("both"),
  evidence: Basis.optional(),
});

const PatternForm = z.string().regex(/^[01-]+$/, "is no pattern of 0, 1 and -");

export const Constraint = z.union([
  StatementForm,
  z.strictObject({ statement: StatementForm, evidence: Basis.optional() }),
]);

/** A conflict as a person writes it down (YAML or JSON): its options, or the graph itself, and what everybody prefers. */
export const ConflictSpec = z.object({
  id: z.string().default("conflict"),
  title: z.string().optional(),
  source: z.string().optional(),
  form: z.enum(["options", "graph"]).optional(),
  decisionMakers: z.array(DecisionMakerSpec).min(1),
  /** A state's number; or the options that are taken in it, by their ids; or its vector. */
  statusQuo: z.union([z.int().min(1), PatternForm, z.array(z.string())]).optional(),
  options: z.array(OptionSpec).min(1).max(64).optional(),
  infeasible: z.array(PatternForm).default([]),
  feasible: z.array(PatternForm).min(1).optional(),
  /** What holds in every state. */
  constraints: z.array(Constraint).default([]),
  merge: z.array(PatternForm).optional(),
  stateCount: z.int().min(1).optional(),
  arcs: z.record(z.string(), z.array(z.tuple([z.int().min(1), z.int().min(1)]))).optional(),
  /** A name a state: a list in the order of the numbers, or by number. */
  labels: z.union([z.array(z.string()), z.record(z.string(), z.string())]).optional(),
});
export type ConflictSpec = z.infer<typeof ConflictSpec>;
