/** The words of English dates by class, each with its value. */
export const ENGLISH_WORDS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  month: numbered("january february march april may june july august september october november december", 1),
  abbreviated: {
    ...numbered("jan feb mar apr", 1),
    ...numbered("jun jul aug sep oct nov dec", 6),
    sept: 9,
  },
  weekday: numbered("monday tuesday wednesday thursday friday saturday sunday", 1),
  shortday: {
    ...numbered("mon tue wed thu fri sat sun", 1),
    tues: 2,
    weds: 3,
    thur: 4,
    thurs: 4,
  },
  weekdays: numbered("mondays tuesdays wednesdays thursdays fridays saturdays sundays", 1),
  /** Northern seasons by the number EDTF gives them; "fall" has a class of its own, being mostly a verb. */
  season: { spring: 21, summer: 22, autumn: 23, winter: 24 },
  fall: { fall: 23 },
  ordinal: numbered(
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
    1,
    { thirtieth: 30 },
  ),
  ordinalEnd: valued("st nd rd th", true),
  cardinal: numbered(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
    1,
    { thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  ),
  ones: numbered("one two three four five six seven eight nine", 1),
  teens: numbered("eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 11),
  tens: { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 },
  decadeWord: {
    twenties: 1920,
    thirties: 1930,
    forties: 1940,
    fifties: 1950,
    sixties: 1960,
    seventies: 1970,
    eighties: 1980,
    nineties: 1990,
  },
  unit: named("second minute hour day night week weekend fortnight month quarter year decade century", ""),
  /** Units that "a" counts, where "a second" and "a quarter" mostly mean something else. */
  span: named("minute hour day week weekend fortnight month year decade century", ""),
  /** Units that "last", "this" and "next" go with, the day apart. */
  period: named("week weekend fortnight month quarter year decade century", ""),
  units: {
    ...named("second minute hour day night week weekend fortnight month quarter year decade century", ""),
    ...named("second minute hour day night week weekend fortnight month quarter year decade", "s"),
    centuries: "century",
    hrs: "hour",
    mins: "minute",
    sec: "second",
  },
  /** Written right behind a number: "24h". */
  unitSign: { h: "hour", hr: "hour", hrs: "hour", min: "minute", mins: "minute", sec: "second", secs: "second" },
  manyUnits: { ...named("minute hour day week weekend month quarter year decade", "s"), centuries: "century" },
  few: valued("few several some many numerous countless", "X"),
  near: {
    ...valued("nearly almost about approximately roughly around some circa", "nearly"),
    over: "over",
    ...valued("exactly just only under another", "exactly"),
  },
  toward: { last: -1, past: -1, this: 0, current: 0, next: 1, coming: 1, upcoming: 1 },
  before: { last: -1, past: -1, previous: -1, preceding: -1 },
  after: { next: 1, coming: 1, following: 1, upcoming: 1 },
  /** Counted from what is being told. */
  told: { that: 0, same: 0, previous: -1, preceding: -1, following: 1, subsequent: 1, ensuing: 1 },
  singleDay: { yesterday: -1, today: 0, tomorrow: 1 },
  part: { early: "early", mid: "mid", middle: "mid", late: "late" },
  partOf: {
    beginning: "start",
    start: "start",
    outset: "start",
    middle: "middle",
    end: "end",
    close: "end",
  },
  dayPart: { morning: "MO", afternoon: "AF", evening: "EV", night: "NI" },
  dayParts: { mornings: "MO", afternoons: "AF", evenings: "EV", nights: "NI" },
  adverb: {
    hourly: "PT1H",
    daily: "P1D",
    everyday: "P1D",
    nightly: "P1D",
    weekly: "P1W",
    biweekly: "P2W",
    fortnightly: "P2W",
    monthly: "P1M",
    bimonthly: "P2M",
    quarterly: "P3M",
    semiannual: "P0.5Y",
    semiannually: "P0.5Y",
    yearly: "P1Y",
    annually: "P1Y",
    annual: "P1Y",
  },
  zone: valued(
    "gmt utc est edt et pst pdt pt cst cdt ct mst mdt mt cet cest eet eest jst msk kst bst ist hkt sgt aest aedt local",
    true,
  ),
};

/** What must have a capital to be a month or a weekday: in lower case these are other words. */
export const ENGLISH_CAPITALISED: ReadonlySet<string> = new Set(
  "may march mar sep dec jan jun sun sat mon wed fri thu tue".split(" "),
);

function numbered(words: string, from: number, more: Record<string, number> = {}): Record<string, number> {
  return { ...Object.fromEntries(words.split(" ").map((word, n) => [word, from + n])), ...more };
}

function valued<V>(words: string, value: V): Record<string, V> {
  return Object.fromEntries(words.split(" ").map((word) => [word, value]));
}

function named(words: string, ending: string): Record<string, string> {
  return Object.fromEntries(words.split(" ").map((word) => [`${word}${ending}`, word]));
}
