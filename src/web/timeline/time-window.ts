/** Days from one to another, both included. */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The part of all days that the main stretch holds. */
const HELD = 0.8;
/** How many times longer all of time has to be for its ends to be set apart. */
const WORTH_CUTTING = 3;
/** What is added at both ends, as a part of the stretch. */
const MARGIN = 0.06;

/**
 * The stretch of time in which most events lie, so that a treaty of long ago does not press the talks of this year into
 * one line: the shortest that holds four fifths of the days, with a margin. All of time where that is hardly longer,
 * or where `whole` asks for it. Null without a day.
 */
export function timeWindow(days: readonly number[], whole = false): DayRange | null {
  const sorted = Float64Array.from(days).sort();
  const { length } = sorted;
  if (length === 0) return null;
  const all = { first: sorted[0] as number, last: sorted[length - 1] as number };
  const held = Math.ceil(length * HELD);
  let best = all;
  for (let from = 0; from + held <= length; from++) {
    const range = { first: sorted[from] as number, last: sorted[from + held - 1] as number };
    if (range.last - range.first < best.last - best.first) best = range;
  }
  const cut = !whole && all.last - all.first > WORTH_CUTTING * Math.max(best.last - best.first, 365);
  const { first, last } = cut ? best : all;
  const margin = Math.max(Math.round((last - first) * MARGIN), 15);
  return { first: first - margin, last: last + margin };
}
