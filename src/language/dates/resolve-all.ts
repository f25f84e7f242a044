import { dayBounds } from "../../schema/edtf.ts";
import type { DateExpression, ResolvedDate } from "./expression.ts";
import { type Anchor, calendarOf, resolveDate, type Told } from "./resolve.ts";

/** How many sentences on a date that was told of still gives the year where the publication date could as well. */
const NEAR_SENTENCES = 1;

/**
 * All dates of a text in order, each read in the light of those before it. A text whose day is known is news: its
 * dates lack the year because it is the current one, unless the story has just gone back to another year. A text of
 * which nothing is known is read as a chronicle: the year is that of the date told before.
 */
export function resolveDates(text: string, expressions: readonly DateExpression[], anchor: Anchor): ResolvedDate[] {
  let told: (Told & { readonly expression: DateExpression }) | null = null;
  const known = anchor.published === null ? null : dayBounds(anchor.published);
  const chronicle = !known?.first || !known.last;
  return expressions.map((expression) => {
    const carried = told && (chronicle || isNear(told.expression, expression)) ? told : null;
    const usable = carried && isCarried(carried, expression, chronicle) ? carried : null;
    const { date, why } = resolveDate(expression, anchor, usable);
    if (date !== null && isTold(expression))
      told = { date, text: text.slice(expression.start, expression.end), expression };
    return { expression, date, why };
  });
}

const isNear = (before: DateExpression, at: DateExpression): boolean =>
  before.paragraph === at.paragraph && at.sentence - before.sentence <= NEAR_SENTENCES;

/** "that year" always goes on from the story; a month without a year only from a past one. */
function isCarried(
  told: { expression: DateExpression; date: string },
  at: DateExpression,
  chronicle: boolean,
): boolean {
  if (calendarOf(at.meaning) === null) return true;
  if (chronicle) return true;
  // In the same sentence the year stands for both: "in March and on May 3, 2017".
  return at.tense !== "future" && !at.cited && calendarOf(told.expression.meaning)?.year !== null;
}

/** Decades and open stretches ("since 1945") are background; the story does not stand there. */
function isTold({ meaning, preposition, cited }: DateExpression): boolean {
  return meaning.kind !== "decade" && meaning.kind !== "century" && preposition !== "since" && !cited;
}
