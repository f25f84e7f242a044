import type { Build } from "./parts.ts";

/** The twentieth century's, unless that year is so far ahead that it must be meant of the twenty-first. */
export function fullYear(two: number): number {
  return two < 30 ? 2000 + two : 1900 + two;
}

/** Numbers of which a date is made. */
export const NUMBER_BUILDS: Readonly<Record<string, Build>> = {
  sum: ({ a = 0, b = 0 }) => a + b,
  plus: ({ a = 0, by = 0 }) => a + by,
  /** "2 1/2". */
  plusFraction: ({ a = 0, first = 0, second = 0 }) =>
    first < second && (second === 2 || second === 4) ? a + first / second : undefined,
  times: ({ a = 0, by = 1 }) => a * by,
  shortYear: ({ two = 0 }) => fullYear(two),
  spelledYear: ({ century = 0, two = 0 }) => (two < 100 ? century * 100 + two : undefined),
  yearBefore: ({ n }) => (typeof n === "number" ? 1 - n : undefined),
};
