import fc from "fast-check";
import { expect, test } from "vitest";
import { findNames } from "../../src/extraction/names.ts";
import { Codebook } from "../../src/schema/codebook.ts";
import type { Mention } from "../../src/schema/extract.ts";
import { english } from "../english.ts";

function mentions(text: string, codebook: Codebook | null = null): Mention[] {
  return findNames(text, english(text), codebook);
}

/** Mentions of one type as `surface = plain name`. */
function named(text: string, type: Mention["type"], codebook: Codebook | null = null): string[] {
  return mentions(text, codebook)
    .filter((mention) => mention.type === type)
    .map(({ start, end, name }) => `${text.slice(start, end)} = ${name}`);
}

function person(text: string, name: string): Mention | undefined {
  return mentions(text).find((mention) => mention.type === "person" && mention.name === name && mention.title);
}

test("a title before a name is cut off and kept, with what it is of", () => {
  expect(person("Norwegian Foreign Minister Ingrid Halvorsen left.", "Ingrid Halvorsen")).toMatchObject({
    title: "Foreign Minister",
    titleOf: "Norway",
  });
  expect(person("Chile's ambassador to Peru Tomas Rivadeneira left.", "Tomas Rivadeneira")).toMatchObject({
    title: "ambassador to Peru",
    titleOf: "Chile",
  });
  expect(person("U.S. Secretary of State Harold Quimbly left.", "Harold Quimbly")).toMatchObject({
    title: "Secretary of State",
    titleOf: "United States",
  });
  expect(person("The talks were led by former Danish Prime Minister Lars Oxholm.", "Lars Oxholm")?.title).toBe(
    "former Prime Minister",
  );
});

test("a title after a name is read as well", () => {
  expect(person("Ingrid Halvorsen, the foreign minister of Norway, left.", "Ingrid Halvorsen")).toMatchObject({
    title: "foreign minister",
    titleOf: "Norway",
  });
  expect(person("Ingrid Halvorsen, Norway's foreign minister, left.", "Ingrid Halvorsen")).toMatchObject({
    title: "foreign minister",
    titleOf: "Norway",
  });
});

test("a counterpart has the office of the one before and the state of the adjective", () => {
  const text = "Norwegian Foreign Minister Ingrid Halvorsen met her Swedish counterpart, Gustav Ekelund.";
  expect(person(text, "Gustav Ekelund")).toMatchObject({ title: "Foreign Minister", titleOf: "Sweden" });
  expect(named(text, "person")).toContain("her Swedish counterpart = Gustav Ekelund");
});

test("a bare surname is the person introduced, possessive or in a compound", () => {
  const text = "Ingrid Halvorsen met Gustav Ekelund. Halvorsen's plan failed. The Halvorsen-Ekelund talks ended.";
  expect(named(text, "person")).toEqual([
    "Ingrid Halvorsen = Ingrid Halvorsen",
    "Gustav Ekelund = Gustav Ekelund",
    "Halvorsen = Ingrid Halvorsen",
    "Halvorsen = Ingrid Halvorsen",
    "Ekelund = Gustav Ekelund",
  ]);
});

test("a family name that leads is the one a person is called by", () => {
  expect(named("President Kim Tae-woo spoke. Kim then left.", "person")).toEqual([
    "Kim Tae-woo = Kim Tae-woo",
    "Kim = Kim Tae-woo",
  ]);
});

test("treaties, wars, weapons, terms and dates are no persons", () => {
  const text =
    "After World War II the Lisbon Treaty was signed. In May the Iron Dome system came. It was a “Golden Bridge”. " +
    "However, Monday brought Helsinki-style talks and a Franco-Italian plan. Security Policy mattered.";
  expect(named(text, "person")).toEqual([]);
});

test("a capital acts for its state, and is a place where something happens in it", () => {
  const text =
    "Oslo rejected the plan. The envoys met in Oslo. A message from Stockholm to Oslo said so. They flew to Oslo.";
  expect(named(text, "state")).toEqual(["Oslo = Norway", "Stockholm = Sweden", "Oslo = Norway"]);
  expect(named(text, "place").filter((place) => place.startsWith("Oslo"))).toHaveLength(2);
});

test("adjectives, peoples and governments are their state's", () => {
  const found = mentions(
    "The Swedish government waited. A Danish ship sailed. The French refused. Downing Street agreed.",
  );
  expect(found.map(({ name, form }) => `${name} ${form}`)).toEqual([
    "Sweden nominal",
    "Denmark adjective",
    "France nominal",
    "United Kingdom name",
  ]);
});

