import type { Actor, ActorMention, Attribution, Event, FindingsDocument } from "../../../src/schema/findings.ts";
import type { Span } from "../../../src/schema/span.ts";

/** Sentences of two invented sources; a mention is a word of them, a statement a sentence. */
export const TEXTS: Readonly<Record<string, string>> = {
  s1: "Pell said no. Mr Pell waited. He agreed. Okoro met Pell in Aldmoor. Robert Pell resigned. Moor voted.",
  s2: "Pell arrived. The chairman spoke. Okoro and Pell shook hands. Rob Pell denied it. Okoro left Aldmoor.",
};

/** The n-th place of some words in a source. */
export function at(source: string, exact: string, n = 0): Span {
  let start = -1;
  for (let k = 0; k <= n; k++) start = (TEXTS[source] as string).indexOf(exact, start + 1);
  if (start < 0) throw new Error(`${JSON.stringify(exact)} is not in ${source}`);
  return { source, start, end: start + exact.length, exact };
}

const named = (source: string, exact: string, n = 0): ActorMention => ({ ...at(source, exact, n), form: "name" });
const machine = { by: "machine", review: "proposed", confidence: 0.8, rule: "made/up" } as const;

function actor(
  id: string,
  name: string,
  type: Actor["type"],
  mentions: ActorMention[],
  more: Partial<Actor> = {},
): Actor {
  const { form: _, ...first } = mentions[0] as ActorMention;
  return {
    id,
    ...machine,
    evidence: [first],
    name,
    type,
    mentions,
    aliases: [],
    roles: [],
    memberOf: [],
    codebook: null,
    ...more,
  };
}

function said(id: string, speaker: string | null, speakerSpan: Span | null, sentence: Span, via: string | null = null) {
  const content = { ...sentence, start: sentence.end - 3, exact: sentence.exact.slice(-3) };
  return {
    id,
    ...machine,
    evidence: [sentence],
    mode: "indirect",
    speaker,
    speakerSpan,
    cue: null,
    content: [content],
    via,
    said: null,
    polarity: "affirmed",
    modality: "stated",
    factuality: "neutral",
  } satisfies Attribution;
}

function event(id: string, participants: string[], evidence: Span[]): Event {
  const told = { date: null, dateText: null, dateWhy: null, place: null, status: "happened" as const };
  const tellings = evidence.map((span) => ({ ...told, evidence: [span] }));
  return { id, ...machine, evidence, label: "made up", type: "CONSULT", mode: null, participants, ...told, tellings };
}

/** Two men called Pell taken for one, and one of them for a third; every kind of finding that refers to an actor. */
export function madeUpDocument(): FindingsDocument {
  const source = (id: string, published: string) => ({
    id,
    file: `${id}.txt`,
    sha256: id === "s1" ? "1".repeat(64) : "2".repeat(64),
    title: null,
    author: null,
    publisher: null,
    published,
    publishedWhy: "made up",
    group: id,
    groupWhy: "made up",
  });
  const meeting = at("s1", "Okoro met Pell in Aldmoor.");
  const hands = at("s2", "Okoro and Pell shook hands.");
  const rested = { ...machine, evidence: [hands] };
  return {
    format: "demarche-findings",
    version: 1,
    sources: [source("s1", "2017-01-01"), source("s2", "2018-01-01")],
    actors: [
      actor(
        "a-pell",
        "Pell",
        "person",
        [
          named("s1", "Pell"),
          { ...named("s1", "Mr Pell"), form: "nominal" },
          { ...named("s1", "He"), form: "pronoun" },
          named("s1", "Pell", 2),
          named("s2", "Pell"),
          named("s2", "Pell", 1),
        ],
        {
          memberOf: ["a-aldmoor"],
          roles: [{ title: "chairman", of: "a-aldmoor", during: "2018", evidence: [at("s2", "Pell")] }],
        },
      ),
      actor("a-robert", "Robert Pell", "person", [named("s1", "Robert Pell"), named("s2", "Rob Pell")], {
        aliases: ["Rob Pell"],
        roles: [{ title: "chairman", of: "a-moor", during: "2018", evidence: [at("s1", "Robert Pell")] }],
      }),
      actor("a-okoro", "Okoro", "person", [named("s1", "Okoro"), named("s2", "Okoro"), named("s2", "Okoro", 1)]),
      actor("a-aldmoor", "Aldmoor", "state", [named("s1", "Aldmoor"), named("s2", "Aldmoor")]),
      actor("a-moor", "Moor", "state", [named("s1", "Moor")], { memberOf: ["a-aldmoor"], codebook: "moor" }),
    ],
    attributions: [
      said("t-no", "a-pell", at("s1", "Pell"), at("s1", "Pell said no.")),
      said("t-agreed", "a-pell", at("s1", "He"), at("s1", "He agreed."), "t-no"),
      said("t-arrived", "a-pell", at("s2", "Pell"), at("s2", "Pell arrived.")),
      said("t-denied", "a-robert", at("s2", "Rob Pell"), at("s2", "Rob Pell denied it.")),
      said("t-spoke", null, at("s2", "The chairman"), at("s2", "The chairman spoke.")),
    ],
    events: [event("e-met", ["a-okoro", "a-pell"], [meeting, hands]), event("e-hands", ["a-okoro", "a-pell"], [hands])],
    positions: [
      {
        ...rested,
        id: "p-1",
        actor: "a-pell",
        issue: "i",
        kind: "demand",
        option: null,
        stance: null,
        said: null,
        attribution: null,
      },
    ],
    commitments: [
      {
        ...rested,
        id: "c-1",
        actors: ["a-pell", "a-robert"],
        content: "made up",
        made: null,
        due: null,
        fulfilment: null,
        fulfilmentEvidence: [],
      },
    ],
    linkages: [{ ...rested, id: "l-1", from: "i", to: "j", kind: "blocks", assertedBy: ["a-robert", "a-okoro"] }],
    pressures: [{ ...rested, id: "u-1", on: "a-pell", kind: "external", from: "a-robert", issue: null }],
    predictions: [
      {
        ...rested,
        id: "r-1",
        holder: "a-pell",
        direction: "neutral",
        modality: "may",
        horizon: null,
        probability: null,
      },
    ],
    discrepancies: [],
  };
}
