import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/extraction/article/article.ts";
import { carriedOn, saidOn } from "../../src/extraction/attributions/said-on.ts";
import { statementsOf } from "../../src/extraction/attributions/statements.ts";
import { findAttributions } from "../../src/extraction/attributions.ts";
import { resolveMentions } from "../../src/extraction/coreference.ts";
import { findDates, resolveDates } from "../../src/language/dates.ts";
import type { Mention } from "../../src/schema/extract.ts";
import { english } from "../english.ts";

/** The names that the sentences below use, and what they are. */
const NAMES: Readonly<Record<string, [type: Mention["type"], name: string]>> = {
  "Aiko Ito": ["person", "Aiko Ito"],
  Ito: ["person", "Aiko Ito"],
  "Pavel Orlov": ["person", "Pavel Orlov"],
  Orlov: ["person", "Pavel Orlov"],
  Smirnov: ["person", "Ivan Smirnov"],
  Japan: ["state", "Japan"],
  Tokyo: ["state", "Japan"],
  Russia: ["state", "Russia"],
  Moscow: ["state", "Russia"],
  Tass: ["outlet", "Tass"],
};

function namesIn(text: string): Mention[] {
  const words = Object.keys(NAMES).sort((a, b) => b.length - a.length);
  return [...text.matchAll(new RegExp(`\\b(?:${words.join("|")})\\b`, "g"))].map((match) => {
    const [type, name] = NAMES[match[0]] as [Mention["type"], string];
    const range = { start: match.index, end: match.index + match[0].length };
    return { ...range, type, form: "name", name, title: null, titleOf: null, rule: "test", confidence: 1 };
  });
}

function paragraphs(text: string) {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({ start: line.index, end: line.index + line[0].length }));
}

function statementsIn(text: string) {
  const sentences = english(text, paragraphs(text));
  const found = findAttributions(text, sentences);
  const { mentions, speakers } = resolveMentions(readArticle(text, sentences), namesIn(text), found);
  return { statements: statementsOf(text, sentences, found, { speakers, said: [] }), mentions };
}

/** Each statement as "mode, speaker: content" with the rule left to the tests that are about it. */
function read(text: string) {
  const { statements, mentions } = statementsIn(text);
  return statements.map((statement) => ({
    ...statement,
    who: statement.speaker === null ? null : (mentions[statement.speaker]?.name ?? null),
    by: statement.speakerRange && text.slice(statement.speakerRange.start, statement.speakerRange.end),
    word: statement.cue && text.slice(statement.cue.start, statement.cue.end),
    said: statement.content.map(({ start, end }) => text.slice(start, end)),
    proof: statement.evidence.map(({ start, end }) => text.slice(start, end)),
  }));
}

type Case = [text: string, mode: string, who: string | null, word: string | null, ...said: string[]];

function readsEach(cases: readonly Case[]) {
  it.each(cases)("%s", (text, mode, who, word, ...said) => {
    expect(read(text)[0]).toMatchObject({ mode, who, word, said });
  });
}

