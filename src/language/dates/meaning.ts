/** A stretch within a period: "early 1990s", "mid-2017", "the end of March", "the first half of 2016". */
export type Part = "early" | "mid" | "late" | Edge | "first-half" | "second-half" | 1 | 2 | 3 | 4;

/** "the beginning of March": by itself a part of it, as the end of a range one day. */
export type Edge = "start" | "middle" | "end";

export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "week"
  | "weekend"
  | "fortnight"
  | "month"
  | "quarter"
  | "year"
  | "decade"
  | "century";

/** A date of the calendar, of which the year may be missing. Years before our era are counted as in EDTF. */
export interface CalendarMeaning {
  readonly kind: "calendar";
  readonly year: number | null;
  /** Null with a day: "the 21st", the month of which is the one being told of. */
  readonly month: number | null;
  readonly day: number | null;
  /** 21 spring, 22 summer, 23 autumn, 24 winter. */
  readonly season: number | null;
  readonly part: Part | null;
  readonly about: boolean;
}

/** A day that moves from year to year: Easter and days counted from it, or the nth weekday of a month (-1: the last). */
export type MovingDay =
  | { readonly easter: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number };

export interface HolidayMeaning {
  readonly kind: "holiday";
  readonly day: MovingDay;
  readonly year: number | null;
}

export interface SpanMeaning {
  readonly kind: "span";
  readonly from: CalendarMeaning;
  readonly to: CalendarMeaning;
}

/** What an expression says, before it is known when it was said. */
export type Meaning =
  | CalendarMeaning
  | HolidayMeaning
  | { readonly kind: "decade"; readonly year: number; readonly part: Part | null }
  | { readonly kind: "century"; readonly year: number; readonly part: Part | null }
  | SpanMeaning
  /** "from 2 May to yesterday": ends of different kinds. */
  | { readonly kind: "between"; readonly from: Meaning; readonly to: Meaning }
  /** So many units from when it was said: yesterday is -1 day, "this year" 0 years. */
  | { readonly kind: "relative"; readonly unit: Unit; readonly by: number; readonly part: Part | null }
  /** "last March", "next summer": the named one before, around or after when it was said. */
  | {
      readonly kind: "nearby";
      readonly of: CalendarMeaning | HolidayMeaning;
      readonly toward: -1 | 0 | 1;
      readonly from: CountedFrom;
    }
  | {
      readonly kind: "weekday";
      readonly weekday: number;
      readonly toward: -1 | 0 | 1 | null;
      readonly from: CountedFrom;
    }
  /** "Tuesday of next week". */
  | { readonly kind: "weekdayOf"; readonly weekday: number; readonly of: Meaning }
  /** "Monday the 21st". */
  | { readonly kind: "dayNamed"; readonly weekday: number; readonly day: number }
  /** "the day before Feb 7". */
  | { readonly kind: "shifted"; readonly of: Meaning; readonly unit: Unit; readonly by: number; readonly near: Near }
  /** "that year", "the next day": counted from the date told of before. */
  | { readonly kind: "told"; readonly unit: Unit; readonly by: number; readonly part: Part | null }
  /** "March of that year", "the end of next month": a date or a part within a period that is found first. */
  | { readonly kind: "within"; readonly date: CalendarMeaning; readonly of: Meaning }
  /** "the first week of May", "the last two days of 2015": `nth` -1 counts from the end. */
  | { readonly kind: "nth"; readonly nth: number; readonly count: number; readonly unit: Unit; readonly of: Meaning }
  /** "the past three weeks", "the next two years": so many units up to, or from, the day it was said. */
  | { readonly kind: "stretch"; readonly unit: Unit; readonly count: number; readonly toward: -1 | 1 }
  /** "two weeks starting May 20": so many units from the first day of a date on. */
  | { readonly kind: "lasting"; readonly unit: Unit; readonly count: number; readonly of: Meaning }
  /** "the week of May 3". */
  | { readonly kind: "around"; readonly unit: Unit; readonly of: Meaning }
  /** "in 479": a year of fewer than four digits, whose era is that of the years told of. */
  | { readonly kind: "ancient"; readonly number: number }
  /** "10/1/2018", "10/1–11/2/2018": the day may come first or the month. */
  | {
      readonly kind: "either";
      readonly monthFirst: CalendarMeaning | SpanMeaning;
      readonly dayFirst: CalendarMeaning | SpanMeaning;
    }
  /** "2012 or later", "no later than May 3": open on one side. */
  | { readonly kind: "open"; readonly of: Meaning; readonly toward: -1 | 1; readonly inclusive: boolean }
  /** "earlier this year", "later this month": what is over of the period, or what is left of it. */
  | { readonly kind: "side"; readonly of: Meaning & { readonly kind: "relative" }; readonly toward: -1 | 1 }
  /** "two days after the election": a length up to an event of no known date; "the day after the election" is a day. */
  | {
      readonly kind: "distance";
      readonly unit: Unit;
      readonly count: number | "X";
      readonly toward: -1 | 1;
      readonly definite: boolean;
    }
  /** A time of day, of a day that is named or else of the one told of: "T16:00", "TMO". */
  | { readonly kind: "timed"; readonly of: Meaning | null; readonly time: string }
  /** A length of time, in ISO 8601: "P3W", "PXD" where the number is left open. */
  | { readonly kind: "duration"; readonly length: string }
  /** What comes again and again: the length of the round or the day that it comes on: "P1W", "XXXX-WXX-1". */
  | { readonly kind: "recurring"; readonly round: string }
  /** "now", "recently", "in the future": no date that could be counted. */
  | { readonly kind: "vague"; readonly when: "past" | "present" | "future" };

/** "next March" counts from when it was said, "the following March" from what was told of. */
export type CountedFrom = "saying" | "story";

/** How a count is qualified: "nearly 71 years", "more than 70 years". */
export type Near = "exactly" | "nearly" | "over";

/**
 * The meaning from which another one is counted: the day of a time of day, what a date is two days after. "Next March" is counted by
 * itself, not from a March.
 */
export function innerOf(meaning: Meaning): Meaning | null {
  return "of" in meaning && meaning.kind !== "nearby" ? meaning.of : null;
}

/** The edge of a period that a meaning names, and the period; null where it names none. */
export function edgeOf(meaning: Meaning): { readonly edge: Edge; readonly whole: Meaning } | null {
  const dated = meaning.kind === "within" ? meaning.date : meaning;
  const part = "part" in dated ? dated.part : null;
  if (part !== "start" && part !== "middle" && part !== "end") return null;
  const whole =
    meaning.kind === "within" ? { ...meaning, date: { ...meaning.date, part: null } } : { ...dated, part: null };
  return { edge: part, whole: whole as Meaning };
}

export function calendar(fields: Partial<Omit<CalendarMeaning, "kind">>): CalendarMeaning {
  return { kind: "calendar", year: null, month: null, day: null, season: null, part: null, about: false, ...fields };
}
