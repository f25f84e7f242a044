/** Words that the rules of English attributions know beside the cues. */

export const TIMES: ReadonlySet<string> = words(
  "today yesterday tonight morning afternoon evening night day week month year weekend time spring summer autumn fall winter",
);

/** Before a date these tell of a stretch of time, or of what comes before or after, not when something was. */
export const NOT_WHEN: ReadonlySet<string> = words(
  "since until till before after by from for through throughout of following",
);

export const MONTHS: ReadonlySet<string> = words(
  "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec",
);

/** Participles with which whoever reports goes on: "…, adding that …". */
export const CONTINUING: ReadonlySet<string> = words(
  "adding noting saying citing arguing claiming insisting suggesting stressing alleging asserting explaining emphasizing",
);

/** Conjunctions that begin what the reporter holds against what is reported. */
export const CONCESSIONS: ReadonlySet<string> = words("though although");

/** Prepositions that tell when, where and how something is said, not what. */
export const SETTINGS: ReadonlySet<string> = words(
  "on in at during after before by with from since until through amid via while within",
);

/** Verbs that only carry the noun: "expressed concern", "made a promise". */
export const CARRIERS: ReadonlySet<string> = words(
  "express voice make repeat reiterate give issue have share raise declare convey state underline renew lodge air register offer",
);

/** Words that make what is said less than certain. */
export const HEDGES: ReadonlySet<string> = words(
  `maybe perhaps possibly presumably apparently seemingly reportedly allegedly supposedly hypothetically conceivably likely
  potentially purportedly`,
);

export const SEEMING: ReadonlySet<string> = words("seem appear");

/** Verbs that a state of mind may hang on: "seems eager", "remained confident". */
export const COPULAS: ReadonlySet<string> = words("be seem appear remain feel become look get sound stay grow");

/** Whose they are, holds what follows: "in Ito's view". Lemmas. */
export const VIEWS: ReadonlySet<string> = words(
  "view opinion eye word telling account perspective estimation reading assessment judgment judgement mind standpoint viewpoint interpretation",
);

/** Who tries or wants to say so has not said it yet. */
export const INTENDING: ReadonlySet<string> = words("try want hope seek plan intend attempt aim wish");

/** Who does this to say so, says so: "went on to criticise". */
export const GOING_ON: ReadonlySet<string> = words(
  "go begin start continue proceed use come rise turn manage rush hurry hasten move dare keep stop take help",
);

/** "It is no secret that …": denied, they affirm what follows. */
export const LITOTES: ReadonlySet<string> = words("secret doubt question surprise accident coincidence mystery");

/** Plurals that stand for the parties to something, not for a mass of people. */
export const ACTING_TOGETHER: ReadonlySet<string> = words(
  `side party country state nation minister leader government negotiator delegation president official diplomat premier
  counterpart capital neighbor neighbour signatory`,
);

/** Common nouns for those who act and hold views: what they criticise or want is theirs. Lemmas. */
export const AGENTS: ReadonlySet<string> = words(`
  person man woman people official officer minister president premier leader diplomat ambassador envoy spokesman spokeswoman
  spokesperson representative lawmaker legislator senator congressman congresswoman governor mayor candidate nominee politician
  republican democrat conservative liberal critic supporter opponent rival ally voter resident citizen activist advocate protester
  demonstrator expert analyst observer scholar historian economist scientist researcher professor teacher student lawyer attorney
  prosecutor judge court jury panel commission committee council board agency department ministry office bureau government
  administration cabinet parliament congress house senate party coalition opposition campaign team group organization organisation
  union association alliance company firm bank corporation industry newspaper magazine paper media press network channel outlet station reporter
  journalist editor columnist author writer host moderator pundit commentator blogger user director chairman chairwoman chief head
  executive founder owner investor businessman entrepreneur doctor physician soldier general commander admiral veteran police army
  military authority side delegation negotiator mediator party country state nation kingdom city public electorate majority
  minority family mother father wife husband son daughter brother sister friend colleague aide adviser advisor strategist
  manager counterpart visitor guest source insider whistleblower victim survivor witness suspect defendant plaintiff pope bishop priest pastor cleric
  king queen prince monarch emperor secretary chancellor deputy member fellow pollster surrogate delegate billionaire mogul star
  personnel camp community hopeful grassroots staff crew percent half quarter third other many both few
  singer actor actress player coach athlete islander fisherman farmer refugee migrant critic nationalist separatist rebel militant
`);

/** Nouns that end like those for people, and are none. Lemmas. */
export const THINGS: ReadonlySet<string> = words(`
  number matter order power border water river winter summer center centre computer server danger error factor sector motor
  color colour harbor harbour honor honour labor labour favor favour chapter corner offer answer weather disaster tower fever
  anger hunger wonder disorder encounter barrier carrier frontier career shoulder finger layer pier tier chamber timber trigger
  transfer dinner supper butter master cover fiber fibre filter gender rumor rumour terror mirror corridor tenor vapor door floor
  humor humour tumor endeavor endeavour behavior behaviour manner banner container trailer helicopter cluster theater theatre
  character parameter diameter meter metre liter litre ladder shelter slaughter laughter remainder reminder bumper
  tree degree guarantee coffee knee decree
`);

/** Nouns for what is written or measured: it says something too. Lemmas. */
export const DOCUMENTS: ReadonlySet<string> = words(`
  poll survey report study article statement letter ad advertisement video book memo memorandum document website site post tweet headline
  story lawsuit complaint bill law resolution treaty declaration constitution ruling speech message analysis research datum data figure
  evidence record email e-mail review editorial column communiqué communique text transcript paper plan proposal footage
  testimony filing release doctrine manifesto platform song slogan sign banner polling result finding statistic number estimate forecast
  projection count tally census investigation inquiry probe audit experiment test map graph index interview leak cable telegram memoir
  chronicle archive dossier file log petition initiative legislation blog newsletter verdict quiz placard
`);

/** Names of parts of a sentence in which nobody speaks, as the subject of an attitude. */
export const NOBODY: ReadonlySet<string> = words("that which those people there this these what");

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}
