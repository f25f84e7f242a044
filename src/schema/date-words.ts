import { dayBounds } from "./edtf.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const SEASONS: Readonly<Record<string, string>> = { "21": "spring", "22": "summer", "23": "autumn", "24": "winter" };

/** An EDTF date in words: "21 March 2018", "15–16 December 2016", "between 13 and 15 December 2016", "since 2012". */
export function dateWords(edtf: string | null): string {
  if (edtf === null) return "date unknown";
  const [, brackets, members] = /^([[{])(.*)[\]}]$/.exec(edtf) ?? [];
  if (members !== undefined)
    return members
      .split(",")
      .map(memberWords)
      .join(brackets === "[" ? " or " : " and ");
  const [from = "", to] = edtf.split("/");
  if (to === undefined) return plainWords(from);
  if (from === "..") return `until ${plainWords(to)}`;
  if (to === "..") return `since ${plainWords(from)}`;
  return rangeWords(from, to);
}

/** A member of a set: a date, or from one to another. */
function memberWords(member: string): string {
  const [from = "", to] = member.trim().split("..");
  if (to === undefined) return plainWords(from);
  if (from === "") return `${plainWords(to)} or before`;
  if (to === "") return `${plainWords(from)} or later`;
  return `between ${rangeWords(from, to, " and ")}`;
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
function rangeWords(from: string, to: string, dash = "–"): string {
  const [fromYear, fromMonth, fromDay] = from.split("-");
  const [toYear, toMonth] = to.split("-");
  const plain = /^[\d-]+$/.test(from + to);
  const wide = dash === "–" ? " – " : dash;
  if (!plain || fromYear !== toYear) return `${plainWords(from)}${wide}${plainWords(to)}`;
  if (fromMonth === toMonth && fromDay !== undefined) return `${+fromDay}${dash}${plainWords(to)}`;
  const withoutYear = plainWords(from).replace(` ${fromYear}`, "");
  return `${withoutYear}${fromDay === undefined ? dash : wide}${plainWords(to)}`;
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
