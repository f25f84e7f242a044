/** A stretch within a period: "early 1990s", "mid-2017", "the end of March", "the first half of 2016". */
export type Part = "early" | "mid" | "late" | "first-half" | "second-half" | 1 | 2 | 3 | 4;

export type Unit = "day" | "week" | "month" | "year" | "decade";

/** A date of the calendar, of which the year may be missing. Years before our era are counted as in EDTF. */
export interface CalendarMeaning {
  readonly kind: "calendar";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season: number | null;
  readonly part: Part | null;
  readonly about: boolean;
}

/** What an expression says, before it is known when it was said. */
export type Meaning =
  | CalendarMeaning
  | { readonly kind: "decade"; readonly year: number; readonly part: Part | null }
  | { readonly kind: "century"; readonly year: number; readonly part: Part | null }
  | { readonly kind: "span"; readonly from: CalendarMeaning; readonly to: CalendarMeaning }
  /** So many units from when it was said: yesterday is -1 day, "this year" 0 years. */
  | { readonly kind: "relative"; readonly unit: Unit; readonly by: number; readonly part: Part | null }
  /** "last March", "next summer": the named one before, around or after when it was said. */
  | { readonly kind: "nearby"; readonly of: CalendarMeaning; readonly toward: -1 | 0 | 1 }
  | { readonly kind: "weekday"; readonly weekday: number; readonly toward: -1 | 0 | 1 | null }
  /** "the day before Feb 7". */
  | { readonly kind: "shifted"; readonly of: Meaning; readonly unit: Unit; readonly by: number; readonly near: Near }
  /** "that year", "the next day": counted from the date told of before. */
  | { readonly kind: "told"; readonly unit: Unit; readonly by: number; readonly part: Part | null };

/** How a count is qualified: "nearly 71 years", "more than 70 years". */
export type Near = "exactly" | "nearly" | "over";

export function calendar(fields: Partial<Omit<CalendarMeaning, "kind">>): CalendarMeaning {
  return { kind: "calendar", year: null, month: null, day: null, season: null, part: null, about: false, ...fields };
}
