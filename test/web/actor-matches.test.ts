import { expect, test } from "vitest";
import { actorMatches, indexActors } from "../../src/web/actor-matches.ts";

const actor = (id: string, name: string, mentions = 1, aliases: string[] = []) => ({
  id,
  name,
  type: "person" as const,
  aliases,
  mentions,
});
const INDEX = indexActors([
  actor("a1", "Tomas Verrin", 3),
  actor("a2", "Verrin Harbour Board", 1),
  actor("a3", "Élise Ötvös", 9, ["the envoy"]),
  actor("a4", "Silverrine Mining", 5),
  actor("a5", "Ada Quill", 2, ["Verrin's deputy"]),
  actor("a6", "Ilsa Brandt-Verrin", 3),
]);
const found = (query: string) => actorMatches(INDEX, query).map(({ id }) => id);

test("without a query all are listed, those named most first", () => {
  expect(found("")).toEqual(["a3", "a4", "a6", "a1", "a5", "a2"]);
  expect(found("  ")).toEqual(found(""));
});

test("a name that begins so comes before one with a word that does, then aliases, then the rest", () => {
  expect(found("verrin")).toEqual(["a2", "a6", "a1", "a5", "a4"]);
});

test("case and accents do not matter, in what is typed and in the name", () => {
  expect(found("elise otvos")).toEqual(["a3"]);
  expect(found("ÉLISE")).toEqual(["a3"]);
});

test("an alias finds its actor", () => {
  expect(found("the envoy")).toEqual(["a3"]);
});

test("nobody is found by what no name holds", () => {
  expect(found("zeppelin")).toEqual([]);
});
