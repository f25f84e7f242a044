import type { UnitRule } from "./unit-rule.ts";

const AGENCY =
  "(?:reuters|ap|afp|epa|epa-efe|efe|tass|ria novosti|sputnik|kyodo|jiji|xinhua|yonhap|getty(?: images)?|shutterstock|imago|dpa|ansa|anadolu|pti|bloomberg|wikimedia(?: commons)?|wikipedia|flickr|unsplash|pixabay|alamy|zuma(?: press)?|istock|itar-tass|pool|screenshot|kremlin\\.ru)";
const CREDIT_AT_END =
  /[([](?:source|photo|image|photograph|picture|credit|courtesy|file photo|file)\s?(?:credit|courtesy|by|of)?\s?[:/]?\s[^()[\]]{2,80}[)\]]\.?$/i;
const AGENCY_AT_END = new RegExp(
  `(?:[([]|\\s[-–—|]\\s|[/|©]\\s?|\\bphoto by |\\bvia )${AGENCY}(?:[\\s/,-]+[\\p{L}.'’ -]{2,40})?(?:\\s?/\\s?[\\p{L} .-]{2,40})*[)\\]]?\\.?$`,
  "iu",
);
/** Where somebody stands in the picture. */
const SIDES =
  /\((?:r|l|c|left|right|cent(?:er|re)|top|bottom|front|back|[234](?:nd|rd|th)? (?:from )?(?:the )?(?:left|right)|second from (?:the )?(?:left|right)|third from (?:the )?(?:left|right)|far (?:left|right))\)/gi;

/** What stands under pictures, and who took them. */
export const CAPTION_RULES: readonly UnitRule[] = [
  {
    rule: "caption/labelled",
    kind: "caption",
    where: "anywhere",
    longest: 500,
    test: (line) =>
      /^(?:(?:file |stock |illustrative |handout )?(?:photo|photograph|image|picture|photo credit|image credit|image source|photo source|picture credit|caption|illustration|cartoon)|credit|credits?)s?\s?(?:by|courtesy(?: of)?|credit)?\s?[:©]/i.test(
        line,
      ) ||
      (/^[([]?(?:photo|image|photograph|picture|illustration)s? (?:by|courtesy|from|©)\b.{0,120}$/i.test(line) &&
        !/[a-z]\.$/.test(line.replace(/\)?\.$/, "")) &&
        line.length < 140) ||
      /^image caption,? \S/i.test(line) ||
      (/^image (?:copyright|source),? \S/i.test(line) && line.length < 100 && !/[.!?]$/.test(line)) ||
      /^(?:FILE|File)(?: PHOTO| photo)?\s?[-–—:]\s/.test(line),
  },
  {
    rule: "caption/credit-at-end",
    kind: "caption",
    where: "anywhere",
    longest: 400,
    test: (line) => CREDIT_AT_END.test(line) && !statesBeforeCredit(line),
  },
  {
    rule: "caption/agency-at-end",
    kind: "caption",
    where: "anywhere",
    longest: 400,
    test: (line) => AGENCY_AT_END.test(line) && !/^by\s/i.test(line) && isPictured(line),
  },
  { rule: "caption/sides", kind: "caption", where: "anywhere", longest: 300, test: (line) => hasSides(line) },
];

/** A sentence of the article may end with its source in brackets; a caption is a phrase, or says that it is a picture. */
function statesBeforeCredit(line: string): boolean {
  const credit = line.slice(Math.max(line.lastIndexOf("("), line.lastIndexOf("[")));
  if (!/^[([]source/i.test(credit)) return false;
  return /[.!?]["”’]?\s?$/.test(line.slice(0, line.length - credit.length)) || /\)\.$/.test(line);
}

/** "A (R) meets B (L)": two sides, or one in a phrase that is no sentence. "(R)" alone may be a party's letter. */
function hasSides(line: string): boolean {
  const sides = line.match(SIDES)?.length ?? 0;
  return sides >= 2 || (sides === 1 && !/[.!?:]["”’]?$/.test(line));
}

/**
 * Agency credits also end datelines, by-lines and the last line of a wire story ("he said. (Reuters)"): a caption is a
 * phrase before its credit, or the credit says that it is a picture's.
 */
function isPictured(line: string): boolean {
  if (/\)\.$/.test(line)) return false;
  const credit = AGENCY_AT_END.exec(line);
  if (!credit) return false;
  if (/[^)\]]\.$/.test(line) && !/\bvia\b|photo|image|©/i.test(credit[0])) return false;
  // Papers set the credit off the picture's sentence with a bar.
  if (/^\s?\|/.test(credit[0]) && /[.!?]["”’]?\s?$/.test(line.slice(0, credit.index))) return true;
  if (/photo|image|getty|pool|shutterstock|screenshot|\/\s?\p{Lu}/iu.test(credit[0].replace(/^\//, ""))) return true;
  return line.split(" ").length >= 4 && !/[.!?]["”’]?\s?$/.test(line.slice(0, credit.index));
}