describe("direct quotation", () => {
  readsEach([
    ["“We are ready to wait,” Ito said.", "direct", "Aiko Ito", "said", "We are ready to wait"],
    ["“We are ready to wait,” said Ito.", "direct", "Aiko Ito", "said", "We are ready to wait"],
    ['Ito said: "The door stays open."', "direct", "Aiko Ito", "said", "The door stays open"],
    ["Ito told reporters, “The door stays open.”", "direct", "Aiko Ito", "told", "The door stays open"],
    ["«The door stays open,» Orlov added.", "direct", "Pavel Orlov", "added", "The door stays open"],
    ["‘The islands’ people stay,’ Ito said.", "direct", "Aiko Ito", "said", "The islands’ people stay"],
    ["''The door stays open,'' Orlov said.", "direct", "Pavel Orlov", "said", "The door stays open"],
    ["“No,” Ito said.", "direct", "Aiko Ito", "said", "No"],
    ["“The door,” Ito said, “stays open for all.”", "direct", "Aiko Ito", "said", "The door", "stays open for all"],
    [
      "“The door stays open,” Ito said. “And we will wait for them.”",
      "direct",
      "Aiko Ito",
      "said",
      "The door stays open",
      "And we will wait for them",
    ],
    [
      "“The door stays open. We will wait. There is time,” Ito said.",
      "direct",
      "Aiko Ito",
      "said",
      "The door stays open. We will wait. There is time",
    ],
    [
      "“The door stays open,” Ito, who had come from Osaka, told the press.",
      "direct",
      "Aiko Ito",
      "told",
      "The door stays open",
    ],
    [
      "“The door stays open for everybody.” — Aiko Ito",
      "direct",
      "Aiko Ito",
      null,
      "The door stays open for everybody",
    ],
  ]);

  it("holds a quotation together that opens again in the next paragraph", () => {
    const text = "Ito said: “The door stays open.\n\n“We will wait for them.”\n\nOrlov left the hall.";
    expect(read(text)).toMatchObject([{ mode: "direct", said: ["The door stays open", "We will wait for them"] }]);
  });

  it("never lets a quotation without an end run beyond its paragraph", () => {
    const text = "Ito said: “The door stays open.\n\nThe hall was empty when Orlov left.";
    expect(read(text)).toMatchObject([{ said: ["The door stays open"] }]);
  });

  it("gives the quotation of the next paragraph to the one who spoke last", () => {
    const text = "“The door stays open,” Ito said.\n\n“We will wait for them as long as it takes.”";
    expect(read(text)).toMatchObject([
      { who: "Aiko Ito", said: ["The door stays open", "We will wait for them as long as it takes"] },
    ]);
  });

  it("reads names before colons as a transcript where there are two of them", () => {
    const text = "Ito: We will wait for them.\n\nOrlov: Then wait. We have time.";
    expect(read(text)).toMatchObject([
      { who: "Aiko Ito", said: ["We will wait for them"] },
      { who: "Pavel Orlov", said: ["Then wait. We have time"] },
    ]);
    expect(read("It was late.\n\nIto: We will wait for them.")).toEqual([]);
  });
});

