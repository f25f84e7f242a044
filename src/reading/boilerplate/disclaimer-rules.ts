import type { UnitRule } from "./unit-rule.ts";

const VIEWS = "(?:views?|opinions?|positions?|statements?|analys[ei]s|conclusions?|ideas|judge?ments|facts)";
const VIEWS_EXPRESSED = new RegExp(
  `^(?:\\W{0,3}|(?:disclaimer|note|editor['’]s note)\\W{1,4})(?:(?:all|any|the|these|this|his|her|their)\\s)*${VIEWS}(?:(?:,|\\s(?:and|or|and/or))\\s${VIEWS})*,?\\s(?:that\\sare\\s|which\\sare\\s)?(?:expressed|contained|presented|stated|given|set out|represented)\\b`,
  "i",
);
/** Words that can only be said of the piece and its house, never of the people it reports on. */
const OF_THE_PIECE =
  /\b(?:author|authors|author's|author’s|writer|writers|contributors?|contributor's|columnists?|members|editorial|editors|publisher|publication|publisher's|website|site|article|commentary|essay|op-ed|blog|paper|herein|here are|our own|own and do not|institut(?:e|ion)s?|employers?|foundation|magazine|newspaper|the club|policy of)\b/i;

/** That the house does not answer for what the piece says. */
export const DISCLAIMER_RULES: readonly UnitRule[] = [
  {
    rule: "disclaimer/views-expressed",
    kind: "disclaimer",
    where: "anywhere",
    longest: 700,
    test: (line) =>
      VIEWS_EXPRESSED.test(line) &&
      OF_THE_PIECE.test(line) &&
      /\b(?:reflect|represent|those of|own|of individual|not of|rather than|solely|responsib|endorse|constitute|attribut)/i.test(
        line,
      ),
  },
  {
    rule: "disclaimer/does-not-reflect",
    kind: "disclaimer",
    where: "edges",
    longest: 700,
    test: (line) =>
      /\b(?:do|does|may|should|need) not (?:necessarily |be taken to )?(?:reflect|represent|express|coincide with)\b.{0,60}\b(?:views?|opinions?|positions?|policy|policies|stance|those of)\b/i.test(
        line,
      ) &&
      /^\W{0,3}(?:this|the|these|views|opinions|all|our|disclaimer|note|he|she|they|his|her|their)\b/i.test(line) &&
      OF_THE_PIECE.test(line),
  },
  {
    rule: "disclaimer/labelled",
    kind: "disclaimer",
    where: "edges",
    longest: 1200,
    test: (line) => /^\W{0,3}disclaimer\b\s?(?:[:.–—-]|$)/i.test(line),
  },
  {
    rule: "disclaimer/own-opinion",
    kind: "disclaimer",
    where: "edges",
    longest: 400,
    test: (line) =>
      /^(?:this|the following) (?:is|was) (?:an? )?(?:opinion|commentary|guest)\b.{0,200}\b(?:author|writer|contributor|own|views)/i.test(
        line,
      ) ||
      /^(?:he|she|the author|the writer|they) (?:writes?|wrote|speaks?|contribut\w+) (?:here )?in (?:a|his|her|their) (?:personal|private|individual) capacity/i.test(
        line,
      ),
  },
  {
    rule: "disclaimer/interest",
    kind: "disclaimer",
    where: "foot",
    longest: 500,
    test: (line) =>
      /^(?:the authors? (?:does|do|declares?|has|have) (?:not|no)\b.{0,80}\b(?:work for|conflict|competing|funding|affiliations)|(?:disclosure|conflicts? of interest|competing interests|funding)\s?(?:statement)?\s?:)/i.test(
        line,
      ),
  },
];
