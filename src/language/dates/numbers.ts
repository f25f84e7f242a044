import type { NumberClass } from "./grammar/grammar.ts";
import type { Lexeme } from "./lexemes.ts";

/** Marks that tie a number to the one before it: "1,939", "3.14", "$12", "7:30". */
const BEFORE = "$€£¥#.,:";

/** What digits may be, told by their length and by what is glued to them. The same in all languages. */
export const NUMBER_CLASSES: Readonly<Record<string, NumberClass>> = {
  /** 1 to 31 in one or two digits, with nothing glued to it but what ends an ordinal. */
  day: (lex, at) => {
    const digits = lex[at] as Lexeme;
    if (digits.lower.length > 2 || isTiedBefore(lex, at)) return undefined;
    const ending = lex[at + 1];
    if (ending?.glued) {
      if (ending.lower === "%") return undefined;
      const after = lex[at + 2];
      if (".:,".includes(ending.lower) && after?.glued && after.kind === "number" && after.lower.length < 4)
        return undefined;
    }
    return inside(digits, 1, 31);
  },
  /** 1000 to 2199 in four digits with nothing glued to it that makes it another number. */
  year: (lex, at) => {
    const digits = lex[at] as Lexeme;
    if (digits.lower.length !== 4 || isGluedToNumber(lex, at + 1)) return undefined;
    const after = lex[at + 1];
    if (after?.glued && (after.kind === "word" || "%×*".includes(after.lower))) return undefined;
    return inside(digits, 1000, 2199);
  },
  /** A year of a date in numbers, where marks and digits follow. */
  yyyy: (lex, at) => ((lex[at] as Lexeme).lower.length === 4 ? inside(lex[at] as Lexeme, 1000, 2199) : undefined),
  /** The digits behind a decimal point. */
  fraction: (lex, at) => Number(`0.${(lex[at] as Lexeme).lower.slice(0, 3)}`),
  /** A year of four digits that ends in 0; what follows must make it a decade. */
  decade: (lex, at) => {
    const digits = lex[at] as Lexeme;
    if (digits.lower.length !== 4 || !digits.lower.endsWith("0") || (digits.glued && isTiedBefore(lex, at)))
      return undefined;
    return inside(digits, 1000, 2190);
  },
  /** Up to three digits: a year long ago. */
  small: (lex, at) => {
    const digits = lex[at] as Lexeme;
    if (digits.lower.length > 3 || isTiedBefore(lex, at) || isGluedToNumber(lex, at + 1)) return undefined;
    return inside(digits, 1, 999);
  },
  mm: (lex, at) => ofTwo(lex, at, 1, 12),
  dd: (lex, at) => ofTwo(lex, at, 1, 31),
  hour: (lex, at) => ((lex[at] as Lexeme).glued && isTiedBefore(lex, at) ? undefined : ofTwo(lex, at, 0, 24)),
  minute: (lex, at) => ((lex[at] as Lexeme).lower.length === 2 ? ofTwo(lex, at, 0, 59) : undefined),
  two: (lex, at) => ((lex[at] as Lexeme).lower.length === 2 ? ofTwo(lex, at, 0, 99) : undefined),
  /** "20180321". */
  compact: (lex, at) =>
    (lex[at] as Lexeme).lower.length === 8 ? inside(lex[at] as Lexeme, 10_000_101, 21_991_231) : undefined,
  /** "1,460", with the three digits that follow. */
  thousands: (lex, at) => {
    const [digits, mark, rest] = [lex[at] as Lexeme, lex[at + 1], lex[at + 2]];
    if (digits.lower.length > 2 || isTiedBefore(lex, at) || mark?.lower !== "," || rest?.lower.length !== 3)
      return undefined;
    return rest.kind === "number" && !isGluedToNumber(lex, at + 3) ? Number(digits.lower + rest.lower) : undefined;
  },
  ddd: (lex, at) => ((lex[at] as Lexeme).lower.length === 3 ? Number((lex[at] as Lexeme).lower) : undefined),
  /** A count. */
  num: (lex, at) => {
    const digits = lex[at] as Lexeme;
    if (digits.lower.length > 4 || isTiedBefore(lex, at) || isGluedToNumber(lex, at + 1)) return undefined;
    return Number(digits.lower);
  },
};

function inside({ lower }: Lexeme, least: number, most: number): number | undefined {
  const value = Number(lower);
  return value >= least && value <= most ? value : undefined;
}

function ofTwo(lex: readonly Lexeme[], at: number, least: number, most: number): number | undefined {
  const digits = lex[at] as Lexeme;
  return digits.lower.length <= 2 ? inside(digits, least, most) : undefined;
}

function isTiedBefore(lex: readonly Lexeme[], at: number): boolean {
  const before = lex[at - 1];
  if (!lex[at]?.glued || !before) return false;
  // "Says:30 December" is a colon that ends what is before it.
  if (before.lower === ":" || before.lower === "." || before.lower === ",") return lex[at - 2]?.kind === "number";
  return before.kind === "word" || BEFORE.includes(before.lower);
}

function isGluedToNumber(lex: readonly Lexeme[], at: number): boolean {
  const [mark, digits] = [lex[at], lex[at + 1]];
  return (
    mark?.kind === "mark" && mark.glued && digits?.kind === "number" && digits.glued && ".,*×/:".includes(mark.lower)
  );
}
