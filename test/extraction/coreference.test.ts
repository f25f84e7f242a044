import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../src/extraction/article/article.ts";
import type { FoundAttribution } from "../../src/extraction/attributions/found.ts";
import { resolveMentions } from "../../src/extraction/coreference.ts";
import { findNames } from "../../src/extraction/names.ts";
import type { Sentence } from "../../src/language/sentence.ts";
import type { Range } from "../../src/schema/span.ts";
import { english } from "../english.ts";

/** Source, cue and content of an attribution as they stand in a text; `mode` direct where the content is in quotation marks. */
interface Said {
  readonly source: string;
  readonly content: string;
}

function found(text: string, sentences: readonly Sentence[], { source, content }: Said): FoundAttribution {
  const at = rangeIn(text, source);
  const words = sentences.flatMap(({ tokens }) => tokens);
  const inside = words.filter(({ start, end }) => start >= at.start && end <= at.end);
  const head = inside.find((word) => !inside.some(({ index }) => index === word.head) && word.pos !== "PUNCT");
  const what = rangeIn(text, content);
  return {
    rule: "clause",
    confidence: 1,
    mode: /^[“"]/.test(text.slice(what.start)) ? "direct" : "indirect",
    source: [at],
    sourceHead: head?.index ?? -1,
    cue: null,
    cueHead: -1,
    content: [what],
    factuality: "neutral",
    denies: false,
    polarity: "affirmed",
    modality: "stated",
  };
}

/** Where the last part of a phrase that says where it stands is: "visit. > He" is the "He" behind "visit. ". */
function rangeIn(text: string, phrase: string): Range {
  const [before = "", marked] = phrase.split(">");
  const whole = marked === undefined ? before : before + marked;
  const at = text.indexOf(whole);
  if (at < 0) throw new Error(`“${whole}” does not stand in the text`);
  return { start: marked === undefined ? at : at + before.length, end: at + whole.length };
}

function resolve(text: string, said: readonly Said[] = []) {
  const sentences = english(text);
  const names = findNames(text, sentences, null);
  const attributions = said.map((one) => found(text, sentences, one));
  const { mentions, speakers } = resolveMentions(readArticle(text, sentences), names, attributions);
  return {
    names,
    mentions,
    speakers: speakers.map(({ mention }) => (mention === null ? null : mentions[mention]?.name)),
    /** What a pronoun or noun phrase stands for; null if it is open. */
    meant: (phrase: string): string | null => {
      const { start, end } = rangeIn(text, phrase);
      const meaning = mentions.find((one) => one.form !== "name" && one.start === start && one.end === end);
      return meaning?.name ?? null;
    },
  };
}

const pair = "Norwegian Foreign Minister Pavel Orlov met Anna White, the foreign minister of Canada, in Ottawa.";

describe("nouns of office", () => {
  test("a deputy minister, and a senior diplomat", () => {
    const { meant } = resolve(
      "Norwegian Deputy Foreign Minister Pavel Orlov spoke in Oslo. The senior diplomat smiled. The deputy minister left.",
    );
    expect([meant("The senior diplomat"), meant("The deputy minister")]).toEqual(["Pavel Orlov", "Pavel Orlov"]);
  });

  test("stay open where the same noun has brought up somebody without a name", () => {
    const { meant } = resolve(
      "A young Norwegian diplomat, Anna White, said he was not. One Western diplomat suggested a pause. The diplomat smiled.",
    );
    expect(meant("The diplomat")).toBeNull();
  });
});

describe("he and she", () => {
  test("go with gender", () => {
    const { meant } = resolve(`${pair} She thanked him for his patience.`);
    expect([meant("She"), meant("thanked >him"), meant("for >his")]).toEqual([
      "Anna White",
      "Pavel Orlov",
      "Pavel Orlov",
    ]);
  });

  test("mean the subject of the sentence before rather than its object", () => {
    const { meant } = resolve("Pavel Orlov praised the work of Henry Lind. He left in the evening.");
    expect(meant("Lind. >He")).toBe("Pavel Orlov");
  });

  test("mean the subject of the clause in front", () => {
    const { meant } = resolve("Henry Lind said little. When Pavel Orlov arrived in Oslo, he was tired.");
    expect(meant("Oslo, >he")).toBe("Pavel Orlov");
  });

  test("mean the subject of the clause over theirs", () => {
    const { meant } = resolve("Henry Lind said little. Pavel Orlov left because he was tired.");
    expect(meant("because >he")).toBe("Pavel Orlov");
  });

  test("are nobody whom they themselves name", () => {
    const { meant } = resolve("Pavel Orlov met Henry Lind in Oslo. Later he praised Henry Lind.");
    expect(meant("Later >he")).toBe("Pavel Orlov");
    const quoted = resolve(
      "Pavel Orlov spoke of Henry Lind. Henry Lind waited in Oslo. “If Henry Lind wants to talk, we are here,” he said.",
      [{ source: ",” >he", content: "“If Henry Lind wants to talk, we are here,”" }],
    );
    expect(quoted.meant(",” >he")).toBe("Pavel Orlov");
  });

  test("mean whom the text has turned to rather than who spoke before", () => {
    const { meant } = resolve(
      "Henry Lind said Oslo was ready. Henry Lind had hoped for more. Pavel Orlov sees it otherwise. In Ottawa he said the port was closed.",
      [
        { source: "Henry Lind", content: "Oslo was ready" },
        { source: "Ottawa >he", content: "the port was closed" },
      ],
    );
    expect(meant("Ottawa >he")).toBe("Pavel Orlov");
  });

  test("are not the object's own subject", () => {
    const { meant } = resolve("Anna White arrived late. Pavel Orlov waited for Henry Lind and blamed him.");
    expect(meant("blamed >him")).toBe("Henry Lind");
  });

  test("are not the doer of the infinitive whose object they are", () => {
    const { meant } = resolve("Pavel Orlov asked Henry Lind to call him.");
    expect(meant("call >him")).toBe("Pavel Orlov");
  });

  test("are not within the phrase that they modify", () => {
    const { meant } = resolve("Henry Lind spoke first. Then came his deputy, Pavel Orlov.");
    expect(meant("came >his")).toBe("Henry Lind");
  });

  test("may stand before the name", () => {
    const { meant } = resolve("The summit was long. In his speech on Monday, Pavel Orlov praised the hosts.");
    expect(meant("his")).toBe("Pavel Orlov");
  });

  test("learn the gender of an unknown name from a pronoun", () => {
    const { meant } = resolve(
      "President Zorvan left on Monday. She was tired. Henry Lind met Zorvan, and he greeted her.",
    );
    expect([meant("She"), meant("greeted >her"), meant("and >he")]).toEqual(["Zorvan", "Zorvan", "Henry Lind"]);
  });

  test("stay open where somebody without a name is as likely", () => {
    expect(resolve("A retired officer spoke next. He was angry.").meant("He")).toBeNull();
    expect(resolve("A woman met Anna White and a girl. Nobody knew what she wanted.").meant("what >she")).not.toBe(
      "girl",
    );
  });

  test("stay open where a man without a name is the subject before", () => {
    const text = "The old man quarrelled with Pavel Orlov. He was angry.";
    expect(resolve(text).meant("He")).toBeNull();
  });
});

describe("possessives and reflexives", () => {
  test("go with the subject of their clause", () => {
    const { meant } = resolve(
      "Norway signed with Canada. Canada later wanted Norway to withdraw. Norway kept its word.",
    );
    expect(meant("kept >its")).toBe("Norway");
  });

  test("go with what they are coordinated with", () => {
    expect(resolve("Henry Lind thanked Pavel Orlov and his staff.").meant("and >his")).toBe("Pavel Orlov");
  });

  test("reach over an infinitive", () => {
    expect(resolve("So Norway has to find a way to keep its promises.").meant("its")).toBe("Norway");
  });

  test("do not reach into what somebody unnamed does", () => {
    const text = "Norway said that it would back sanctions imposed on Canada over its role in the war.";
    expect(resolve(text).meant("over >its")).not.toBe("Norway");
  });

  test("himself is the subject", () => {
    expect(resolve("Henry Lind saw that Pavel Orlov had hurt himself.").meant("himself")).toBe("Pavel Orlov");
  });
});

describe("it", () => {
  test("is whoever says so", () => {
    const text = "Norway told Canada that it would not sign.";
    const { meant } = resolve(text, [{ source: "Norway", content: "it would not sign" }]);
    expect(meant("it")).toBe("Norway");
  });

  test("is no state where it stands for what follows", () => {
    const { meant } = resolve("Norway left the talks. It is time to act. It seems that nobody knew.");
    expect([meant("It"), meant("act. >It")]).toEqual([null, null]);
  });

  test("is no state where a thing is as likely", () => {
    expect(resolve("Norway published the treaty. It is long.").meant("It")).toBeNull();
  });
});

describe("speech", () => {
  const quote = `${pair} Orlov spoke of the harvest. “I was wrong,” he said.`;
  const he: Said = { source: "wrong,” >he", content: "“I was wrong,”" };

  test("the speaker of “he said” is the one who spoke before", () => {
    expect(resolve(quote, [he]).speakers).toEqual(["Pavel Orlov"]);
  });

  test("“I” is the one quoted", () => {
    expect(resolve(quote, [he]).meant("“>I")).toBe("Pavel Orlov");
  });

  test("“he” in a quotation is not the one quoted", () => {
    const text = "Henry Lind met Pavel Orlov. “He was wrong,” Orlov said.";
    const { meant } = resolve(text, [{ source: "wrong,” >Orlov", content: "“He was wrong,”" }]);
    expect(meant("“>He")).toBe("Henry Lind");
  });

  test("“we” is left open when a person says it, and is the body that says it", () => {
    const said = (who: string) => {
      const text = `${who} made a statement. “We refuse,” ${who} said.`;
      return resolve(text, [{ source: `refuse,” >${who}`, content: "“We refuse,”" }]).meant("“>We");
    };
    expect([said("Norway"), said("Pavel Orlov")]).toEqual(["Norway", null]);
  });

  test("the speaker is the name at the head of the source, not one within it", () => {
    const text = "Pavel Orlov arrived. Orlov's spokesman said that talks were over.";
    expect(resolve(text, [{ source: "Orlov's spokesman", content: "talks were over" }]).speakers).toEqual([null]);
  });

  test("the speaker is a name in apposition", () => {
    const text = "A spokeswoman for the club, Anna White, said that talks were over.";
    const said = { source: "A spokeswoman for the club, Anna White", content: "talks were over" };
    expect(resolve(text, [said]).speakers).toEqual(["Anna White"]);
  });

  test("of several who speak the first is the speaker", () => {
    const text = "Pavel Orlov and Anna White said that talks were over.";
    const said = { source: "Pavel Orlov and Anna White", content: "talks were over" };
    expect(resolve(text, [said]).speakers).toEqual(["Pavel Orlov"]);
  });

  test("a relative pronoun speaks for its noun", () => {
    const text = "Pavel Orlov, who said that talks were over, left.";
    expect(resolve(text, [{ source: "who", content: "talks were over" }]).speakers).toEqual(["Pavel Orlov"]);
  });

  test("a government speaks for its state", () => {
    const text = "The government of Norway said that talks were over.";
    expect(resolve(text, [{ source: "The government of Norway", content: "talks were over" }]).speakers).toEqual([
      "Norway",
    ]);
  });

  test("a statement speaks for whoever issued it", () => {
    const text = "Norway issued a statement on Monday. The statement said that talks were over.";
    expect(resolve(text, [{ source: "The statement", content: "talks were over" }]).speakers).toEqual(["Norway"]);
  });

  test("nobody speaks where nobody is named", () => {
    const text = "Some said that talks were over.";
    expect(resolve(text, [{ source: "Some", content: "talks were over" }]).speakers).toEqual([null]);
  });
});

describe("noun phrases", () => {
  test("the visitor of a state is its minister", () => {
    expect(resolve(`${pair} White gave tea to the Norwegian visitor.`).meant("the Norwegian visitor")).toBe(
      "Pavel Orlov",
    );
  });

  test("the spokesman of somewhere else is not the one known", () => {
    const text = "Foreign ministry spokeswoman Anna White spoke in Oslo. The Canadian spokesman was silent.";
    expect(resolve(text).meant("The Canadian spokesman")).toBeNull();
  });

  test("the minister is the one spoken of, the next minister nobody yet", () => {
    const text = `${pair} President Karl Berg praised Orlov.`;
    expect(resolve(`${text} The president left.`).meant("The president")).toBe("Karl Berg");
    expect(resolve(`${text} The next president will be poor.`).meant("The next president")).toBeNull();
  });

  test("the country is the state spoken of", () => {
    expect(resolve("Norway held elections on Monday. The country has a new leader.").meant("The country")).toBe(
      "Norway",
    );
  });

  test("the country stays open between two", () => {
    expect(resolve("Norway and Canada held elections. The country has a new leader.").meant("The country")).toBeNull();
  });

  test("both sides, the ministers and they are several, of whom the first speaks", () => {
    const speaker = (who: string) =>
      resolve(`${pair} ${who} agreed to meet again.`, [{ source: `Ottawa. >${who}`, content: "meet again" }]).speakers;
    expect(["The ministers", "They", "Both"].map(speaker)).toEqual([["Pavel Orlov"], ["Pavel Orlov"], ["Pavel Orlov"]]);
    const text = "Norway and Canada talked in Ottawa. Both sides agreed to meet again.";
    expect(resolve(text, [{ source: "Both sides", content: "meet again" }]).speakers).toEqual(["Norway"]);
  });

  test("several are no mention of one of them", () => {
    const { mentions, names } = resolve(`${pair} The ministers agreed to meet again.`);
    expect(mentions).toHaveLength(names.length);
  });

  test("the ministers leave out a president", () => {
    const text = `President Karl Berg watched. ${pair} The ministers agreed to meet again.`;
    const said = { source: "Ottawa. >The ministers", content: "meet again" };
    expect(resolve(text, [said]).speakers).toEqual(["Pavel Orlov"]);
  });

  test("they stay open among three", () => {
    const text = "Pavel Orlov met Anna White when Henry Lind was away. They agreed to meet again.";
    expect(resolve(text, [{ source: "They", content: "meet again" }]).speakers).toEqual([null]);
  });
});

describe("laws", () => {
  test("names stay as they were, what is added is a pronoun or noun phrase that means one of them", () => {
    const parts = fc.constantFrom(
      ...[
        "Pavel Orlov",
        "Anna White",
        "Norway",
        "he",
        "She",
        "his",
        "they",
        "it",
        "said",
        "met",
        "that",
        "the country",
      ],
      ...["the ministers", "“", "”", ".", ",", "and", "'s", "\n\n", "\ud800", "“I", "himself", "who", "(", "statement"],
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 60 }), fc.nat(), (list, seed) => {
        const text = list.join(" ");
        const sentences = english(text);
        const words = sentences.flatMap(({ tokens }) => tokens);
        const names = findNames(text, sentences, null);
        const word = words[seed % Math.max(1, words.length)];
        const attribution: FoundAttribution = {
          ...{ rule: "clause", confidence: 1, mode: "direct", cue: null, cueHead: -1 },
          ...{ source: word ? [word] : [], sourceHead: word?.index ?? -1 },
          ...{ content: [{ start: 0, end: text.length >> 1 }], polarity: "affirmed", modality: "stated" },
          ...{ factuality: "neutral", denies: false },
        };
        const { mentions, speakers } = resolveMentions(readArticle(text, sentences), names, [attribution]);
        expect(mentions.slice(0, names.length)).toEqual(names);
        const known = new Set(names.map(({ type, name }) => `${type} ${name}`));
        for (const { form, type, name, start, end, confidence } of mentions.slice(names.length)) {
          expect(["pronoun", "nominal"]).toContain(form);
          expect(known).toContain(`${type} ${name}`);
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
        expect(speakers).toHaveLength(1);
      }),
      { seed: 4, numRuns: 150 },
    );
  });

  test.each([
    ["pronouns", "Orlov said he saw his "],
    ["names", "Pavel Orlov and Anna White and "],
    ["quotation marks", "“ he "],
    ["statements", "the statement of the statement of "],
    ["no space", "heishe"],
    ["lone surrogates", "\ud800he \udfff"],
  ])("a long text is read to the end: %s", (_, piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    const sentences = english(text);
    const names = findNames(text, sentences, null);
    expect(resolveMentions(readArticle(text, sentences), names, []).mentions.length).toBeGreaterThanOrEqual(
      names.length,
    );
  });
});
