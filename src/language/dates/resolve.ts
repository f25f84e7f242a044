import { dayBounds } from "../../schema/edtf.ts";
import { checked } from "./bounds.ts";
import { fromIsoDay } from "./calendar.ts";
import type { DateExpression } from "./expression.ts";
import { type CalendarMeaning, innerOf, type Meaning } from "./meaning.ts";
import { isThisWeekend, resolveAt } from "./resolve-at.ts";
import { fromEra, fromQuoted, fromTold, type Resolution, type Told, yearFrom } from "./story.ts";
import type { Tense } from "./tense.ts";
import { whyFrom } from "./why.ts";

/** When a text was written, as EDTF; an interval where only that is known. */
export interface Anchor {
  readonly published: string | null;
}

export type { Told } from "./story.ts";

/** How an expression stands to the dates told of before it. */
export interface Standing {
  /** No date was told of before: then "the next day" counts from the publication date too. */
  readonly first: boolean;
  /** The text never speaks of its own day, so that "next summer" counts from the date told of. */
  readonly saying: boolean;
}

/**
 * What an expression means, and from what that follows. `told` is the date that the story stands at, given where the
 * expression may be read from it. Where the publication date is an interval, only what is the same from its first
 * day to its last is said.
 */
export function resolveDate(
  expression: DateExpression,
  anchor: Anchor,
  told: Told | null,
  { first, saying }: Standing = { first: false, saying: false },
): Resolution {
  const { meaning } = expression;
  if (meaning.kind === "duration") return { date: null, why: "a length of time" };
  if (meaning.kind === "distance") return { date: null, why: "counted from an event" };
  if (meaning.kind === "recurring") return { date: null, why: "it recurs" };
  if (meaning.kind === "vague") return { date: null, why: "it names no definite time" };
  if (meaning.kind === "ancient") return fromEra(meaning.number, told);
  const from = countedFrom(meaning);
  if (from === "itself") {
    const date = checked(resolveAt(meaning, 0, null));
    return { date, why: date === null ? "no such date" : "stated" };
  }
  const counted = meaning.kind === "told" && meaning.by > 1;
  // "71 years after" of nothing told before is a distance; "the next day" may be the one after the day of writing.
  if (from === "story" && (told || !first || counted)) return fromTold(meaning, told);
  if (saying) return fromQuoted(meaning, told);
  const bounds = anchor.published === null ? null : dayBounds(anchor.published);
  if (told && from === "year") {
    const date = yearFrom(meaning, told);
    if (date !== null) return { date, why: `year from “${told.text}”, told of before` };
  }
  if (!anchor.published || !bounds?.first || !bounds.last) {
    return { date: null, why: "the publication date is not known" };
  }
  const tense = hingesOnTense(meaning) ? tenseOf(expression) : null;
  const ends = [bounds.first, bounds.last].map((day) => resolveAt(meaning, fromIsoDay(day), tense));
  const date = checked(ends[0] ?? null);
  if (date === null || ends[0] !== ends[1]) {
    return { date: null, why: `not sure from the publication date ${anchor.published}` };
  }
  return { date, why: whyFrom(meaning, date, anchor.published, bounds.last) };
}

/** What was sold "for March" in February, or counted "for March" in April, is of the nearest one. */
function tenseOf({ preposition, tense }: DateExpression): Tense {
  return preposition === "for" && tense === "past" ? null : tense;
}

/** What else is needed to know what a date means: nothing, its year, the date told of before, or the day it was said. */
export function countedFrom(meaning: Meaning): "itself" | "year" | "story" | "saying" {
  const inner = innerOf(meaning);
  if (inner) return countedFrom(inner);
  switch (meaning.kind) {
    case "calendar":
    case "holiday":
      return meaning.year === null ? "year" : "itself";
    case "span":
      return meaning.from.year === null ? "year" : "itself";
    case "told":
      return "story";
    case "nearby":
    case "weekday":
      return meaning.from;
    case "between": {
      const ends = [countedFrom(meaning.from), countedFrom(meaning.to)];
      return ends.includes("story")
        ? "story"
        : ends.includes("saying")
          ? "saying"
          : ends.includes("year")
            ? "year"
            : "itself";
    }
    case "either":
      return countedFrom(meaning.dayFirst);
    case "timed":
      return "story";
    case "relative":
    case "dayNamed":
    case "stretch":
      return "saying";
    default:
      return "itself";
  }
}

/** Whether it may lie before or after the day it was said, so that the tense of its clause decides. */
function hingesOnTense(meaning: Meaning): boolean {
  const inner = innerOf(meaning);
  if (inner) return hingesOnTense(inner);
  switch (meaning.kind) {
    case "weekday":
      return meaning.toward === null;
    case "dayNamed":
      return true;
    case "relative":
    case "told":
      return isThisWeekend(meaning);
    case "nearby":
      return meaning.toward === 0;
    case "between":
      return hingesOnTense(meaning.from) || hingesOnTense(meaning.to);
    default:
      return countedFrom(meaning) === "year";
  }
}

/** The calendar date that an expression names or begins with, if it is one. */
export function calendarOf(meaning: Meaning): CalendarMeaning | null {
  if (meaning.kind === "calendar") return meaning;
  if (meaning.kind === "timed") return meaning.of && calendarOf(meaning.of);
  return meaning.kind === "span" ? meaning.from : null;
}
