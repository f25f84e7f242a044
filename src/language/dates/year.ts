import { monthAbbreviated, monthNamed, ordinalNamed, seasonNamed } from "./calendar.ts";
import type { Lexeme } from "./lexemes.ts";

const BEFORE_A_YEAR = new Set(
  (
    "in since by until till before after from to through between of during early late mid the year years around about circa ca " +
    "and or than for summer spring autumn fall winter end beginning back as late already into per fiscal"
  ).split(" "),
);

/** What makes a number the name or the amount of something else. */
const BEFORE_A_COUNT = new Set(
  (
    "resolution resolutions no number numbers nr article articles page pages room flight route highway order decree directive " +
    "paragraph section chapter unscr s res doc document case bill act law clause rule regulation vol volume issue convention hull unit " +
    "some nearly almost over approximately roughly exactly only least most another additional total version model type phone code po box"
  ).split(" "),
);
const AFTER_A_COUNT = new Set(
  (
    "people persons men women soldiers troops marines sailors officers prisoners refugees civilians casualties victims workers students " +
    "residents islanders families households children dead killed wounded km kilometers kilometres kilometer kilometre miles mile metres " +
    "meters metre meter feet foot square cubic tons tonnes ton tonne barrels dollars euros yen rubles roubles pounds yuan percent per " +
    "aircraft planes tanks ships vessels missiles warheads guns vehicles houses homes villages items copies words pages seats votes " +
    "hectares acres litres gallons mw kw hours minutes seconds days weeks months years strong hp x points jobs companies firms cases " +
    "million billion trillion thousand hundred m km2 nm mm cm kg g"
  ).split(" "),
);
const ANCHORING = new Set("in since by until till during".split(" "));

const isGluedToNumber = (lex: readonly Lexeme[], at: number): boolean => {
  const mark = lex[at];
  const digits = lex[at + 1];
  return (
    mark?.kind === "mark" && mark.glued && digits?.kind === "number" && digits.glued && ".,*×/:".includes(mark.text)
  );
};

const isCutFromNumber = (lex: readonly Lexeme[], at: number): boolean => {
  const mark = lex[at - 1];
  if (!lex[at]?.glued || mark === undefined) return false;
  return mark.kind === "word" || "$€£¥#*×/.:,+=_@\\".includes(mark.text) || (mark.text === "-" && mark.glued);
};

/** The digits at `at` as a year of four digits with nothing glued to it that makes it another number. */
export function yearDigits(lex: readonly Lexeme[], at: number): number | null {
  const digits = lex[at];
  if (digits?.kind !== "number" || digits.text.length !== 4) return null;
  const year = Number(digits.text);
  if (!(year >= 1000 && year <= 2199)) return null;
  if (isGluedToNumber(lex, at + 1)) return null;
  const after = lex[at + 1];
  return after?.glued && (after.kind === "word" || "%×*".includes(after.text)) ? null : year;
}

/** A year that stands alone and is told by its company not to be an amount or the number of a document. */
export function loneYear(lex: readonly Lexeme[], at: number): number | null {
  const year = yearDigits(lex, at);
  if (year === null || isCutFromNumber(lex, at)) return null;
  const before = lex[at - 1]?.lower ?? "";
  const after = lex[at + 1]?.lower ?? "";
  if (AFTER_A_COUNT.has(after) || (BEFORE_A_COUNT.has(before) && !ANCHORING.has(before))) return null;
  if (before === "." && BEFORE_A_COUNT.has(lex[at - 2]?.lower ?? "")) return null;
  if (before === "number" || (before === ":" && BEFORE_A_COUNT.has(lex[at - 2]?.lower ?? ""))) return null;
  // Round thousands and years far from our times need a word that only a year takes.
  if (year < 1800 || year > 2100) return ANCHORING.has(before) || before === "(" ? year : null;
  if (before === "(" || BEFORE_A_YEAR.has(before) || monthNamed(before) || monthAbbreviated(before)) return year;
  if (seasonNamed(before) || ordinalNamed(before)) return year;
  // "the joint declaration of 1956", "a 2012 survey", "Warsaw, 1970": any word or comma, but no mark of counting.
  return lex[at - 1]?.kind === "number" ? null : year;
}
