import { type Anchor, type DateExpression, type ResolvedDate, resolveDates } from "../../language/dates.ts";
import { dayBounds } from "../../schema/edtf.ts";
import type { Range } from "../../schema/span.ts";

/**
 * All dates of a text in order, as those of its events. A year that only names a thing ("the 1956 treaty", "the accord of
 * 1994") is read for itself and moves no story: "on December 16" after it is not a day of that year.
 */
export function eventDates(
  text: string,
  sentences: readonly Range[],
  found: readonly DateExpression[],
  anchor: Anchor,
): ResolvedDate[] {
  const naming = found.filter((date) => namesThing(text, sentences, date));
  const dates = found.map((date) => ({ ...date, tense: tenseOf(text, date) }));
  const all = resolveDates(text, dates, anchor);
  if (naming.length === 0) return onward(text, sentences, all, anchor);
  const apart = new Set(naming.map(({ start }) => start));
  const told = resolveDates(
    text,
    dates.filter((date) => !apart.has(date.start)),
    anchor,
  );
  const byStart = new Map(told.map((date) => [date.expression.start, date]));
  return onward(
    text,
    sentences,
    all.map((date) => byStart.get(date.expression.start) ?? date),
    anchor,
  );
}

/**
 * "The talks broke down in June 2017. The envoy returned on January 22.": what is told goes on, so that a day without a year
 * is that of the next one, where this has come by the publication date and nothing says that it was before ("had returned").
 */
function onward(
  text: string,
  sentences: readonly Range[],
  dates: readonly ResolvedDate[],
  { published }: Anchor,
): ResolvedDate[] {
  const last = published === null ? null : (dayBounds(published)?.last ?? null);
  return dates.map((date, n) => {
    const { meaning, start, sentence } = date.expression;
    const before = dates[n - 1]?.date ?? null;
    if (last === null || before === null || !date.why.startsWith("year from “")) return date;
    if (meaning.kind !== "calendar" || !YEAR_FIRST.test(date.date ?? "") || !YEAR_FIRST.test(before)) return date;
    const [own, previous] = [dayBounds(date.date ?? ""), dayBounds(before)];
    if (!own?.last || !previous?.first || own.last >= previous.first) return date;
    const next = String(Number(date.date?.slice(0, 4)) + 1) + date.date?.slice(4);
    const begins = dayBounds(next)?.first ?? null;
    const clause = text.slice(Math.max(sentences[sentence]?.start ?? 0, start - LONG_BEFORE), start);
    if (begins === null || begins > last || /\b(had|earlier|previously)\b/i.test(clause)) return date;
    return { ...date, date: next, why: date.why.replace("year from", "the year after") };
  });
}

/** A month or a day of a year. */
const YEAR_FIRST = /^\d{4}-\d\d(-\d\d)?$/;

/** Characters before a year that are looked at. */
const BEFORE = 24;

/** When a date lies by the words around it, where the tense of its clause does not say. */
function tenseOf(text: string, { start, end, tense }: DateExpression): DateExpression["tense"] {
  const before = text.slice(Math.max(0, start - LONG_BEFORE), start);
  if (SET_FOR.test(before) || EXPIRING.test(before) || AHEAD_OF.test(before)) return "future";
  return PAST_PLAN.test(text.slice(end, end + LONG_BEFORE)) ? "past" : tense;
}

/** "is planned for May", "have been proposed for May": the May to come. */
const SET_FOR =
  /\b(is|are|(has|have)\sbeen|being)\s(\w+\s)?(planned|scheduled|set|proposed|fixed|tabled|slated)\sfor\s(the\s)?$/i;
/** "ahead of the king's visit on May 3". */
const AHEAD_OF = /\bahead\sof\s(\S+\s){1,6}(on|in)\s$/i;
/** "expires on May 3". */
const EXPIRING = /\b(expires?|lapses?|runs?\sout|enters?\sinto\sforce|takes?\seffect)\s(on|in)\s$/i;
/** "the September visit was to have …". */
const PAST_PLAN = /^\s\w+\s(was|were)\sto\shave\s/i;

/** Characters around a date that are looked at. */
const LONG_BEFORE = 48;

/** A bare year after a determiner or "of", or without a preposition in the midst of a sentence. */
function namesThing(
  text: string,
  sentences: readonly Range[],
  { meaning, start, sentence, preposition }: DateExpression,
) {
  if (meaning.kind !== "calendar" || meaning.year === null) return false;
  if (meaning.month !== null || meaning.day !== null || meaning.season !== null) return false;
  const before = text.slice(Math.max(sentences[sentence]?.start ?? 0, start - BEFORE), start);
  if (/(^|\s)(the|a|an|its|their|his|her|this|that)\s+$/i.test(before) || /['’]s?\s+$/.test(before)) return true;
  return preposition === "of" || (preposition === null && /\p{L}/u.test(before));
}
