import { monthAbbreviated, monthNamed, ordinalNamed, seasonNamed, weekdayNamed } from "./calendar.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Matched, Matcher } from "./matched.ts";
import { type CalendarMeaning, calendar, type Part } from "./meaning.ts";
import { loneYear, yearDigits } from "./year.ts";

type CalendarMatch = Matched<CalendarMeaning>;

const ORDINAL_ENDINGS = new Set(["st", "nd", "rd", "th"]);
const DASHES = "-–—";

/** "21", "21st": a day of the month and the lexeme after it. */
function dayAt(lex: readonly Lexeme[], at: number): { day: number; to: number; ordinal: boolean } | null {
  const digits = lex[at];
  if (digits?.kind !== "number" || digits.text.length > 2) return null;
  if (digits.glued && "$€£¥#.,:".includes(lex[at - 1]?.text ?? " ")) return null;
  const day = Number(digits.text);
  if (!(day >= 1 && day <= 31)) return null;
  const ending = lex[at + 1];
  if (ending?.glued && ORDINAL_ENDINGS.has(ending.lower)) return { day, to: at + 2, ordinal: true };
  if (ending?.glued && (ending.kind === "word" || ending.text === "%")) return null;
  const mark = lex[at + 2];
  if (ending?.glued && ".:,".includes(ending.text) && mark?.glued && mark.kind === "number" && mark.text.length < 4)
    return null;
  return { day, to: at + 1, ordinal: false };
}

/** Month by name or abbreviation, its full stop included. Months are capitalised; "may" and "march" are not. */
export function monthAt(lex: readonly Lexeme[], at: number): { month: number; to: number; full: boolean } | null {
  const word = lex[at];
  if (word?.kind !== "word") return null;
  const full = monthNamed(word.lower);
  const short = full === null ? monthAbbreviated(word.lower) : null;
  if ((full === null && short === null) || !/^\p{Lu}/u.test(word.text)) return null;
  if (full !== null) return { month: full, to: at + 1, full: true };
  if (short === null) return null;
  return { month: short, to: lex[at + 1]?.text === "." && lex[at + 1]?.glued ? at + 2 : at + 1, full: false };
}

/** A year after a month or day, with or without a comma. */
function yearAfter(lex: readonly Lexeme[], at: number): { year: number; to: number } | null {
  const next = lex[at]?.text === "," ? at + 1 : lex[at]?.lower === "of" ? at + 1 : at;
  const year = yearDigits(lex, next);
  return year === null ? null : { year, to: next + 1 };
}

function withYear(lex: readonly Lexeme[], from: number, to: number, month: number, day: number | null): CalendarMatch {
  const year = yearAfter(lex, to);
  return { meaning: calendar({ year: year?.year ?? null, month, day }), from, to: year?.to ?? to };
}

/** "March 21", "Feb. 7th, 2018". */
export const monthDay: Matcher<CalendarMeaning> = (lex, at) => {
  const month = monthAt(lex, at);
  if (!month) return null;
  const day = dayAt(lex, lex[month.to]?.lower === "the" ? month.to + 1 : month.to);
  return day && withYear(lex, at, day.to, month.month, day.day);
};

/** "21 March 2018", "the 21st of March". */
export const dayMonth: Matcher<CalendarMeaning> = (lex, at) => {
  const the = lex[at]?.lower === "the" ? 1 : 0;
  const day = dayAt(lex, at + the);
  if (!day || (the === 1 && !day.ordinal)) return null;
  const glue = DASHES.includes(lex[day.to]?.text ?? "x") && lex[day.to]?.glued ? 1 : 0;
  const month = monthAt(lex, lex[day.to]?.lower === "of" ? day.to + 1 : day.to + glue);
  if (!month) return null;
  const yearGlue = glue === 1 && DASHES.includes(lex[month.to]?.text ?? "x") ? 1 : 0;
  return withYear(lex, at + the, month.to + yearGlue, month.month, day.day);
};

