import { findDates, publicationDate } from "../metadata/find-dates.ts";
import { isPress, outletName, personNames } from "./names.ts";

/** What a line of bibliographic data says; each part is null where it does not say it. */
export interface PublicationLine {
  readonly author: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
}

const LONGEST = 250;
const LABEL =
  /\b(publication date|date of publication|publication|journal|magazine|newspaper|source|outlet|publisher|published in|volume|vol|issue|number|no|pages?|pp|first published|published on|published|posted on|posted|last updated|last modified|updated|date|edition|section|doi|issn|by|authors?)\s?[.:]\s?/gi;
const BIBLIOGRAPHIC = /^(?:volume|vol|issue|number|no|pages?|pp|doi|issn|edition|section)$/;

const HOUR = /\b\d{1,2}[:.]\d\d(?:[:.]\d\d)?\b/g;
/** What may stand beside a date and name nobody: an hour's rest, the kind of piece, the account that posted it. */
const SAYS_NOTHING =
  /^(?:at|on|in|a\.?m\.?|p\.?m\.?|GMT|UTC|[A-Z]{2,4}T|IST|BST|MSK|(?:posted )?by \S{1,30}|commentary|opinion|analysis|news|op-?ed|article|report|feature|interview|editorial|blog|blog post|press release|policy brief|working paper|essay|world|politics|asia|europe)$/i;

/**
 * Whether a line is a date and nothing else, such as heads the entries of a chronology as well as an article.
 */
export function isBareDate(line: string): boolean {
  const [date, ...others] = line.length <= 60 ? findDates(line) : [];
  return date !== undefined && others.length === 0 && date.label === null && readDateAlone(line) !== null;
}

/**
 * Reads "Publication: Some Journal Volume: 13 Issue: 195", "Published: 26 March 2018 | Updated: 27 March 2018",
 * "Posted on March 3, 2018 by Jane Doe", "Source: Agency", and a date that stands alone. Null for everything else.
 */
export function readPublicationLine(line: string): PublicationLine | null {
  if (line.length > LONGEST) return null;
  return readDateAlone(line) ?? readLabels(line);
}

/** Nothing in the line but dates, their labels, and who posted it. */
function readDateAlone(line: string): PublicationLine | null {
  const dates = findDates(line);
  if (dates.length === 0 || dates.length > 3) return null;
  let rest = "";
  let from = 0;
  for (const date of dates) {
    rest += `${line.slice(from, date.start)} `;
    from = date.end;
  }
  rest = (rest + line.slice(from))
    .replace(HOUR, " ")
    .replace(/[\s|•·,;:()[\]–—-]+/g, " ")
    .trim();
  const by = /^(?:by|posted by) (.{4,60})$/i.exec(rest);
  const author = by ? personNames(by[1] as string) : null;
  const says = { author, publisher: null, published: publicationDate(line) };
  if (rest === "" || author !== null || SAYS_NOTHING.test(rest)) return says;
  return isPress(rest) ? { ...says, publisher: outletName(rest) } : null;
}

function readLabels(line: string): PublicationLine | null {
  const labels = [...line.matchAll(LABEL)];
  if (labels.length === 0 || labels[0]?.index !== 0) return null;
  const fields = labels.map((label, i) => ({
    name: (label[1] as string).toLowerCase(),
    value: line
      .slice(label.index + label[0].length, labels[i + 1]?.index ?? line.length)
      .replace(/^[\s|,;]+|[\s|,;.]+$/g, ""),
  }));
  const house = fields.find(({ name }) =>
    /^(?:publication|journal|magazine|newspaper|source|outlet|publisher|published in)$/.test(name),
  );
  const publisher = house ? outletName(house.value) : null;
  const author =
    fields.filter(({ name }) => /^(?:by|authors?)$/.test(name)).map(({ value }) => personNames(value))[0] ?? null;
  const dated =
    fields.find(({ name }) =>
      /^(?:publication date|date of publication|first published|published|published on|posted|posted on|date)$/.test(
        name,
      ),
    ) ?? fields.find(({ name }) => /updated|modified/.test(name));
  const published = dated ? publicationDate(dated.value) : null;
  const bibliographic = fields.some(
    ({ name, value }) => BIBLIOGRAPHIC.test(name) && /\d/.test(value) && value.length < 40,
  );
  return publisher !== null || author !== null || published !== null || bibliographic
    ? { author, publisher, published }
    : null;
}
