import { expect, test } from "vitest";
import type { Attribution } from "../../src/schema/findings.ts";
import { noteTitle } from "../../src/web/note-title.ts";
import type { Note } from "../../src/web/notes.ts";
import { reportersInNote, speakerChain } from "../../src/web/speaker-chain.ts";
import { handMadeFindings } from "../server/hand-made-findings.ts";

const [model] = handMadeFindings().attributions;
if (!model) throw new Error("there is no statement to go by");
const NAMES = { a: "Ada Quill", b: "The Strait Review", c: "Tomas Verrin" };

function statement(id: string, speaker: string | null, via: string | null): Attribution {
  return { ...(model as Attribution), id, speaker, via };
}

function known(...statements: Attribution[]): Map<string, Note> {
  const anchor = { start: 0, end: 1 };
  return new Map(statements.map((finding) => [finding.id, { kind: "attributions", finding, number: 1, anchor }]));
}

const words = (inner: Attribution, ...others: Attribution[]) =>
  speakerChain(inner, known(inner, ...others), NAMES).map((link) => link.words);

test("who reports whom stands outermost first, each with its own statement", () => {
  const outer = statement("t1", "a", null);
  const middle = statement("t2", "b", "t1");
  const inner = statement("t3", "c", "t2");
  expect(words(inner, middle, outer)).toEqual(["Ada Quill", "The Strait Review", "Tomas Verrin"]);
  expect(speakerChain(inner, known(inner, middle, outer), NAMES).map(({ finding }) => finding)).toEqual([
    "t1",
    "t2",
    "t3",
  ]);
  expect(words(outer, middle, inner)).toEqual(["Ada Quill"]);
});

test("a speaker who was not resolved is told by the words that stand in the text", () => {
  const [link] = speakerChain(statement("t1", null, null), new Map(), NAMES);
  expect(link).toEqual({ finding: "t1", words: model.speakerSpan?.exact, resolved: false });
  const nobody = { ...statement("t1", null, null), speakerSpan: null };
  expect(speakerChain(nobody, new Map(), NAMES)[0]?.words).toBe("nobody named");
  expect(noteTitle({ kind: "attributions", finding: statement("t1", null, null) }, NAMES)).toMatch(/ \(not resolved\)/);
});

test("a reporter whose statement is not in this source is another speaker, without a way there", () => {
  const inner = statement("t3", "c", "t-gone");
  expect(speakerChain(inner, known(inner), NAMES)).toEqual([
    { finding: null, words: "another speaker", resolved: false },
    { finding: "t3", words: "Tomas Verrin", resolved: true },
  ]);
});

test("statements that report one another, or without end, come to an end", () => {
  const one = statement("t1", "a", "t2");
  const other = statement("t2", "b", "t1");
  expect(words(one, other)).toEqual(["The Strait Review", "Ada Quill"]);
  expect(words(statement("t1", "a", "t1"))).toEqual(["Ada Quill"]);
  const nested = Array.from({ length: 5000 }, (_, n) => statement(`n${n}`, "a", `n${n + 1}`));
  expect(words(nested[0] as Attribution, ...nested).length).toBeLessThan(10);
});

test("a note names two reporters at most, and never a long one whole", () => {
  const link = (name: string) => ({ finding: name, words: name, resolved: true });
  expect(reportersInNote([link("Quill")])).toEqual([]);
  expect(reportersInNote([link("Quill"), link("Verrin")])).toEqual(["Quill"]);
  expect(reportersInNote(["A", "B", "C"].map(link))).toEqual(["A", "B"]);
  expect(reportersInNote(["A", "B", "C", "D"].map(link))).toEqual(["A", "…"]);
  const [long] = reportersInNote([link("\u{1f6a2}".repeat(400)), link("B")]);
  expect(long?.length).toBeLessThan(40);
  expect(long?.isWellFormed()).toBe(true);
});
