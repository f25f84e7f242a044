import { expect, test } from "vitest";
import { findNames } from "../../src/extraction/names.ts";
import { Codebook } from "../../src/schema/codebook.ts";
import { english } from "../english.ts";

/** Persons as `surface = plain name`. */
function persons(text: string, codebook: Codebook | null = null): string[] {
  return findNames(text, english(text), codebook)
    .filter(({ type }) => type === "person")
    .map(({ start, end, name }) => `${text.slice(start, end)} = ${name}`);
}

test("a surname with particles is found with them", () => {
  expect(persons("Ursula von der Heide spoke. Ms von der Heide left. Von der Heide came back.")).toEqual([
    "Ursula von der Heide = Ursula von der Heide",
    "von der Heide = Ursula von der Heide",
    "Von der Heide = Ursula von der Heide",
  ]);
});

test("a double given name, a title that is a surname, and a suffix belong to the name", () => {
  expect(persons("Jean-Claude Lindqvist met Martin Luther King Jr. in Oslo.")).toEqual([
    "Jean-Claude Lindqvist = Jean-Claude Lindqvist",
    "Martin Luther King Jr. = Martin Luther King Jr.",
  ]);
});

test("an honorific chooses among several of one surname, and the full name read last does else", () => {
  const text = "Ingrid Halvorsen met Gustav Halvorsen. Mrs. Halvorsen left. Halvorsen stayed.";
  expect(persons(text).slice(2)).toEqual(["Halvorsen = Ingrid Halvorsen", "Halvorsen = Gustav Halvorsen"]);
});

test("before any full name a surname is the one named next, unless that is a relative", () => {
  const text = "Halvorsen's father, Gustav Halvorsen, was a minister. Ingrid Halvorsen spoke.";
  expect(persons(text)[0]).toBe("Halvorsen = Ingrid Halvorsen");
});

test("a surname means the one who was not introduced as a relative", () => {
  const text = "Kim Tae-woo spoke. Kim Tae-hee, the sister of the leader, came with his brother, Kim Tae-il. Kim left.";
  expect(persons(text).at(-1)).toBe("Kim = Kim Tae-hee");
});

test("a given name shares the surname beside it", () => {
  expect(persons("Gustav and Ingrid Halvorsen came.")).toContain("Gustav = Gustav Halvorsen");
  expect(persons("Gustav Halvorsen and his wife Ingrid came.")).toContain("Ingrid = Ingrid Halvorsen");
});

test("a given name alone is the only person who has it", () => {
  expect(persons("Ingrid Halvorsen met Gustav Ekelund. Ingrid was late.")).toContain("Ingrid = Ingrid Halvorsen");
  expect(persons("Ingrid Halvorsen met Ingrid Ekelund. Ingrid was late.")).not.toContain("Ingrid = Ingrid Halvorsen");
});

test("two surnames, or what stands in the middle, are the person's of the whole name", () => {
  const text = "José Luis Carvalho da Silva spoke. Carvalho left. Carvalho da Silva returned.";
  expect(new Set(persons(text).map((person) => person.split(" = ")[1]))).toEqual(
    new Set(["José Luis Carvalho da Silva"]),
  );
});

test("initials in the middle and suffixes keep two persons of a text apart", () => {
  const text = "George W. Lindqvist met George H. W. Lindqvist. Donald Ekelund Jr. met Donald Ekelund.";
  expect(new Set(persons(text)).size).toBe(4);
});

test("a title in the plural is everybody's in the list", () => {
  const text = "Presidents Lindqvist and Brandt met.";
  expect(persons(text)).toEqual(["Lindqvist = Lindqvist", "Brandt = Brandt"]);
});

test("another person of the text goes before the codebook's of that surname", () => {
  const codebook = Codebook.parse({
    title: "Fish",
    actors: [{ id: "halvorsen", name: "Ingrid Halvorsen", type: "person", aliases: ["Halvorsen"] }],
  });
  expect(persons("Halvorsen left.", codebook)).toEqual(["Halvorsen = Ingrid Halvorsen"]);
  expect(persons("General Gustav Halvorsen spoke. Halvorsen left.", codebook)).toEqual([
    "Gustav Halvorsen = Gustav Halvorsen",
    "Halvorsen = Gustav Halvorsen",
  ]);
});

test("a visitor is the only person of that state who has just been named", () => {
  const one = "Norwegian Foreign Minister Ingrid Halvorsen arrived. The host smiled at the Norwegian visitor.";
  expect(persons(one)).toContain("the Norwegian visitor = Ingrid Halvorsen");
  const two = `Norwegian Prime Minister Gustav Ekelund came too. ${one}`;
  expect(persons(two).some((person) => person.startsWith("the Norwegian visitor"))).toBe(false);
});

test("a person whom only the engine knows is found, and a heading's verb is no surname", () => {
  expect(persons("Khrushchev agreed to it in 1956, and so did Yeltsin.")).toEqual([
    "Khrushchev = Khrushchev",
    "Yeltsin = Yeltsin",
  ]);
});

test("whose family name leads is called by it, whether or not the given name is known", () => {
  expect(persons("Minister Sato Haruka met Sato Kenji in Oslo. Sato left.").at(-1)).toBe("Sato = Sato Kenji");
});
