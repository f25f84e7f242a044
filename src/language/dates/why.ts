import { WEEKDAY_NAMES } from "./calendar.ts";
import type { Meaning } from "./meaning.ts";

/** Why an expression means `date`, read from the publication date, of which `last` is the last day. */
export function whyFrom(meaning: Meaning, date: string, published: string, last: string): string {
  const anchor = `${published}, the publication date`;
  switch (meaning.kind) {
    case "calendar":
    case "holiday":
    case "span":
      return `year from the publication date ${published}`;
    case "weekday": {
      const side = date === last ? "on" : date < last ? "before" : "after";
      return `${WEEKDAY_NAMES[meaning.weekday - 1]} ${side} ${anchor}`;
    }
    case "nearby":
      return `${nearbySide(meaning.toward)} ${anchor}`;
    case "relative":
      return relativeWhy(meaning.by, meaning.unit, anchor);
    case "stretch":
      return `${count(meaning.count, meaning.unit)} ${meaning.toward < 0 ? "before" : "after"} ${anchor}`;
    case "shifted": {
      const side = meaning.by < 0 ? "before" : "after";
      return `${count(meaning.by, meaning.unit)} ${side} the date named, ${whyFrom(meaning.of, date, published, last)}`;
    }
    case "lasting":
      return `${count(meaning.count, meaning.unit)} from the date named, ${whyFrom(meaning.of, date, published, last)}`;
    case "within":
    case "nth":
    case "around":
    case "weekdayOf":
      return `in ${whyFrom(meaning.of, date, published, last)}`;
    case "timed":
      return meaning.of ? whyFrom(meaning.of, date, published, last) : `from ${anchor}`;
    default:
      return `from ${anchor}`;
  }
}

const nearbySide = (toward: -1 | 0 | 1): string =>
  toward === -1 ? "the last before" : toward === 1 ? "the next after" : "that of the year of";

function count(by: number, unit: string): string {
  const n = Math.abs(by);
  return n === 1 ? `one ${unit}` : `${n} ${unit}s`;
}

function relativeWhy(by: number, unit: string, anchor: string): string {
  if (by === 0) return unit === "day" ? `the day of ${anchor}` : `the ${unit} of ${anchor}`;
  return `${count(by, unit)} ${by < 0 ? "before" : "after"} ${anchor}`;
}
