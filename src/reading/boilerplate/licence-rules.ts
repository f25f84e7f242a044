import type { UnitRule } from "./unit-rule.ts";

const YEARS = "(?:19|20)\\d\\d(?:\\s?[-–—,]\\s?(?:(?:19|20)\\d\\d|present|\\.)?)?";
const COPYRIGHT_LINE = new RegExp(
  `^(?:copyrights?\\b\\s?(?:©|\\(c\\)|by\\b|notice\\b|${YEARS}|:)|(?:©|\\(c\\))\\s?(?:copyright\\b|${YEARS}|\\p{Lu}))`,
  "iu",
);

/** Who owns the text and under which terms it may be copied. */
export const LICENCE_RULES: readonly UnitRule[] = [
  {
    rule: "licence/copyright-line",
    kind: "licence",
    where: "anywhere",
    longest: 900,
    test: (line) => COPYRIGHT_LINE.test(line),
  },
  {
    rule: "licence/all-rights-reserved",
    kind: "licence",
    where: "anywhere",
    longest: 300,
    test: (line) =>
      /^(?:.{0,120}[.,;|]\s?)?all rights reserved(?:[.,;|©]|$| worldwide)/i.test(line) ||
      (line.length < 120 && /\ball rights reserved\.?$/i.test(line)),
  },
  {
    rule: "licence/no-reuse",
    kind: "licence",
    where: "edges",
    longest: 700,
    test: (line) =>
      /^(?:without (?:the )?(?:prior |written |express )+(?:authori[sz]ation|permission|consent)|no part of this (?:publication|article|site|website)|(?:this|the) (?:material|content|article)s? (?:may|must|shall|cannot) not? ?be (?:published|republished|reproduced|copied|redistributed)|unauthori[sz]ed (?:use|reproduction|copying))\b/i.test(
        line,
      ),
  },
  {
    rule: "licence/open-licence",
    kind: "licence",
    where: "edges",
    longest: 500,
    test: (line) =>
      /\bcreative commons\b.{0,80}\blicen[sc]e|\blicensed under\b|\bCC[ -]BY\b/i.test(line) &&
      /^(?:this|the|licen[sc]e|licensed|creative|CC|text|content|©|except|published|reprinted|republish)/i.test(line),
  },
  {
    rule: "licence/first-published",
    kind: "licence",
    where: "edges",
    longest: 400,
    test: (line) =>
      /^(?:this|the) (?:article|piece|post|commentary|essay|analysis|op-ed|story|text|column|interview)\b.{0,60}\b(?:originally|first|previously)\b.{0,20}\b(?:published|appeared|posted|ran)\b/i.test(
        line,
      ) ||
      /^(?:originally published|first published|first appeared|republished|reprinted|reproduced|courtesy)\b.{0,20}\b(?:in|by|on|at|with|from|of)\b/i.test(
        line,
      ),
  },
  {
    rule: "licence/registration-number",
    kind: "licence",
    where: "edges",
    longest: 120,
    test: (line) =>
      /^(?:.{0,20}\b)?(?:licen[sc]e|registration|registered|permit|ICP|ISSN|e-ISSN|ISBN|VAT|company)\b.{0,60}\d{3,}[\dX-]*\)?\.?$/i.test(
        line,
      ) || /^\S{0,3}ICP\S{0,3}\s?\d{5,}/u.test(line),
  },
  {
    rule: "licence/browser-note",
    kind: "licence",
    where: "edges",
    longest: 250,
    test: (line) =>
      /\bbrowsers? with\b.{0,40}\d{3,4}\s?[*x×]\s?\d{3,4}|\b(?:best viewed|optimi[sz]ed for)\b.{0,60}\b(?:browser|resolution|chrome|firefox|explorer|screen)|(?:enable|requires?|turn on) javascript\b/i.test(
        line,
      ),
  },
  {
    rule: "licence/terms-links",
    kind: "licence",
    where: "edges",
    longest: 200,
    test: (line) =>
      line
        .split(/\s?[|•·/]\s?|\s{2,}/)
        .filter((part) =>
          /^(?:privacy(?: policy| notice)?|terms(?: of (?:use|service))?|terms (?:and|&) conditions|cookies?(?: policy| settings)?|legal(?: notice)?|imprint|accessibility|contact(?: us)?|about(?: us)?|advertise(?: with us)?)$/i.test(
            part.trim(),
          ),
        ).length >= 1 && !/[.!?]$/.test(line),
  },
];
