import { calendarDate, monthAt } from "./absolute.ts";
import { cardinalNamed, seasonNamed, weekdayNamed } from "./calendar.ts";
import { epochAt } from "./history.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Matched, Matcher } from "./matched.ts";
import { calendar, type Meaning, type Near, type Part, type Unit } from "./meaning.ts";

const UNITS = new Map<string, Unit>(
  (["day", "week", "month", "year", "decade"] as const).flatMap((unit) => [
    [unit, unit],
    [`${unit}s`, unit],
  ]),
);

const TOWARD = new Map<string, -1 | 0 | 1>([
  ["last", -1],
  ["past", -1],
  ["this", 0],
  ["current", 0],
  ["next", 1],
  ["coming", 1],
]);
const TOLD = new Map<string, number>([
  ["that", 0],
  ["same", 0],
  ["previous", -1],
  ["preceding", -1],
  ["following", 1],
  ["subsequent", 1],
]);
const SINGLE_DAYS = new Map([
  ["yesterday", -1],
  ["today", 0],
  ["tonight", 0],
  ["tomorrow", 1],
]);
/** "late last year" is its last third; "later this year" is only what is left of it, which the year itself covers. */
const PART_BEFORE = new Map<string, Part | null>([
  ["earlier", null],
  ["early", "early"],
  ["later", null],
  ["late", "late"],
]);

/** "yesterday", "earlier this month", "last year", "next March", "on Wednesday", "that year", "the next day". */
export const deictic: Matcher = (lex, at) => {
  const word = lex[at]?.lower ?? "";
  const single = SINGLE_DAYS.get(word);
  if (single !== undefined) return { meaning: relative("day", single, null), from: at, to: at + 1 };
  const weekday = weekdayAt(lex, at);
  if (weekday) return weekday;
  const part = PART_BEFORE.get(word) ?? null;
  const leads = PART_BEFORE.has(word);
  let next = leads ? at + 1 : at;
  if (leads && lex[next]?.lower === "in") next++;
  const the = lex[next]?.lower === "the";
  if (the) next++;
  const toward = TOWARD.get(lex[next]?.lower ?? "");
  const from = !leads && the ? at + 1 : at;
  if (toward !== undefined) return named(lex, from, next + 1, toward, the, part);
  const told = TOLD.get(lex[next]?.lower ?? "");
  const same = lex[next]?.lower === "that" && lex[next + 1]?.lower === "same" ? 1 : 0;
  if (told === undefined) return null;
  const unit = singularUnit(lex[next + 1 + same]);
  return unit && { meaning: { kind: "told", unit, by: told, part }, from, to: next + 2 + same };
};

function named(
  lex: readonly Lexeme[],
  from: number,
  at: number,
  toward: -1 | 0 | 1,
  the: boolean,
  part: Part | null,
): Matched | null {
  const unit = singularUnit(lex[at]);
  if (unit) {
    // "the next day", "the last year" count from what is being told; "the past year" is a length of time.
    if (the && toward === -1) return null;
    if (the && toward === 1) return { meaning: { kind: "told", unit, by: 1, part }, from, to: at + 1 };
    if (unit === "day" || (lex[at - 1]?.lower === "past" && unit !== "year")) return null;
    return { meaning: relative(unit, toward, part), from, to: at + 1 };
  }
  const month = monthAt(lex, at);
  if (month?.full)
    return { meaning: { kind: "nearby", of: calendar({ month: month.month, part }), toward }, from, to: month.to };
  const season = seasonNamed(lex[at]?.lower ?? "");
  if (season !== null && !the)
    return { meaning: { kind: "nearby", of: calendar({ season }), toward }, from, to: at + 1 };
  const weekday = weekdayNamed(lex[at]?.lower ?? "");
  if (weekday !== null) return { meaning: { kind: "weekday", weekday, toward }, from, to: at + 1 };
  return null;
}

