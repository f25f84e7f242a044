import type { Range } from "../../schema/span.ts";
import type { Meaning } from "./meaning.ts";
import type { Tense } from "./tense.ts";

/** TIMEX3's kinds: points and stretches of days, times of day, lengths of time, what recurs. */
export type TemporalType = "DATE" | "TIME" | "DURATION" | "SET";

/** A date as a text writes it, with what its sentence tells of when it lies. */
export interface DateExpression extends Range {
  readonly type: TemporalType;
  readonly meaning: Meaning;
  /** Tense of the clause it stands in; null where the sentence was not analysed. */
  readonly tense: Tense;
  /** It belongs to a source cited in brackets: "(Daily News, December 3)". */
  readonly cited: boolean;
  /** The preposition before it, in lower case: "since", "before". */
  readonly preposition: string | null;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Number of its paragraph; a new line begins one. */
  readonly paragraph: number;
  /** Of a range that names both of its ends, what stands between them: the dash, "to", "and". */
  readonly joint: Joint | null;
  /** The words of what a distance in time is counted from: "the election". */
  readonly anchor: Range | null;
}

export interface Joint extends Range {
  /** "in April and May": two dates of one stretch rather than the ends of a range. */
  readonly listed: boolean;
}

/** A date with what it means. */
export interface ResolvedDate {
  readonly expression: DateExpression;
  /** EDTF, or null where it cannot be said for sure. */
  readonly date: string | null;
  /** "stated", "year from the publication date 2018-03-26" … */
  readonly why: string;
}

export function typeOf(meaning: Meaning): TemporalType {
  switch (meaning.kind) {
    case "timed":
      return "TIME";
    case "duration":
      return "DURATION";
    case "distance":
      return meaning.definite ? "DATE" : "DURATION";
    case "recurring":
      return "SET";
    default:
      return "DATE";
  }
}
