import type { Meaning, Unit } from "../meaning.ts";
import type { Build } from "./parts.ts";

/** ISO 8601's letters for units and how many of them one is; TIMEX3 has DE and CE for decades and centuries. */
const LENGTHS: Readonly<Record<Unit, readonly [factor: number, letter: string]>> = {
  second: [1, "TS"],
  minute: [1, "TM"],
  hour: [1, "TH"],
  day: [1, "D"],
  night: [1, "D"],
  week: [1, "W"],
  weekend: [1, "WE"],
  fortnight: [2, "W"],
  month: [1, "M"],
  quarter: [3, "M"],
  year: [1, "Y"],
  decade: [1, "DE"],
  century: [1, "CE"],
};

/** Times of day, lengths of time and what recurs. */
export const TIME_BUILDS: Readonly<Record<string, Build>> = {
  clock: ({ hour = 0, minute, half }) => {
    if (half !== undefined && (hour < 1 || hour > 12)) return undefined;
    const hours = half === undefined ? hour : (hour % 12) + half;
    return minute === undefined ? `T${pad(hours)}` : `T${pad(hours)}:${pad(minute)}`;
  },
  timed: ({ time, dayPart, of }) => timed(of ?? null, time, dayPart),
  timedDay: ({ by = 0, time, dayPart }) => timed({ kind: "relative", unit: "day", by, part: null }, time, dayPart),
  timedWeekday: ({ weekday = 1, dayPart }) =>
    timed({ kind: "weekday", weekday, toward: null, from: "saying" }, undefined, dayPart),
  timedTold: ({ by = 0, dayPart }) => timed({ kind: "told", unit: "day", by, part: null }, undefined, dayPart),
  // "three quarters" are mostly no length of time.
  duration: ({ n, unit }) =>
    unit && unit !== "quarter" && n !== undefined ? { kind: "duration", length: lengthOf(n, unit) } : undefined,
  durationAndHalf: ({ n, unit }) =>
    unit && typeof n === "number" ? { kind: "duration", length: lengthOf(n + 0.5, unit) } : undefined,
  durationSum: ({ n, unit, m, other }) =>
    unit && other && typeof n === "number" && typeof m === "number" && unit !== other
      ? { kind: "duration", length: sumOf(lengthOf(n, unit), lengthOf(m, other)) }
      : undefined,
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

function lengthOf(n: number | "X", unit: Unit): string {
  const [factor, letters] = LENGTHS[unit];
  const amount = n === "X" ? "X" : n * factor;
  return letters.startsWith("T") ? `PT${amount}${letters.slice(1)}` : `P${amount}${letters}`;
}

/** "P1Y" and "P2M" are "P1Y2M"; hours go behind one T. */
function sumOf(one: string, other: string): string {
  const parts = [one, other].sort((a, b) => Number(a.startsWith("PT")) - Number(b.startsWith("PT")));
  const [first = "", second = ""] = parts;
  return first.startsWith("PT") ? first + second.slice(2) : first + second.slice(1);
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
