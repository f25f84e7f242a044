import type { Guard } from "./grammar/grammar.ts";
import type { Lexeme } from "./lexemes.ts";

type Words = ReadonlySet<string>;

/** A language's words that stand around dates and tell them from what is none. */
export interface Contexts {
  /** What makes a number the name or the amount of something else: "resolution", "some" … */
  readonly beforeCount: Words;
  /** … and "people", "km". */
  readonly afterCount: Words;
  /** Only a date follows: "in", "since". */
  readonly anchoring: Words;
  /** Before years of which the digits alone would not tell that they are years. */
  readonly beforeYear: Words;
  readonly beforeMonth: Words;
  /** Before a day and a month in digits of which either may be the day. */
  readonly beforeDay: Words;
  /** Names, verbs and other words that are written like months or seasons. */
  readonly doubtfulMonths: Words;
  readonly doubtfulSeasons: Words;
  readonly beforeSeason: Words;
  /** Before words that are seasons with an article and verbs without one. */
  readonly articleSeasons: Words;
  readonly articles: Words;
  readonly prepositions: Words;
  /** Prepositions of two words, by the first: "starting on". */
  readonly opening: Words;
  readonly openingEnds: Words;
  /** What may stand between a preposition and its date. */
  readonly determiners: Words;
  /** A decade in short, "the ’90s", comes after these. */
  readonly beforeDecade: Words;
  readonly beforeClock: Words;
  readonly beforeHoliday: Words;
  readonly beforeLength: Words;
  /** What may follow an expression that goes on no further. */
  readonly closing: Words;
  readonly genitive: Words;
  /** They put what follows ahead: "will be ready in two weeks". */
  readonly ahead: Words;
  readonly ofAge: Words;
  readonly from: Words;
  readonly between: Words;
  /** Between the ends of a range, and between dates of a list. */
  readonly through: Words;
  readonly listing: Words;
}

/** How far before a date "will" still puts it ahead. */
const AHEAD_REACH = 16;
/** Years that are told from amounts by their digits alone. */
const PLAIN_YEARS = { from: 1800, to: 2100 };
const OPENING_MARKS = new Set(["(", "-", "–"]);
const APOSTROPHES = new Set(["’", "'"]);

