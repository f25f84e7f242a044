import { describe, expect, it } from "vitest";
import { readArticle } from "../../src/extraction/article/article.ts";
import { findTellings } from "../../src/extraction/events.ts";
import { findDates } from "../../src/language/dates.ts";
import type { Mention, MentionType, Telling } from "../../src/schema/extract.ts";
import { english } from "../english.ts";

const NAMES: Readonly<Record<string, MentionType>> = {
  Lind: "person",
  Moreau: "person",
  Okafor: "person",
  Sudland: "state",
  Norland: "state",
  Westmark: "state",
  Bergen: "place",
  Accra: "place",
};

/** Every occurrence of the invented names, as hand-made mentions. */
function mentionsIn(text: string): Mention[] {
  return [...text.matchAll(/\p{L}+/gu)].flatMap((match) => {
    const type = NAMES[match[0]];
    const end = match.index + match[0].length;
    const plain = { form: "name", title: null, titleOf: null, rule: "test", confidence: 1 } as const;
    return type ? [{ start: match.index, end, type, name: match[0], ...plain }] : [];
  });
}

interface Told extends Pick<Telling, "type" | "mode" | "status" | "date" | "place"> {
  readonly who: readonly string[];
}

function tell(text: string, published: string | null = "2018-03-26"): Told[] {
  const sentences = english(text);
  const mentions = mentionsIn(text);
  return findTellings(readArticle(text, sentences), mentions, findDates(text, sentences), { published }).map(
    ({ type, mode, status, date, place, participants }) => ({
      type,
      mode,
      status,
      date,
      place,
      who: participants.map((index) => mentions[index]?.name ?? "?"),
    }),
  );
}

