import { type CalendarMeaning, calendar, type Meaning, type Part } from "../meaning.ts";
import { fullYear } from "./numbers.ts";
import type { Build } from "./parts.ts";

/** Dates of the calendar and periods of it. */
export const DATE_BUILDS: Readonly<Record<string, Build>> = {
  calendar: (parts) =>
    calendar({
      year: parts.year ?? null,
      month: parts.month ?? null,
      day: parts.day ?? null,
      season: parts.season ?? null,
      part: parts.part ?? null,
      about: parts.about === 1,
    }),
  inYear: ({ of, year }) => of && year !== undefined && inYear(of, year),
  inShortYear: ({ of, two }) => of && two !== undefined && inYear(of, fullYear(two)),
  monthOfShortYear: ({ month = null, two = 0 }) => calendar({ month, year: fullYear(two) }),
  /** "the winter of 1914/15". */
  seasonAcross: ({ season = null, year = 0, two }) =>
    (year + 1) % 100 === two ? calendar({ season, year }) : undefined,
  compactDay: ({ day = 0 }) => {
    const [year, month] = [Math.floor(day / 10_000), Math.floor(day / 100) % 100];
    return month >= 1 && month <= 12 && day % 100 >= 1 && day % 100 <= 31
      ? calendar({ year, month, day: day % 100 })
      : undefined;
  },
  eitherOrder: ({ first = 0, second = 0, year = null }) => eitherOrder(first, second, year),
  eitherOrderOfShortYear: ({ first = 0, second = 0, two = 0 }) => eitherOrder(first, second, fullYear(two)),
  digits: ({ first, second, year }) => ({ first, second, year }),
  dayIn: ({ day = null, of }) => of && { kind: "within", date: calendar({ day }), of },
  decade: ({ year }) => year !== undefined && { kind: "decade", year, part: null },
  shortDecade: ({ two = 1 }) => (two % 10 === 0 ? { kind: "decade", year: 1900 + two, part: null } : undefined),
  century: ({ n }) =>
    typeof n === "number" && n >= 1 && n <= 22 ? { kind: "century", year: (n - 1) * 100, part: null } : undefined,
  decadeBefore: ({ n }) =>
    typeof n === "number" && n % 10 === 0 ? { kind: "decade", year: -n - 8, part: null } : undefined,
  centuryBefore: ({ n }) =>
    typeof n === "number" && n >= 1 && n <= 22 ? { kind: "century", year: 1 - n * 100, part: null } : undefined,
  quarter: ({ n }) => (typeof n === "number" && n >= 1 && n <= 4 ? n : undefined),
  half: ({ n }) => (n === 1 ? "first-half" : n === 2 ? "second-half" : undefined),
  inPart: ({ part, of }) => (of && part !== undefined ? inPart(of, part) : undefined),
  about: ({ of }) =>
    of?.kind === "calendar" && of.year !== null && of.month === null && of.season === null && of.part === null
      ? { ...of, about: true }
      : of,
  ancient: ({ number }) => ({ kind: "ancient", number }),
  within: ({ date, of }) =>
    of && date?.kind === "calendar" && date.year === null ? { kind: "within", date, of } : undefined,
  partWithin: ({ part = null, of }) => of && { kind: "within", date: calendar({ part }), of },
  seasonWithin: ({ season = null, part = null, of }) => of && { kind: "within", date: calendar({ season, part }), of },
  moving: ({ easter, month, weekday, nth }) => ({
    kind: "holiday",
    day: easter === undefined ? { month, weekday, nth } : { easter },
    year: null,
  }),
  dayNamed: ({ weekday, day }) => ({ kind: "dayNamed", weekday, day }),
  dayAlone: ({ day = null }) => calendar({ day }),
};

/** A day and a month in digits; one that is beyond 12 can be but the day. */
function eitherOrder(first: number, second: number, year: number | null): Meaning | undefined {
  const monthFirst = calendar({ year, month: first, day: second });
  const dayFirst = calendar({ year, month: second, day: first });
  if (first > 12) return second > 12 ? undefined : dayFirst;
  return second > 12 || first === second ? monthFirst : { kind: "either", monthFirst, dayFirst };
}

/** "May 3" and the year after it; a date that has one takes no other. */
export function inYear(of: Meaning, year: number): Meaning | undefined {
  if (of.kind !== "calendar" && of.kind !== "holiday") return undefined;
  return of.year === null ? { ...of, year } : undefined;
}

function inPart(of: Meaning, part: Part): Meaning | undefined {
  switch (of.kind) {
    case "calendar":
      return of.day === null && of.part === null ? { ...of, part } : undefined;
    case "decade":
    case "century":
      return { ...of, part };
    case "relative":
    case "told":
      return { ...of, part };
    default:
      return undefined;
  }
}

/** A calendar date, if it is one. */
export function asCalendar(meaning: Meaning | undefined): CalendarMeaning | null {
  return meaning?.kind === "calendar" ? meaning : null;
}