test("combining forms are the state's adjective", () => {
  expect(named("Sino-Indian trade grew.", "state")).toEqual(["Sino = China", "Indian = India"]);
});

test("bodies are known by their head, their own acronym, and their state", () => {
  const text =
    "The Nordic Fisheries Council (NFC) met. The NFC agreed. Sweden's Foreign Ministry and the Ministry of Foreign Affairs of Norway did not.";
  expect(named(text, "organisation")).toEqual([
    "Nordic Fisheries Council = Nordic Fisheries Council",
    "NFC = Nordic Fisheries Council",
    "NFC = Nordic Fisheries Council",
    "Foreign Ministry = Swedish Foreign Ministry",
    "Ministry of Foreign Affairs of Norway = Ministry of Foreign Affairs of Norway",
  ]);
});

test("outlets: known ones, telling heads, sites, and what a citation in brackets names", () => {
  const text = "It was settled (Bergensposten, March 3). The Oslo Herald and Reuters said so, and so did Fiskeri.org.";
  expect(named(text, "outlet")).toEqual([
    "Bergensposten = Bergensposten",
    "Oslo Herald = Oslo Herald",
    "Reuters = Reuters",
    "Fiskeri.org = Fiskeri.org",
  ]);
});

test("an address of mail or of a page is no outlet", () => {
  expect(named("Write to Desk@norge.no or see https://www.norge.no/en now.", "outlet")).toEqual([]);
});

test("an office stands for its only holder, and for nobody where two could be meant", () => {
  const one = "Norwegian Foreign Minister Ingrid Halvorsen left. The Norwegian minister was tired.";
  expect(named(one, "person")).toContain("The Norwegian minister = Ingrid Halvorsen");
  const two = `Norwegian Defence Minister Odd Bakke stayed. ${one}`;
  expect(named(two, "person").some((mention) => mention.startsWith("The Norwegian minister"))).toBe(false);
});

const codebook = Codebook.parse({
  title: "Fish",
  actors: [
    { id: "norway", name: "Kingdom of Norway", type: "state", aliases: ["Norway", "Oslo"] },
    { id: "fishers", name: "coastal fishers", type: "group", aliases: ["small-boat owners"] },
    {
      id: "halvorsen",
      name: "Ingrid Halvorsen",
      type: "person",
      aliases: ["Halvorsen", "Minister Halvorsen"],
      roles: [{ title: "Foreign Minister", of: "norway", during: "2016/.." }],
    },
  ],
});

test("the codebook's names come first, groups in any case", () => {
  const text = "Coastal fishers blamed Oslo. Minister Halvorsen replied. The Norwegian foreign minister was calm.";
  expect(named(text, "group", codebook)).toEqual(["Coastal fishers = coastal fishers"]);
  expect(named(text, "state", codebook)).toEqual(["Oslo = Kingdom of Norway"]);
  expect(named(text, "person", codebook)).toEqual([
    "Halvorsen = Ingrid Halvorsen",
    "The Norwegian foreign minister = Ingrid Halvorsen",
  ]);
});

test("mentions lie in order, do not overlap and hold no white space at their ends", () => {
  const piece = fc.constantFrom(
    "the ",
    "Norwegian ",
    "Foreign Minister ",
    "Ingrid Halvorsen",
    "Halvorsen",
    "-",
    " met ",
    "Oslo",
    "'s ",
    ", ",
    ". ",
    "(NFC) ",
    "Council ",
    "of ",
    "May ",
    "government ",
    "his counterpart ",
    "Kim ",
    "“",
    "” ",
    "\ud800",
    "\n\n",
    "Sino",
    "U.S. ",
    "norge.no ",
    "von der ",
    "Jr. ",
    "Ex-",
    "Presidents ",
    "the Norwegian visitor ",
    "Norway’s ",
    "foreign ministry ",
    "former islanders ",
    "the West ",
    "Khrushchev ",
    "George W. ",
    "wife ",
    "at the White House ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      let at = 0;
      for (const { start, end, name } of mentions(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end));
        expect(end).toBeGreaterThan(start);
        expect(name).not.toBe("");
        at = end;
      }
    }),
    { seed: 5, numRuns: 200 },
  );
});

test("an ambassador is not of the state that he is sent to", () => {
  const named = "Tomas Rivadeneira";
  expect(person("The Ostish ambassador to Peru, Tomas Rivadeneira, left.", named)).toMatchObject({
    title: "ambassador",
    titleOf: null,
  });
  expect(person("Its ambassador to Peru, Tomas Rivadeneira, left.", named)).toMatchObject({ titleOf: null });
});
