import { lengthOf, sumOf } from "../lengths.ts";
import type { Meaning } from "../meaning.ts";
import type { Build } from "./parts.ts";

/** Times of day, lengths of time and what recurs. */
export const TIME_BUILDS: Readonly<Record<string, Build>> = {
  clock: ({ hour = 0, minute, half }) => {
    if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
    const hours = half === undefined ? hour : (hour % 12) + half;
    return minute === undefined ? `T${pad(hours)}` : `T${pad(hours)}:${pad(minute)}`;
  },
  /** "0930 GMT". */
  fourDigits: ({ number = 0 }) => `T${pad(Math.floor(number / 100))}:${pad(number % 100)}`,
  timed: ({ time, dayPart, of }) => timed(of ?? null, time, dayPart),
  /** "the night of 5/6 June" begins on the 5th. */
  timedFirst: ({ dayPart, day = null, of, year = null }) =>
    of?.kind === "calendar" ? timed({ ...of, day, year }, undefined, dayPart) : undefined,
  timedDay: ({ by = 0, time, dayPart }) => timed({ kind: "relative", unit: "day", by, part: null }, time, dayPart),
  timedWeekday: ({ weekday = 1, time, dayPart }) =>
    timed({ kind: "weekday", weekday, toward: null, from: "saying" }, time, dayPart),
  timedTold: ({ by = 0, dayPart }) => timed({ kind: "told", unit: "day", by, part: null }, undefined, dayPart),
  // "three quarters" are mostly no length of time.
  duration: ({ n, unit }) =>
    unit && unit !== "quarter" && n !== undefined ? { kind: "duration", length: lengthOf(n, unit) } : undefined,
  durationAndHalf: ({ n, unit }) =>
    unit && typeof n === "number" ? { kind: "duration", length: lengthOf(n + 0.5, unit) } : undefined,
  durationAndQuarter: ({ n, unit }) =>
    unit && typeof n === "number" ? { kind: "duration", length: lengthOf(n + 0.25, unit) } : undefined,
  durationSum: ({ n, unit, m, other, l, third }) => {
    if (!unit || !other || typeof n !== "number" || typeof m !== "number" || unit === other) return undefined;
    const two = sumOf(lengthOf(n, unit), lengthOf(m, other));
    if (!third) return { kind: "duration", length: two };
    return typeof l === "number" && third !== unit && third !== other
      ? { kind: "duration", length: sumOf(two, lengthOf(l, third)) }
      : undefined;
  },
  recurring: ({ v }) => ({ kind: "recurring", round: v }),
  every: ({ n = 1, unit }) => unit && lengthOf(n, unit),
  everyWeekday: ({ weekday, dayPart, time = "" }) =>
    `XXXX-WXX-${weekday}${dayPart === undefined ? time : `T${dayPart}`}`,
  everyTime: ({ unit = "day", time }) => (unit === "day" || unit === "night" ? time : undefined),
  everyDay: ({ day = 0 }) => `XXXX-XX-${pad(day)}`,
  everyPart: ({ dayPart }) => `T${dayPart}`,
};

function timed(of: Meaning | null, time: string | undefined, dayPart: string | undefined): Meaning | undefined {
  const when = time ?? (dayPart === undefined ? undefined : `T${dayPart}`);
  return when === undefined ? undefined : { kind: "timed", of, time: when };
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
