/** What a verb tells, and what must follow it so that it tells that and nothing else. */
export interface VerbRule {
  readonly lemmas: readonly string[];
  readonly type: string;
  readonly mode: string | null;
  readonly rule: string;
  readonly confidence: number;
  /**
   * `place`: "to" or "in" and a place or state; `party`: an actor as its object or after "with", or several before it;
   * `person`: a person as its object; `land`: a place or state as its object; `object`: one of `objects` among the words that follow; `that`: "to", "on" or "that".
   */
  readonly needs: "place" | "party" | "person" | "land" | "object" | "that";
  readonly objects?: ReadonlySet<string>;
  /** Told of so often in passing that only a dated one counts. */
  readonly datedOnly?: boolean;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));
const MILITARY = words(
  "troop troops force forces missile missiles system systems complex complexes battery batteries warship warships fleet jet jets fighter fighters aircraft bomber bombers unit units brigade regiment division battalion army soldier soldiers launcher launchers weapon weapons radar",
);
const DOCUMENTS = words(
  "treaty treaties agreement agreements pact accord accords declaration memorandum memoranda protocol plan deal convention charter statement document documents contract contracts communique roadmap truce armistice",
);

/** Types are those of PLOVER (Open Event Data Alliance), version 0.8; of its modes only those that it lists for the type. */
const VERB_RULES: readonly VerbRule[] = [
  verb("visit", "CONSULT", "visit", "place", "event/visit", 0.85),
  verb("tour", "CONSULT", "visit", "place", "event/visit", 0.6),
  verb("arrive land fly travel return go come", "CONSULT", "visit", "place", "event/arrival", 0.75),
  { ...verb("leave depart", "CONSULT", "visit", "object", "event/departure", 0.6), objects: words("visit trip tour") },
  verb("meet", "CONSULT", "meeting", "party", "event/meeting", 0.85),
  verb("confer negotiate consult talk", "CONSULT", "meeting", "party", "event/meeting", 0.7),
  verb("host receive welcome", "CONSULT", "meeting", "person", "event/host", 0.65),
  verb("telephone phone", "CONSULT", "call", "person", "event/call", 0.8),
  verb("call", "CONSULT", "call", "person", "event/call", 0.5),
  verb("invite", "CONSULT", "visit", "person", "event/invitation", 0.6),
  verb("agree", "AGREE", null, "that", "event/agreement", 0.75),
  {
    ...verb("reach strike", "AGREE", null, "object", "event/agreement", 0.75),
    objects: words("agreement deal accord compromise understanding consensus"),
  },
  { ...verb("sign ratify initial conclude", "SUPPORT", "signing", "object", "event/signing", 0.8), objects: DOCUMENTS },
  { ...verb("deploy station dispatch", "MOBILIZE", "troops", "object", "event/deployment", 0.75), objects: MILITARY },
  {
    ...verb("launch hold stage conduct begin start", "MOBILIZE", "troops", "object", "event/exercise", 0.8),
    objects: words("exercise exercises drill drills manoeuvres maneuvers wargames"),
  },
  {
    ...verb("impose introduce extend tighten join adopt", "SANCTION", null, "object", "event/sanctions", 0.75),
    objects: words("sanction sanctions embargo"),
  },
  {
    ...verb("lift ease", "RETREAT", null, "object", "event/sanctions-eased", 0.7),
    objects: words("sanction sanctions embargo restrictions blockade"),
  },
  {
    ...verb("expel", "SANCTION", "expel", "object", "event/expulsion", 0.8),
    objects: words("diplomat diplomats ambassador envoy envoys attaché"),
  },
  {
    ...verb("recall withdraw", "SANCTION", "withdraw", "object", "event/recall", 0.75),
    objects: words("ambassador envoy ambassadors envoys"),
  },
  { ...verb("annex occupy seize", "COERCE", "seize", "land", "event/seizure", 0.6), datedOnly: true },
  { ...verb("invade", "ASSAULT", null, "land", "event/invasion", 0.65), datedOnly: true },
];

function verb(
  lemmas: string,
  type: string,
  mode: string | null,
  needs: VerbRule["needs"],
  rule: string,
  confidence: number,
): VerbRule {
  return { lemmas: lemmas.split(" "), type, mode, needs, rule, confidence };
}

export const RULES_BY_LEMMA: ReadonlyMap<string, readonly VerbRule[]> = VERB_RULES.reduce((byLemma, rule) => {
  for (const lemma of rule.lemmas) byLemma.set(lemma, [...(byLemma.get(lemma) ?? []), rule]);
  return byLemma;
}, new Map<string, VerbRule[]>());

/** Nouns that name a contact between parties; plural ones only in the plural, for "talk" and "negotiation" are none. */
export const NOUN_MODES: ReadonlyMap<string, string> = new Map([
  ["visit", "visit"],
  ["trip", "visit"],
  ["meeting", "meeting"],
  ["meetings", "meeting"],
  ["summit", "summit"],
  ["talks", "talks"],
  ["negotiations", "talks"],
  ["consultations", "talks"],
  ["call", "call"],
  ["conversation", "call"],
]);
/** Postponing and cancelling: whose visit it was is whoever did so. */
export const POSTPONING = words("postpone delay defer suspend shelve");
export const CANCELLING = words("cancel abort scrap");
/** "a call", "a conversation" are events only by telephone. */
export const TELEPHONE = words("phone telephone telephonic");
/** "held talks", "paid a visit". */
export const LIGHT_VERBS = words(
  "hold have open conduct begin start resume continue pay make complete finish end attend convene host",
);

/** What an announcement is about decides its type. */
export const ANNOUNCED: readonly {
  readonly words: ReadonlySet<string>;
  readonly type: string;
  readonly mode: string | null;
}[] = [
  { words: words("deploy deployment troops missiles airbase"), type: "MOBILIZE", mode: "troops" },
  { words: words("sanctions embargo"), type: "SANCTION", mode: null },
  { words: words("visit meet meeting summit talks"), type: "AGREE", mode: null },
];
