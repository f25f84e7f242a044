import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EVENT_TYPES } from "../../src/extraction/events/event-lexicon.ts";
import { findEvents } from "../../src/extraction/events/find-events.ts";
import { findNames } from "../../src/extraction/names.ts";
import { english } from "../english.ts";

function eventsIn(text: string) {
  const sentences = english(text);
  return findEvents(text, sentences, findNames(text, sentences, null));
}

/** Events as `TYPE/mode actor > recipient`, several parties with "+". */
function told(text: string): string[] {
  return eventsIn(text).map(({ type, mode, actors }) => {
    const who = (role: string) =>
      actors.flatMap((one) => (one.role === role ? [text.slice(one.start, one.end)] : [])).join(" + ");
    const [by, to] = [who("actor"), who("recipient")];
    return `${mode === null ? type : `${type}/${mode}`} ${by}${to === "" ? "" : ` > ${to}`}`;
  });
}

describe("findEvents", () => {
  it.each([
    ["Norway granted asylum to a dissident from Chad.", "AID Norway > Chad"],
    ["Norway gave Chad a loan of two million dollars.", "AID Norway > Chad"],
    ["Norway and Chile resumed talks.", "CONSULT Norway + Chile"],
    ["Denmark and Norway held joint exercises.", "COOPERATE Denmark + Norway"],
    ["Norway's parliament ratified the pact with Chad.", "SUPPORT Norway's parliament > Chad"],
    ["Norwegian troops withdrew from Chad.", "RETREAT/withdraw Norwegian troops > Chad"],
    ["Chile lifted the curfew in Lima.", "CONCEDE Chile > Lima"],
    ["Peru protested to Chile over the arrests.", "PROTEST Peru > Chile"],
    ["Norway cut diplomatic relations with Chile.", "SANCTION/withdraw Norway > Chile"],
    ["Kenya deployed troops along its border with Chad.", "MOBILIZE/troops Kenya > Chad"],
    ["Police in Oslo detained three Danish journalists.", "COERCE/arrest Police in Oslo > three Danish journalists"],
    ["Rebels killed two soldiers near Nairobi.", "ASSAULT Rebels > two soldiers"],
    ["Kenya accused Chad of shelling its border posts.", "ACCUSE/allege Kenya > Chad"],
  ])("types what is done: %s", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  it("lets a verb say what becomes of the deed that hangs on it", () => {
    expect(told("Norway signed the treaty with Chile.")).toEqual(["SUPPORT Norway > Chile"]);
    expect(told("Norway refused to sign the treaty with Chile.")).toEqual(["REJECT/assist Norway > Chile"]);
    expect(told("Norway agreed to sign the treaty with Chile.")).toEqual(["AGREE Norway > Chile"]);
    expect(told("Chile expelled Danish envoys.")).toEqual(["SANCTION/expel Chile > Danish envoys"]);
    expect(told("Chile threatened to expel Danish envoys.")).toEqual(["THREATEN/expel Chile > Danish envoys"]);
    expect(told("Norway suspended talks with Peru.")).toEqual(["SANCTION/discontinue Norway > Peru"]);
    expect(told("Kenya called on Chad to release the hostages.")).toEqual(["REQUEST/yield Kenya > Chad"]);
  });

  it("keeps what is agreed to, threatened, demanded or refused beside the event", () => {
    const [event] = eventsIn("Chile threatened to expel Danish envoys.");
    expect(event).toMatchObject({ type: "THREATEN", about: { type: "SANCTION", mode: "expel" } });
    expect(eventsIn("Chile expelled Danish envoys.")[0]?.about).toBeNull();
  });

  it("reads what somebody says will, must or will not be done", () => {
    expect(told("Peru said it would send grain to Kenya.")).toEqual(["AGREE Peru > Kenya"]);
    expect(told("Peru said Kenya must release the fishermen.")).toEqual(["REQUEST/yield Peru > Kenya"]);
    expect(told("Peru will not attend the talks with Chile.")).toEqual(["REJECT/meet Peru > Chile"]);
    expect(told("Peru said on Monday that Kenya had released the fishermen.")).toEqual([
      "RETREAT/release Kenya > fishermen",
    ]);
  });

  it("marks as denied what is not so", () => {
    const contexts = (text: string) => eventsIn(text).map((event) => event.contexts.includes("negation"));
    expect(contexts("Chad had attacked Kenya.")).toEqual([false]);
    expect(contexts("The minister denied that Chad had attacked Kenya.")).toEqual([true]);
    expect(contexts("Chile did not recognize the new government of Peru.")).toEqual([true]);
  });

  it("turns a passive round", () => {
    expect(told("A Danish ship was seized by Chile.")).toEqual(["COERCE/seize Chile > Danish ship"]);
  });

  it("reads the deeds of one subject apart", () => {
    expect(told("Norway has praised Kenya and has accused Chad of piracy.")).toEqual([
      "SUPPORT Norway > Kenya",
      "ACCUSE/allege Norway > Chad",
    ]);
  });

  it("frees persons, not papers", () => {
    expect(told("Norway released the prisoners.")).toEqual(["RETREAT/release Norway > prisoners"]);
    expect(told("Norway released the report.")).toEqual([]);
  });

  it("finds nothing where nothing is done", () => {
    expect(told("The weather in Oslo was mild. A table of figures follows.")).toEqual([]);
  });

  it("gives the scale of conflict and cooperation and the topics", () => {
    expect(eventsIn("Chile halted military aid to Peru.")[0]).toMatchObject({
      goldstein: -6,
      contexts: ["military"],
    });
  });

  it("gives offsets that lie in the text, in order, and known types only", () => {
    const pieces = [
      "Norway ",
      "refused to ",
      "meet ",
      "Chile",
      ". ",
      "talks with ",
      "\uD800",
      "😀 ",
      "\n\n",
      "(",
      "”",
      "said it would ",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), (chosen) => {
        const text = chosen.join("");
        for (const event of eventsIn(text)) {
          expect(EVENT_TYPES.has(event.type)).toBe(true);
          let last = -1;
          for (const { start, end } of event.trigger) {
            expect(start > last && start < end && end <= text.length).toBe(true);
            last = start;
          }
          for (const { start, end } of event.actors) expect(start < end && start >= 0 && end <= text.length).toBe(true);
        }
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it("comes to an end with a text of one word without a blank, and with one of many clauses", () => {
    expect(eventsIn("x".repeat(20_000))).toEqual([]);
    expect(eventsIn("Norway refused to agree to ".repeat(300)).length).toBeLessThan(300);
  });
});

const CORPUS = new URL("../../../shared/corpora/plover/gsr-dev.jsonl", import.meta.url);
const isThere = existsSync(CORPUS);

describe.skipIf(!isThere)(`coded sentences${isThere ? "" : " (../shared/corpora/plover is not there)"}`, () => {
  it("have the coded type first in nine of ten", () => {
    const records: { text: string; events: { type: string }[] }[] = readFileSync(CORPUS, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const right = records.filter(({ text, events }) => events.some(({ type }) => type === eventsIn(text)[0]?.type));
    expect(right.length / records.length).toBeGreaterThan(0.9);
  });
});
