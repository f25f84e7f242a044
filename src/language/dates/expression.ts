import type { Range } from "../../schema/span.ts";
import type { Meaning } from "./meaning.ts";
import type { Tense } from "./tense.ts";

/** A date as a text writes it, with what its sentence tells of when it lies. */
export interface DateExpression extends Range {
  readonly meaning: Meaning;
  /** Tense of the clause it stands in. */
  readonly tense: Tense;
  /** It belongs to a source cited in brackets: "(Daily News, December 3)". */
  readonly cited: boolean;
  /** The preposition before it, in lower case: "since", "before". */
  readonly preposition: string | null;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Number of its paragraph; a new line begins one. */
  readonly paragraph: number;
}

/** A date with what it means. */
export interface ResolvedDate {
  readonly expression: DateExpression;
  /** EDTF, or null where it cannot be said for sure. */
  readonly date: string | null;
  /** "stated", "year from the publication date 2018-03-26" … */
  readonly why: string;
}
