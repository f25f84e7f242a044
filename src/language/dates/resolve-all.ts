import { daysOf } from "./bounds.ts";
import { calendarDay } from "./calendar.ts";
import type { DateExpression, ResolvedDate } from "./expression.ts";
import { type Anchor, calendarOf, countedFrom, resolveDate, type Told } from "./resolve.ts";

/** How many sentences on a date that was told of still gives the year where the publication date could as well. */
const NEAR_SENTENCES = 1;

type ToldDate = Told & { readonly expression: DateExpression };

/**
 * All dates of a text in order, each read in the light of those before it. A text whose day is known is news: its
 * dates lack the year because it is the current one, unless the story has just gone back to another year. A text of
 * which nothing is known, or that mostly tells of years before its own, is read as a chronicle: the year is that of
 * the date told before.
 */
export function resolveDates(text: string, expressions: readonly DateExpression[], anchor: Anchor): ResolvedDate[] {
  let told: ToldDate | null = null;
  const chronicle = isChronicle(expressions, anchor);
  return expressions.map((expression) => {
    const carried = told && (chronicle || isNear(told.expression, expression)) ? told : null;
    const usable = carried && isCarried(carried, expression, chronicle) ? carried : null;
    const { date, why } = resolveDate(expression, anchor, usable, told === null);
    if (date !== null && isTold(expression, date)) {
      told = { date, text: text.slice(expression.start, expression.end), expression };
    }
    return { expression, date, why };
  });
}

/** Years named in a text, from which it can be told what it is about. */
const ENOUGH_YEARS = 8;
/** Of them so many must lie before the year of publication. */
const MOSTLY = 0.8;
/** Dates counted from the day of writing ("yesterday", "on Monday") per year named: a chronicle has next to none. */
const FEW_FROM_WRITING = 0.25;

function isChronicle(expressions: readonly DateExpression[], { published }: Anchor): boolean {
  const days = daysOf(published);
  if (!days) return true;
  const { year } = calendarDay(days.first);
  let named = 0;
  let earlier = 0;
  let fromWriting = 0;
  for (const { meaning, cited } of expressions) {
    const stated = calendarOf(meaning)?.year ?? null;
    if (stated !== null && !cited) {
      named++;
      if (stated < year) earlier++;
    } else if (meaning.kind === "weekday" || meaning.kind === "relative") fromWriting++;
  }
  return named >= ENOUGH_YEARS && earlier >= named * MOSTLY && fromWriting <= named * FEW_FROM_WRITING;
}

const isNear = (before: DateExpression, at: DateExpression): boolean =>
  before.paragraph === at.paragraph && at.sentence - before.sentence <= NEAR_SENTENCES;

/** "that year" always goes on from the story; a month without a year only from a past one. */
function isCarried({ expression }: ToldDate, at: DateExpression, chronicle: boolean): boolean {
  if (chronicle || countedFrom(at.meaning) === "story") return true;
  // In the same sentence the year stands for both: "in March and on May 3, 2017".
  return at.tense !== "future" && !at.cited && (calendarOf(expression.meaning)?.year ?? null) !== null;
}

/**
 * Decades, stretches of years and what is open ("since 1945", "until 1950") are background; the story does not stand
 * there.
 */
function isTold({ meaning, preposition, cited }: DateExpression, date: string): boolean {
  if (meaning.kind === "decade" || meaning.kind === "century" || cited) return false;
  // "the previous year" looks back from where the story stands.
  if (meaning.kind === "told" && meaning.by < 0) return false;
  if (preposition !== null && BACKGROUND.has(preposition)) return false;
  const days = daysOf(date);
  return days !== null && days.last - days.first <= LONGEST_TOLD;
}

const BACKGROUND = new Set(["since", "until", "till"]);
/** In days: a year and what is left of the one it ends in. */
const LONGEST_TOLD = 400;
