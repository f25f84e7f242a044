import type { Actor, Attribution, Event, FindingsDocument, Position, Review } from "../../src/schema/findings.ts";
import type { Range, Span } from "../../src/schema/span.ts";
import { type Article, HARBOUR, LETTER, SURVEY } from "./articles.ts";

/** Where a quote stands in an article; throws where it does not, so that a changed article cannot go unnoticed. */
export function place(article: Article, quote: string, from = 0): Range {
  const start = article.text.indexOf(quote, from);
  if (start < 0) throw new Error(`${JSON.stringify(quote)} is not in ${article.file}`);
  return { start, end: start + quote.length };
}

function span(article: Article, quote: string, from = 0): Span {
  return { source: article.id, ...place(article, quote, from), exact: quote };
}

/** Findings of every kind the page tells apart, on the invented articles. */
export function handMadeFindings(): FindingsDocument {
  const machine = { by: "machine", review: "proposed" as Review, confidence: 0.82 };
  const h = (quote: string, from = 0) => span(HARBOUR, quote, from);
  const name = (article: Article, quote: string, from = 0) => ({
    ...span(article, quote, from),
    form: "name" as const,
  });
  const pronoun = (quote: string) => ({ ...h(quote), form: "pronoun" as const });

  const actor = (id: string, called: string, type: Actor["type"], mentions: Actor["mentions"]): Actor => ({
    id,
    ...machine,
    rule: "actor/name",
    evidence: mentions.slice(0, 1).map(({ form: _, ...first }) => first),
    name: called,
    type,
    mentions,
    aliases: [],
    roles: [],
    memberOf: [],
    codebook: null,
  });
  const actors: Actor[] = [
    {
      ...actor("a-brandt", "Ilsa Brandt", "person", [
        name(HARBOUR, "Ilsa Brandt"),
        name(HARBOUR, "Brandt", place(HARBOUR, "Brandt told").start),
        pronoun("She"),
        name(HARBOUR, "Brandt", place(HARBOUR, "According to").start),
        name(SURVEY, "Brandt"),
      ]),
      aliases: ["Brandt"],
      roles: [
        { title: "foreign minister", of: "a-norland", during: null, evidence: [h("Norland's foreign minister")] },
      ],
      memberOf: ["a-norland"],
    },
    actor("a-verrin", "Tomas Verrin", "person", [
      name(HARBOUR, "Tomas Verrin"),
      name(HARBOUR, "Verrin", place(HARBOUR, "Verrin had").start),
      name(HARBOUR, "Mr Verrin"),
      pronoun("He"),
      name(SURVEY, "Tomas Verrin"),
    ]),
    actor("a-norland", "Norland", "state", [
      name(HARBOUR, "Norland"),
      name(HARBOUR, "Norland", place(HARBOUR, "Norland is").start),
      name(SURVEY, "Norland"),
    ]),
    actor("a-sudria", "Sudria", "state", [name(HARBOUR, "Sudria"), name(SURVEY, "Sudria"), name(LETTER, "Sudria")]),
  ];

  const said = {
    ...machine,
    said: "2019-05-13",
    polarity: "affirmed" as const,
    modality: "stated" as const,
    factuality: "neutral" as const,
    via: null,
  };
  const attributions: Attribution[] = [
    {
      ...said,
      id: "t-boats",
      rule: "quote/cue-after",
      confidence: 0.94,
      evidence: [
        h(
          "“We will not sign a treaty that leaves one of our boats in the harbour,” Brandt told reporters after the meeting.",
        ),
      ],
      mode: "direct",
      speaker: "a-brandt",
      speakerSpan: h("Brandt", place(HARBOUR, "Brandt told").start),
      cue: h("told"),
      content: [h("We will not sign a treaty that leaves one of our boats in the harbour")],
    },
    {
      ...said,
      id: "t-quotas",
      rule: "clause/that",
      evidence: [h("She added that Norland is ready to talk about seasonal quotas.")],
      mode: "indirect",
      speaker: "a-brandt",
      speakerSpan: h("She"),
      cue: h("added"),
      content: [h("Norland is ready to talk about seasonal quotas")],
    },
    {
      ...said,
      id: "t-according",
      rule: "according-to",
      confidence: 0.88,
      evidence: [h("According to Brandt, Verrin had said the northern line could be drawn again.")],
      mode: "indirect",
      speaker: "a-brandt",
      speakerSpan: h("Brandt", place(HARBOUR, "According to").start),
      cue: h("According to"),
      content: [h("Verrin had said the northern line could be drawn again")],
    },
    {
      ...said,
      id: "t-line",
      rule: "clause/bare",
      confidence: 0.61,
      evidence: [h("According to Brandt, Verrin had said the northern line could be drawn again.")],
      mode: "indirect",
      speaker: "a-verrin",
      speakerSpan: h("Verrin", place(HARBOUR, "Verrin had").start),
      cue: h("said", place(HARBOUR, "Verrin had").start),
      content: [h("the northern line could be drawn again")],
      via: "t-according",
    },
    {
      ...said,
      id: "t-survey",
      rule: "clause/that",
      evidence: [
        h(
          "He hopes that a joint survey of the stocks will begin before the summer, he said, and promised a written answer within two weeks.",
        ),
      ],
      mode: "belief",
      speaker: "a-verrin",
      speakerSpan: h("He"),
      cue: h("hopes"),
      content: [h("a joint survey of the stocks will begin before the summer"), h("a written answer within two weeks")],
      modality: "hedged",
    },
    {
      ...said,
      id: "t-polite",
      rule: "clause/parenthetical",
      evidence: [
        span(LETTER, "The talks of 13 May in Port Aldis were polite, an official who was there said, and empty."),
      ],
      mode: "indirect",
      speaker: null,
      speakerSpan: span(LETTER, "an official who was there"),
      cue: span(LETTER, "said"),
      content: [span(LETTER, "The talks of 13 May in Port Aldis were polite"), span(LETTER, "and empty")],
    },
  ];

  const meeting = h(
    "Norland's foreign minister, Ilsa Brandt, received her Sudrian colleague Tomas Verrin in Port Aldis on Monday.",
  );
  const talks = span(
    LETTER,
    "The talks of 13 May in Port Aldis were polite, an official who was there said, and empty.",
  );
  const second = h("A second round is planned for June in Sudria’s capital.");
  const events: Event[] = [
    {
      ...machine,
      id: "e-aldis",
      rule: "consult/receive",
      evidence: [meeting, talks],
      label: "Brandt and Verrin meet in Port Aldis",
      type: "CONSULT",
      mode: "meeting",
      participants: ["a-brandt", "a-verrin"],
      place: "Port Aldis",
      date: "2019-05-13",
      dateText: "Monday",
      dateWhy: "Monday before 2019-05-14, the publication date",
      status: "happened",
      tellings: [
        {
          evidence: [meeting],
          date: "2019-05-13",
          dateText: "Monday",
          dateWhy: "Monday before 2019-05-14, the publication date",
          place: "Port Aldis",
          status: "happened",
        },
        {
          evidence: [talks],
          date: "2019-05-13",
          dateText: "13 May",
          dateWhy: "stated",
          place: "Port Aldis",
          status: "happened",
        },
      ],
    },
    {
      ...machine,
      id: "e-second",
      rule: "consult/round",
      confidence: 0.7,
      evidence: [second],
      label: "Second round of talks",
      type: "CONSULT",
      mode: null,
      participants: ["a-norland", "a-sudria"],
      place: "Sudria",
      date: "2019-06",
      dateText: "June",
      dateWhy: "June after 2019-05-14, the publication date",
      status: "planned",
      tellings: [
        { evidence: [second], date: "2019-06", dateText: "June", dateWhy: null, place: "Sudria", status: "planned" },
      ],
    },
  ];

  const positions: Position[] = [
    {
      ...machine,
      id: "p-quotas",
      rule: "position/ready-to",
      confidence: 0.5,
      evidence: [h("She added that Norland is ready to talk about seasonal quotas.")],
      actor: "a-norland",
      issue: "quotas",
      kind: "offer",
      option: null,
      stance: 0.5,
      said: "2019-05-13",
      attribution: "t-quotas",
    },
  ];

  return {
    format: "demarche-findings",
    version: 1,
    sources: [],
    actors,
    attributions,
    events,
    positions,
    commitments: [],
    linkages: [],
    pressures: [],
    predictions: [],
    discrepancies: [],
  };
}
