import type { AttributionMode, Factuality, Modality, Polarity } from "../../schema/findings.ts";
import type { Range } from "../../schema/span.ts";
import type { RuleName } from "./rules.ts";

/** What a rule finds: the words of an attribution, before its tone is read. */
export interface Draft {
  readonly rule: RuleName;
  readonly confidence: number;
  readonly mode: AttributionMode;
  readonly factuality: Factuality;
  /** Whether the cue itself denies what is said. */
  readonly denies: boolean;
  /** Where the source is named, with its appositions; empty where nobody is named. */
  readonly source: readonly Range[];
  /** Index in the text of the head word of the source; −1 where nobody is named. */
  readonly sourceHead: number;
  /** The words that attribute, auxiliaries and particles included; null where what is said only goes on. */
  readonly cue: Range | null;
  /** Index in the text of the word of the cue that carries its sense; −1 without a cue. */
  readonly cueHead: number;
  /** What is said, in order, as written: with quotation marks and a leading "that". */
  readonly content: readonly Range[];
}

/** An attribution as the words stand, before it is known who its source is. */
export interface FoundAttribution extends Draft {
  readonly polarity: Polarity;
  readonly modality: Modality;
}
