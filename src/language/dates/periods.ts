import { partAt } from "./absolute.ts";
import { ordinalNamed } from "./calendar.ts";
import type { Lexeme } from "./lexemes.ts";
import type { Matcher } from "./matched.ts";
import { yearDigits } from "./year.ts";

/** "the 1990s", "early 1990s", "the 20th century", "the first half of the nineteenth century". */
export const period: Matcher = (lex, at) => {
  const part = partAt(lex, at);
  const next = part?.to ?? at;
  const decade = decadeAt(lex, next);
  if (decade)
    return { meaning: { kind: "decade", year: decade.year, part: part?.part ?? null }, from: at, to: decade.to };
  const century = centuryAt(lex, next);
  if (century)
    return { meaning: { kind: "century", year: century.year, part: part?.part ?? null }, from: at, to: century.to };
  return null;
};

function decadeAt(lex: readonly Lexeme[], at: number): { year: number; to: number } | null {
  const digits = lex[at];
  if (digits?.kind !== "number" || digits.text.length !== 4 || !digits.text.endsWith("0") || digits.glued) return null;
  const apostrophe = lex[at + 1]?.glued && "'’".includes(lex[at + 1]?.text ?? " ") ? 1 : 0;
  const s = lex[at + 1 + apostrophe];
  if (s?.lower !== "s" || !s.glued) return null;
  // "2010's budget" has a possessive; a decade with an apostrophe comes after "the" or a part of it.
  if (apostrophe === 1 && !["the", "early", "late", "mid", "-"].includes(lex[at - 1]?.lower ?? "")) return null;
  const year = Number(digits.text);
  return year >= 1000 && year < 2200 ? { year, to: at + 2 + apostrophe } : null;
}

function centuryAt(lex: readonly Lexeme[], at: number): { year: number; to: number } | null {
  const first = lex[at];
  let number = ordinalNamed(first?.lower ?? "");
  let to = at + 1;
  if (first?.lower === "twenty" && lex[at + 1]?.text === "-" && lex[at + 2]?.lower === "first")
    [number, to] = [21, at + 3];
  if (first?.kind === "number" && first.text.length <= 2 && lex[at + 1]?.glued && lex[at + 1]?.kind === "word") {
    [number, to] = [Number(first.text), at + 2];
  }
  if (lex[to]?.text === "-") to++;
  if (number === null || number < 1 || number > 22 || lex[to]?.lower !== "century" || yearDigits(lex, at) !== null)
    return null;
  return { year: (number - 1) * 100, to: to + 1 };
}
