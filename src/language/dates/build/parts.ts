import type { Meaning, Near, Part, Unit } from "../meaning.ts";

/** What a pattern has captured, under the names that the grammar gives. */
export interface Parts {
  readonly v?: unknown;
  readonly a?: number;
  readonly b?: number;
  /** A count; "X" where the words leave it open. */
  readonly n?: number | "X";
  readonly m?: number | "X";
  readonly by?: number;
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
  readonly season?: number;
  readonly about?: number;
  readonly part?: Part;
  readonly weekday?: number;
  readonly toward?: -1 | 0 | 1;
  readonly unit?: Unit;
  readonly other?: Unit;
  readonly near?: Near;
  readonly definite?: number;
  readonly inclusive?: number;
  readonly nth?: number;
  readonly of?: Meaning;
  readonly date?: Meaning;
  readonly from?: Meaning;
  readonly to?: Meaning;
  readonly first?: number;
  readonly last?: number;
  readonly second?: number;
  readonly two?: number;
  readonly century?: number;
  readonly easter?: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly half?: number;
  readonly dayPart?: string;
  readonly time?: string;
  readonly number?: number;
  readonly war?: string;
  readonly when?: "past" | "present" | "future";
}

export type Build = (parts: Parts) => unknown;
