import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LinkedActors } from "../../src/linking/actors.ts";
import { eventFromTellings, linkEvents } from "../../src/linking/events.ts";
import type { LinkedSource } from "../../src/linking/linked-source.ts";
import { dayBounds } from "../../src/schema/edtf.ts";
import type { Mention, Telling } from "../../src/schema/extract.ts";
import type { Actor, Event } from "../../src/schema/findings.ts";

const PEOPLE: Readonly<Record<string, string>> = {
  Lind: "Sudland",
  Berg: "Sudland",
  Moreau: "Norland",
  Okafor: "Westmark",
};
const STATES = ["Sudland", "Norland", "Westmark"];
const NAMES = [...Object.keys(PEOPLE), ...STATES];

const actors: Actor[] = NAMES.map((name) => ({
  id: name.toLowerCase(),
  name,
  type: name in PEOPLE ? "person" : "state",
  mentions: [],
  aliases: [],
  roles: [],
  memberOf: name in PEOPLE ? [(PEOPLE[name] as string).toLowerCase()] : [],
  codebook: null,
  evidence: [{ source: "s1", start: 0, end: 1, exact: "x" }],
  by: "machine",
  review: "proposed",
}));
const linked: LinkedActors = { actors, actorOf: (_source, mention) => NAMES[mention]?.toLowerCase() ?? null };

const mentions: Mention[] = NAMES.map((name) => ({
  start: 0,
  end: 1,
  type: name in PEOPLE ? "person" : "state",
  form: "name",
  name,
  title: null,
  titleOf: null,
  rule: "test",
  confidence: 1,
}));

interface Given extends Partial<Omit<Telling, "participants">> {
  readonly who: readonly string[];
}

function source(id: string, published: string | null, given: readonly Given[]): LinkedSource {
  const text = "x".repeat(given.length * 10 + 10);
  const tellings = given.map(({ who, ...fields }, n): Telling => {
    const range = { start: n * 10, end: n * 10 + 9 };
    return {
      type: "CONSULT",
      mode: "meeting",
      contexts: [],
      goldstein: null,
      trigger: { start: n * 10, end: n * 10 + 3 },
      participants: who.map((name) => NAMES.indexOf(name)),
      place: null,
      date: null,
      dateText: fields.date ?? null,
      dateWhy: fields.date ? "stated" : null,
      status: "happened",
      evidence: [range],
      rule: "test",
      confidence: 0.8,
      ...fields,
    };
  });
  const sha256 = id.padEnd(64, "0");
  return {
    id,
    sha256,
    text,
    extract: { sentences: [], published, publishedWhy: "", mentions, statements: [], tellings },
  };
}

const link = (...sources: LinkedSource[]): Event[] => linkEvents(sources, linked);

