import type { Guard } from "./grammar/grammar.ts";
import { type Lexemes, MARK, NONE, NUMBER, WORD } from "./lexemes.ts";

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
  /** Before a length that something lasts. */
  readonly lasting: Words;
  /** What may follow an expression that goes on no further. */
  readonly closing: Words;
  readonly genitive: Words;
  /** They put what follows ahead: "will be ready in two weeks". */
  readonly ahead: Words;
  readonly ofAge: Words;
  /** Before a period that is the one told of: "in the quarter". */
  readonly withinOne: Words;
  /** A length of time ends on the day that they name. */
  readonly endingIn: Words;
  readonly comparing: Words;
  /** Before a verb: "last" is one after them. */
  readonly beforeVerb: Words;
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
      set.has(lex.lower(from - 1));
  const closes: Guard = (lex, _from, to) => lex.kind(to) !== WORD || words.closing.has(lex.lower(to));
  const isPrepositional = follows(words.prepositions);
  return {
    closes,
    /** Neither a date nor a word goes on from it. */
    ends: (lex, from, to) => closes(lex, from, to) && lex.kind(to) !== NUMBER,
    /** What is counted from comes after it. */
    goesOn: (lex, from, to) => !closes(lex, from, to),
    /** The year of a date has company that makes it one, or none that makes it an amount. */
    yearAlone: (lex, from, to) => {
      if (lex.kind(from) !== NUMBER) return true;
      if (isCutFromNumber(lex, from) || words.afterCount.has(lex.lower(to))) return false;
      const prior = lex.lower(from - 1);
      if (words.beforeCount.has(prior) && !words.anchoring.has(prior)) return false;
      if ((prior === "." || prior === ":") && words.beforeCount.has(lex.lower(from - 2))) return false;
      const year = lex.values[from] as number;
      const plain = year >= PLAIN_YEARS.from && year <= PLAIN_YEARS.to;
      return words.beforeYear.has(prior) || OPENING_MARKS.has(prior) || (plain && lex.kind(from - 1) !== NUMBER);
    },
    /** A month that could be a verb or a name must have fitting company. */
    monthAlone: (lex, from, to) => {
      const doubtful = words.doubtfulMonths.has(lex.lower(from));
      const fits = words.beforeMonth.has(lex.lower(from - 1));
      if (fits && !doubtful) return true;
      if (APOSTROPHES.has(lex.lower(to))) return false;
      if (fits) return true;
      // "April Glaspie", "in May's cabinet": a name goes on with a capital. "Sun" and "Dec" alone are no months.
      const named = lex.kind(to) === WORD && lex.isCapital(to);
      return !doubtful && !named && lex.lower(from).length > 3;
    },
    seasonAlone: (lex, from, to) => {
      const [word, prior] = [lex.lower(from), lex.lower(from - 1)];
      if (!words.doubtfulSeasons.has(word)) return true;
      if (!words.beforeSeason.has(prior) || words.genitive.has(lex.lower(to))) return false;
      return !words.articleSeasons.has(word) || words.articles.has(prior);
    },
    /** No part of a name ("Bloody Sunday"). */
    freeWeekday: (lex, from) => {
      const prior = from - 1;
      const named = lex.kind(prior) === WORD && lex.isCapital(prior) && !words.prepositions.has(lex.lower(prior));
      return !named || from === 1;
    },
    /** The digits are not glued to others. */
    uncut: (lex, from, to) => {
      const prior = lex.kind(from - 1);
      if (lex.isGlued(from) && (prior === NUMBER || prior === WORD)) return false;
      if (
        lex.isGlued(from) &&
        lex.isGlued(from - 1) &&
        "-/".includes(lex.lower(from - 1)) &&
        lex.kind(from - 2) === NUMBER
      )
        return false;
      if (!lex.isGlued(to)) return true;
      // The T of ISO 8601 goes on with an hour.
      if (lex.kind(to) === WORD && lex.lower(to) !== "t") return false;
      return !(lex.isGlued(to + 1) && lex.kind(to + 1) === NUMBER && "-/.,".includes(lex.lower(to)));
    },
    /** The year goes on with nothing: no "2019/08", no "2019-born". */
    yearEnds: (lex, _from, to) => !(lex.isGlued(to) && "-/".includes(lex.lower(to)) && lex.isGlued(to + 1)),
    /** "2010's budget" has a possessive; a decade with an apostrophe comes after "the" or a part of it. */
    decadeForm: (lex, from, to) =>
      to - from <= 2 || words.determiners.has(lex.lower(from - 1)) || lex.lower(from - 1) === "-",
    afterThe: follows(words.beforeDecade),
    afterFrom: follows(words.from),
    afterBetween: (lex, from) =>
      words.between.has(lex.lower(from - 1)) ||
      (words.articles.has(lex.lower(from - 1)) && words.between.has(lex.lower(from - 2))),
    afterAt: follows(words.beforeClock),
    afterCount: follows(words.beforeHoliday),
    afterLasting: follows(words.lasting),
    afterFor: follows(words.beforeLength),
    /** "rose 2% in the quarter.": it is not that of another thing. */
    itself: (lex, from, to) =>
      words.withinOne.has(lex.lower(from - 1)) &&
      lex.kind(to) !== WORD &&
      lex.kind(to) !== NUMBER &&
      lex.lower(to) !== "-" &&
      !APOSTROPHES.has(lex.lower(to)),
    /** "the week ended June 30". */
    beforeItsEnd: (lex, _from, to) => words.endingIn.has(lex.lower(to)),
    /** Not "a year earlier than planned". */
    noComparison: (lex, _from, to) => !words.comparing.has(lex.lower(to)),
    /** "the last two years", not "it will last two years". */
    noVerb: (lex, from) => !words.beforeVerb.has(lex.lower(from - 1)),
    beforeOf: (lex, _from, to) => words.genitive.has(lex.lower(to)),
    /** An adjective: a noun comes after it. */
    describes: (lex, _from, to) => lex.kind(to) === WORD && !words.closing.has(lex.lower(to)),
    /** "in the third quarter", "third-quarter sales": not that of another thing. */
    ownQuarter: (lex, from, to) =>
      !words.genitive.has(lex.lower(to)) && (words.articles.has(lex.lower(from - 1)) || lex.lower(to - 2) === "-"),
    afterPreposition: (lex, from, to) => isPrepositional(lex, from, to) || words.beforeClock.has(lex.lower(from - 1)),
    ahead: (lex, from) => {
      for (let at = from - 1; at >= 0 && from - at <= AHEAD_REACH; at--) {
        if (words.ahead.has(lex.lower(at))) return true;
      }
      return false;
    },
    /** "22/04" after a word that takes a date. */
    numericDay: (lex, from, to) =>
      (words.beforeDay.has(lex.lower(from - 1)) || isSureDay(lex, from)) &&
      (isPrepositional(lex, from, to) || words.from.has(lex.lower(from - 1)) || isListed(lex, from, words)) &&
      lex.lower(to) !== "/" &&
      !(lex.isGlued(to) && lex.kind(to) !== MARK),
    /** "in 479, …": digits that are a year where the text counts in such years. */
    yearPlace: (lex, from, to) =>
      (words.anchoring.has(lex.lower(from - 1)) || words.genitive.has(lex.lower(from - 1))) &&
      (closes(lex, from, to) || words.articles.has(lex.lower(to))),
    /** "on the 21st", with nothing that it could be the 21st of. */
    dayPlace: (lex, from, to) =>
      isPrepositional(lex, from, to) &&
      lex.kind(to) !== NUMBER &&
      !words.genitive.has(lex.lower(to)) &&
      closes(lex, from, to),
    notAge: (lex, _from, to) => {
      const next = lex.lower(to) === "-" ? to + 1 : to;
      return !words.ofAge.has(lex.lower(next)) && !words.ofAge.has(`${lex.lower(to)} ${lex.lower(to + 1)}`);
    },
  };
}

/** "22/04" can be nothing but a day, where "3/4" may be a part. */
function isSureDay(lex: Lexemes, at: number): boolean {
  return Number(lex.lower(at)) > 12 || Number(lex.lower(at + 2)) > 12;
}

/** "11/20, 11/22 or 11/25": after another that is written so. */
function isListed(lex: Lexemes, from: number, { closing }: Contexts): boolean {
  const before = lex.lower(from - 1);
  return (before === "," || closing.has(before)) && lex.kind(from - 2) === NUMBER && lex.lower(from - 3) === "/";
}

function isCutFromNumber(lex: Lexemes, at: number): boolean {
  if (!lex.isGlued(at) || lex.kind(at - 1) === NONE) return false;
  const mark = lex.lower(at - 1);
  return lex.kind(at - 1) === WORD || "$€£¥#*×/.:,+_@\\".includes(mark) || (mark === "-" && lex.isGlued(at - 1));
}
