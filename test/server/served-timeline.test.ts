import { expect, test } from "vitest";
import type { Event, FindingsDocument } from "../../src/schema/findings.ts";
import { servedTimeline } from "../../src/server/served-timeline.ts";
import { HARBOUR, LETTER } from "./articles.ts";
import { memoryDossier } from "./memory-dossier.ts";

/** The invented dossier with its meeting changed. */
function withMeeting(changed: Partial<Event>): FindingsDocument {
  const document = memoryDossier().document();
  return {
    ...document,
    events: document.events.map((event) => (event.id === "e-aldis" ? { ...event, ...changed } : event)),
  };
}

function meetingOf(document: FindingsDocument) {
  const meeting = servedTimeline(document).events.find(({ id }) => id === "e-aldis");
  if (!meeting) throw new Error("the meeting is not in the timeline");
  return meeting;
}

test("an event comes with its participants' names and types, in its order, and without those that are not shown", () => {
  const { participants } = meetingOf(withMeeting({ participants: ["a-sudria", "a-none", "a-brandt"] }));
  expect(participants).toEqual([
    { id: "a-sudria", name: "Sudria", type: "state" },
    { id: "a-brandt", name: "Ilsa Brandt", type: "person" },
  ]);
});

test("each telling says when it was published, what it says of the date, and where it stands in its source", () => {
  const { tellings } = meetingOf(withMeeting({}));
  expect(tellings.map(({ source, published, dateText }) => [source, published, dateText])).toEqual([
    ["s1", "2019-05-14", "Monday"],
    ["s3", null, "13 May"],
  ]);
  for (const { source, start, end, exact } of tellings) {
    expect((source === "s1" ? HARBOUR : LETTER).text.slice(start, end)).toBe(exact);
  }
});

test("a place that is known has coordinates; a disputed one the names of all sides, whichever is written", () => {
  for (const place of ["Kunashir", "Kunashiri"]) {
    expect(meetingOf(withMeeting({ place })).place).toEqual({
      name: "Kunashir",
      names: ["Kunashir", "Kunashiri"],
      kind: "island",
      latitude: expect.closeTo(44.1),
      longitude: expect.closeTo(145.9),
      disputed: ["Japan", "Russia"],
    });
  }
});

test("a telling keeps its place as written, beside the names to show it by", () => {
  const places = ["Kunashiri", "Port Aldis", null];
  const tellings = memoryDossier().document().events[0]?.tellings.slice(0, 1) ?? [];
  const told = meetingOf(
    withMeeting({ tellings: places.flatMap((place) => tellings.map((one) => ({ ...one, place }))) }),
  );
  expect(told.tellings.map(({ place, placeNames }) => [place, placeNames])).toEqual([
    ["Kunashiri", ["Kunashir", "Kunashiri"]],
    ["Port Aldis", ["Port Aldis"]],
    [null, []],
  ]);
});

test("a place that is not known has its name only, and no place is none", () => {
  expect(meetingOf(withMeeting({ place: "Port Aldis" })).place).toEqual({
    name: "Port Aldis",
    names: ["Port Aldis"],
    kind: null,
    latitude: null,
    longitude: null,
    disputed: [],
  });
  expect(meetingOf(withMeeting({ place: null })).place).toBeNull();
});

test("events stand in the order of their dates, the unknown last", () => {
  const order = (date: string | null) => servedTimeline(withMeeting({ date })).events.map(({ id }) => id);
  expect(order("2019-05-13")).toEqual(["e-aldis", "e-second"]);
  expect(order("2020")).toEqual(["e-second", "e-aldis"]);
  expect(order(null)).toEqual(["e-second", "e-aldis"]);
});

test("every source is there with its voice, by its file's name where it has no title", () => {
  expect(servedTimeline(withMeeting({})).sources.map(({ id, title, voice }) => [id, title, voice])).toEqual([
    ["s1", "Ministers meet over the Halm fisheries", "harbour gazette"],
    ["s2", "Survey of the stocks agreed", "harbour gazette"],
    ["s3", "letter-from-sudria.pdf", "strait review"],
  ]);
});