/** "2018-03-21", "2018/03/21", "21.03.2018", "03/21/2018"; where day and month cannot be told apart, the year. */
const numeric: Matcher<CalendarMeaning> = (lex, at) => {
  const [a, mark, b, again, c] = lex.slice(at, at + 5);
  if (a?.kind !== "number" || b?.kind !== "number" || !mark?.glued || !b.glued) return null;
  if (!"-/.".includes(mark.text) || again?.text !== mark.text || !again.glued || c?.kind !== "number" || !c.glued)
    return null;
  if (lex[at + 5]?.glued && lex[at + 5]?.kind !== "mark" && lex[at + 5]?.lower !== "t") return null;
  const match = (year: number, month: number, day: number): CalendarMatch | null =>
    year >= 1000 && year < 2200 && month >= 1 && month <= 12 && day >= 1 && day <= 31
      ? { meaning: calendar({ year, month, day }), from: at, to: at + 5 }
      : null;
  const [x, y, z] = [Number(a.text), Number(b.text), Number(c.text)];
  if (a.text.length === 4 && b.text.length <= 2 && c.text.length <= 2) return match(x, y, z);
  if (c.text.length !== 4 || a.text.length > 2 || b.text.length > 2) return null;
  if (x > 12 || mark.text === ".") return match(z, y, x);
  if (y > 12) return match(z, x, y);
  return x === y ? match(z, x, y) : match(z, 1, 1) && { meaning: calendar({ year: z }), from: at, to: at + 5 };
};

const PARTS = new Map<string, Part>([
  ["early", "early"],
  ["mid", "mid"],
  ["middle", "mid"],
  ["late", "late"],
  ["beginning", "early"],
  ["start", "early"],
  ["end", "late"],
  ["close", "late"],
]);
const TAKES_OF = new Set(["middle", "beginning", "start", "end", "close", "half", "quarter"]);

/** "early", "mid-", "the end of", "the first half of": the part, and where what it is of begins. */
export function partAt(lex: readonly Lexeme[], at: number): { part: Part; to: number } | null {
  let next = lex[at]?.lower === "the" ? at + 1 : at;
  const the = next > at;
  const word = lex[next]?.lower ?? "";
  const part = PARTS.get(word);
  if (part !== undefined) {
    next++;
    if (lex[next]?.text === "-" && lex[next]?.glued) next++;
    if (TAKES_OF.has(word)) return lex[next]?.lower === "of" ? { part, to: skipThe(lex, next + 1) } : null;
    return the && lex[next]?.kind !== "number" ? null : { part, to: skipOf(lex, next) };
  }
  const which = ordinalNamed(word) ?? (word === "last" ? 4 : null);
  const half = lex[next + 1]?.lower;
  if (which === null || which > 4 || lex[next + 2]?.lower !== "of") return null;
  const to = skipThe(lex, next + 3);
  if (half === "half")
    return which <= 2 || word === "last" ? { part: which === 1 ? "first-half" : "second-half", to } : null;
  return half === "quarter" ? { part: which as 1 | 2 | 3 | 4, to } : null;
}

const skipThe = (lex: readonly Lexeme[], at: number): number => (lex[at]?.lower === "the" ? at + 1 : at);
/** "late in 2017", "early in the year". */
const skipOf = (lex: readonly Lexeme[], at: number): number => (lex[at]?.lower === "in" ? at + 1 : at);

const BEFORE_A_MONTH = new Set(
  "in by since until till of during before after from to through this last next early late mid the and or for between throughout coming past previous - – ( around".split(
    " ",
  ),
);
const AMBIGUOUS_MONTHS = new Set(["may", "march"]);

/** "March 2018", "March", "summer 2018": a month that could be a verb or a name must have fitting company. */
const monthOnly: Matcher<CalendarMeaning> = (lex, at) => {
  const month = monthAt(lex, at);
  if (!month) return null;
  const match = withYear(lex, at, month.to, month.month, null);
  if (match.meaning.year !== null) return match;
  const before = lex[at - 1]?.lower ?? "";
  const fits = BEFORE_A_MONTH.has(before);
  if (!fits && (!month.full || AMBIGUOUS_MONTHS.has(lex[at]?.lower ?? ""))) return null;
  // "April Glaspie", "in May's cabinet": a name goes on with a capital.
  const after = lex[month.to];
  if (!fits && after?.kind === "word" && /^\p{Lu}/u.test(after.text)) return null;
  if (lex[month.to]?.text === "’" || lex[month.to]?.text === "'")
    return fits && !AMBIGUOUS_MONTHS.has(lex[at]?.lower ?? "") ? match : null;
  return match;
};

