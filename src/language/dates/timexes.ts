import type { Range } from "../../schema/span.ts";
import { daysOf } from "./bounds.ts";
import { calendarDay } from "./calendar.ts";
import { edtfOf } from "./edtf-of.ts";
import type { ResolvedDate, TemporalType } from "./expression.ts";
import { lengthOf } from "./lengths.ts";
import type { CalendarMeaning, Unit } from "./meaning.ts";
import { timexValue, valueOfDate } from "./timex-value.ts";
import { unitAround } from "./units.ts";

/** An expression as corpora mark it. */
export interface Timex extends Range {
  readonly type: TemporalType;
  /** As TIMEX3's `value`, or EDTF; null where nothing is known. */
  readonly value: string | null;
  readonly edtf: string | null;
  readonly why: string;
}

/**
 * How a text is marked. "timex3" follows the guidelines of TimeML and of TIMEX2 for articles: "from 1950 to 1953" is
 * two dates, "since 1973" is 1973 and "the past five years" a length of time. "whole" gives each expression one
 * value that says all of it: 1950/1953, 1973-01-01/.., the five years up to then.
 */
export type Marking = "timex3" | "whole";

/** What a text tells of time, as records. Dates of a list ("15 and 16 May") are told apart in either marking. */
export function timexesOf(text: string, resolved: readonly ResolvedDate[], marking: Marking): Timex[] {
  return resolved.flatMap((date) => {
    const { expression, date: edtf, why } = date;
    const { start, end, type, meaning, joint } = expression;
    if (joint && (joint.listed || marking === "timex3")) return endsOf(text, date, joint);
    if (marking === "whole") return [{ start, end, type, value: timexValue(date), edtf, why }];
    if (meaning.kind === "stretch")
      return [{ start, end, type: "DURATION", value: lengthOf(meaning.count, meaning.unit), edtf, why }];
    const value = meaning.kind === "side" ? wholeOf(meaning.of.unit, edtf) : valueOfDate(date);
    return [{ start, end, type, value, edtf, why }];
  });
}

/** TIMEX3 gives "earlier this year" the value of the year. */
function wholeOf(unit: Unit, edtf: string | null): string | null {
  const days = daysOf(edtf);
  return days && unitAround(unit, days.first, 0, null);
}

/** The two ends of a range, each with its own date, or a length of time and when it starts. */
function endsOf(text: string, { expression, date, why }: ResolvedDate, joint: Range): Timex[] {
  const { meaning, type } = expression;
  const days = daysOf(date);
  const [from = null, to = null] = date?.split("/") ?? [];
  const end = (of: CalendarMeaning, day: number | undefined): string | null => {
    const year = of.year ?? (day === undefined ? null : calendarDay(day).year);
    return year === null ? null : edtfOf(of, year);
  };
  if (meaning.kind === "lasting") {
    const start = meaning.of.kind === "calendar" ? end(meaning.of, days?.first) : from;
    const length = trimmed(text, { start: expression.start, end: joint.start });
    return [
      {
        ...length,
        type: "DURATION",
        value: lengthOf(meaning.count, meaning.unit),
        edtf: null,
        why: "a length of time",
      },
      { ...trimmed(text, { start: joint.end, end: expression.end }), type, value: start, edtf: start, why },
    ];
  }
  const [first, last] =
    meaning.kind === "span" ? [end(meaning.from, days?.first), end(meaning.to, days?.last)] : [from, to];
  const left = { start: expression.start, end: joint.start };
  const right = { start: joint.end, end: expression.end };
  return [
    { ...trimmed(text, left), type, value: valueOfDate({ expression, date: first, why }), edtf: first, why },
    { ...trimmed(text, right), type, value: valueOfDate({ expression, date: last, why }), edtf: last, why },
  ];
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end);
  return {
    start: start + (words.length - words.trimStart().length),
    end: end - (words.length - words.trimEnd().length),
  };
}
