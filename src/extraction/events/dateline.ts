import { dayBounds } from "../../schema/edtf.ts";
import type { Telling } from "../../schema/extract.ts";
import type { Range } from "../../schema/span.ts";

/** Paragraphs from the beginning in which a dateline may stand, under a title and a by-line. */
const OPENING = 12;
/** Code units that a dateline has at most. */
const LONGEST = 120;
const DAY = 86_400_000;

/**
 * "OSLO, March 3 (Agency) – The ministers met on Tuesday": where the report was sent from, there met those of whom it tells
 * that they met on that day or the day before, unless it names another place.
 */
export function placedByDateline(
  text: string,
  sentences: readonly Range[],
  tellings: readonly Telling[],
  published: string | null,
): readonly Telling[] {
  const place = datelinePlace(text, sentences);
  const day = published === null ? null : dayBounds(published);
  if (place === null || !day?.first || day.first !== day.last) return tellings;
  const sent = Date.parse(day.first);
  return tellings.map((telling) => {
    if (telling.place !== null || telling.status !== "happened" || !isMeeting(telling)) return telling;
    const when = telling.date === null ? null : dayBounds(telling.date);
    if (!when?.first || when.first !== when.last) return telling;
    const before = sent - Date.parse(when.first);
    return before === 0 || before === DAY ? { ...telling, place } : telling;
  });
}

const isMeeting = ({ mode }: Telling): boolean => /^(meeting|summit|talks|agreement|signing)$/.test(mode ?? "");

/** The place of a dateline: what stands in the line of a sentence before it is no part of what is told. */
function datelinePlace(text: string, sentences: readonly Range[]): string | null {
  let last = 0;
  for (const { start, end } of sentences.slice(0, OPENING)) {
    const line = text.slice(Math.max(last, start - LONGEST), start);
    const named = /(?:^|\n)[ \t]*(\p{Lu}[\p{L}.'’ -]{2,40}?)(?=,| \(| [-–—]|\. ).*[-–—)/][ \t]*$/u.exec(line);
    if (named?.[1]) return asName(named[1].trim());
    last = end;
  }
  return null;
}

/** "NEW YORK" as "New York". */
function asName(place: string): string {
  if (/\p{Ll}/u.test(place)) return place;
  return place.replace(/(\p{Lu})(\p{Lu}+)/gu, (_, first: string, rest: string) => first + rest.toLowerCase());
}
