import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WrongUse } from "../../src/cli/exit-code.ts";
import { filteredEvents, type TimelineFilter } from "../../src/cli/timeline-filter.ts";
import { timelineLines } from "../../src/cli/timeline-lines.ts";
import { placeOf, timeline } from "../../src/dossier.ts";
import type { Event, FindingsDocument } from "../../src/schema/findings.ts";
import { demarche } from "../demarche.ts";
import { EXAMPLE } from "../kurils.ts";
import { scratchFolder } from "../scratch-folder.ts";
import { memoryDossier } from "../server/memory-dossier.ts";

const DOCUMENT = memoryDossier().document();

function withMeeting(change: (event: Event) => Partial<Event>): FindingsDocument {
  const events = DOCUMENT.events.map((event) => (event.id === "e-aldis" ? { ...event, ...change(event) } : event));
  return { ...DOCUMENT, events };
}

function shown(document: FindingsDocument): string[] {
  const terminal = { out: () => undefined, err: () => undefined, isTerminal: false, showsProgress: false };
  return timelineLines(timeline(document), document, { terminal, placeOf }).split("\n");
}

async function exampleDossier(): Promise<string> {
  const path = join(scratchFolder(), "a.dossier");
  expect((await demarche("read", EXAMPLE, "-o", path)).code).toBe(0);
  return path;
}

describe("the timeline in text", () => {
  it("tells of an event when it was and when each voice published it, as written and with the reason", () => {
    expect(shown(DOCUMENT)).toEqual([
      "13 May 2019  happened  Brandt and Verrin meet in Port Aldis",
      "    CONSULT/meeting; Port Aldis; Ilsa Brandt, Tomas Verrin; e-aldis",
      "    harbour gazette (s1, published 14 May 2019): “Monday”; Monday before 2019-05-14, the publication date",
      "    strait review (s3, publication date unknown): “13 May”; stated",
      "June 2019  planned  Second round of talks",
      "    CONSULT; Sudria; Norland, Sudria; e-second",
      "    harbour gazette (s1, published 14 May 2019): “June”",
      "",
    ]);
  });

  it("gives a disputed place by the names of all sides", () => {
    const shownAs = "Liancourt Rocks / Takeshima / Dokdo (disputed: Japan, South Korea)";
    for (const place of ["Takeshima", "Dokdo"]) {
      const [, about, first, second] = shown(
        withMeeting(({ tellings }) => ({
          place,
          tellings: tellings.map((telling, n) => ({ ...telling, place: n === 0 ? "Dokdo" : "Etorofu" })),
        })),
      );
      expect(about).toContain(`; ${shownAs}; `);
      expect(first).not.toContain("Dokdo");
      expect(second).toMatch(/; in Iturup \/ Etorofu \(disputed: Japan, Russia\)$/);
    }
  });

  it("says wherein a telling differs from the event", () => {
    const [, , first, second] = shown(
      withMeeting(({ tellings }) => ({
        tellings: tellings.map((telling, n) =>
          n === 0 ? telling : { ...telling, date: "2019-05-12", status: "planned", place: "Quorple" },
        ),
      })),
    );
    expect(first).not.toContain("planned");
    expect(second).toMatch(/: “13 May”; stated; 12 May 2019; planned; in Quorple$/);
  });

  it("lets no text of an article speak to the terminal, or break a line", () => {
    const nasty = "\x1b[31mred\nline\u202e";
    const lines = shown(
      withMeeting(({ tellings }) => ({
        label: nasty,
        place: nasty,
        tellings: tellings.map((telling) => ({ ...telling, dateText: nasty, dateWhy: nasty, place: "Quorple" })),
      })),
    );
    expect(lines).toHaveLength(8);
    expect(lines.join("")).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });
});

describe("a filter of the timeline", () => {
  const idsOf = (filter: TimelineFilter) => filteredEvents(DOCUMENT, filter).events.map(({ id }) => id);

  it("keeps the events of one participant, type, mode or source", () => {
    expect(idsOf({})).toEqual(["e-aldis", "e-second"]);
    expect(idsOf({ actor: "Brandt" })).toEqual(["e-aldis"]);
    expect(idsOf({ actor: "a-norland" })).toEqual(["e-second"]);
    expect(idsOf({ type: "consult" })).toEqual(["e-aldis", "e-second"]);
    expect(idsOf({ type: "Meeting" })).toEqual(["e-aldis"]);
    expect(idsOf({ type: "CONSULT/meeting" })).toEqual(["e-aldis"]);
    expect(idsOf({ type: "null" })).toEqual([]);
    expect(idsOf({ source: "s3" })).toEqual(["e-aldis"]);
    expect(idsOf({ source: "s2" })).toEqual([]);
    expect(idsOf({ actor: "Norland", source: "s3" })).toEqual([]);
  });

  it("is refused where its actor or source is not there", () => {
    expect(() => idsOf({ source: "s9" })).toThrow(WrongUse);
    expect(() => idsOf({ source: "s9" })).toThrow(/"s9".*demarche sources/);
    expect(() => idsOf({ actor: "Quorple" })).toThrow(WrongUse);
  });
});

describe("show timeline", () => {
  it("prints the same events for people and for machines, and of them what a filter leaves", async () => {
    const path = await exampleDossier();
    const entries = async (...filter: string[]) =>
      JSON.parse((await demarche("show", "timeline", path, ...filter, "--json")).out) as {
        event: Event;
        place: { latitude: number } | null;
      }[];
    const all = await entries();
    const { out } = await demarche("show", "timeline", path);
    expect(out.match(/event-[0-9a-f]+$/gm)).toEqual(all.map(({ event }) => event.id));
    expect(all.some(({ place }) => place !== null && Math.abs(place.latitude) <= 90)).toBe(true);

    const { type } = (all[0] as { event: Event }).event;
    const some = await entries("--type", type);
    expect(some).toEqual(all.filter(({ event }) => event.type === type));
    expect(some.length).toBeLessThan(all.length);
    expect(await demarche("show", "timeline", path, "--type", "QUORPLE")).toEqual({
      code: 0,
      out: "",
      err: "there is no event of type QUORPLE in this dossier\n",
    });
  });

  it("refuses the filters of the other views, and they its own", async () => {
    const path = await exampleDossier();
    for (const call of [
      ["show", "actors", path, "--actor", "Japan"],
      ["show", "events", path, "--type", "CONSULT"],
      ["show", "attributions", path, "--source", "s1"],
      ["show", "timeline", path, "--mode", "direct"],
      ["show", "timeline", path, "--source", "s99"],
    ]) {
      const { code, err } = await demarche(...call);
      expect({ call, code }).toEqual({ call, code: 1 });
      expect(err).not.toBe("");
    }
  });
});
