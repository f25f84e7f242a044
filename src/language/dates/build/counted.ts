import { lengthOf } from "../lengths.ts";
import { calendar, type Meaning, type Unit } from "../meaning.ts";
import { asCalendar, inYear } from "./dates.ts";
import type { Build, Parts } from "./parts.ts";

/** Years that began and ended what writers count from without naming a date. */
const WARS: Readonly<Record<string, readonly [began: number, ended: number]>> = {
  ww1: [1914, 1918],
  ww2: [1939, 1945],
  pacific: [1941, 1945],
  korea: [1950, 1953],
  vietnam: [1955, 1975],
  cold: [1947, 1991],
};

const TODAY: Meaning = { kind: "relative", unit: "day", by: 0, part: null };
/** A count of these leads to no other day that could be told. */
const WITHIN_A_DAY: ReadonlySet<Unit> = new Set(["second", "minute", "hour"]);

/** What a unit is counted in, and in what where there are halves of it. */
type Finer = Readonly<Partial<Record<Unit, readonly [factor: number, unit: Unit]>>>;
const WHOLE: Finer = { fortnight: [14, "day"], decade: [10, "year"], century: [100, "year"] };
const BROKEN: Finer = { ...WHOLE, year: [12, "month"] };

/** Dates that are counted from when something was said, from what was told or from another date. */
export const COUNTED_BUILDS: Readonly<Record<string, Build>> = {
  relative: ({ unit, by = 0, part = null }) => unit && { kind: "relative", unit, by, part },
  ago: ({ unit, n }) => (n === "X" ? { kind: "vague", when: "past" } : counted(unit, n, -1)),
  agoAndHalf: ({ unit, n }) => (typeof n === "number" ? counted(unit, n + 0.5, -1) : undefined),
  ahead: ({ unit, n }) => (n === "X" ? { kind: "vague", when: "future" } : counted(unit, n, 1)),
  /** "in two weeks", said of what is to come: so many units on, to the day. */
  aheadOf: ({ unit, n }) =>
    unit && typeof n === "number" && !WITHIN_A_DAY.has(unit)
      ? { kind: "shifted", of: TODAY, unit, by: n, near: "nearly" }
      : undefined,
  fromNow: ({ unit, n }) =>
    unit && typeof n === "number" && !WITHIN_A_DAY.has(unit)
      ? { kind: "shifted", of: TODAY, unit, by: n, near: "exactly" }
      : undefined,
  weekday: ({ weekday, toward = null }) => ({ kind: "weekday", weekday, toward, from: "saying" }),
  weekdayInWeek: ({ weekday, by = 0 }) => ({
    kind: "weekdayOf",
    weekday,
    of: { kind: "relative", unit: "week", by, part: null },
  }),
  weekdayInStoryWeek: ({ weekday, by = 0 }) => ({
    kind: "weekdayOf",
    weekday,
    of: { kind: "told", unit: "week", by, part: null },
  }),
  nearbyHoliday: ({ of, toward }) =>
    of?.kind === "calendar" || of?.kind === "holiday" ? { kind: "nearby", of, toward, from: "saying" } : undefined,
  weekdayTold: ({ weekday, by = 0 }) => ({ kind: "weekday", weekday, toward: Math.sign(by), from: "story" }),
  weekdayOf: ({ weekday, of }) => of && { kind: "weekdayOf", weekday, of },
  nearby: (parts) => nearby(parts, parts.toward, "saying"),
  nearbyTold: (parts) => nearby(parts, parts.by, "story"),
  stretch: ({ unit, n, toward }) =>
    n === "X"
      ? unit && { kind: "duration", length: lengthOf(n, unit) }
      : unit && n !== undefined && !WITHIN_A_DAY.has(unit) && { kind: "stretch", unit, count: n, toward },
  lasting: ({ unit, n, of }) =>
    unit && of && typeof n === "number" && !WITHIN_A_DAY.has(unit)
      ? { kind: "lasting", unit, count: n, of }
      : undefined,
  open: ({ of, toward = 1, inclusive }) =>
    of && { kind: "open", of, toward: toward < 0 ? -1 : 1, inclusive: inclusive === 1 },
  side: ({ of, toward = 1 }) => of?.kind === "relative" && { kind: "side", of, toward: toward < 0 ? -1 : 1 },
  distance: ({ unit, n, toward = 1, definite }) =>
    unit &&
    n !== undefined && { kind: "distance", unit, count: n, toward: toward < 0 ? -1 : 1, definite: definite === 1 },
  told: ({ unit, by = 0, part = null }) => unit && { kind: "told", unit, by, part },
  toldAfter: ({ unit, n }) => told(unit, n, 1),
  toldBefore: ({ unit, n }) => told(unit, n, -1),
  shiftedBack: (parts) => shifted(parts, -1),
  shiftedOn: (parts) => shifted(parts, 1),
  warStart: ({ war = "" }) => calendar({ year: WARS[war]?.[0] ?? null }),
  warEnd: ({ war = "" }) => calendar({ year: WARS[war]?.[1] ?? null }),
  nth: ({ nth, n, unit, of }) => {
    const count = n === undefined ? 1 : n;
    return unit && of && nth !== undefined && count !== "X" ? { kind: "nth", nth, count, unit, of } : undefined;
  },
  around: ({ unit, of, year }) => {
    const dated = of && year !== undefined ? inYear(of, year) : of;
    return dated && unit && { kind: "around", unit, of: dated };
  },
  weekNumber: ({ nth = 0, year = null, of }) =>
    nth >= 1 && nth <= 53
      ? {
          kind: "nth",
          nth,
          count: 1,
          unit: "week",
          of: of ?? (year === null ? { kind: "relative", unit: "year", by: 0, part: null } : calendar({ year })),
        }
      : undefined,
  vague: ({ when }) => ({ kind: "vague", when }),
};

function counted(unit: Unit | undefined, n: number | "X" | undefined, sign: 1 | -1): Meaning | undefined {
  if (!unit || typeof n !== "number") return undefined;
  const [factor, finer] = (Number.isInteger(n) ? WHOLE : BROKEN)[unit] ?? [1, unit];
  // "half a month ago" is no day that could be told.
  if (!Number.isInteger(n * factor)) return { kind: "vague", when: sign === 1 ? "future" : "past" };
  return { kind: "relative", unit: finer, by: sign * n * factor, part: null };
}

function told(unit: Unit | undefined, n: number | "X" | undefined, sign: 1 | -1): Meaning | undefined {
  if (n === "X") return { kind: "vague", when: sign === 1 ? "future" : "past" };
  if (!unit || n === undefined || WITHIN_A_DAY.has(unit)) return undefined;
  const [factor, finer] = WHOLE[unit] ?? [1, unit];
  return { kind: "told", unit: finer, by: sign * n * factor, part: null };
}

function shifted({ unit, n, of, near = "exactly" }: Parts, sign: 1 | -1): Meaning | undefined {
  return unit && of && typeof n === "number" && !WITHIN_A_DAY.has(unit)
    ? { kind: "shifted", of, unit, by: sign * n, near }
    : undefined;
}

function nearby({ of, month, season }: Parts, by: number | undefined, from: "saying" | "story"): Meaning | undefined {
  const date = asCalendar(of) ?? calendar({ month: month ?? null, season: season ?? null });
  return by === undefined ? undefined : { kind: "nearby", of: date, toward: Math.sign(by) as -1 | 0 | 1, from };
}
