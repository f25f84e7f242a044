import { expect, test } from "vitest";
import { findNames } from "../../src/extraction/names.ts";
import type { Mention } from "../../src/schema/extract.ts";
import { english } from "../english.ts";

/** Mentions of one type as `surface = plain name`. */
function named(text: string, type: Mention["type"]): string[] {
  return findNames(text, english(text), null)
    .filter((mention) => mention.type === type)
    .map(({ start, end, name }) => `${text.slice(start, end)} = ${name}`);
}

test("ministries and parliaments in lower case are bodies of their state", () => {
  const text =
    "The Norwegian foreign ministry refused. Sweden's parliament agreed. The foreign ministry spokesman left.";
  expect(named(text, "organisation")).toEqual([
    "Norwegian foreign ministry = Norwegian foreign ministry",
    "parliament = Swedish parliament",
    "foreign ministry = foreign ministry",
  ]);
});

test("a parliament that is nobody's is a common noun", () => {
  expect(named("A parliament is elected. His ministry was small.", "organisation")).toEqual([]);
});

test("an acronym is the body whose first letters it has, in brackets or not", () => {
  const text = "The Nordic Fisheries Council met. The NFC agreed.";
  expect(named(text, "organisation")).toEqual([
    "Nordic Fisheries Council = Nordic Fisheries Council",
    "NFC = Nordic Fisheries Council",
  ]);
});

test("groups that are named by what they are", () => {
  const text = "Former islanders protested. The opposition walked out. Western governments wait, and the West insists.";
  expect(named(text, "group")).toEqual([
    "Former islanders = former islanders",
    "opposition = opposition",
    "Western governments = Western governments",
    "West = the West",
  ]);
});

test("the opposition to a plan, the west of a country and western food are no groups", () => {
  expect(named("The opposition of the town to it grew. The West Coast is wet. Western food is rich.", "group")).toEqual(
    [],
  );
});

test("the seat of a government acts, and is a building where somebody is in it", () => {
  const text = "The White House refused. Talks at the White House ended. The Kremlin walls are red.";
  expect(named(text, "state")).toEqual(["White House = United States"]);
  expect(named(text, "place")).toEqual(["White House = White House", "Kremlin = Kremlin"]);
});

test.each([
  ["They aim at regime change in Oslo.", "state"],
  ["The Oslo government agreed.", "state"],
  ["Oslo's demands grew.", "state"],
  ["Oslo's streets were empty.", "place"],
  ["She left Stockholm for Oslo.", "place"],
  ["An Oslo hotel burned.", "place"],
  ["The Oslo-based firm paid.", "place"],
])("%s Oslo is a %s", (text, type) => {
  expect(
    findNames(text, english(text), null).find(({ start, end }) => text.slice(start, end).includes("Oslo"))?.type,
  ).toBe(type);
});

test("Brussels acts for the union, and is a city where something happens in it", () => {
  expect(named("Brussels insisted on it.", "organisation")).toEqual(["Brussels = European Union"]);
  expect(named("They met in Brussels.", "place")).toEqual(["Brussels = Brussels"]);
});

test("a site in brackets is an outlet, whatever its first word is", () => {
  expect(named("It was settled (Kremlin.ru, December 13).", "outlet")).toEqual(["Kremlin.ru = Kremlin.ru"]);
  expect(named("It was settled (Kremlin.ru, December 13).", "state")).toEqual([]);
});

test("a month is no place", () => {
  expect(named("It rained in April and in May.", "place")).toEqual([]);
});

test("a president called Bill is no law", () => {
  expect(named("President Bill Lindqvist spoke.", "event")).toEqual([]);
  expect(named("President Bill Lindqvist spoke.", "person")).toEqual(["Bill Lindqvist = Bill Lindqvist"]);
});

test.each([
  ["White House press secretary Ingrid Halvorsen spoke.", "press secretary", "United States"],
  ["Former US secretary of state Ingrid Halvorsen spoke.", "former secretary of state", "United States"],
  ["A spokesman for the Norwegian foreign ministry, Gustav Ekelund, spoke.", "spokesman", "Norwegian foreign ministry"],
  ["Gustav Ekelund, spokesman for Norway's Ministry of Defence, spoke.", "spokesman", "Norwegian Ministry of Defence"],
  ["Ingrid Halvorsen's national security adviser, Gustav Ekelund, spoke.", "national security adviser", null],
  ["Gustav Ekelund, the minister of foreign affairs of Norway, spoke.", "minister of foreign affairs", "Norway"],
])("%s", (text, title, titleOf) => {
  const titled = findNames(text, english(text), null).filter((mention) => mention.title !== null);
  expect(titled.map((mention) => [mention.title, mention.titleOf])).toEqual([[title, titleOf]]);
});
