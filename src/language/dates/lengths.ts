import type { Unit } from "./meaning.ts";

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

/** So many of a unit, "X" where their number is left open: "P3W", "PXD". */
export function lengthOf(n: number | "X", unit: Unit): string {
  const [factor, letters] = LENGTHS[unit];
  const amount = n === "X" ? "X" : n * factor;
  return letters.startsWith("T") ? `PT${amount}${letters.slice(1)}` : `P${amount}${letters}`;
}

/** "P1Y" and "P2M" are "P1Y2M"; hours go behind one T. */
export function sumOf(one: string, other: string): string {
  const parts = [one, other].sort((a, b) => Number(a.startsWith("PT")) - Number(b.startsWith("PT")));
  const [first = "", second = ""] = parts;
  return first.startsWith("PT") ? first + second.slice(2) : first + second.slice(1);
}