/** What a date's surroundings must be like, by a language's words. */
export function guardsOf(words: Contexts): Readonly<Record<string, Guard>> {
  const follows =
    (set: Words): Guard =>
    (lex, from) =>
      set.has(wordAt(lex, from - 1));
  const closes: Guard = (lex, _from, to) => lex[to]?.kind !== "word" || words.closing.has(wordAt(lex, to));
  const isPrepositional = follows(words.prepositions);
  return {
    closes,
    /** Neither a date nor a word goes on from it. */
    ends: (lex, from, to) => closes(lex, from, to) && lex[to]?.kind !== "number",
    /** What is counted from comes after it. */
    goesOn: (lex, from, to) => !closes(lex, from, to),
    /** The year of a date has company that makes it one, or none that makes it an amount. */
    yearAlone: (lex, from, to) => {
      if (lex[from]?.kind !== "number") return true;
      if (isCutFromNumber(lex, from) || words.afterCount.has(wordAt(lex, to))) return false;
      const prior = wordAt(lex, from - 1);
      if (words.beforeCount.has(prior) && !words.anchoring.has(prior)) return false;
      if ((prior === "." || prior === ":") && words.beforeCount.has(wordAt(lex, from - 2))) return false;
      const year = Number(wordAt(lex, from));
      const plain = year >= PLAIN_YEARS.from && year <= PLAIN_YEARS.to;
      return words.beforeYear.has(prior) || OPENING_MARKS.has(prior) || (plain && lex[from - 1]?.kind !== "number");
    },
    /** A month that could be a verb or a name must have fitting company. */
    monthAlone: (lex, from, to) => {
      const doubtful = words.doubtfulMonths.has(wordAt(lex, from));
      const fits = words.beforeMonth.has(wordAt(lex, from - 1));
      if (fits && !doubtful) return true;
      if (APOSTROPHES.has(wordAt(lex, to))) return false;
      if (fits) return true;
      // "April Glaspie", "in May's cabinet": a name goes on with a capital. "Sun" and "Dec" alone are no months.
      const named = lex[to]?.kind === "word" && (lex[to] as Lexeme).capital;
      return !doubtful && !named && wordAt(lex, from).length > 3;
    },
    seasonAlone: (lex, from, to) => {
      const [word, prior] = [wordAt(lex, from), wordAt(lex, from - 1)];
      if (!words.doubtfulSeasons.has(word)) return true;
      if (!words.beforeSeason.has(prior) || words.genitive.has(wordAt(lex, to))) return false;
      return !words.articleSeasons.has(word) || words.articles.has(prior);
    },
    /** No part of a name ("Bloody Sunday"). */
    freeWeekday: (lex, from) => {
      const prior = lex[from - 1];
      const named = prior?.kind === "word" && prior.capital && !words.prepositions.has(prior.lower);
      return !named || from === 1;
    },
    /** The digits are not glued to others. */
    uncut: (lex, from, to) => {
      if (lex[from]?.glued && ["number", "word"].includes(lex[from - 1]?.kind ?? "")) return false;
      if (lex[from]?.glued && lex[from - 1]?.glued && wordAt(lex, from - 1) === "-" && lex[from - 2]?.kind === "number")
        return false;
      const [mark, digits] = [lex[to], lex[to + 1]];
      // The T of ISO 8601 goes on with an hour.
      if (mark?.glued && mark.kind === "word" && mark.lower !== "t") return false;
      return !(mark?.glued && digits?.glued && digits.kind === "number" && "-/.,".includes(mark.lower));
    },
    /** The year goes on with nothing: no "2019/08", no "2019-born". */
    yearEnds: (lex, _from, to) => !(lex[to]?.glued && "-/".includes(wordAt(lex, to)) && lex[to + 1]?.glued),
    /** "2010's budget" has a possessive; a decade with an apostrophe comes after "the" or a part of it. */
    decadeForm: (lex, from, to) =>
      to - from <= 2 || words.determiners.has(wordAt(lex, from - 1)) || wordAt(lex, from - 1) === "-",
    afterThe: follows(words.beforeDecade),
    afterFrom: follows(words.from),
    afterBetween: (lex, from) =>
      words.between.has(wordAt(lex, from - 1)) ||
      (words.articles.has(wordAt(lex, from - 1)) && words.between.has(wordAt(lex, from - 2))),
    afterAt: follows(words.beforeClock),
    afterCount: follows(words.beforeHoliday),
    afterFor: follows(words.beforeLength),
    beforeOf: (lex, _from, to) => words.genitive.has(wordAt(lex, to)),
    /** An adjective: a noun comes after it. */
    describes: (lex, _from, to) => lex[to]?.kind === "word" && !words.closing.has(wordAt(lex, to)),
    /** "in the third quarter", "third-quarter sales": not that of another thing. */
    ownQuarter: (lex, from, to) =>
      !words.genitive.has(wordAt(lex, to)) &&
      (words.articles.has(wordAt(lex, from - 1)) || wordAt(lex, to - 2) === "-"),
    afterPreposition: (lex, from, to) => isPrepositional(lex, from, to) || words.beforeClock.has(wordAt(lex, from - 1)),
    ahead: (lex, from) => {
      for (let at = from - 1; at >= 0 && from - at <= AHEAD_REACH; at--) {
        if (words.ahead.has(wordAt(lex, at))) return true;
      }
      return false;
    },
    /** "22/04" after a word that takes a date. */
    numericDay: (lex, from, to) =>
      (words.beforeDay.has(wordAt(lex, from - 1)) || isSureDay(lex, from)) &&
      (isPrepositional(lex, from, to) || words.from.has(wordAt(lex, from - 1))) &&
      wordAt(lex, to) !== "/" &&
      !(lex[to]?.glued && lex[to]?.kind !== "mark"),
    /** "in 479, …": digits that are a year where the text counts in such years. */
    yearPlace: (lex, from, to) =>
      (words.anchoring.has(wordAt(lex, from - 1)) || words.genitive.has(wordAt(lex, from - 1))) &&
      (closes(lex, from, to) || words.articles.has(wordAt(lex, to))),
    /** "on the 21st", with nothing that it could be the 21st of. */
    dayPlace: (lex, from, to) =>
      isPrepositional(lex, from, to) &&
      lex[to]?.kind !== "number" &&
      !words.genitive.has(wordAt(lex, to)) &&
      closes(lex, from, to),
    notAge: (lex, _from, to) => {
      const next = wordAt(lex, to) === "-" ? to + 1 : to;
      return !words.ofAge.has(wordAt(lex, next)) && !words.ofAge.has(`${wordAt(lex, to)} ${wordAt(lex, to + 1)}`);
    },
  };
}

function wordAt(lex: readonly Lexeme[], at: number): string {
  return lex[at]?.lower ?? "";
}

/** "22/04" can be nothing but a day, where "3/4" may be a part. */
function isSureDay(lex: readonly Lexeme[], at: number): boolean {
  return Number(wordAt(lex, at)) > 12 || Number(wordAt(lex, at + 2)) > 12;
}

function isCutFromNumber(lex: readonly Lexeme[], at: number): boolean {
  const mark = lex[at - 1];
  if (!lex[at]?.glued || mark === undefined) return false;
  return mark.kind === "word" || "$€£¥#*×/.:,+_@\\".includes(mark.lower) || (mark.lower === "-" && mark.glued);
}
