import { expect, test } from "vitest";
import { Codebook } from "../../src/schema/codebook.ts";
import type { Role } from "../../src/schema/findings.ts";
import { link, listed } from "./linked.ts";

function roles(text: string, published: string, name: string): Pick<Role, "title" | "during">[] {
  const { actors } = link([[text, published]]);
  return actors.flatMap((actor) =>
    actor.name === name ? actor.roles.map(({ title, during }) => ({ title, during })) : [],
  );
}

test.each([
  ["Foreign Minister Ingrid Halvorsen spoke.", "Foreign Minister", "2018-05-01"],
  ["Ex-President Ingrid Halvorsen spoke.", "ex President", "../2018-05-01"],
  ["The then-foreign minister, Ingrid Halvorsen, spoke.", "then foreign minister", "../2018-05-01"],
  ["Acting Foreign Minister Ingrid Halvorsen spoke.", "acting Foreign Minister", "2018-05-01"],
  ["Incoming Prime Minister Ingrid Halvorsen spoke.", "incoming Prime Minister", "2018-05-01/.."],
  ["President-elect Ingrid Halvorsen spoke.", "President-elect", "2018-05-01/.."],
  ["In 1993, President Ingrid Halvorsen signed it.", "President", "1993"],
])("%s", (text, title, during) => {
  expect(roles(text, "2018-05-01", "Ingrid Halvorsen")).toEqual([{ title, during }]);
});

test("a year that one sentence tells of moves no office that others hold today", () => {
  const text = "Foreign Minister Ingrid Halvorsen spoke. Foreign Minister Halvorsen recalled what was signed in 1956.";
  expect(roles(text, "2018-05-01", "Ingrid Halvorsen")).toEqual([{ title: "Foreign Minister", during: "2018-05-01" }]);
});

test("what a person does who holds no office is no role", () => {
  expect(roles("Ingrid Halvorsen, a fisherman from Bergen, spoke.", "2018-05-01", "Ingrid Halvorsen")).toEqual([]);
});

test("an office without a name is whoever the sources name nearest in time", () => {
  const linked = link([
    ["Danish Foreign Minister Ingrid Halvorsen spoke.", "2016-12-01"],
    ["Danish Foreign Minister Gustav Ekelund spoke.", "2018-03-21"],
    ["The Danish foreign minister left.", "2016-11-05"],
    ["Denmark's foreign minister left.", "2018-04-02"],
  ]);
  expect(listed(linked, "person")).toEqual([
    "Ingrid Halvorsen: Ingrid Halvorsen, The Danish foreign minister",
    "Gustav Ekelund: Gustav Ekelund, foreign minister",
  ]);
});

test("an office without a name that nobody is known to have held then is somebody by itself", () => {
  const linked = link([
    ["Danish Foreign Minister Ingrid Halvorsen spoke.", "2016-12-01"],
    ["The Danish foreign minister left.", "2009-11-05"],
  ]);
  expect(listed(linked, "person")).toEqual([
    "Ingrid Halvorsen: Ingrid Halvorsen",
    "foreign minister of Denmark: The Danish foreign minister",
  ]);
});

test("a codebook's dated offices say who is meant, named in the text or not", () => {
  const codebook = Codebook.parse({
    title: "Fish",
    actors: [
      { id: "denmark", name: "Denmark", type: "state" },
      {
        id: "halvorsen",
        name: "Ingrid Halvorsen",
        type: "person",
        roles: [{ title: "Foreign Minister", of: "denmark", during: "2012/2016" }],
      },
      {
        id: "ekelund",
        name: "Gustav Ekelund",
        type: "person",
        roles: [{ title: "Foreign Minister", of: "denmark", during: "2017/.." }],
      },
    ],
  });
  const text = "The Danish foreign minister left Denmark.";
  const names = (published: string) => listed(link([[text, published]], codebook), "person");
  expect(names("2015-03")).toEqual(["Ingrid Halvorsen: The Danish foreign minister"]);
  expect(names("2018-03")).toEqual(["Gustav Ekelund: The Danish foreign minister"]);
  expect(names("2009")).toEqual(["foreign minister of Denmark: The Danish foreign minister"]);
});
