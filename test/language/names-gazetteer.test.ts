import { describe, expect, it } from "vitest";
import { gazetteerBits, openGazetteer, phraseBits, placeForms } from "../../src/language/names/gazetteer.ts";
import {
  CALENDAR,
  COMBINING,
  FACILITY_HEAD,
  GIVEN_NAME,
  INSIDE,
  OUTLET,
  PEOPLE,
  PLACE,
  STATE,
  TITLE,
} from "../../src/language/names/gazetteer-bits.ts";
import { buildGazetteer, wordings } from "../../src/language/training/gazetteer.ts";
import { GAZETTEER } from "./names-text.ts";

function bitsOf(sentence: string): number[] {
  const forms = sentence.split(" ");
  const out = new Uint16Array(forms.length);
  gazetteerBits(GAZETTEER, placeForms(forms), 0, forms.length, out);
  return [...out];
}

describe("the gazetteer", () => {
  it("knows words of each class, and nothing of others", () => {
    const [given, state, people, title, day, head, combining, none] = bitsOf(
      "Ingrid Denmark Danes president Monday bridge Sino quorple",
    ) as [number, number, number, number, number, number, number, number];
    expect(given & GIVEN_NAME).toBeTruthy();
    expect(state & STATE).toBeTruthy();
    expect(people & PEOPLE).toBeTruthy();
    expect(title & TITLE).toBeTruthy();
    expect(day & CALENDAR).toBeTruthy();
    expect(head & FACILITY_HEAD).toBeTruthy();
    expect(combining & COMBINING).toBeTruthy();
    expect(none).toBe(0);
  });

  it("prefers the longest phrase", () => {
    const bits = bitsOf("the New York Times of New York City");
    expect(bits.slice(1, 4)).toEqual([OUTLET, OUTLET | INSIDE, OUTLET | INSIDE]);
    expect((bits[5] as number) & PLACE).toBeTruthy();
    expect(bits[0]).toBe(0);
  });

  it("knows names in capitals, but not in lower case", () => {
    expect((bitsOf("FRANCE")[0] as number) & STATE).toBeTruthy();
    expect((bitsOf("france")[0] as number) & STATE).toBe(0);
  });

  it("knows a name however a tokenizer parts it", () => {
    expect(wordings("Bosnia-Herzegovina")).toEqual([["Bosnia-Herzegovina"], ["Bosnia", "-", "Herzegovina"]]);
    expect(wordings("Washington, D.C.")).toEqual([["Washington", ",", "D.C."]]);
    for (const parted of ["Bosnia-Herzegovina", "Bosnia - Herzegovina"]) {
      expect(bitsOf(parted).every((bits) => bits & STATE)).toBe(true);
    }
    expect(phraseBits(GAZETTEER, "People ’s Republic of China") & STATE).toBeTruthy();
  });

  it("is small, and refuses bytes that are none", () => {
    const section = buildGazetteer();
    expect(section.length).toBeLessThan(150_000);
    expect(() => openGazetteer(section.slice(0, -2))).toThrow(/gazetteer/);
    expect(() => openGazetteer(new Uint8Array(3))).toThrow(/gazetteer/);
    const shuffled = section.slice();
    shuffled.copyWithin(16, 20, 24);
    expect(() => openGazetteer(shuffled)).toThrow(/order/);
  });

  it("bears words of any length", () => {
    expect(bitsOf(`${"a".repeat(100_000)} ${'"'.repeat(50)} \ud800`)).toEqual([0, 0, 0]);
  });
});
