import type { AttributionMode } from "../../schema/findings.ts";

/**
 * How a cue takes what is said:
 *
 * | frame | as in |
 * |---|---|
 * | `clause` | said (that) talks would go on |
 * | `that` | agreed that talks would go on; "that", "whether", "how" must be there |
 * | `to` | promised to go on |
 * | `noun` | demanded the islands’ return |
 * | `object-to` | urged Tokyo to wait |
 * | `as` | views the islands as its own |
 * | `addressee` | told reporters that …: somebody may stand between cue and clause |
 * | `quote` | may stand beside a direct quotation |
 * | any other word | a preposition before what is said: called `for` talks |
 */
export interface Cue {
  readonly mode: AttributionMode;
  readonly frames: readonly string[];
  /** A word that must follow the verb: point `out`. */
  readonly particle?: string;
  /** The cue itself denies: "denied that …". */
  readonly denies?: boolean;
  /** With several subjects it is one act of all of them: "the two sides agreed". */
  readonly joint?: boolean;
  /** Only with several subjects: what one party decides or signs alone is an act, not a statement. */
  readonly together?: boolean;
}

interface Group {
  readonly mode: AttributionMode;
  readonly frames: string;
  readonly words: string;
  readonly denies?: boolean;
  readonly joint?: boolean;
  readonly together?: boolean;
}

/** Verbs by what they take. Lemmas; a particle is written after its verb with a hyphen: `point-out`. */
const VERBS: readonly Group[] = [
  // Plain saying.
  { mode: "indirect", frames: "clause quote", words: "say state add note declare announce remark comment observe" },
  { mode: "indirect", frames: "clause quote", words: "explain claim maintain argue assert contend allege write tweet" },
  { mode: "indirect", frames: "clause quote", words: "report reveal disclose recall conclude reckon reply respond" },
  { mode: "indirect", frames: "clause quote", words: "admit concede acknowledge emphasise emphasize stress underline" },
  { mode: "indirect", frames: "clause quote", words: "underscore reiterate repeat affirm insist predict joke quip" },
  { mode: "indirect", frames: "clause quote", words: "complain lament warn suggest hint point-out make-clear muse" },
  { mode: "indirect", frames: "clause quote", words: "boast caution counter retort testify vow swear" },
  { mode: "indirect", frames: "clause quote", words: "pledge promise indicate mention" },
  { mode: "indirect", frames: "quote", words: "continue ask shout cry exclaim begin go-on read conclude urge demand" },
  { mode: "indirect", frames: "quote", words: "quote summarise summarize describe call praise offer put-it joke" },
  { mode: "indirect", frames: "clause quote addressee", words: "tell assure remind inform warn notify advise promise" },
  { mode: "indirect", frames: "that", words: "show find signal imply stipulate specify clarify guarantee" },
  // Speech acts with their own objects.
  { mode: "indirect", frames: "noun", words: "announce reiterate emphasise emphasize stress highlight underline" },
  { mode: "indirect", frames: "noun", words: "demand propose condemn criticise criticize denounce invite" },
  { mode: "indirect", frames: "that clause noun", words: "propose recommend demand request" },
  { mode: "indirect", frames: "to", words: "promise pledge vow offer threaten undertake demand claim propose" },
  { mode: "indirect", frames: "object-to quote", words: "urge ask order instruct press advise beg warn" },
  { mode: "indirect", frames: "for", words: "call press campaign appeal push" },
  { mode: "indirect", frames: "on", words: "insist" },
  { mode: "indirect", frames: "object-to", words: "call-on call-upon appeal-to" },
  { mode: "indirect", frames: "as", words: "describe characterise characterize dismiss denounce portray praise" },
  { mode: "indirect", frames: "clause noun to", words: "deny", denies: true },
  { mode: "indirect", frames: "noun", words: "rule-out reject", denies: true },
  { mode: "indirect", frames: "to", words: "refuse decline", denies: true },
  // Acts of several, or of one toward another.
  { mode: "indirect", frames: "that to on", words: "agree", joint: true },
  { mode: "indirect", frames: "clause noun", words: "reaffirm confirm", joint: true },
  { mode: "indirect", frames: "that to", words: "decide", joint: true, together: true },
  { mode: "indirect", frames: "noun", words: "sign initial ratify", joint: true, together: true },
  // What somebody thinks, wants or feels.
  { mode: "belief", frames: "clause", words: "believe think hope fear expect assume suspect doubt feel worry" },
  { mode: "belief", frames: "clause", words: "wish understand reckon realise realize" },
  { mode: "belief", frames: "to object-to", words: "want expect hope wish prefer" },
  { mode: "belief", frames: "to noun", words: "seek want" },
  { mode: "belief", frames: "noun", words: "expect oppose support" },
  { mode: "belief", frames: "as", words: "view regard see consider perceive" },
  { mode: "belief", frames: "for", words: "hope" },
];

/** Nouns that name what somebody says or thinks: "Tokyo’s claim that …", "its refusal to …". */
const NOUNS: readonly Group[] = [
  { mode: "indirect", frames: "that", words: "statement claim assertion argument warning announcement promise pledge" },
  { mode: "indirect", frames: "that", words: "assurance admission insistence suggestion remark comment allegation" },
  { mode: "indirect", frames: "that for", words: "demand proposal call request" },
  { mode: "indirect", frames: "that to", words: "refusal denial", denies: true },
  { mode: "belief", frames: "that", words: "belief view hope conviction opinion expectation" },
  { mode: "belief", frames: "that about over at", words: "concern fear worry regret alarm" },
  { mode: "belief", frames: "that", words: "doubt suspicion confidence assumption" },
  {
    mode: "belief",
    frames: "to",
    words: "desire wish willingness readiness intention unwillingness reluctance eagerness",
  },
];

/** Adjectives of a state of mind: "is concerned that …", "seems ready to …". */
const ADJECTIVES: readonly Group[] = [
  { mode: "belief", frames: "clause about over by with", words: "concerned worried alarmed unhappy" },
  { mode: "belief", frames: "clause", words: "afraid fearful confident convinced hopeful optimistic sure certain" },
  { mode: "belief", frames: "with clause", words: "satisfied dissatisfied pleased" },
  { mode: "belief", frames: "to", words: "eager keen" },
  { mode: "belief", frames: "to", words: "reluctant unwilling", denies: true },
];

function index(groups: readonly Group[]): ReadonlyMap<string, readonly Cue[]> {
  const table = new Map<string, Cue[]>();
  for (const { frames, words, ...rest } of groups) {
    for (const word of words.split(" ")) {
      const [lemma = "", particle] = word.split("-");
      const cue: Cue = { ...rest, frames: frames.split(" "), ...(particle === undefined ? {} : { particle }) };
      table.set(lemma, [...(table.get(lemma) ?? []), cue]);
    }
  }
  return table;
}

export const VERB_CUES = index(VERBS);
export const NOUN_CUES = index(NOUNS);
export const ADJECTIVE_CUES = index(ADJECTIVES);
