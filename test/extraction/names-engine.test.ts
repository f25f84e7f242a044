import { expect, test } from "vitest";
import { addEngineNames } from "../../src/extraction/names/engine.ts";
import type { Found } from "../../src/extraction/names/found.ts";
import { wordsOf } from "../../src/extraction/names/words.ts";
import type { Name } from "../../src/language/names.ts";
import { english } from "../english.ts";

const TEXT = "Yesterday Brega Talm met Ronk and the NFC in Vard.";

/** What stands in TEXT after the engine's names are taken, where the rules had found `found`. */
function taken(
  names: readonly { surface: string; type: Name["type"]; score: number }[],
  found: Found[] = [],
): string[] {
  const sentences = english(TEXT);
  const heard = names.map(({ surface, type, score }) => {
    const start = TEXT.indexOf(surface);
    return { start, end: start + surface.length, type, score };
  });
  const [first, ...rest] = sentences;
  const given = [Object.create(first as object, { names: { value: heard } }), ...rest];
  const words = wordsOf(sentences);
  return addEngineNames(TEXT, words, given, found).map(
    ({ from, to, type }) => `${type} ${TEXT.slice(words[from]?.start, words[to - 1]?.end)}`,
  );
}

function rule(from: number, to: number, type: Found["type"]): Found {
  return { from, to, type, form: "name", name: "x", rule: "some/rule", confidence: 0.9 };
}

test("two names beside each other are a person's where the engine is rather sure", () => {
  expect(taken([{ surface: "Brega Talm", type: "person", score: 0.9 }])).toEqual(["person Brega Talm"]);
  expect(taken([{ surface: "Brega Talm", type: "person", score: 0.5 }])).toEqual([]);
});

test("one word that is known as no name is a person's only where the engine is all but certain", () => {
  expect(taken([{ surface: "Ronk", type: "person", score: 0.97 }])).toEqual([]);
  expect(taken([{ surface: "Ronk", type: "person", score: 0.99 }])).toEqual(["person Ronk"]);
});

test("a body that no list has wants more than one word", () => {
  expect(taken([{ surface: "NFC", type: "organisation", score: 1 }])).toEqual([]);
  expect(taken([{ surface: "Brega Talm", type: "organisation", score: 0.99 }])).toEqual(["organisation Brega Talm"]);
});

test("what a rule found stays, what it left in doubt gives way", () => {
  const names = [{ surface: "Brega Talm", type: "person", score: 1 }] as const;
  expect(taken(names, [rule(1, 3, "organisation")])).toEqual(["organisation Brega Talm"]);
  expect(taken(names, [rule(1, 3, "unknown")])).toEqual(["person Brega Talm"]);
});

test("a place is taken where the engine is sure", () => {
  expect(taken([{ surface: "Vard", type: "place", score: 0.95 }])).toEqual(["place Vard"]);
  expect(taken([{ surface: "Vard", type: "place", score: 0.6 }])).toEqual([]);
});
