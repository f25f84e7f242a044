import { expect, test } from "vitest";
import { dossierView } from "../../src/server/dossier-view.ts";
import { findingRows } from "../../src/web/finding-rows.ts";
import { noteTitle, whatWasSaid } from "../../src/web/note-title.ts";
import { notesOf } from "../../src/web/notes.ts";
import { memoryDossier } from "../server/memory-dossier.ts";

const view = dossierView(memoryDossier());
const source = view.source("s1");
const notes = notesOf(source);

test("notes stand in reading order, the wider one first", () => {
  const order = notes.filter((note) => note.number !== null).map((note) => note.finding.id);
  expect(order).toEqual([
    "e-aldis",
    "t-boats",
    "p-quotas",
    "t-quotas",
    "t-according",
    "t-line",
    "t-survey",
    "e-second",
  ]);
});

test("what is said and done is numbered without a gap; actors are not", () => {
  const numbers = notes.flatMap((note) => (note.number === null ? [] : [note.number]));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(notes.filter((note) => note.kind === "actors").map((note) => note.number)).toEqual([null, null, null, null]);
});

test("a finding is anchored in the source that is read, wherever else it is told of", () => {
  const letter = view.source("s3");
  const meeting = notesOf(letter).find((note) => note.finding.id === "e-aldis");
  expect(letter.text.slice(meeting?.anchor.start, meeting?.anchor.end)).toMatch(/^The talks of 13 May/);
});

test("a note says who and how; a speaker without a name is told as written", () => {
  const letter = view.source("s3");
  const titles = [...notes, ...notesOf(letter)].map((note) => noteTitle(note, { ...source.names, ...letter.names }));
  expect(titles).toContain("Ilsa Brandt: told");
  expect(titles).toContain("an official who was there (not resolved): said");
  expect(titles).toContain("Second round of talks");
});

test("a date is told in words, exactly, and with the reason for it", () => {
  const meeting = notes.find((note) => note.finding.id === "e-aldis");
  const rows = meeting ? findingRows(meeting, source.names) : [];
  expect(rows.find((row) => row.term === "When")).toEqual({
    term: "When",
    value: "13 May 2019",
    why: "2019-05-13; written “Monday”; Monday before 2019-05-14, the publication date",
  });
  // The other telling reads it alike.
  expect(rows.map((row) => row.term)).not.toContain("Also told as");
  expect(rows.find((row) => row.term === "Who")?.value).toBe("Ilsa Brandt, Tomas Verrin");
});

test("a telling that reads an event otherwise is told beside it", () => {
  const second = source.findings.events.find(({ id }) => id === "e-second");
  const [telling] = second?.tellings ?? [];
  if (!second || !telling) throw new Error("the second round is missing");
  const cancelled = { ...telling, status: "cancelled" as const };
  const rows = findingRows({ kind: "events", finding: { ...second, tellings: [telling, cancelled] } }, source.names);
  expect(rows.filter((row) => row.term === "Also told as").map((row) => row.value)).toEqual([
    "cancelled, June 2019, Sudria",
  ]);
});

test("the note of a statement begins what was said, cut between words and never without saying so", () => {
  const boats = notes.find((note) => note.finding.id === "t-boats");
  if (boats?.kind !== "attributions") throw new Error("the statement about the boats is missing");
  const said = (...exact: string[]) => {
    const content = exact.map((part) => ({ source: "s1", start: 0, end: part.length, exact: part }));
    return whatWasSaid({ kind: "attributions", finding: { ...boats.finding, content } });
  };
  expect(said("no treaty", "this year")).toBe("no treaty … this year");
  for (const [word, times] of [
    ["boats ", 400],
    ["a", 400],
    ["\u{1f6a2}", 400],
  ] as const) {
    for (let before = 0; before < 8; before++) {
      const whole = "x".repeat(before) + word.repeat(times);
      const line = said(whole) ?? "";
      expect(line.isWellFormed()).toBe(true);
      expect(line.endsWith("…")).toBe(true);
      expect(line.length).toBeLessThanOrEqual(91);
      if (word === "boats ") expect(line).toMatch(/boats…$/);
    }
  }
  expect(notes.filter((note) => whatWasSaid(note) === null).every((note) => note.kind !== "attributions")).toBe(true);
});
