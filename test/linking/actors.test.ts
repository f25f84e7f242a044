import { expect, test } from "vitest";
import { type LinkedActors, linkActors } from "../../src/linking/actors.ts";
import { Codebook } from "../../src/schema/codebook.ts";
import { Actor } from "../../src/schema/findings.ts";
import { link as linkAll, source } from "./linked.ts";

function link(...texts: string[]): LinkedActors {
  return linkAll(texts);
}

function actorsOf({ actors }: LinkedActors, type: string): string[] {
  return actors.filter((actor) => actor.type === type).map(({ name, mentions }) => `${name} ${mentions.length}`);
}

test("spellings and orders of one name are one person", () => {
  const linked = link(
    "Foreign Minister Sergei Anufriev met Kim Tae-woo and Jiro Tanemura.",
    "Sergey Anufriev spoke to Kim Tae Woo and Prime Minister Tanemura Jiro. Anufriev left.",
  );
  expect(actorsOf(linked, "person")).toEqual(["Sergey Anufriev 3", "Kim Tae-woo 2", "Jiro Tanemura 2"]);
});

test("two persons of one surname are two; a bare surname goes to the one of its own source", () => {
  const linked = link(
    "Ingrid Halvorsen spoke.",
    "Prime Minister Odd Halvorsen spoke. Halvorsen left.",
    "Minister Halvorsen wrote.",
  );
  expect(actorsOf(linked, "person")).toEqual(["Ingrid Halvorsen 1", "Odd Halvorsen 2", "Halvorsen 1"]);
});

test("a surname without a full name in its source is the only person who has it", () => {
  expect(actorsOf(link("Mr. Ekelund spoke.", "Gustav Ekelund spoke."), "person")).toEqual(["Gustav Ekelund 2"]);
});

test("one ministry under two names is one, another state's is not", () => {
  const linked = link(
    "The Norwegian Foreign Ministry spoke. The Foreign Ministry waited.",
    "The Ministry of Foreign Affairs of Norway spoke, and so did the Swedish Foreign Ministry.",
  );
  expect(actorsOf(linked, "organisation")).toEqual(["Norwegian Foreign Ministry 3", "Swedish Foreign Ministry 1"]);
});

test("a role lasts as long as sources say so and rests on the mentions beside the title", () => {
  const { actors } = linkActors(
    [
      source("s1", "Norwegian Foreign Minister Ingrid Halvorsen spoke.", "2017-02-01"),
      source("s2", "Foreign Minister Halvorsen spoke in Norway.", "2018-05"),
    ],
    null,
  );
  const norway = actors.find((actor) => actor.type === "state");
  const halvorsen = actors.find((actor) => actor.type === "person");
  expect(halvorsen?.roles).toEqual([
    {
      title: "Foreign Minister",
      of: norway?.id,
      during: "2017-02-01/2018-05-31",
      evidence: [
        { source: "s1", start: 27, end: 43, exact: "Ingrid Halvorsen" },
        { source: "s2", start: 17, end: 26, exact: "Halvorsen" },
      ],
    },
  ]);
  expect(halvorsen?.memberOf).toEqual([norway?.id]);
  expect(halvorsen?.aliases).toEqual(["Halvorsen"]);
});

test("a role that is over was held before the source", () => {
  const { actors } = linkActors([source("s1", "Former Danish Prime Minister Lars Oxholm spoke.", "2018-05-01")], null);
  expect(actors.find((actor) => actor.name === "Lars Oxholm")?.roles).toMatchObject([
    { title: "former Prime Minister", during: "../2018-05-01" },
  ]);
});

test("the codebook's names, roles and members stand", () => {
  const codebook = Codebook.parse({
    title: "Fish",
    actors: [
      { id: "norway", name: "Norway", type: "state" },
      {
        id: "halvorsen",
        name: "Ingrid K. Halvorsen",
        type: "person",
        aliases: ["Ingrid Halvorsen"],
        "member-of": ["norway"],
        roles: [
          { title: "Defence Minister", of: "norway", during: "2010/2014" },
          { title: "Foreign Minister", of: "norway", during: "2016-10/.." },
        ],
      },
    ],
  });
  const { actors } = linkActors(
    [source("s1", "Norwegian Foreign Minister Ingrid Halvorsen spoke.", "2018-05-01", codebook)],
    codebook,
  );
  const norway = actors.find((actor) => actor.codebook === "norway");
  expect(actors.find((actor) => actor.codebook === "halvorsen")).toMatchObject({
    name: "Ingrid K. Halvorsen",
    memberOf: [norway?.id],
    roles: [{ title: "Foreign Minister", of: norway?.id, during: "2016-10/.." }],
  });
});

test("places and events are no actors, every other mention has one", () => {
  const only = source("s1", "After the Lisbon Treaty Ingrid Halvorsen met NATO in Oslo. Norway agreed.");
  const { actors, actorOf } = linkActors([only], null);
  for (const actor of actors) expect(Actor.safeParse(actor).error).toBeUndefined();
  only.extract.mentions.forEach(({ type }, index) => {
    expect(actorOf("s1", index) === null).toBe(type === "place" || type === "event");
  });
  expect(new Set(actors.map(({ id }) => id)).size).toBe(actors.length);
  expect(actorOf("s9", 0)).toBeNull();
});
