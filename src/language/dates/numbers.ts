import type { NumberCells, NumberClass } from "./grammar/grammar.ts";
import { type Lexemes, MARK, NO_VALUE, NUMBER, WORD } from "./lexemes.ts";

/** Marks that tie a number to the one before it: "1,939", "3.14", "$12", "7:30". */
const BEFORE = "$€£¥#.,:";

/** The years that are read. */
const FIRST_YEAR = 1000;
const LAST_YEAR = 2199;
/** The days of those years in eight digits. */
const FIRST_DAY = 10_000_101;
const LAST_DAY = 21_991_231;

/** What digits may be, told by their length and by what is glued to them. The same in all languages. */
export const NUMBER_CLASSES: Readonly<Record<string, NumberClass>> = {
  /** 1 to 31 in one or two digits, with nothing glued to it but what ends an ordinal. */
  day: {
    fits: upToTwo(1, 31),
    read: (lex, at) => (isTiedBefore(lex, at) || isCutDay(lex, at) ? undefined : lex.values[at]),
  },
  /** 1000 to 2199 in four digits with nothing glued to it that makes it another number. */
  year: {
    fits: four(FIRST_YEAR, LAST_YEAR),
    read: (lex, at) => {
      if (isGluedToNumber(lex, at + 1)) return undefined;
      const amount = lex.isGlued(at + 1) && (lex.kind(at + 1) === WORD || "%×*".includes(lex.lower(at + 1)));
      return amount ? undefined : lex.values[at];
    },
  },
  /** A year of a date in numbers, where marks and digits follow. */
  yyyy: { fits: four(FIRST_YEAR, LAST_YEAR), read: valueAt },
  /** The digits behind a decimal point. */
  fraction: { fits: () => true, read: (lex, at) => Number(`0.${lex.lower(at).slice(0, 3)}`) },
  /** A year of four digits that ends in 0; what follows must make it a decade. */
  decade: {
    fits: (value, digits) => digits === 4 && value >= FIRST_YEAR && value <= LAST_YEAR && value % 10 === 0,
    read: unlessTied,
  },
  /** Up to three digits: a year long ago. */
  small: {
    fits: (value, digits) => digits <= 3 && value >= 1,
    read: (lex, at) => (isGluedToNumber(lex, at + 1) ? undefined : unlessTied(lex, at)),
  },
  mm: { fits: upToTwo(1, 12), read: valueAt },
  dd: { fits: upToTwo(1, 31), read: valueAt },
  hour: { fits: upToTwo(0, 24), read: unlessTied },
  minute: { fits: (value, digits) => digits === 2 && value <= 59, read: valueAt },
  two: { fits: (_value, digits) => digits === 2, read: valueAt },
  /** "20180321". */
  compact: { fits: (value, digits) => digits === 8 && value >= FIRST_DAY && value <= LAST_DAY, read: valueAt },
  /** "1,460", with the three digits that follow. */
  thousands: {
    fits: (_value, digits) => digits <= 2,
    read: (lex, at) => {
      if (isTiedBefore(lex, at) || lex.lower(at + 1) !== ",") return undefined;
      if (lex.kind(at + 2) !== NUMBER || lex.length(at + 2) !== 3 || isGluedToNumber(lex, at + 3)) return undefined;
      const [value, rest] = [lex.values[at] as number, lex.values[at + 2] as number];
      return rest === NO_VALUE ? undefined : value * 1000 + rest;
    },
  },
  /** What comes before a decimal point. */
  whole: { fits: (_value, digits) => digits <= 4, read: unlessTied },
  /** "0930". */
  hhmm: {
    fits: (_value, digits) => digits === 4,
    read: (lex, at) => {
      const value = unlessTied(lex, at);
      return value !== undefined && value < 2400 && value % 100 < 60 ? value : undefined;
    },
  },
  ddd: { fits: (_value, digits) => digits === 3, read: valueAt },
  /** A count. */
  num: {
    fits: (_value, digits) => digits <= 4,
    read: (lex, at) => (isGluedToNumber(lex, at + 1) ? undefined : unlessTied(lex, at)),
  },
};

/** One number for all of a kind that no class tells apart. */
const LONG: readonly [number, number] = [NO_VALUE, 9];
const OF_LENGTH: readonly (readonly [number, number])[] = [
  [0, 3],
  [1, 3],
  [0, 4],
  [FIRST_YEAR, 4],
  [FIRST_YEAR + 1, 4],
  [LAST_YEAR + 1, 4],
  [FIRST_DAY, 8],
  LONG,
];
/** Where the cells of OF_LENGTH begin: after all numbers of one digit and of two. */
const ONE_BY_ONE = 110;

/** Numbers of up to two digits are told apart one by one, others by what years and days they may be. */
export const NUMBER_CELLS: NumberCells = {
  samples: [...Array.from({ length: ONE_BY_ONE }, (_, n) => [n % 100, n < 100 ? 2 : 1] as const), ...OF_LENGTH],
  of: (value, digits) => {
    switch (digits) {
      case 1:
        return 100 + value;
      case 2:
        return value;
      case 3:
        return ONE_BY_ONE + (value === 0 ? 0 : 1);
      case 4:
        if (value < FIRST_YEAR) return ONE_BY_ONE + 2;
        return ONE_BY_ONE + (value > LAST_YEAR ? 5 : value % 10 === 0 ? 3 : 4);
      default:
        return ONE_BY_ONE + (digits === 8 && value >= FIRST_DAY && value <= LAST_DAY ? 6 : 7);
    }
  },
};

function upToTwo(least: number, most: number): NumberClass["fits"] {
  return (value, digits) => digits <= 2 && value >= least && value <= most;
}

function four(least: number, most: number): NumberClass["fits"] {
  return (value, digits) => digits === 4 && value >= least && value <= most;
}

function valueAt(lex: Lexemes, at: number): number | undefined {
  return lex.values[at];
}

function unlessTied(lex: Lexemes, at: number): number | undefined {
  return isTiedBefore(lex, at) ? undefined : lex.values[at];
}

/** "3%", "3.5" and "3:30" are no days. */
function isCutDay(lex: Lexemes, at: number): boolean {
  if (!lex.isGlued(at + 1)) return false;
  const ending = lex.lower(at + 1);
  if (ending === "%") return true;
  return ".:,".includes(ending) && lex.isGlued(at + 2) && lex.kind(at + 2) === NUMBER && lex.length(at + 2) < 4;
}

function isTiedBefore(lex: Lexemes, at: number): boolean {
  if (!lex.isGlued(at)) return false;
  const before = lex.lower(at - 1);
  // "Says:30 December" is a colon that ends what is before it.
  if (before === ":" || before === "." || before === ",") return lex.kind(at - 2) === NUMBER;
  return lex.kind(at - 1) === WORD || BEFORE.includes(before);
}

function isGluedToNumber(lex: Lexemes, at: number): boolean {
  return (
    lex.isGlued(at) &&
    lex.kind(at) === MARK &&
    lex.isGlued(at + 1) &&
    lex.kind(at + 1) === NUMBER &&
    ".,*×/:".includes(lex.lower(at))
  );
}
