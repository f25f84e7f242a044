import { findDates } from "../metadata/find-dates.ts";
import { isPress, outletName, personName, personNames } from "./names.ts";

/** What a by-line says; each part is null where it does not say it. */
export interface Byline {
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

const LONGEST = 220;
const LEAD =
  /^(?:(?:written|reported|posted|text|words|analysis|story|opinion|commentary|compiled|published)\s+)?by\b\s*:?\s*/i;
const LABELLED = /^(?:authors?(?:\(s\))?|writers?)\s?:\s*/i;
/** What follows a name and says where or as what its bearer wrote. */
const ROLE =
  /^(?:(?:staff|senior|special|chief|guest|contributing|associate|deputy|former|foreign|diplomatic|political|opinion|our)\b|(?:a |an |the )?(?:correspondent|writer|columnist|reporter|editor|contributor|analyst|professor|fellow|bureau)\b|in\s\p{Lu}|special to\b|for\s)/iu;

/** Offices that only those who write for a paper have. */
const PRESS_ROLE =
  /^(?:(?:staff|senior|special|chief|guest|contributing|foreign|diplomatic|political|[\p{Lu}][\p{L}]+)\s){0,3}(?:correspondent|staff writer|writer|reporter|columnist|contributor|editor|bureau chief)(?:\s(?:in|for)\s.{2,30})?$/iu;
/** Names under which systems post. */
const ACCOUNT =
  /^(?:admin(?:istrator)?|editors?|staff(?: writers?| reporters?)?|newsroom|news desk|web ?desk|webmaster|guest)$/i;

/**
 * Reads "By Jane Doe | Outlet | Updated: 2018-03-26 07:56", "By Jane Doe and John Roe, Outlet", "Author: Jane Doe", and the
 * "By" from which a page's script took the name. Null for everything else, sentences that begin with "By" among it.
 */
export function readByline(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  if (/^by\s*:?$/i.test(line)) return { author: null, publisher: null, published: null };
  const label = LABELLED.exec(line);
  const lead = label ?? LEAD.exec(line);
  if (!lead) return null;
  const names = line.slice(lead[0].length);
  if (ACCOUNT.test(names)) return { author: null, publisher: null, published: null };
  // Below a label commas part authors; elsewhere what follows one may be the outlet.
  const listed = label ? names.split(/\s*[,;]\s*/).map(personName) : [];
  if (listed.length > 1 && listed.every((name) => name !== null))
    return { author: listed.join(", "), publisher: null, published: null };
  return readParts(names);
}

/** "Jane Doe, Correspondent", "Jane Doe/Outlet", "Jane Doe in Tokyo": a by-line only where by-lines stand. */
export function readUnlabelledByline(line: string): Byline | null {
  if (line.length > 100 || /[!?:]$/.test(line)) return null;
  const signed = /^(.{4,80}?)(?:,\s*(.{4,60})|\s?\/\s?(.{2,50})|\s+in\s+(\p{Lu}[\p{L}., ]{1,40}))$/u.exec(line);
  const author = signed ? personNames(signed[1] as string) : null;
  if (!signed || author === null) return null;
  const [, , role, house] = signed;
  if (role !== undefined && !PRESS_ROLE.test(role))
    return isPress(role) ? { author, publisher: role, published: null } : null;
  if (house !== undefined) return isPress(house) ? { author, publisher: house, published: null } : null;
  return { author, publisher: null, published: null };
}

/** "Jane Doe | Outlet | 26 March 2018" without the "By": believed only with a date or an outlet beside the name. */
export function readNameAndDate(line: string): Byline | null {
  if (line.length > LONGEST) return null;
  const parts = readParts(line);
  return parts?.published ? parts : null;
}

function readParts(parts: string): Byline | null {
  const dates = findDates(parts);
  let rest = "";
  let from = 0;
  for (const date of dates) {
    rest += `${parts.slice(from, date.start)} | `;
    from = date.end;
  }
  rest += parts.slice(from);
  const segments = rest
    .split(/\s*[|•·]\s*|\s+[-–—/]+\s+|\s{3,}/)
    .map((segment) =>
      segment.replace(/^[\s,;:.(-]+|[\s,;:(-]+$/g, "").replace(/^(?:on|at|published|updated|posted)$/i, ""),
    )
    .filter((segment) => segment !== "");
  const first = segments.shift();
  if (first === undefined) return null;
  const named = readNames(first);
  if (!named) return null;
  let { publisher } = named;
  for (const segment of segments) {
    if (ROLE.test(segment)) continue;
    const outlet = outletName(segment);
    // A segment that is no outlet either is more than a by-line has: a sentence, most often.
    if (outlet === null) return null;
    publisher ??= outlet;
  }
  const published =
    dates.find((date) => date.label === "published") ?? dates.find((date) => date.label === null) ?? dates[0];
  return { author: named.author, publisher, published: published?.edtf ?? null };
}

/** "Jane Doe, Outlet", "Jane Doe in Tokyo for Outlet", "Jane Doe, staff writer". */
function readNames(words: string): { author: string; publisher: string | null } | null {
  const whole = personNames(words);
  if (whole) return { author: whole, publisher: null };
  const placed = /^(.{4,80}?)\s+(?:in|for)\s+(\p{Lu}[\p{L}., ]{1,60})$/u.exec(words);
  const author = placed ? personNames(placed[1] as string) : null;
  if (author) return { author, publisher: null };
  for (let comma = words.indexOf(","); comma !== -1; comma = words.indexOf(",", comma + 1)) {
    const names = personNames(words.slice(0, comma));
    const after = words.slice(comma + 1).trim();
    if (!names) continue;
    if (ROLE.test(after)) return { author: names, publisher: null };
    const outlet = outletName(after);
    if (outlet !== null) return { author: names, publisher: outlet };
  }
  return null;
}
