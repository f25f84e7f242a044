import { daysOf } from "./bounds.ts";
import { calendarDay } from "./calendar.ts";
import { inOrder } from "./day-order.ts";
import type { DateExpression, ResolvedDate } from "./expression.ts";
import { type Anchor, calendarOf, countedFrom, resolveDate } from "./resolve.ts";
import { type Scene, sceneFor } from "./scenes.ts";
import { isFineEnough } from "./story.ts";

/** How many sentences on a date that was told of still gives the year where the publication date could as well. */
const NEAR_SENTENCES = 1;
/** So many dates back a chronicle may return to. */
const REMEMBERED = 6;

/**
 * All dates of a text in order, each read in the light of those before it. A text whose day is known is news: its
 * dates lack the year because it is the current one, unless the story has just gone back to another year. A text of
 * which nothing is known, or that mostly tells of years before its own, is read as a chronicle: the year is that of
 * the date told before.
 */
export function resolveDates(text: string, found: readonly DateExpression[], anchor: Anchor): ResolvedDate[] {
  const expressions = inOrder(text, found);
  const { chronicle, quoting } = kindOf(expressions, anchor);
  /** The dates told of last, the latest first. */
  let scenes: readonly Scene[] = [];
  return expressions.map((expression) => {
    const [last = null] = scenes;
    const carried = last && (chronicle || isNear(last.expression, expression)) ? last : null;
    const usable = carried && isCarried(carried, expression, chronicle, anchor) ? carried : null;
    const told =
      usable && chronicle && countedFrom(expression.meaning) === "year" ? sceneFor(expression, scenes) : usable;
    const saying = quoting && last !== null && countedFrom(expression.meaning) === "saying";
    const from = chronicle || told === null || !leansOnNews(expression, told) ? told : null;
    const first = last === null || from !== told;
    const { date, why } = resolveDate(expression, anchor, saying ? last : from, { first, saying });
    if (date !== null && !saying && isTold(expression, date) && !isAround(date, last)) {
      scenes = [
        { date, text: text.slice(expression.start, expression.end), expression },
        ...scenes.slice(0, REMEMBERED - 1),
      ];
    }
    return { expression, date, why: distanceWhy(text, expression) ?? why };
  });
}

/** "2 days after “the election”". */
function distanceWhy(text: string, { meaning, anchor }: DateExpression): string | null {
  if (meaning.kind !== "distance" || anchor === null) return null;
  const { count, unit, toward } = meaning;
  const length = count === "X" ? `some ${unit}s` : count === 1 ? `one ${unit}` : `${count} ${unit}s`;
  return `${length} ${toward < 0 ? "before" : "after"} “${text.slice(anchor.start, anchor.end)}”`;
}

/** Years named in a text, from which it can be told what it is about. */
const ENOUGH_YEARS = 8;
/** Of them so many must lie before the year of publication. */
const MOSTLY = 0.8;
/** Dates counted from the day of writing ("yesterday", "on Monday") per year named: a chronicle has next to none. */
const FEW_FROM_WRITING = 0.25;
/** With so few they are not the writer's, but of those whom it quotes. */
const HARDLY_ANY = 0.1;

interface Kind {
  /** It mostly tells of years before its own. */
  readonly chronicle: boolean;
  /** It never speaks of its own day. */
  readonly quoting: boolean;
}

function kindOf(expressions: readonly DateExpression[], { published }: Anchor): Kind {
  const days = daysOf(published);
  if (!days) return { chronicle: true, quoting: false };
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
  const past = named >= ENOUGH_YEARS && earlier >= named * MOSTLY;
  return {
    chronicle: past && fromWriting <= named * FEW_FROM_WRITING,
    quoting: past && fromWriting <= named * HARDLY_ANY,
  };
}

const isNear = (before: DateExpression, at: DateExpression): boolean =>
  before.paragraph === at.paragraph && at.sentence - before.sentence <= NEAR_SENTENCES;

/** News counts "at 9 a.m." and "a week earlier" from its own day, unless it has just told of one as fine as that. */
function leansOnNews({ meaning }: DateExpression, { date }: Scene): boolean {
  const counted = meaning.kind === "timed" || (meaning.kind === "told" && meaning.by < 0);
  return counted && !isFineEnough(date, meaning);
}

/** "that year" always goes on from the story; a month without a year only from one that has begun. */
function isCarried(
  { expression, date }: Scene,
  at: DateExpression,
  chronicle: boolean,
  { published }: Anchor,
): boolean {
  if (chronicle || countedFrom(at.meaning) === "story") return true;
  const [scene, writing] = [daysOf(date), daysOf(published)];
  if (scene && writing && calendarDay(scene.first).year > calendarDay(writing.first).year) return false;
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

/** "the worst defeat of 1911", said of a story that stands at a day of that year, does not move it. */
function isAround(date: string, last: Scene | null): boolean {
  const [here, there] = [daysOf(date), daysOf(last?.date ?? null)];
  return !!here && !!there && here.first < there.first && there.last <= here.last;
}

const BACKGROUND = new Set(["since", "until", "till"]);
/** In days: a year and what is left of the one it ends in. */
const LONGEST_TOLD = 400;
