import fc from "fast-check";
import { expect, test } from "vitest";
import { Codebook } from "../../src/schema/codebook.ts";
import { link, listed } from "./linked.ts";

/** How many persons the names are, each said in a source of its own. */
function persons(...names: string[]): number {
  return listed(link(names.map((name) => `${name} spoke to reporters.`)), "person").length;
}

test.each([
  ["Sergei Anufriev", "Sergey Anufriev", "Serguei Anufriev"],
  ["Yuri Tanevsky", "Yury Tanevskiy", "Yuriy Tanevskyy"],
  ["Volodymyr Tarenko", "Vladimir Tarenko"],
  ["Mohammed Rizvani", "Mohamed Rizvani", "Muhammad Rizvani"],
  ["Mohammad Javad Rizvani", "Javad Rizvani"],
  ["Recep Tayyip Özal", "Recep Tayyip Ozal", "Tayyip Ozal"],
  ["Muammar Qaddafi", "Moammar Gadhafi", "Muammar Gaddafi"],
  ["Gerhard Müller", "Gerhard Mueller"],
  ["Selim Aydın", "Selim Aydin"],
  ["Jens Sørensen", "Jens Sorensen"],
  ["Sato Haruka", "Haruka Sato", "Sato"],
  ["Sato Haruka", "Sato"],
  ["Aleksandr Lukashenko", "Alexander Lukashenka", "Alyaksandr Lukashenka"],
  ["Kishida Fumio", "Fumio Kishida"],
  ["Jinping Xi", "Xi Jinping"],
  ["Park Geun-hye", "Geun-hye Park", "Park Geun Hye"],
  ["John F. Lindqvist", "John Lindqvist"],
  ["Sergei V. Anufriev", "S. V. Anufriev", "S. Anufriev", "Anufriev"],
  ["Bill Lindqvist", "William Lindqvist"],
  ["Ursula von der Heide", "President von der Heide"],
  ["Abdel Fattah el-Rizvi", "Abdel Fattah al-Rizvi"],
])("%s and its other spellings are one person", (...names) => {
  expect(persons(...names)).toBe(1);
});

test.each([
  ["Ingrid Halvorsen", "Gustav Halvorsen"],
  ["Kim Jong-un", "Kim Jong-il"],
  ["Kim Jong-un", "Kim Yo-jong"],
  ["George W. Lindqvist", "George H. W. Lindqvist"],
  ["George W. Lindqvist", "George P. Lindqvist"],
  ["Donald Lindqvist Jr.", "Donald Lindqvist"],
  ["Khan Rizvan", "Han Rizvan"],
  ["Yohei Kono", "Ichiro Kono"],
  ["S. V. Anufriev", "Maria Anufrieva"],
])("%s and %s are two persons", (...names) => {
  expect(persons(...names)).toBe(2);
});

test("a short form that fits two persons stays by itself", () => {
  expect(persons("George W. Lindqvist", "George H. W. Lindqvist", "George Lindqvist")).toBe(3);
});

test("an honorific tells two of one surname apart", () => {
  const linked = link([
    "Ingrid Halvorsen spoke.",
    "Gustav Halvorsen spoke.",
    "Mr Halvorsen left. Ms Halvorsen stayed.",
  ]);
  expect(listed(linked, "person")).toEqual([
    "Ingrid Halvorsen: Ingrid Halvorsen, Halvorsen",
    "Gustav Halvorsen: Gustav Halvorsen, Halvorsen",
  ]);
});

test("an office tells two of one surname apart, and without one nobody is chosen", () => {
  const texts = [
    "Norwegian Foreign Minister Ingrid Halvorsen spoke.",
    "Swedish Foreign Minister Gustav Halvorsen spoke.",
  ];
  expect(listed(link([...texts, "Norwegian Foreign Minister Halvorsen left."]), "person")).toEqual([
    "Ingrid Halvorsen: Ingrid Halvorsen, Halvorsen",
    "Gustav Halvorsen: Gustav Halvorsen",
  ]);
  expect(listed(link([...texts, "Professor Halvorsen left."]), "person")).toContain("Halvorsen: Halvorsen");
});

test("one name with the offices of two states, or far from any office, is two persons", () => {
  expect(
    listed(
      link(["Norwegian Defence Minister Erik Halvorsen spoke.", "Danish Foreign Minister Erik Halvorsen spoke."]),
      "person",
    ),
  ).toHaveLength(2);
  expect(
    listed(
      link(["Norwegian Defence Minister Erik Halvorsen spoke.", "Erik Halvorsen, a fisherman from Bergen, spoke."]),
      "person",
    ),
  ).toHaveLength(2);
});

test("an office of a state that is gone speaks against no other", () => {
  const texts = ["Soviet Foreign Minister Eduard Tarenko spoke.", "Georgian President Eduard Tarenko spoke."];
  expect(listed(link(texts), "person")).toHaveLength(1);
});

test("a codebook's person is not one of that name in another state's office", () => {
  const codebook = Codebook.parse({
    title: "Fish",
    actors: [
      { id: "norway", name: "Norway", type: "state" },
      { id: "halvorsen", name: "Erik Halvorsen", type: "person", "member-of": ["norway"] },
    ],
  });
  const { actors } = link(["Danish Foreign Minister Erik Halvorsen spoke.", "Erik Halvorsen spoke."], codebook);
  expect(actors.filter(({ type }) => type === "person").map(({ codebook: id }) => id)).toEqual([null, "halvorsen"]);
});

test("in what order sources come does not change who is one person", () => {
  const texts = [
    "Sergei Anufriev spoke.",
    "S. Anufriev wrote.",
    "Anufriev left.",
    "Sergey V. Anufriev came.",
    "Kim Jong-un spoke.",
    "Kim Jong Un left.",
    "Ingrid Halvorsen spoke.",
    "Ms Halvorsen left.",
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(texts, { minLength: texts.length }), (shuffled) => {
      expect(listed(link(shuffled), "person")).toHaveLength(3);
    }),
    { seed: 11, numRuns: 20 },
  );
});

test("once “Mr”, a source’s surname means the man, where another source has a woman of that name", () => {
  const dossier = link([
    "Nikos Halvorsen and Dora Halvorsen spoke to reporters.",
    "“Wait,” said Mr. Halvorsen. Halvorsen then left Oslo.",
  ]);
  expect(listed(dossier, "person").length).toBe(2);
});
