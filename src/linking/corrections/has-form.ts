import { MODALITIES, MODES, POLARITIES } from "../../schema/attribution-values.ts";
import type { NewDecision } from "../../schema/decision.ts";

const JUDGEMENTS = ["accepted", "rejected", "unsure"];

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isOneOf =
  (values: readonly string[]): Test =>
  (value) =>
    values.includes(value as string);
const isNullOr =
  (test: Test): Test =>
  (value) =>
    value === null || test(value);
const isListOf =
  (test: Test): Test =>
  (value) =>
    Array.isArray(value) && value.length > 0 && value.every(test);
const isSpan: Test = (value) => {
  const { source, start, end, exact } = (value ?? {}) as Record<string, unknown>;
  return isText(source) && isText(exact) && Number.isSafeInteger(start) && Number.isSafeInteger(end);
};

const CHANGES: Readonly<Record<string, Test>> = {
  speaker: isNullOr(isText),
  speakerSpan: isNullOr(isSpan),
  cue: isNullOr(isSpan),
  content: isListOf(isSpan),
  mode: isOneOf(MODES),
  polarity: isOneOf(POLARITIES),
  modality: isOneOf(MODALITIES),
};

/**
 * Whether a decision has the form of its kind. The log lies in a file that anybody can write to, and a program may call
 * the library with anything; the schema says the same in more words, and takes a seventh of a second to load.
 */
export function hasForm(decision: NewDecision): boolean {
  if (!isText(decision.finding)) return false;
  switch (decision.action) {
    case "review":
      return isOneOf(JUDGEMENTS)(decision.review);
    case "correct": {
      const changes = Object.entries(decision.change ?? {});
      return (
        changes.length > 0 && changes.every(([name, value]) => Object.hasOwn(CHANGES, name) && CHANGES[name]?.(value))
      );
    }
    case "merge":
      return isListOf(isText)(decision.others);
    case "split":
      return isListOf(isSpan)(decision.mentions) && isText(decision.name) && decision.name.trim() !== "";
    default:
      return false;
  }
}
