/** First and last day that a date may mean, as ISO days; `null` where that side is open or unknown. */
export interface DayBounds {
  readonly first: string | null;
  readonly last: string | null;
}

/** As many different dates as a dossier of thousands of sources has; beyond it the memory starts anew. */
const REMEMBERED = 50_000;
const known = new Map<string, DayBounds | null>();

/**
 * Bounds of a date in EDTF (ISO 8601-2:2019): level 1 without years beyond four digits, plus the sets of level 2.
 * Null if the text is no such date. Results are remembered.
 */
export function dayBounds(edtf: string): DayBounds | null {
  const seen = known.get(edtf);
  if (seen !== undefined) return seen;
  const bounds = setBounds(edtf) ?? intervalBounds(edtf) ?? pointBounds(edtf);
  if (known.size === REMEMBERED) known.clear();
  known.set(edtf, bounds);
  return bounds;
}

/** Year, month or season, day; unspecified digits (X) from the right; approximate and uncertain as a whole. */
const POINT = /^(-?\d{4}|\d{3}X|\d{2}XX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?[~?%]?$/;
/** Seasons as northern ones; winter ends in the next year. */
const SEASONS: Readonly<Record<string, number>> = { "21": 3, "22": 6, "23": 9, "24": 12 };

function pointBounds(edtf: string): DayBounds | null {
  const [, year, month, day] = POINT.exec(edtf) ?? [];
  if (year === undefined) return null;
  const from = Number(year.replaceAll("X", "0"));
  const to = Number(year.replaceAll("X", "9"));
  const season = day === undefined && month !== undefined ? SEASONS[month] : undefined;
  if (season !== undefined) return { first: isoDay(from, season, 1), last: isoDay(to, season + 3, 0) };
  const anyMonth = month === undefined || month === "XX";
  if (anyMonth)
    return day !== undefined && day !== "XX" ? null : { first: isoDay(from, 1, 1), last: isoDay(to, 12, 31) };
  if (from !== to || +month < 1 || +month > 12) return null;
  if (day === undefined || day === "XX") return { first: isoDay(from, +month, 1), last: isoDay(from, +month + 1, 0) };
  const iso = isoDay(from, +month, +day);
  return iso.endsWith(`-${month}-${day}`) ? { first: iso, last: iso } : null;
}

function intervalBounds(edtf: string): DayBounds | null {
  const [from, to, more] = edtf.split("/");
  if (from === undefined || to === undefined || more !== undefined) return null;
  const open: DayBounds = { first: null, last: null };
  const start = from === ".." || from === "" ? open : pointBounds(from);
  const end = to === ".." || to === "" ? open : pointBounds(to);
  if (!start || !end || (start === open && end === open)) return null;
  return ordered(start.first, end.last);
}

function setBounds(edtf: string): DayBounds | null {
  const [, members] = /^(?:\[(.+)\]|\{(.+)\})$/.exec(edtf)?.filter((part) => part !== undefined) ?? [];
  if (members === undefined) return null;
  const bounds = members.split(",").map((member) => memberBounds(member.trim()));
  if (bounds.includes(null)) return null;
  const firsts = (bounds as DayBounds[]).map(({ first }) => first);
  const lasts = (bounds as DayBounds[]).map(({ last }) => last);
  return ordered(
    firsts.includes(null) ? null : (firsts as string[]).reduce((a, b) => (a < b ? a : b)),
    lasts.includes(null) ? null : (lasts as string[]).reduce((a, b) => (a > b ? a : b)),
  );
}

function memberBounds(member: string): DayBounds | null {
  const [from, to] = member.split("..");
  if (from === undefined || to === undefined) return pointBounds(member);
  const start = from === "" ? null : pointBounds(from);
  const end = to === "" ? null : pointBounds(to);
  if ((from !== "" && !start) || (to !== "" && !end) || (!start && !end)) return null;
  return ordered(start?.first ?? null, end?.last ?? null);
}

function ordered(first: string | null, last: string | null): DayBounds | null {
  return first !== null && last !== null && isLater(first, last) ? null : { first, last };
}

/** Years before our era count backward: as text they stand in the other order. */
function isLater(first: string, last: string): boolean {
  if (!first.startsWith("-") || !last.startsWith("-"))
    return !first.startsWith("-") && (last.startsWith("-") || first > last);
  const [year, other] = [first.slice(0, 5), last.slice(0, 5)];
  return year === other ? first > last : year < other;
}

/** Months and days beyond their ends go over into the next, as in Date. Years before 0 sort before all others. */
function isoDay(year: number, month: number, day: number): string {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const [iso] = date.toISOString().split("T");
  return (iso as string).replace(/^-00/, "-");
}
