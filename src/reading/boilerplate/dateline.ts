import { findDates } from "../metadata/find-dates.ts";

export interface Dateline {
  /** Code units of the unit that are the dateline, its dash included, the white space after it not. */
  readonly length: number;
  /** The agency in brackets, else null. */
  readonly agency: string | null;
  /** Only where the dateline has a year. */
  readonly date: string | null;
}

const CAPITALS = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ ][\\p{Lu}.'’-]{2,}){0,3}";
const PLACE = "\\p{Lu}[\\p{L}.'’-]+(?:[ ]\\p{Lu}[\\p{L}.'’-]+){0,3}";
const REGION = "(?:,[ ]\\p{Lu}[\\p{L}. ]{1,24}){0,2}";
const DAY =
  "(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?[ ])?(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?[ ]\\d{1,2}|\\d{1,2}[ ](?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]{0,6}\\.?)(?:,?[ ]\\d{4})?";
const AGENCY = "(?:\\(([\\p{Lu}][\\p{L}.&/ -]{1,40})\\)|/([\\p{Lu}][\\p{L}.-]{1,20})/)";
const DASH = "(?:--|[-–—―])";

const KNOWN_AGENCY =
  "\\((?:Reuters|AP|AFP|UPI|Kyodo(?: News)?|Jiji(?: Press)?|Xinhua|TASS|ITAR-TASS|Interfax|RIA Novosti|Sputnik|Yonhap|DPA|dpa|EFE|ANSA|PTI|ANI|IANS|Anadolu|AA|Bloomberg|CNN|KUNA|IRNA|SPA|WAM|MENA|PAP|CTK|BTA|VOA|RFE/RL|Ukrinform|Associated Press)\\)";

/** Strong enough at the beginning of any paragraph. */
const ANYWHERE: readonly RegExp[] = [
  // TOKYO, March 21 (Agency) --  ·  TOKYO. March 21 (Agency) -  ·  TOKYO (Agency) –
  new RegExp(`^${CAPITALS}${REGION}(?:[,.]?[ ]${DAY})?[,.]?[ ]${AGENCY}[ ]?${DASH}(?=\\s)`, "u"),
  // Tokyo, March 21 (Agency) –
  new RegExp(`^${PLACE}${REGION}[,.]?[ ]${DAY}[,.]?[ ]${AGENCY}[ ]?${DASH}(?=\\s)`, "u"),
  // Tokyo (Reuters) –
  new RegExp(`^${PLACE}${REGION}[ ]${KNOWN_AGENCY}[ ]?${DASH}(?=\\s)`, "u"),
  // MOSCOW, March 21. /AGENCY/.
  new RegExp(`^${CAPITALS}${REGION},[ ]${DAY}\\.?[ ]${AGENCY}\\.?(?=\\s)`, "u"),
  // Tokyo, March 21, 2018 —
  new RegExp(`^${PLACE}${REGION},[ ]${DAY}[ ]?(?:--|[–—―]|-(?=\\s))(?=\\s)`, "u"),
];

/** Believed at the beginning of the article only: an abbreviation before a dash looks the same in the middle. */
const AT_THE_BEGINNING: readonly RegExp[] = [
  // TOKYO —  ·  TOKYO, Japan --
  new RegExp(`^${CAPITALS}${REGION}[ ]?(?:--|[–—―])(?=\\s["“‘]?\\p{Lu})`, "u"),
  // (Agency) —
  new RegExp(`^${AGENCY}[ ]?(?:--|[–—―])(?=\\s)`, "u"),
];

/** The dateline with which a paragraph begins ("TOKYO, March 21 (Agency) --"), or null. */
export function readDateline(paragraph: string, opensArticle: boolean): Dateline | null {
  const start = paragraph.slice(0, 160);
  // Nearly every paragraph is told apart by this, which spares compiling the forms: places, days and agencies begin with capitals.
  const close = start.search(/(?:--|[-–—―])\s|\/\S+\/\.?\s/);
  const head = start.slice(0, close);
  if (close < 0 || /(?:^|\s)\p{Ll}{4}/u.test(head) || !/[\d(/]|^\p{Lu}{2}/u.test(start)) return null;
  for (const form of opensArticle ? [...ANYWHERE, ...AT_THE_BEGINNING] : ANYWHERE) {
    const match = form.exec(start);
    if (!match) continue;
    const agency = match[1] ?? match[2] ?? /\(([^()]+)\)/.exec(match[0])?.[1] ?? null;
    return { length: match[0].length, agency: agency?.trim() ?? null, date: findDates(match[0])[0]?.edtf ?? null };
  }
  return null;
}