const season: Matcher<CalendarMeaning> = (lex, at) => {
  const number = seasonNamed(lex[at]?.lower ?? "") ?? (lex[at]?.lower === "fall" ? 23 : null);
  if (number === null) return null;
  const year = yearAfter(lex, at + 1);
  if (year) return { meaning: calendar({ year: year.year, season: number }), from: at, to: year.to };
  const the = lex[at - 1]?.lower === "the" && (lex[at - 2]?.lower === "in" || lex[at - 2]?.lower === "of");
  return the && number !== 23 ? { meaning: calendar({ season: number }), from: at, to: at + 1 } : null;
};

/** "2018"; "490 BC". */
const yearOnly: Matcher<CalendarMeaning> = (lex, at) => {
  const digits = lex[at];
  if (digits?.kind !== "number") return null;
  if (digits.text.length <= 4 && !digits.glued) {
    const era = [1, 2, 3, 4].map((n) => lex[at + n]?.text ?? "").join("");
    const to = era.startsWith("BCE") ? at + 2 : era.startsWith("BC") ? at + 2 : era.startsWith("B.C.") ? at + 5 : null;
    const year = Number(digits.text);
    if (to !== null && year > 0) return { meaning: calendar({ year: 1 - year }), from: at, to };
  }
  const year = loneYear(lex, at);
  return year === null ? null : { meaning: calendar({ year }), from: at, to: at + 1 };
};

/** A weekday before a date adds nothing to it: "Wednesday, March 21". */
const weekdayThenDate: Matcher<CalendarMeaning> = (lex, at) => {
  if (weekdayNamed(lex[at]?.lower ?? "") === null) return null;
  const next = lex[at + 1]?.text === "," ? at + 2 : at + 1;
  const match = monthDay(lex, next) ?? dayMonth(lex, next);
  return match && { ...match, from: at };
};

const WHOLE: readonly Matcher<CalendarMeaning>[] = [
  numeric,
  weekdayThenDate,
  monthDay,
  dayMonth,
  monthOnly,
  season,
  yearOnly,
];

/** Any date of the calendar without a part before it. */
const wholeDate: Matcher<CalendarMeaning> = (lex, at) => {
  for (const matcher of WHOLE) {
    const match = matcher(lex, at);
    if (match) return match;
  }
  return null;
};

/** "mid-2017", "the end of 1776": after a part a number of four digits can only be a year. */
function yearOfPart(lex: readonly Lexeme[], at: number): CalendarMatch | null {
  const year = yearDigits(lex, at);
  return year === null ? null : { meaning: calendar({ year }), from: at, to: at + 1 };
}

const ABOUT = new Set(["about", "around", "circa", "ca", "c", "approximately"]);

/** Any date of the calendar: "late May 2018", "about 1910", "March 21". */
export const calendarDate: Matcher<CalendarMeaning> = (lex, at) => {
  const part = partAt(lex, at);
  if (part) {
    const match = monthOnly(lex, part.to) ?? season(lex, part.to) ?? yearOfPart(lex, part.to);
    if (match)
      return {
        meaning: { ...match.meaning, part: part.part },
        from: at,
        to: match.to,
      };
  }
  if (ABOUT.has(lex[at]?.lower ?? "")) {
    const match = wholeDate(lex, lex[at + 1]?.text === "." ? at + 2 : at + 1);
    if (match && match.meaning.month === null && match.meaning.year !== null) {
      return { meaning: { ...match.meaning, about: true }, from: at, to: match.to };
    }
  }
  return wholeDate(lex, at);
};