describe("findTellings", () => {
  it("reads visits with their visitor, place, date and status", () => {
    expect(tell("On March 21, Minister Lind arrived in Bergen for talks.")).toEqual([
      { type: "CONSULT", mode: "visit", status: "happened", date: "2018-03-21", place: "Bergen", who: ["Lind"] },
    ]);
    expect(tell("Lind will travel to Norland on June 3.")).toMatchObject([
      { mode: "visit", status: "planned", date: "2018-06-03", place: "Norland" },
    ]);
    expect(tell("Lind’s visit to Norland in December 2016 was a success.")).toMatchObject([
      { mode: "visit", status: "happened", date: "2016-12", place: "Norland", who: ["Lind", "Norland"] },
    ]);
  });

  it("reads meetings, talks, summits and calls", () => {
    expect(tell("Lind met with Moreau in Accra on Wednesday.")).toMatchObject([
      { type: "CONSULT", mode: "meeting", date: "2018-03-21", place: "Accra", who: ["Lind", "Moreau"] },
    ]);
    expect(tell("Sudland and Norland held talks in January.")).toMatchObject([
      { mode: "talks", date: "2018-01", who: ["Sudland", "Norland"] },
    ]);
    expect(tell("The summit between Lind and Moreau will be held in Accra in late May.")).toMatchObject([
      { mode: "summit", status: "planned", date: "[2018-05-21..2018-05-31]", place: "Accra" },
    ]);
    expect(tell("Lind telephoned Moreau yesterday.")).toMatchObject([{ mode: "call", date: "2018-03-25" }]);
  });

  it("reads agreements and signings, with whom a collective subject stands for", () => {
    expect(tell("Lind met Moreau on Monday. They agreed to share the harbour.").slice(1)).toMatchObject([
      { type: "AGREE", status: "happened", who: ["Lind", "Moreau"] },
    ]);
    expect(tell("Sudland and Norland signed a fisheries treaty in 1956.")).toMatchObject([
      { type: "SUPPORT", mode: "signing", date: "1956", who: ["Sudland", "Norland"] },
    ]);
  });

  it("reads sanctions, deployments and exercises", () => {
    expect(tell("Norland imposed new sanctions on Sudland in 2014.")).toMatchObject([
      { type: "SANCTION", date: "2014" },
    ]);
    expect(tell("Sudland has deployed two missile batteries near Bergen.")).toMatchObject([
      { type: "MOBILIZE", status: "happened" },
    ]);
    expect(tell("The day before Feb 7 Sudland launched a naval exercise.")).toMatchObject([
      { type: "MOBILIZE", date: "2018-02-06" },
    ]);
  });

  it("dates an event by the date of its own clause", () => {
    expect(tell("Lind met Moreau in January, and he will visit Sudland in June.")).toMatchObject([
      { mode: "meeting", date: "2018-01" },
      { mode: "visit", date: "2018-06", status: "planned" },
    ]);
    expect(tell("Lind said on Monday that Moreau visited Bergen.")).toMatchObject([{ mode: "visit", date: null }]);
    expect(tell("Lind wants it settled before he visits Norland, he wrote in May 2017.")[0]?.date ?? null).toBeNull();
  });

  it("does not date an event by what it came after, or by a citation", () => {
    expect(tell("Lind met Moreau after May 2017.")).toMatchObject([{ date: null }]);
    expect(tell("Lind met Moreau (Evening Post, March 3).")).toMatchObject([{ date: null }]);
  });

  it("does not date a deed by a day to come, and takes a coming visit for a plan", () => {
    expect(tell("Lind and Moreau agreed to settle it in May.")).toMatchObject([
      { type: "AGREE", status: "happened", date: null },
    ]);
    expect(tell("Lind spoke of Moreau’s visit to Sudland on 3 May 2018.")).toMatchObject([
      { status: "planned", date: "2018-05-03" },
    ]);
  });

  it("keeps what was postponed or cancelled from having happened", () => {
    expect(tell("Lind’s visit to Norland in May was postponed.")).toMatchObject([{ status: "postponed" }]);
    expect(tell("Lind cancelled a visit to Norland planned for May.")).toMatchObject([
      { status: "cancelled", who: ["Lind", "Norland"] },
    ]);
  });

  it("takes preparations and upcoming visits for plans", () => {
    expect(tell("They discussed preparations for Moreau’s visit to Sudland in May.")).toMatchObject([
      { status: "planned", date: "2018-05" },
    ]);
    expect(tell("All eyes are on the upcoming visit of Lind to Norland.")).toMatchObject([{ status: "planned" }]);
  });

  it("does not take a denial or a wish for an event that happened", () => {
    expect(tell("Lind did not meet Moreau on Monday.").map(({ status }) => status)).not.toContain("happened");
    expect(tell("Lind wants to visit Norland.")).toEqual([]);
    expect(tell("Lind may meet Moreau.")).toEqual([]);
  });

  it("does not take what somebody proposed for done", () => {
    for (const text of [
      "On March 12, Lind proposed that Sudland and Norland sign a treaty by the end of the year.",
      "On March 12, Lind suggested in Bergen that Sudland and Norland conclude an agreement.",
    ]) {
      expect(tell(text).filter(({ status }) => status === "happened" || status === "under-way")).toEqual([]);
    }
  });

  it("makes no event of nouns and verbs that only sound like one", () => {
    for (const text of [
      "Dialogue and relations between Sudland and Norland matter.",
      "The plan does not meet the interests of Norland.",
      "The isles are called the Pearls in Norland.",
      "Lind agreed with Moreau.",
      "Every meeting with Lind is long.",
    ]) {
      expect(tell(text), text).toEqual([]);
    }
  });

  it("gives whole sentences as evidence and indices that hold", () => {
    const text = "It rained. Lind met Moreau in Bergen.";
    const sentences = english(text);
    const mentions = mentionsIn(text);
    const [telling] = findTellings(readArticle(text, sentences), mentions, [], { published: null });
    expect(telling?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual(["Lind met Moreau in Bergen."]);
    expect(text.slice(telling?.trigger.start, telling?.trigger.end)).toBe("met");
    expect(telling?.participants.every((index) => mentions[index] !== undefined)).toBe(true);
  });

  it("tells what did not take place as cancelled", () => {
    expect(tell("Lind’s visit to Norland in September 2017 did not take place.")).toMatchObject([
      { mode: "visit", status: "cancelled", date: "2017-09", who: ["Lind", "Norland"] },
    ]);
    expect(tell("Lind’s visit to Norland in September 2017 took place.")).toMatchObject([{ status: "happened" }]);
  });

  it("reads deeds besides contacts, with their kind and topics", () => {
    expect(tell("Norland halted aid to Sudland in May 2016.")).toMatchObject([
      { type: "SANCTION", mode: "discontinue", status: "happened", date: "2016-05", who: ["Norland", "Sudland"] },
    ]);
    expect(tell("Norland promised Sudland a loan.")).toEqual([]);
    const text = "Norland halted military aid to Sudland in May 2016.";
    const [telling] = findTellings(readArticle(text, english(text)), mentionsIn(text), [], { published: null });
    expect(telling).toMatchObject({ contexts: ["military"], goldstein: -6 });
  });

  it("tells a deed that is denied or agreed on as no deed done", () => {
    expect(tell("Sudland denied that Norland had attacked Westmark in May 2016.")).toMatchObject([
      { type: "ASSAULT", status: "reported" },
    ]);
    expect(tell("Norland promised on March 3 to give aid to Sudland.")).toMatchObject([
      { type: "AGREE", status: "happened", date: "2018-03-03" },
    ]);
    expect(tell("Norland will give aid to Sudland on June 3.")).toMatchObject([
      { type: "AID", status: "planned", date: "2018-06-03" },
    ]);
  });

  it("reads appointments and anniversaries where they are dated", () => {
    expect(tell("Lind was appointed as foreign minister in August 2017.")).toMatchObject([
      { type: "OTHER", mode: "appointment", status: "happened", date: "2017-08", who: ["Lind"] },
    ]);
    expect(tell("Lind was appointed as foreign minister.")).toEqual([]);
  });

  it("dates what two sign by the meeting that the text tells of before", () => {
    expect(tell("On March 21, Lind met with Moreau in Bergen. The ministers signed a dialogue plan.")).toMatchObject([
      { mode: "meeting", date: "2018-03-21" },
      { mode: "signing", date: "2018-03-21", who: ["Lind", "Moreau"] },
    ]);
  });
});