describe("linkEvents", () => {
  it("makes one event of what two sources tell, dated by the more precise", () => {
    const events = link(
      source("s1", "2018-04-01", [{ who: ["Lind", "Moreau"], date: "2018-03" }]),
      source("s2", "2018-04-02", [{ who: ["Lind", "Norland"], date: "2018-03-21", mode: "visit", place: "Norland" }]),
    );
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ date: "2018-03-21", dateText: "2018-03-21", place: "Norland" });
    expect(events[0]?.tellings.map(({ date }) => date)).toEqual(["2018-03", "2018-03-21"]);
    expect(events[0]?.evidence.map((span) => span.source)).toEqual(["s1", "s2"]);
  });

  it("takes an event without parties for the one of its kind that its text tells of then, if there is but one", () => {
    const summit = { who: ["Lind", "Moreau"], date: "2018-05-26", mode: "summit" };
    const told = { who: [], date: "2018-05", mode: "summit" };
    expect(link(source("s1", null, [summit, told]))).toHaveLength(1);
    expect(link(source("s1", null, [summit]), source("s2", null, [told]))).toHaveLength(2);
    expect(link(source("s1", null, [summit, { ...told, mode: "talks" }]))).toHaveLength(2);
    const another = { who: ["Okafor", "Lind"], date: "2018-05-02", mode: "summit" };
    expect(link(source("s1", null, [summit, another, told]))).toHaveLength(3);
  });

  it("takes a document that is named by its year for one, however often it is named", () => {
    const named = { type: "SUPPORT", mode: "signing", who: [], date: "1970", rule: "event/signing-noun" };
    const signed = { ...named, date: "1970-10-19", rule: "event/signing" };
    expect(link(source("s1", null, [named, named]), source("s2", null, [named]))).toHaveLength(1);
    const [event, ...others] = link(source("s1", null, [named]), source("s2", null, [signed]));
    expect(others).toEqual([]);
    expect(event).toMatchObject({ date: "1970-10-19" });
    expect(event?.tellings).toHaveLength(2);
    expect(link(source("s1", null, [named, { ...named, date: "1971" }]))).toHaveLength(2);
    const another = { ...signed, date: "1970-03-02" };
    expect(link(source("s1", null, [signed, another, named]))).toHaveLength(3);
  });

  it("takes what two sources tell in the same words for one event, though nobody is named and the date is vague", () => {
    const said = (id: string, text: string, date = "2019-01/2019-04") => {
      const range = { start: 0, end: text.length };
      const trigger = { start: 2, end: 7 };
      return { ...source(id, "2018-12-20", [{ who: [], status: "planned", date, trigger, evidence: [range] }]), text };
    };
    const words = "A round of talks will be held there early next year, officials said.";
    expect(link(said("s1", words), said("s2", words.replaceAll(" ", "\n")))).toHaveLength(1);
    expect(link(said("s1", words), said("s2", words.replace("early", "late")))).toHaveLength(2);
    expect(link(said("s1", words), said("s2", words, "2020-01/2020-04"))).toHaveLength(2);
    expect(link(said("s1", "A round of talks began."), said("s2", "A round of talks began."))).toHaveLength(2);
  });

  it("keeps elections, appointments and what else has no type of its own apart", () => {
    const other = { type: "OTHER", who: ["Sudland"], date: "2018-03" };
    expect(
      link(
        source("s1", null, [
          { ...other, mode: "election" },
          { ...other, mode: "survey" },
        ]),
      ),
    ).toHaveLength(2);
    expect(
      link(
        source("s1", null, [
          { ...other, mode: "survey" },
          { ...other, mode: "survey" },
        ]),
      ),
    ).toHaveLength(1);
  });

  it("lets a person stand for his state, and not for another person", () => {
    const states = source("s1", null, [{ who: ["Sudland", "Norland"], date: "2018-03-21" }]);
    expect(link(states, source("s2", null, [{ who: ["Lind", "Moreau"], date: "2018-03" }]))).toHaveLength(1);
    const ministers = source("s1", null, [{ who: ["Lind", "Moreau"], date: "2018-03-21" }]);
    expect(link(ministers, source("s2", null, [{ who: ["Berg", "Moreau"], date: "2018-03" }]))).toHaveLength(2);
    expect(link(ministers, source("s2", null, [{ who: ["Lind", "Okafor"], date: "2018-03" }]))).toHaveLength(2);
  });

  it("keeps apart what differs in days, kind or state", () => {
    const first = source("s1", null, [{ who: ["Lind", "Moreau"], date: "2018-03-21", place: "Moscow" }]);
    const other = (fields: Partial<Telling>) =>
      source("s2", null, [{ who: ["Lind", "Moreau"], date: "2018-03", ...fields }]);
    expect(link(first, other({}))).toHaveLength(1);
    expect(link(first, other({ date: "2018-04" }))).toHaveLength(2);
    expect(link(first, other({ type: "SANCTION" }))).toHaveLength(2);
    expect(link(first, other({ place: "Tokyo" }))).toHaveLength(2);
    expect(link(first, other({ place: "Russia" }))).toHaveLength(1);
  });

  it("does not let a year draw in the visits of a year", () => {
    expect(
      link(
        source("s1", null, [
          { who: ["Lind", "Moreau"], date: "2018" },
          { who: ["Lind", "Moreau"], date: "2018-03" },
          { who: ["Lind", "Moreau"], date: "2018-09" },
        ]),
      ),
    ).toHaveLength(3);
  });

  it("joins undated tellings only within a source and to the one event that those persons had", () => {
    const dated = { who: ["Lind", "Moreau"], date: "2018-03-21" };
    expect(link(source("s1", null, [dated, { who: ["Lind", "Moreau"] }]))).toHaveLength(1);
    expect(link(source("s1", null, [dated]), source("s2", null, [{ who: ["Lind", "Moreau"] }]))).toHaveLength(2);
    expect(
      link(source("s1", null, [dated, { ...dated, date: "2018-05-01" }, { who: ["Lind", "Moreau"] }])),
    ).toHaveLength(3);
  });

  it("takes the status of the telling published last, wherever it stands", () => {
    const later = source("s1", "2018-06-01", [{ who: ["Lind", "Moreau"], date: "2018-05", status: "happened" }]);
    const earlier = source("s2", "2018-04-01", [{ who: ["Lind", "Moreau"], date: "2018-05", status: "planned" }]);
    expect(link(later, earlier)[0]?.status).toBe("happened");
    expect(link(earlier, later)[0]?.status).toBe("happened");
  });

  it.each(["postponed", "cancelled"] as const)("never turns %s into happened", (status) => {
    const off = source("s1", "2018-04-01", [{ who: ["Lind", "Moreau"], date: "2018-05", status }]);
    const on = source("s2", "2018-06-01", [{ who: ["Lind", "Moreau"], date: "2018-05", status: "happened" }]);
    expect(link(off, on)[0]?.status).toBe(status);
    expect(link(on, off)[0]?.status).toBe(status);
  });

  it("labels in words", () => {
    const label = (given: Given): string | undefined => link(source("s1", null, [given]))[0]?.label;
    expect(label({ who: ["Lind", "Norland"], mode: "visit", place: "Norland" })).toBe("Lind visits Norland");
    expect(label({ who: ["Lind", "Moreau"] })).toBe("Meeting of Lind and Moreau");
    expect(label({ who: ["Sudland", "Norland"], type: "SUPPORT", mode: "signing" })).toBe(
      "Signing by Sudland and Norland",
    );
  });

  it("tells every telling in exactly one event, whose date every dated telling shares a day with", () => {
    const telling = fc.record({
      who: fc.subarray(NAMES, { minLength: 1, maxLength: 3 }),
      date: fc.constantFrom(
        null,
        "2018",
        "2018-03",
        "2018-03-21",
        "2018-03-22",
        "[2018-03-15..2018-04-10]",
        "2018-03/2018-04",
      ),
      place: fc.constantFrom(null, "Tokyo", "Moscow", "Japan", "Accra"),
      status: fc.constantFrom("happened", "planned", "postponed", "cancelled", "reported"),
    });
    const given = fc.array(fc.array(telling, { maxLength: 8 }), { maxLength: 4 });
    fc.assert(
      fc.property(given, (lists) => {
        const sources = lists.map((list, n) => source(`s${n}`, `2018-0${n + 1}-01`, list));
        const events = linkEvents(sources, linked);
        expect(events.flatMap(({ tellings }) => tellings)).toHaveLength(lists.flat().length);
        expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
        for (const event of events) {
          const whole = event.date === null ? null : dayBounds(event.date);
          for (const { date, status } of event.tellings) {
            const part = date === null ? null : dayBounds(date);
            if (whole?.first && whole.last && part?.first && part.last) {
              expect(part.first <= whole.last && part.last >= whole.first).toBe(true);
            }
            if (status === "cancelled" || status === "postponed") expect(event.status).not.toBe("happened");
          }
          expect(eventFromTellings(event, new Set(sources.map(({ id }) => id)))).toEqual(event);
        }
      }),
      { seed: 20161215, numRuns: 200 },
    );
  });
});

