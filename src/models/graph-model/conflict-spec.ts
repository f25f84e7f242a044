import { z } from "zod";
import type { Statement } from "./statement.ts";
import { statementFault } from "./statement-form.ts";
import { isRecord, shown } from "./written-value.ts";

/** A check with a message of its own: what is wrong with the value, or null. */
function checked<T>(fault: (value: unknown) => string | null): z.ZodType<T, T> {
  return z.unknown().superRefine((value, context) => {
    const message = fault(value);
    if (message !== null) context.addIssue({ code: "custom", message });
  }) as unknown as z.ZodType<T, T>;
}

/** What may be written alone or with more about it: alone it is the value of `key`. */
function aloneOr<T extends z.ZodType>(key: string, form: T): z.ZodPreprocess<T> {
  return z.preprocess((value) => (isRecord(value) ? value : { [key]: value }), form);
}

/** On what an input rests: ids of findings or sources, or the word `assumption`. It goes with the input into every result that hinges on it. */
export type Basis = "assumption" | readonly string[];
const Basis = checked<Basis>((value) => {
  const isList =
    Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === "string" && one !== "");
  return value === "assumption" || isList
    ? null
    : `${shown(value)} is neither a list of evidence nor the word assumption`;
});

/** A statement about a state, as nested lists or in words: `["not", ["and", "accept", "abandon"]]`, `not (accept and abandon)`. */
const StatementForm = checked<Statement>(statementFault);

const PatternForm = checked<string>((value) => {
  if (typeof value === "string" && /^[01-]+$/.test(value)) return null;
  if (typeof value === "number") return `${value} is a number: put a pattern into quotation marks`;
  return `${shown(value)} is no pattern of 0, 1 and -; a rule in words goes under constraints`;
});

/** A state, by its number from 1 on; or all states that match a pattern of 0, 1 and -, a character an option. */
const StateOrPattern = checked<number | string>((value) => {
  const isNumber = typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
  if (isNumber || (typeof value === "string" && /^[01-]+$/.test(value))) return null;
  return `${shown(value)} is neither a state's number nor a pattern of 0, 1 and -`;
});

/** States that are liked equally. */
const Group = aloneOr(
  "states",
  z.strictObject({
    states: z.array(StateOrPattern).min(1, "is empty: name a state"),
    /** Whether these are strongly preferred to the next group, not just mildly. */
    strong: z.boolean().default(false),
    evidence: Basis.optional(),
  }),
);

const WeighedStatement = aloneOr(
  "statement",
  z.strictObject({
    statement: StatementForm,
    evidence: Basis.optional(),
    /** Whether a state that fulfils it is strongly preferred to one that does not; strong statements come first. */
    strong: z.boolean().default(false),
  }),
);

const Weight = aloneOr("weight", z.strictObject({ weight: z.number(), evidence: Basis.optional() }));

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

const Constraint = aloneOr("statement", z.strictObject({ statement: StatementForm, evidence: Basis.optional() }));

/** More options than a vector holds. */
export const MOST_OPTIONS = 64;

const StatusQuo = checked<number | string | readonly string[]>((value) => {
  const isNumber = typeof value === "number" && Number.isSafeInteger(value) && value >= 1;
  const isList = Array.isArray(value) && value.every((one) => typeof one === "string");
  if (isNumber || isList || (typeof value === "string" && /^[01]+$/.test(value))) return null;
  return `${shown(value)} is neither a state's number nor its vector nor a list of options`;
});

/** A conflict as a person writes it down (YAML or JSON): its options, or the graph itself, and what everybody prefers. */
export const ConflictSpec = z.object({
  id: z.string().default("conflict"),
  title: z.string().optional(),
  source: z.string().optional(),
  form: z.enum(["options", "graph"]).optional(),
  decisionMakers: z.array(DecisionMakerSpec).min(1),
  /** A state's number; or the options that are taken in it, by their ids; or its vector. */
  statusQuo: StatusQuo.optional(),
  options: z
    .array(OptionSpec)
    .min(1, "is empty: give the options")
    .max(MOST_OPTIONS, `has more than ${MOST_OPTIONS} options`)
    .optional(),
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
