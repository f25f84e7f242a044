import { daysOf } from "./bounds.ts";
import { calendarDay, isoDay } from "./calendar.ts";
import type { ResolvedDate } from "./expression.ts";
import { lengthOf } from "./lengths.ts";
import { type Edge, edgeOf } from "./meaning.ts";

const REFERENCES = { past: "PAST_REF", present: "PRESENT_REF", future: "FUTURE_REF" } as const;

/**
 * A resolved expression in the notation of TIMEX3's `value`, with the preposition that opens it: "since 1973" and
 * "before 2010" mean stretches that are open on one side, "until" leaves out the day it names.
 */
export function timexValue(resolved: ResolvedDate): string | null {
  const { expression, date } = resolved;
  const { preposition, type } = expression;
  const opens = type === "DATE" && date !== null && !date.startsWith("-") && preposition !== null;
  return opens ? openStretch(preposition, date, edgeOf(expression.meaning)?.edge ?? null) : valueOfDate(resolved);
}

/**
 * A resolved expression by itself in the notation of TIMEX3's `value`: lengths and what recurs as they are, a time of
 * day behind its date, years before our era as TIMEX2 writes them (BC0490), else the date in EDTF; null where nothing
 * is known.
 */
export function valueOfDate({ expression: { meaning }, date }: ResolvedDate): string | null {
  if (meaning.kind === "duration") return meaning.length;
  if (meaning.kind === "distance") return meaning.definite ? null : lengthOf(meaning.count, meaning.unit);
  if (meaning.kind === "recurring") return meaning.round;
  if (meaning.kind === "vague") return REFERENCES[meaning.when];
  if (meaning.kind === "timed") return `${date ?? "XXXX-XX-XX"}${meaning.time}`;
  if (date?.startsWith("-") && !date.includes("/")) {
    const days = daysOf(date);
    return days && `BC${String(1 - calendarDay(days.first).year).padStart(4, "0")}${date.slice(5)}`;
  }
  return date;
}

/** "before the end of March" may be its last day, "since the end of March" begins with that. */
function openStretch(preposition: string, date: string, edge: Edge | null): string {
  const days = daysOf(date);
  if (!days) return date;
  const { first, last } = days;
  switch (preposition) {
    case "since":
    case "starting":
    case "beginning":
      return `${isoDay(edge === "end" ? last : first)}/..`;
    case "after":
      return `${isoDay(edge === "start" || first === last ? first : last + 1)}/..`;
    case "before":
    case "until":
    case "till":
      return `../${isoDay(edge === "end" ? last : first - 1)}`;
    default:
      return date;
  }
}