describe("eventFromTellings", () => {
  const [event] = link(
    source("s1", "2018-04-01", [{ who: ["Lind", "Moreau"], date: "2018-05", status: "planned" }]),
    source("s2", "2018-06-01", [{ who: ["Lind", "Moreau"], date: "2018-05-09", status: "happened", place: "Accra" }]),
  );

  it("sums an event up again from the sources that are kept", () => {
    expect(event).toMatchObject({ date: "2018-05-09", status: "happened", place: "Accra" });
    const before = eventFromTellings(event as Event, new Set(["s1"]));
    expect(before).toMatchObject({ id: event?.id, date: "2018-05", status: "planned", place: null });
    expect(before?.evidence.map((span) => span.source)).toEqual(["s1"]);
  });

  it("is null where no kept source tells of it", () => {
    expect(eventFromTellings(event as Event, new Set(["s9"]))).toBeNull();
  });

  it("takes a plan without a date for the one visit of later days that came of it", () => {
    const plan = source("s1", "2018-04-01", [{ who: ["Lind"], mode: "visit", place: "Russia", status: "planned" }]);
    const visit = (published: string, date: string) =>
      source("s2", published, [{ who: ["Lind"], mode: "visit", place: "Moscow", date }]);
    const events = link(plan, visit("2018-12-20", "2018-12-15"));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ status: "happened", date: "2018-12-15" });
    expect(events[0]?.tellings.map(({ status }) => status)).toEqual(["planned", "happened"]);
    expect(link(plan, visit("2018-03-20", "2018-03-15"))).toHaveLength(2);
    expect(link(plan, visit("2020-12-20", "2020-12-15"))).toHaveLength(2);
    const twice = source("s3", "2018-12-20", [
      { who: ["Lind"], mode: "visit", place: "Moscow", date: "2018-06-02" },
      { who: ["Lind"], mode: "visit", place: "Moscow", date: "2018-12-15" },
    ]);
    expect(link(plan, twice)).toHaveLength(3);
  });

  it("names the city of the state that another telling names", () => {
    const who = ["Lind", "Moreau"];
    const [event] = link(
      source("s1", null, [{ who, date: "2018-03-21", place: "Japan" }]),
      source("s2", null, [{ who, date: "2018-03-21", place: "Tokyo" }]),
    );
    expect(event?.place).toBe("Tokyo");
  });

  it("gathers the topics and keeps the score of the clearest telling", () => {
    const who = ["Lind", "Moreau"];
    const [event] = link(
      source("s1", null, [{ who, date: "2018-03-21", contexts: ["military"], goldstein: 1, confidence: 0.5 }]),
      source("s2", null, [{ who, date: "2018-03-21", contexts: ["military", "economic"], goldstein: 2.5 }]),
    );
    expect(event).toMatchObject({ contexts: ["military", "economic"], goldstein: 2.5 });
  });
});
