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
  readonly l?: number | "X";
  readonly other?: Unit;
  readonly third?: Unit;
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
  readonly left?: Digits;
  readonly right?: Digits;
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

/** "10/1" or "10/1/2018". */
export type Digits = Pick<Parts, "first" | "second" | "year">;

export type Build = (parts: Parts) => unknown;
