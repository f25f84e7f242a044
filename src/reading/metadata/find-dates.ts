import type { Range } from "../../schema/span.ts";

/** A calendar date as written somewhere in a line. */
export interface FoundDate extends Range {
  readonly edtf: string;
  /** What the date is of, where a label before it says so. */
  readonly label: "published" | "updated" | null;
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH =
  "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
const SEASONS: Readonly<Record<string, string>> = {
  spring: "21",
  summer: "22",
  autumn: "23",
  fall: "23",
  winter: "24",
};
/** The hour and zone that often follow a date; they are part of the stated date and say nothing here. */
const CLOCK =
  "(?:[T,]?\\s{0,3}(?:at\\s)?\\d{1,2}[:.]\\d\\d(?::\\d\\d)?(?:\\.\\d+)?\\s?(?:[ap]\\.?m\\.?)?\\s?(?:Z\\b|GMT|UTC|BST|CET|EST|EDT|ET|JST|KST|MSK|[+-]\\d\\d:?\\d\\d)?)?";

const FORMS: readonly { readonly form: RegExp; readonly edtf: (match: RegExpMatchArray) => string | null }[] = [
  {
    form: new RegExp(`\\b(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)${CLOCK}`, "gi"),
    edtf: ([, y, m, d]) => day(y, m, d),
  },
  {
    form: new RegExp(`\\b(${MONTH})\\s(\\d{1,2})(?:st|nd|rd|th)?,?\\s(\\d{4})\\b${CLOCK}`, "gi"),
    edtf: ([, m, d, y]) => day(y, month(m), d),
  },
  {
    form: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-](${MONTH}),?[\\s-](\\d{4})\\b${CLOCK}`, "gi"),
    edtf: ([, d, m, y]) => day(y, month(m), d),
  },
  {
    form: new RegExp(`\\b(\\d{1,2})[./](\\d{1,2})[./](\\d{4})\\b${CLOCK}`, "gi"),
    edtf: ([, a, b, y]) => eitherOrder(y, a, b),
  },
  { form: new RegExp(`\\b(${MONTH})\\s(\\d{4})\\b`, "gi"), edtf: ([, m, y]) => `${y}-${month(m)}` },
  {
    form: /\b(spring|summer|autumn|fall|winter)\s(\d{4})\b/gi,
    edtf: ([, s = "", y]) => `${y}-${SEASONS[s.toLowerCase()]}`,
  },
];

const LABEL =
  /\b(first published|published|posted|issued|released|date|created|last updated|last modified|updated|modified|edited)(?:\s(?:on|at))?\s?:?\s*(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s)?$/i;
const WEEKDAY = /(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s$/i;

/** The dates in a line, in its order, each with its label and hour taken in. Meant for short lines, not for prose. */
export function findDates(line: string): FoundDate[] {
  const found: FoundDate[] = [];
  const seen: Range[] = [];
  for (const { form, edtf } of FORMS) {
    for (const match of line.matchAll(form)) {
      const end = match.index + match[0].trimEnd().length;
      if (seen.some((other) => match.index < other.end && end > other.start)) continue;
      // A day that no calendar has is no date, and its month and year are none either.
      seen.push({ start: match.index, end });
      const value = edtf(match);
      if (value === null) continue;
      const before = line.slice(Math.max(0, match.index - 40), match.index);
      const label = LABEL.exec(before);
      const lead = label?.[0].length ?? WEEKDAY.exec(before)?.[0].length ?? 0;
      const kind = label ? (/updat|modif|edit/i.test(label[1] as string) ? "updated" : "published") : null;
      found.push({ start: match.index - lead, end, edtf: value, label: kind });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The date of publication among the dates of one line: the one labelled so, else an unlabelled one, else the update. */
export function publicationDate(line: string): string | null {
  const dates = findDates(line);
  const best =
    dates.find((date) => date.label === "published") ?? dates.find((date) => date.label === null) ?? dates[0];
  return best?.edtf ?? null;
}

/** A date that stands alone: metadata values such as "2018-03-26T07:56:00+08:00", "26 March 2018", "2018". */
export function dateValue(value: string): string | null {
  const text = value.trim().slice(0, 100);
  const compact = /^(\d{4})(\d\d)(\d\d)(?:\d{6}|\D|$)/.exec(text);
  if (compact) return day(compact[1], compact[2], compact[3]);
  const short = /^(\d{4})(?:[-/](\d\d))?\/*$/.exec(text);
  if (short)
    return short[2] === undefined
      ? (short[1] as string)
      : +short[2] >= 1 && +short[2] <= 12
        ? `${short[1]}-${short[2]}`
        : null;
  return publicationDate(text);
}

function month(name: string | undefined): string {
  return String(MONTHS.indexOf((name ?? "").slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
}

function day(y: string | undefined, m: string | undefined, d: string | undefined): string | null {
  const [year, monthNumber, dayNumber] = [Number(y), Number(m), Number(d)];
  if (year < 1000 || monthNumber < 1 || monthNumber > 12) return null;
  if (dayNumber < 1 || dayNumber > new Date(Date.UTC(year, monthNumber, 0)).getUTCDate()) return null;
  return `${y}-${String(monthNumber).padStart(2, "0")}-${String(dayNumber).padStart(2, "0")}`;
}

/** "03/04/2018" is one day in Europe and another in America: both are kept where neither order is impossible. */
function eitherOrder(y: string | undefined, a: string | undefined, b: string | undefined): string | null {
  const european = day(y, b, a);
  const american = day(y, a, b);
  if (european === null || american === null || european === american) return european ?? american;
  return `[${[european, american].sort().join(",")}]`;
}
