import { dayBounds } from "./edtf.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SEASONS: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/** An EDTF date in words: "21 March 2018", "15–16 December 2016", "between 13 and 15 December 2016", "since 2012". */
export function dateWords(edtf: string | null): string {
  if (edtf === null) return "date unknown";
  const set = /^\[(.*)\.\.(.*)\]$/.exec(edtf);
  if (set) {
    const [, from = "", to = ""] = set;
    if (from === "") return `${plainWords(to)} or before`;
    if (to === "") return `${plainWords(from)} or later`;
    return `between ${plainWords(from)} and ${plainWords(to)}`;
  }
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return plainWords(from);
  if (from === "..") return `until ${plainWords(to)}`;
  if (to === "..") return `since ${plainWords(from)}`;
  return rangeWords(from, to);
}

function plainWords(edtf: string): string {
  const approximate = /[~%]$/.test(edtf) ? "about " : "";
  const doubtful = /[?%]$/.test(edtf) ? " (?)" : "";
  const [year = "", month, day] = edtf.replace(/[~?%]$/, "").split("-");
  if (!/^\d{4}$/.test(year)) return /^\d{3}X$/.test(year) ? `the ${year.slice(0, 3)}0s` : edtf;
  const monthName = month === undefined ? undefined : (SEASONS[month] ?? MONTHS[+month - 1]);
  const words = [day === undefined ? undefined : String(+day), monthName, year].filter((part) => part !== undefined);
  return approximate + words.join(" ") + doubtful;
}

/** What the two ends share is said once. */
function rangeWords(from: string, to: string): string {
  const [fromYear, fromMonth, fromDay] = from.split("-");
  const [toYear, toMonth] = to.split("-");
  const plain = /^[\d-]+$/.test(from + to);
  if (plain && fromYear === toYear && fromMonth === toMonth && fromDay !== undefined)
    return `${+fromDay}–${plainWords(to)}`;
  if (plain && fromYear === toYear && fromDay === undefined && fromMonth !== undefined) {
    return `${MONTHS[+fromMonth - 1]}–${plainWords(to)}`;
  }
  return `${plainWords(from)} – ${plainWords(to)}`;
}

/** Orders dates by their first day, open or unknown ones last; of two that begin together the more precise first. */
export function byDate(a: string | null, b: string | null): number {
  const [left, right] = [sortKey(a), sortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

function sortKey(edtf: string | null): string {
  const bounds = edtf === null ? null : dayBounds(edtf);
  if (!bounds) return "9999-99-99";
  return `${bounds.first ?? bounds.last ?? "9999-99-99"} ${bounds.last ?? "9999-99-99"}`;
}
