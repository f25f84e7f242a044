import { calendarDate, dayMonth, monthAt, monthDay } from "./absolute.ts";
import type { Matched, Matcher } from "./matched.ts";
import { type CalendarMeaning, calendar } from "./meaning.ts";
import { loneYear, yearDigits } from "./year.ts";

const JOINS = new Set(["-", "–", "—", "to", "until", "till", "through", "and"]);

const span = (from: CalendarMeaning, to: CalendarMeaning, start: number, end: number): Matched => ({
  meaning: { kind: "span", from, to },
  from: start,
  to: end,
});

/** "December 15–16", "15 and 16 December 2016": two days of one month. */
export const daySpan: Matcher = (lex, at) => {
  const month = monthAt(lex, at);
  if (month) {
    const first = monthDay(lex, at);
    if (!first || first.meaning.year !== null || !JOINS.has(lex[first.to]?.lower ?? "")) return null;
    // The second day takes the month of the first: read as if it were written out.
    const second = lex[first.to + 1];
    if (second?.kind !== "number" || second.text.length > 2 || monthAt(lex, first.to + 2)) return null;
    const borrowed = [...lex.slice(at, at + 1), ...lex.slice(first.to + 1, first.to + 6)];
    const whole = monthDay(borrowed, 0);
    if (!whole) return null;
    const { year } = whole.meaning;
    return span({ ...first.meaning, year }, whole.meaning, at, first.to + whole.to);
  }
  const first = lex[at];
  const the = first?.lower === "the" ? 1 : 0;
  const number = lex[at + the];
  if (number?.kind !== "number" || number.text.length > 2 || number.glued) return null;
  const ordinal = lex[at + the + 1]?.glued && lex[at + the + 1]?.kind === "word" ? 1 : 0;
  const join = at + the + 1 + ordinal;
  if (!JOINS.has(lex[join]?.lower ?? "")) return null;
  const second = dayMonth(lex, join + 1);
  const day = Number(number.text);
  if (!second || day < 1 || day > 31 || day >= (second.meaning.day ?? 0)) return null;
  return span({ ...second.meaning, day }, second.meaning, at + the, second.to);
};

/** "1950-53", "2018–2020", "from 1855 to 1917": years, the second in full or its last two digits. */
export const yearSpan: Matcher = (lex, at) => {
  const first = yearDigits(lex, at);
  const join = lex[at + 1];
  const second = lex[at + 2];
  if (first === null || second?.kind !== "number" || lex[at - 1]?.text === "$") return null;
  const dash = join?.kind === "mark" && "-–—".includes(join.text);
  if (
    dash ? !join.glued || lex[at]?.glued === undefined : !["to", "until", "till", "through"].includes(join?.lower ?? "")
  )
    return null;
  if (!dash && !["from", "between"].includes(lex[at - 1]?.lower ?? "") && loneYear(lex, at) === null) return null;
  if (dash && lex[at]?.glued && lex[at - 1]?.kind !== "mark") return null;
  const full = yearDigits(lex, at + 2);
  const short = dash && second.text.length === 2 && !(lex[at + 3]?.glued && "-–./".includes(lex[at + 3]?.text ?? " "));
  const last = full ?? (short ? Math.floor(first / 100) * 100 + Number(second.text) : null);
  if (last === null || last <= first || (full === null && last > first + 99)) return null;
  return span(calendar({ year: first }), calendar({ year: last }), at, at + 3);
};

/** "between 2004 and 2012", "from April to June 2017", "April and May", "21 May – 3 June". */
export const dateSpan: Matcher = (lex, at) => {
  const first = calendarDate(lex, at);
  if (!first || first.from > at + 1) return null;
  const join = lex[first.to]?.lower ?? "";
  if (!JOINS.has(join)) return null;
  const next = lex[first.to + 1]?.lower === "the" ? first.to + 2 : first.to + 1;
  const second = calendarDate(lex, next);
  if (!second || second.from > next + 1) return null;
  const [from, to] = [first.meaning, second.meaning];
  const opener = lex[first.from - 1]?.lower;
  if (join === "and" && opener !== "between" && !adjoining(from, to)) return null;
  if (from.year === null && to.year === null && from.month === null) return null;
  // "2018 - March 5" or "2016 to May": coarser then finer, the second without its year, is no span of one kind.
  if (from.month === null && to.year === null && from.season === null) return null;
  if (opener !== "from" && opener !== "between" && (from.day === null) !== (to.day === null) && join === "to")
    return null;
  return span({ ...from, year: from.year ?? inheritedYear(from, to) }, to, first.from, second.to);
};

/** "November to February 2017" begins the year before. */
function inheritedYear(from: CalendarMeaning, to: CalendarMeaning): number | null {
  if (to.year === null) return null;
  return from.month !== null && to.month !== null && from.month > to.month ? to.year - 1 : to.year;
}

/** "in April and May" is one stretch; "in April and October" are two dates. */
function adjoining(from: CalendarMeaning, to: CalendarMeaning): boolean {
  if (from.month === null || to.month === null || from.part !== null || to.part !== null) return false;
  if (from.day === null && to.day === null) {
    return (from.month % 12) + 1 === to.month && (from.year === null || from.year === to.year);
  }
  return from.day !== null && to.day === from.day + 1 && from.month === to.month && from.year === null;
}