const singularUnit = (lexeme: Lexeme | undefined): Unit | null =>
  lexeme && !lexeme.lower.endsWith("s") ? (UNITS.get(lexeme.lower) ?? null) : null;

const relative = (unit: Unit, by: number, part: Part | null): Meaning => ({ kind: "relative", unit, by, part });

/** A weekday with a capital that is no part of a name ("Bloody Sunday", "Friday Mosque"). */
function weekdayAt(lex: readonly Lexeme[], at: number): Matched | null {
  const word = lex[at];
  const weekday = word ? weekdayNamed(word.lower) : null;
  if (!word || weekday === null || !/^\p{Lu}/u.test(word.text)) return null;
  const before = lex[at - 1];
  if (before?.kind === "word" && /^\p{Lu}/u.test(before.text) && before.lower !== "on") return null;
  return { meaning: { kind: "weekday", weekday, toward: null }, from: at, to: at + 1 };
}

const QUALIFIERS = new Map<string, Near>([
  ["nearly", "nearly"],
  ["almost", "nearly"],
  ["about", "nearly"],
  ["over", "over"],
  ["exactly", "exactly"],
]);

/** "two years ago", "three weeks earlier", "the day before Feb 7", "nearly 71 years after the end of World War II". */
export const counted: Matcher = (lex, at) => {
  let next = at;
  let near = QUALIFIERS.get(lex[next]?.lower ?? "") ?? null;
  if (near !== null) next++;
  else if (lex[next]?.lower === "more" && lex[next + 1]?.lower === "than") [near, next] = ["over", next + 2];
  const count = countAt(lex, next);
  const unit = count && UNITS.get(lex[count.to]?.lower ?? "");
  if (!count || !unit) return null;
  const after = lex[count.to + 1]?.lower;
  const counted = { unit, near: near ?? "exactly" } as const;
  if (after === "ago") return { meaning: relative(unit, -count.value, null), from: at, to: count.to + 2 };
  const sign = after === "before" ? -1 : after === "after" || after === "since" ? 1 : null;
  if (sign !== null) {
    const base = baseAt(lex, count.to + 2);
    const meaning = base && ({ kind: "shifted", of: base.meaning, by: sign * count.value, ...counted } as const);
    if (base && meaning) return { meaning, from: at, to: base.to };
  }
  if (after === "earlier" || after === "later" || after === "afterwards") {
    const by = after === "earlier" ? -count.value : count.value;
    return { meaning: { kind: "told", unit, by, part: null }, from: at, to: count.to + 2 };
  }
  return null;
};

/** "two", "71", "a", and "the" of "the day before". */
function countAt(lex: readonly Lexeme[], at: number): { value: number; to: number } | null {
  const word = lex[at];
  if (!word) return null;
  if (word.kind === "number") {
    return word.text.length <= 3 && !(lex[at + 1]?.glued && lex[at + 1]?.text !== "-")
      ? { value: Number(word.text), to: at + 1 }
      : null;
  }
  if (word.lower === "the") return { value: 1, to: at + 1 };
  const value = cardinalNamed(word.lower);
  if (value === null) return null;
  if (lex[at + 1]?.text === "-" && value >= 20 && value < 100) {
    const ones = cardinalNamed(lex[at + 2]?.lower ?? "");
    if (ones !== null && ones < 10) return { value: value + ones, to: at + 3 };
  }
  return { value, to: at + 1 };
}

function baseAt(lex: readonly Lexeme[], at: number): { meaning: Meaning; to: number } | null {
  const epoch = epochAt(lex, at);
  if (epoch) return { meaning: calendar({ year: epoch.year }), to: epoch.to };
  const date = calendarDate(lex, lex[at]?.lower === "the" ? at + 1 : at) ?? deictic(lex, at);
  return date && { meaning: date.meaning, to: date.to };
}

/** "since the end of World War II". */
export const epoch: Matcher = (lex, at) => {
  const found = epochAt(lex, at);
  return found && { meaning: calendar({ year: found.year }), from: at, to: found.to };
};
