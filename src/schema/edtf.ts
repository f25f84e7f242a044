import parse from "edtf";
import { z } from "zod";

/** First and last day that a date may mean, as ISO days; `null` where that side is open or unknown. */
export interface DayBounds {
  readonly first: string | null;
  readonly last: string | null;
}

const known = new Map<string, DayBounds | null>();

/** Bounds of an EDTF string (ISO 8601-2, level 1 plus sets), or null if it is not one. Results are remembered. */
export function dayBounds(edtf: string): DayBounds | null {
  const seen = known.get(edtf);
  if (seen !== undefined) return seen;
  const bounds = readBounds(edtf);
  if (known.size > 50_000) known.clear();
  known.set(edtf, bounds);
  return bounds;
}

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?%]?$/;
const SET = /^[[{](.+)[\]}]$/;

function readBounds(edtf: string): DayBounds | null {
  // Plain dates are nearly all there are; the library's grammar costs a hundred times as much.
  const plain = PLAIN.exec(edtf);
  if (plain) return plainBounds(plain[1] as string, plain[2], plain[3]);
  try {
    const value = parse(edtf) as { min: number; max: number };
    // The library takes the first member of a range in a set for the whole of it, hence member by member.
    const members = SET.exec(edtf);
    return members ? setBounds(members[1] as string) : { first: isoDay(value.min), last: isoDay(value.max) };
  } catch {
    return null;
  }
}

/** Northern seasons; winter ends in the next year. */
const SEASON_START: Readonly<Record<string, number>> = { "21": 3, "22": 6, "23": 9, "24": 12 };

function plainBounds(year: string, month: string | undefined, day: string | undefined): DayBounds | null {
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  const season = day === undefined ? SEASON_START[month] : undefined;
  if (season !== undefined) return { first: dayOf(+year, season, 1), last: dayOf(+year, season + 3, 0) };
  if (+month < 1 || +month > 12) return null;
  const days = new Date(Date.UTC(+year, +month, 0)).getUTCDate();
  if (day === undefined) return { first: `${year}-${month}-01`, last: `${year}-${month}-${days}` };
  if (+day < 1 || +day > days) return null;
  return { first: `${year}-${month}-${day}`, last: `${year}-${month}-${day}` };
}

function setBounds(members: string): DayBounds | null {
  const ends = members.split(",").map((member) => {
    const [from = "", to] = member.trim().split("..");
    return {
      first: from === "" ? null : (dayBounds(from)?.first ?? null),
      last: to === undefined ? (dayBounds(from)?.last ?? null) : to === "" ? null : (dayBounds(to)?.last ?? null),
    };
  });
  const firsts = ends.map((end) => end.first);
  const lasts = ends.map((end) => end.last);
  const first = firsts.includes(null) ? null : (firsts as string[]).reduce((a, b) => (a < b ? a : b));
  const last = lasts.includes(null) ? null : (lasts as string[]).reduce((a, b) => (a > b ? a : b));
  return first !== null && last !== null && first > last ? null : { first, last };
}

function dayOf(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

function isoDay(time: number): string | null {
  return Number.isFinite(time) ? new Date(time).toISOString().replace(/T.*/, "") : null;
}

/** A date as EDTF (ISO 8601-2, level 1 plus sets): `2018-03-21`, `2018-05~`, `../2018-04`, `[2018-05-21..2018-05-31]`. */
export const Edtf = z.string().refine((text) => dayBounds(text) !== null, {
  error: (issue) => `${JSON.stringify(issue.input)} is not an EDTF date`,
});
export type Edtf = z.infer<typeof Edtf>;