describe("mixed quotation", () => {
  readsEach([
    [
      "Ito said the plan “will not frighten any of our good neighbours in the region” this year.",
      "mixed",
      "Aiko Ito",
      "said",
      "the plan “will not frighten any of our good neighbours in the region” this year",
    ],
    ["Orlov said there were “no obstacles.”", "mixed", "Pavel Orlov", "said", "there were “no obstacles"],
    [
      "Ito pointed out that “the plan frightens nobody.”",
      "direct",
      "Aiko Ito",
      "pointed out",
      "the plan frightens nobody",
    ],
  ]);

  it.each([
    "The “special regime” for the islands is a matter for lawyers.",
    "The “Year of Japan” began in May.",
    "The so-called “land bridge” was never built.",
    "Its title, “The Long Road,” is well chosen.",
  ])("is no speech: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("reported speech", () => {
  readsEach([
    ["Orlov said that the talks would go on.", "indirect", "Pavel Orlov", "said", "the talks would go on"],
    ["Orlov said the talks would go on.", "indirect", "Pavel Orlov", "said", "the talks would go on"],
    ["Orlov said on Monday in Osaka that talks go on.", "indirect", "Pavel Orlov", "said", "talks go on"],
    ["Orlov told Ito that Russia would wait.", "indirect", "Pavel Orlov", "told", "Russia would wait"],
    ["Ito, Orlov said, had left the hall.", "indirect", "Pavel Orlov", "said", "Ito", "had left the hall"],
    ["The talks will go on, Orlov said on Tuesday.", "indirect", "Pavel Orlov", "said", "The talks will go on"],
    ["As Orlov said, the talks will go on.", "indirect", "Pavel Orlov", "said", "the talks will go on"],
    ["Orlov, who said that he would wait, left.", "indirect", "Pavel Orlov", "said", "he would wait"],
    ["Orlov was quoted as saying that talks go on.", "indirect", "Pavel Orlov", "saying", "talks go on"],
    ["Orlov went on to say that Japan is patient.", "indirect", "Pavel Orlov", "to say", "Japan is patient"],
    [
      "Citing “the dangerous and needless launch,” Ito said talks are over.",
      "indirect",
      "Aiko Ito",
      "said",
      "talks are over",
    ],
    ["After Tokyo announced that it would pay, Orlov left.", "indirect", "Japan", "announced", "it would pay"],
    ["Orlov visited Osaka and said that talks go on.", "indirect", "Pavel Orlov", "said", "talks go on"],
    ["Ito warned Russia not to send ships.", "indirect", "Aiko Ito", "warned", "Russia not to send ships"],
    ["Moscow demanded the return of the ships.", "indirect", "Russia", "demanded", "the return of the ships"],
    ["Moscow called for new talks.", "indirect", "Russia", "called for", "new talks"],
    ["Moscow demanded the ships and will not wait.", "indirect", "Russia", "demanded", "the ships"],
    ["As Tokyo demands the ships, Orlov said that talks are over.", "indirect", "Japan", "demands", "the ships"],
    ["Moscow promised to return the ships.", "indirect", "Russia", "promised", "to return the ships"],
    ["The envoy to Japan, Pavel Orlov, wrote that talks go on.", "indirect", "Pavel Orlov", "wrote", "talks go on"],
    ["Its envoy to Japan Pavel Orlov wrote that talks go on.", "indirect", "Pavel Orlov", "wrote", "talks go on"],
    ["The Russian side said that talks go on.", "indirect", null, "said", "talks go on"],
    ["The Russia delegation said that talks go on.", "indirect", "Russia", "said", "talks go on"],
    ["Russia’s claim that the ships left was repeated.", "indirect", "Russia", "claim", "the ships left"],
    ["Ito expressed concern over the new ships.", "indirect", "Aiko Ito", "expressed concern over", "the new ships"],
  ]);

  it("ends one report where the next begins", () => {
    const text = "Orlov said that talks go on, adding that Japan must pay, but Ito said that nobody pays.";
    expect(read(text)).toMatchObject([
      { who: "Pavel Orlov", said: ["talks go on"] },
      { who: "Pavel Orlov", word: "adding", said: ["Japan must pay"] },
      { who: "Aiko Ito", said: ["nobody pays"] },
    ]);
  });

  it("nests a report in the one that tells of it", () => {
    const text = "Tass reported that Orlov warned that the talks would fail.";
    expect(read(text)).toMatchObject([
      { who: "Tass", via: null },
      { who: "Pavel Orlov", via: 0, said: ["the talks would fail"] },
    ]);
  });

  it.each([
    "Ito said nothing.",
    "The ships that Tokyo wants to see are old.",
    "Those who had hoped for more were looking in the wrong place.",
    "Japan should sign the treaty.",
    "Japan would support the treaty.",
    "Ito heads the Institute of Public Affairs (Ipa).",
    "Workers signing a petition stood outside.",
    "There is a claim form on the table.",
  ])("is no report: %s", (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe("a limited subject", () => {
  readsEach([
    ["Ito said most Japanese were tired.", "indirect", "Aiko Ito", "said", "most Japanese were tired"],
    ["Orlov said only the navy could decide.", "indirect", "Pavel Orlov", "said", "only the navy could decide"],
  ]);
});

describe("what somebody thinks or wants", () => {
  readsEach([
    ["Tokyo hopes the summit will help.", "belief", "Japan", "hopes", "the summit will help"],
    ["Tokyo views the islands as its own land.", "belief", "Japan", "views", "the islands as its own land"],
    ["Moscow wants Japan to sign first.", "belief", "Russia", "wants", "Japan to sign first"],
    ["Moscow wants the treaty, but talks continue.", "belief", "Russia", "wants", "the treaty"],
    ["Moscow is concerned that Japan may buy ships.", "belief", "Russia", "is concerned", "Japan may buy ships"],
    ["Ito seems eager to impress Moscow.", "belief", "Aiko Ito", "seems eager", "to impress Moscow"],
    ["Moscow’s belief that Japan is weak has grown.", "belief", "Russia", "belief", "Japan is weak"],
  ]);
});

describe("agreement", () => {
  readsEach([
    ["The two sides agreed to open the ports.", "joint", null, "agreed", "to open the ports"],
    ["Ito and Orlov agreed that ports would open.", "joint", "Aiko Ito", "agreed", "ports would open"],
    ["Both countries reaffirmed their will to talk.", "joint", null, "reaffirmed", "their will to talk"],
    ["Japan agreed to open the ports.", "indirect", "Japan", "agreed", "to open the ports"],
  ]);

  it("resolves “they” to the two who were named together", () => {
    expect(read("Ito and Orlov met in Osaka. They agreed that ports would open.")).toMatchObject([
      { mode: "joint", who: "Aiko Ito", by: "They" },
    ]);
  });
});

describe("citation", () => {
  readsEach([
    ["According to Tass, the talks will go on.", "citation", "Tass", "According to", "the talks will go on"],
    ["The talks will go on, according to Tass.", "citation", "Tass", "according to", "The talks will go on"],
    ["The talks will go on (Tass, March 3).", "citation", "Tass", null, "The talks will go on"],
    ["The ships left (Tass; Gazeta, March 3).", "citation", "Tass", null, "The ships left"],
  ]);

  it("takes the outlet for the one who reports the speaker", () => {
    expect(read("Orlov insisted that talks go on (Tass, March 3).")).toMatchObject([
      { mode: "citation", who: "Tass", via: null },
      { mode: "indirect", who: "Pavel Orlov", via: 0, said: ["talks go on"] },
    ]);
  });

  it("is nobody's account for having been asked about", () => {
    const found = read(
      "Ito, asked about Japanese media reports that Orlov had asked her not to come, declined to answer.",
    );
    const told = (word: string) => found.findIndex((statement) => statement.word === word);
    expect(found[told("asked about")]).toMatchObject({ who: null, via: null });
    expect(found[told("reports")]).toMatchObject({ by: "Japanese media", via: null });
    expect(found[told("had asked")]).toMatchObject({ who: "Pavel Orlov", via: told("reports") });
    expect(found[told("declined")]).toMatchObject({ who: "Aiko Ito", via: null });
  });

  it.each(["Ito (born in 1961) left the hall.", "The fleet (ten ships, mostly old) left the port."])(
    "is no citation: %s",
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});

describe("polarity and modality", () => {
  it.each([
    ["Orlov said that talks go on.", "affirmed", "stated"],
    ["Orlov said that talks do not go on.", "negated", "stated"],
    ["Orlov did not say that talks go on.", "negated", "stated"],
    ["Orlov denied that talks go on.", "negated", "stated"],
    ["Orlov never denied that talks go on.", "affirmed", "stated"],
    ["Moscow refused to return the ships.", "negated", "stated"],
    ["Orlov said that, since Japan did not pay, talks are over.", "affirmed", "stated"],
    ["Orlov said that talks may go on.", "affirmed", "hedged"],
    ["Orlov reportedly promised to return.", "affirmed", "hedged"],
    ["Orlov would say that talks go on.", "affirmed", "conditional"],
    ["Orlov said that Russia would leave if Japan armed.", "affirmed", "conditional"],
    ["Orlov said that Russia would leave.", "affirmed", "stated"],
  ])("%s", (text, polarity, modality) => {
    expect(read(text)[0]).toMatchObject({ polarity, modality });
  });
});

describe("when it was said", () => {
  const when = (text: string) => {
    const sentences = english(text);
    const dates = resolveDates(text, findDates(text, sentences), { published: "2018-03-26" });
    return saidOn(sentences, findAttributions(text, sentences), dates);
  };

  it.each([
    ["Ito told reporters on March 21 that the talks would go on.", "2018-03-21"],
    ["In November 2017, Orlov said that the talks had failed.", "2017-11"],
    ["“The door stays open,” Ito said on March 20.", "2018-03-20"],
    ["Ito said that the talks had failed in November 2017.", null],
    ["Since November 2017 Ito has said that talks go on.", null],
  ])("%s", (text, date) => {
    expect(when(text)[0]).toBe(date);
  });
});

it("goes on on the day of which the same speaker has told, until another speaks", () => {
  const text =
    "Orlov told reporters on March 21 that talks go on. He added that Japan must pay. Ito said that nobody pays.";
  const sentences = english(text);
  const found = findAttributions(text, sentences);
  const told = saidOn(sentences, found, resolveDates(text, findDates(text, sentences), { published: "2018-03-26" }));
  expect(carriedOn(sentences, found, told, ["Orlov", "Orlov", "Ito"])).toEqual(["2018-03-21", "2018-03-21", null]);
});

describe("pronouns", () => {
  it("resolves “he” to the only person of the sentence before, as a mention of its own", () => {
    const text = "Orlov met the press. He said that talks go on.";
    const names = namesIn(text);
    const { statements, mentions } = statementsIn(text);
    expect(mentions.slice(0, names.length)).toEqual(names);
    expect(mentions[statements[0]?.speaker ?? -1]).toMatchObject({
      form: "pronoun",
      name: "Pavel Orlov",
      start: text.indexOf("He"),
      rule: expect.stringMatching(/^coreference\//),
    });
  });

  it("leaves a pronoun open that two may be", () => {
    const text = "The note reached Orlov and Smirnov at once. He said that talks go on.";
    expect(read(text)).toMatchObject([{ who: null, by: "He" }]);
  });

  it("keeps to the one who spoke last", () => {
    const text = "Orlov said that talks go on. He added that Japan must pay.";
    expect(read(text).map(({ who }) => who)).toEqual(["Pavel Orlov", "Pavel Orlov"]);
  });
});

it("gives the whole sentences that hold the cue and what is said", () => {
  const text = "It was late. “The door stays open. We wait,” Ito said. The hall was empty.";
  expect(read(text)[0]?.proof).toEqual(["“The door stays open.", "We wait,” Ito said."]);
});

const PIECES = [
  "Ito",
  "said",
  "that",
  "and",
  ",",
  ".",
  "“",
  "”",
  '"',
  "'",
  "«",
  "the",
  "talks",
  "go",
  "(",
  ")",
  "—",
  "\n\n",
];
const words = fc.array(fc.constantFrom(...PIECES, "he", "they", "wants", "to", "not", "Tass", "\ud800"), {
  maxLength: 60,
});

describe("laws", () => {
  it("every range lies in the text, in order, and without marks or blanks at its edges", () => {
    fc.assert(
      fc.property(words, (parts) => {
        const text = parts.join(" ");
        const names = namesIn(text);
        const { statements, mentions } = statementsIn(text);
        expect(mentions.slice(0, names.length)).toEqual(names);
        statements.forEach(({ content, speaker, via, evidence }, i) => {
          let before = 0;
          expect(content.length).toBeGreaterThan(0);
          for (const { start, end } of content) {
            expect(start).toBeGreaterThanOrEqual(before);
            expect(end).toBeGreaterThan(start);
            expect(text.slice(start, end)).not.toMatch(/^[\s“”"]|[\s“”".,]$/);
            expect(evidence.some((sentence) => sentence.start <= start && start < sentence.end)).toBe(true);
            before = end;
          }
          expect(before).toBeLessThanOrEqual(text.length);
          if (speaker !== null) expect(mentions[speaker]).toBeDefined();
          if (via !== null) {
            expect(via).not.toBe(i);
            expect(statements[via]).toBeDefined();
          }
        });
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});

describe("he and she", () => {
  it("are nobody by name where somebody without a name spoke last", () => {
    const text = "Ito left early. A retired officer believes that the navy decides. “It will never yield,” he said.";
    expect(read(text).at(-1)).toMatchObject({ who: null, by: "he" });
  });

  it("are not those of whom the quotation speaks", () => {
    const text = "A clerk sat down. “Ito will never yield,” he said.";
    expect(read(text).at(-1)).toMatchObject({ who: null, by: "he" });
  });
});

describe("hostile text", () => {
  it("does not let reports within reports grow with the square of the text", () => {
    const text = `${"Ito said that ".repeat(10_000)}it rained.`;
    const { statements } = statementsIn(text);
    const letters = statements.flatMap(({ content }) => content).reduce((sum, { start, end }) => sum + end - start, 0);
    expect(letters).toBeLessThan(60 * text.length); // a sentence has at most 250 words
  });

  it.each([
    ["opening quotes", "“".repeat(100_000)],
    ["straight quotes", '" '.repeat(100_000)],
    ["one word of a megabyte", "a".repeat(1_000_000)],
    ["cues", "said ".repeat(50_000)],
    ["adjectives", "big ".repeat(100_000)],
    ["open brackets", "( ".repeat(50_000)],
    ["lone surrogates", "\ud800 ".repeat(50_000)],
  ])("is read to the end: %s", (_, text) => {
    const { statements } = statementsIn(text);
    expect(statements.every(({ content }) => content.every(({ end }) => end <= text.length))).toBe(true);
  });
});
