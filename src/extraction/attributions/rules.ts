/** How an attribution is found. A made-up sentence shows each rule at work: it alone finds these words in it. */
interface Rule {
  readonly name: string;
  /** Why what it finds is somebody's, in a line. */
  readonly reason: string;
  readonly example: {
    readonly text: string;
    /** As written; null where nobody is named. */
    readonly source: string | null;
    /** As written; null where there is none. */
    readonly cue: string | null;
    /** In order, with quotation marks and a leading "that". */
    readonly content: readonly string[];
  };
}

/** Every rule that finds attributions. `npm run bench:rules` measures how often each is right. */
export const RULES = [
  {
    name: "clause",
    reason: "a verb of saying or thinking takes what is said as its clause",
    example: {
      text: "The envoy said that the talks had failed.",
      source: "The envoy",
      cue: "said",
      content: ["that the talks had failed"],
    },
  },
  {
    name: "clause-then-cue",
    reason: "a verb of saying behind a comma at the end of a sentence tells who said what stands before",
    example: {
      text: "The two sides will meet again in May, Marin said.",
      source: "Marin",
      cue: "said",
      content: ["The two sides will meet again in May"],
    },
  },
  {
    name: "parenthetical",
    reason: "a verb of saying between two commas tells who said what stands around it",
    example: {
      text: "The two sides, Marin said on Monday, will meet again in May.",
      source: "Marin",
      cue: "said",
      content: ["The two sides", "will meet again in May"],
    },
  },
  {
    name: "as-clause",
    reason: '"as" with a verb of saying tells who said the rest of the sentence',
    example: {
      text: "As Marin said, the two sides will meet again in May.",
      source: "Marin",
      cue: "said",
      content: ["the two sides will meet again in May"],
    },
  },
  {
    name: "infinitive",
    reason: "who promises, wants or refuses to do something says or thinks so",
    example: {
      text: "The ministry promised to open the archive.",
      source: "The ministry",
      cue: "promised",
      content: ["to open the archive"],
    },
  },
  {
    name: "object-infinitive",
    reason: "who urges somebody to do something says that they should",
    example: {
      text: "The mediator urged both sides to keep the line open.",
      source: "The mediator",
      cue: "urged",
      content: ["both sides to keep the line open"],
    },
  },
  {
    name: "name",
    reason: "who calls something a name says that it is that",
    example: {
      text: "Marin called the draft a step backwards.",
      source: "Marin",
      cue: "called",
      content: ["the draft a step backwards"],
    },
  },
  {
    name: "as",
    reason: 'who describes something "as" something says that it is that',
    example: {
      text: "Marin described the draft as a step backwards.",
      source: "Marin",
      cue: "described",
      content: ["the draft as a step backwards"],
    },
  },
  {
    name: "object",
    reason: "who criticises, welcomes or demands something speaks of it",
    example: {
      text: "The opposition criticised the plan for its cost.",
      source: "The opposition",
      cue: "criticised",
      content: ["the plan for its cost"],
    },
  },
  {
    name: "object-preposition",
    reason: "some verbs say of their object what follows a preposition",
    example: {
      text: "Marin compared the draft to a locked door.",
      source: "Marin",
      cue: "compared",
      content: ["the draft to a locked door"],
    },
  },
  {
    name: "preposition",
    reason: "what follows the preposition of a verb of speech is what is spoken of or called for",
    example: {
      text: "The governor called for new talks on the harbour.",
      source: "The governor",
      cue: "called for",
      content: ["new talks on the harbour"],
    },
  },
  {
    name: "antecedent",
    reason: "a relative clause tells what somebody says the noun before it is",
    example: {
      text: "The council met in the harbour, which the governor described as a locked door.",
      source: "the governor",
      cue: "described",
      content: ["the harbour", "a locked door"],
    },
  },
  {
    name: "passive",
    reason: "what is said or expected without a name is somebody's all the same",
    example: {
      text: "The ferry is expected to sail again in spring.",
      source: null,
      cue: "is expected",
      content: ["The ferry", "to sail again in spring"],
    },
  },
  {
    name: "passive-by",
    reason: 'of a passive, who stands behind "by" speaks of its subject',
    example: {
      text: "The draft was criticised by the opposition as too vague.",
      source: "the opposition",
      cue: "was criticised",
      content: ["The draft", "as too vague"],
    },
  },
  {
    name: "quote-then-cue",
    reason: "the subject and verb behind a quotation tell whose it is",
    example: {
      text: "“We are ready to wait,” Marin said.",
      source: "Marin",
      cue: "said",
      content: ["“We are ready to wait,”"],
    },
  },
  {
    name: "quote-then-inverted-cue",
    reason: "so do a verb and the subject behind it",
    example: {
      text: "“We are ready to wait,” said Marin.",
      source: "Marin",
      cue: "said",
      content: ["“We are ready to wait,”"],
    },
  },
  {
    name: "cue-then-quote",
    reason: "a verb of saying before a comma, a colon or the quotation itself opens it",
    example: {
      text: "Marin said: “The door stays open.”",
      source: "Marin",
      cue: "said:",
      content: ["“The door stays open.”"],
    },
  },
  {
    name: "colon-then-quote",
    reason: "a colon between somebody who can speak and a quotation gives it to them without a verb of saying",
    example: {
      text: "Marin was blunt: “The door is closed.”",
      source: "Marin",
      cue: "was blunt:",
      content: ["“The door is closed.”"],
    },
  },
  {
    name: "owned-noun",
    reason: "a claim, promise or fear is its owner's",
    example: {
      text: "The talks ended with Northland’s promise to open the strait.",
      source: "Northland",
      cue: "promise",
      content: ["to open the strait"],
    },
  },
  {
    name: "carried-noun",
    reason: "who expresses concern or makes a promise says what it is about",
    example: {
      text: "The governor expressed concern over the new fees.",
      source: "The governor",
      cue: "expressed concern over",
      content: ["the new fees"],
    },
  },
  {
    name: "state-of-mind",
    reason: "who is concerned, confident or eager thinks what follows",
    example: {
      text: "Northland is concerned that the strait may close.",
      source: "Northland",
      cue: "is concerned",
      content: ["that the strait may close"],
    },
  },
  {
    name: "asked",
    reason: "a question that is put to somebody is that of whoever asks, though nobody is named",
    example: {
      text: "Asked whether the ferry would sail, the envoy left.",
      source: null,
      cue: "Asked",
      content: ["whether the ferry would sail"],
    },
  },
  {
    name: "impression",
    reason: "what seems or appears so is somebody’s impression, though nobody is named",
    example: {
      text: "The ferry appears to sail again in spring.",
      source: null,
      cue: "appears",
      content: ["The ferry", "to sail again in spring"],
    },
  },
  {
    name: "according-to",
    reason: '"according to" names whose account the sentence is',
    example: {
      text: "According to the harbour office, the ferry sails again.",
      source: "the harbour office",
      cue: "According to",
      content: ["the ferry sails again"],
    },
  },
  {
    name: "to-whom",
    reason: 'a sentence that begins with "to" somebody tells what something is in their eyes',
    example: {
      text: "To the residents, the harbour is a home.",
      source: "the residents",
      cue: "To",
      content: ["the harbour is a home"],
    },
  },
  {
    name: "in-whose-view",
    reason: "a sentence that begins with somebody's view or account gives it",
    example: {
      text: "In Marin’s view, the summit was a success.",
      source: "Marin’s",
      cue: "In",
      content: ["the summit was a success"],
    },
  },
  {
    name: "own-words",
    reason: "a phrase in commas says whose words or account a sentence gives",
    example: {
      text: "The ferry, in the words of the late harbour master, is the bridge of the poor.",
      source: "the late harbour master",
      cue: "in",
      content: ["The ferry", "is the bridge of the poor"],
    },
  },
  {
    name: "bracketed-citation",
    reason: "a name with a date in brackets says where the clause before it was taken from",
    example: {
      text: "The strait was closed on Monday (Northern Herald, March 3).",
      source: "Northern Herald",
      cue: null,
      content: ["The strait was closed on Monday"],
    },
  },
  {
    name: "transcript",
    reason: "interviews and headlines print a name and a colon before what is said",
    example: {
      text: "Marin: “The ferry sails in spring.”",
      source: "Marin",
      cue: ":",
      content: ["“The ferry sails in spring.”"],
    },
  },
  {
    name: "signature",
    reason: "a name behind a quotation and a dash signs it",
    example: {
      text: "“The strait belongs to those who live beside it.” — Ada Marin",
      source: "Ada Marin",
      cue: "—",
      content: ["“The strait belongs to those who live beside it.”"],
    },
  },
] as const satisfies readonly Rule[];

export type RuleName = (typeof RULES)[number]["name"];
