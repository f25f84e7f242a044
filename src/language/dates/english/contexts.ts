import type { Contexts } from "../guards.ts";

/** Words that stand around English dates and tell them from what is none. */
export const ENGLISH_CONTEXTS: Contexts = {
  beforeCount: words(
    "resolution resolutions no number numbers nr article articles page pages room flight route highway order decree directive " +
      "paragraph section chapter unscr s res doc document case bill act law clause rule regulation vol volume issue convention hull unit " +
      "some nearly almost over approximately roughly exactly only least most another additional total version model type phone code po box",
  ),
  afterCount: words(
    "people persons men women soldiers troops marines sailors officers prisoners refugees civilians casualties victims workers students " +
      "residents islanders families households children dead killed wounded km kilometers kilometres kilometer kilometre miles mile metres " +
      "meters metre meter feet foot square cubic tons tonnes ton tonne barrels dollars euros yen rubles roubles pounds yuan percent per " +
      "aircraft planes tanks ships vessels missiles warheads guns vehicles houses homes villages items copies words pages seats votes " +
      "hectares acres litres gallons mw kw hours minutes seconds days weeks months years strong hp x points jobs companies firms cases " +
      "million billion trillion thousand hundred m km2 nm mm cm kg g pieces units books schools members horses rifles rounds names",
  ),
  anchoring: words("in since by until till during"),
  beforeYear: words(
    "in since by until till before after from to through between of during early late mid the year years circa ca for " +
      "summer spring autumn fall winter end beginning back as already into per fiscal",
  ),
  beforeMonth: words(
    "in by since until till of during before after from to through this last next early late mid the and or for between throughout coming past previous following - – ( around",
  ),
  beforeDay: words("on from to until till by since before after between through and"),
  doubtfulMonths: words("may march august"),
  beforeSeason: words("in by since until till of during before after from to through the that this early late mid"),
  doubtfulSeasons: words("spring fall"),
  articleSeasons: words("fall"),
  articles: words("the"),
  prepositions: words(
    "in on starting beginning since by until till before after from to during at for of around through throughout between within following over",
  ),
  opening: words("starting beginning commencing"),
  openingEnds: words("on"),
  determiners: words("the early mid late"),
  beforeDecade: words("the early mid late in"),
  beforeClock: words("at by until till from around about since before after and to between"),
  beforeHoliday: words("before after by until"),
  beforeLength: words("for within after"),
  lasting: words("for"),
  closing: words("and or to till until through at in on for with of by was were is from"),
  genitive: words("of"),
  ahead: words("will ll shall won can"),
  ofAge: new Set(["old", "aged", "of age"]),
  withinOne: words("in for during on over of"),
  endingIn: words("ended ending"),
  comparing: words("than"),
  beforeVerb: words("to will ll shall would could can may might must should not t did does do d"),
  from: words("from between"),
  between: words("between"),
  through: words("to till until through"),
  listing: words("and"),
};

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
