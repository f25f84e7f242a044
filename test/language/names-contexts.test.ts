import { describe, expect, it } from "vitest";
import { addContextWeights, contextEntry } from "../../src/language/names/contexts.ts";
import { withContexts } from "../../src/language/names/count-contexts.ts";
import { type Gazetteer, openGazetteer, phraseBits } from "../../src/language/names/gazetteer.ts";
import { NAME_LABELS } from "../../src/language/names/labels.ts";
import { namedText } from "../../src/language/names/named-text.ts";
import { names } from "../../src/language/names.ts";
import { buildGazetteer, KIND_NOUNS } from "../../src/language/training/gazetteer.ts";
import { GAZETTEER, labelled } from "./names-text.ts";

const SENTENCES = [
  ...times(9, "they lived in Verin_B-LOC ."),
  ...times(9, "the village of Zorla_B-LOC lies there"),
  ...times(9, "Marin_B-PER said no ."),
  ...times(9, "the firm Quorp_B-ORG makes bicycles"),
  ...times(12, "the Bank_B-ORG of_I-ORG the_I-ORG East_I-ORG and the Bank_B-ORG of_I-ORG Verin_I-ORG in Zorla_B-LOC"),
];
const SECTION = withContexts(buildGazetteer(), SENTENCES, KIND_NOUNS);
const LEARNED = openGazetteer(SECTION);

/** The same sentence again and again, in the notation of `labelled`. */
function times(count: number, notation: string) {
  const items = notation.split(" ").map((item) => item.split("_"));
  const forms = items.map(([form]) => form as string);
  const masks = Uint32Array.from(items, ([, label]) => 1 << NAME_LABELS.indexOf(label ?? "O"));
  return Array.from({ length: count }, () => ({ forms, names: masks }));
}

function namesIn(notation: string, gazetteer: Gazetteer): string[] {
  const input = labelled(notation);
  return names(input, gazetteer).map(({ start, end, type }) => `${type}: ${input.text.slice(start, end)}`);
}

function weightsOf(sentence: string, from: number): number[] {
  const out = new Float64Array(3);
  addContextWeights(LEARNED, namedText(labelled(sentence), LEARNED), from, from + 1, out);
  return [...out];
}

describe("contexts of names", () => {
  it("speak for the kinds that they were seen with", () => {
    const [person, organisation, place] = weightsOf("we lived in Ulmo .", 3) as [number, number, number];
    expect(place).toBeGreaterThan(0.5);
    expect(Math.max(person, organisation)).toBeLessThan(0);
    expect(weightsOf("quite other company Ulmo keeps", 3)).toEqual([0, 0, 0]);
  });

  it("keep to their sentence", () => {
    expect(weightsOf("we lived in / Ulmo quietly", 3)).toEqual(weightsOf("Ulmo quietly", 0));
  });

  it("are kept as small numbers, cut at the ends", () => {
    expect(contextEntry([0, 0, 0])).toBe(contextEntry([0.01, -0.01, 0]));
    expect(contextEntry([9, -9, 0])).toBe(contextEntry([1.875, -1.875, 0]));
    expect(contextEntry([9, 9, 9])).toBeLessThan(1 << 15);
  });

  it("leave the gazetteer's phrases as they are", () => {
    expect(LEARNED.entries).toBeGreaterThan(GAZETTEER.entries);
    for (const phrase of ["Denmark", "Asahi Shimbun", "prime minister"])
      expect(phraseBits(LEARNED, phrase)).toBe(phraseBits(GAZETTEER, phrase));
  });

  it("mend the kind of a new name in the whole document, but of none that the gazetteer bears out", () => {
    const text = (name: string) =>
      `many lived in ${name}_B-PER:0.7 . / the village of ${name}_B-PER:0.7 lies there / ${name}_B-PER:0.7 grew .`;
    expect(namesIn(text("Ulmora"), GAZETTEER)).toEqual(["person: Ulmora", "person: Ulmora", "person: Ulmora"]);
    expect(namesIn(text("Ulmora"), LEARNED)).toEqual(["place: Ulmora", "place: Ulmora", "place: Ulmora"]);
    expect(namesIn("many lived in Ingrid_B-PER:0.7 Ulmora_I-PER:0.7 .", LEARNED)).toEqual(["person: Ingrid Ulmora"]);
  });
});

describe("parts of one name", () => {
  it("are joined by the words that were seen within names after head words", () => {
    expect(namesIn("the Ministry_B-ORG of Quorps_B-ORG met", LEARNED)).toEqual(["organisation: Ministry of Quorps"]);
    expect(namesIn("the Ulmo_B-ORG Library_I-ORG of the Norla_B-LOC met", LEARNED)).toEqual([
      "organisation: Ulmo Library of the Norla",
    ]);
    expect(namesIn("the Ministry_B-LOC of Quorps met", LEARNED)).toEqual(["organisation: Ministry of Quorps"]);
    expect(namesIn("the Battle_B-LOC of Ulmo_B-LOC", LEARNED)).toEqual(["event: Battle of Ulmo"]);
  });

  it("stay apart at other words, at other names and at the end of a sentence", () => {
    expect(namesIn("the Ministry_B-ORG in Ulmo_B-LOC", LEARNED)).toEqual(["organisation: Ministry", "place: Ulmo"]);
    expect(namesIn("Norla_B-ORG of Ulmo_B-LOC", LEARNED)).toEqual(["organisation: Norla", "place: Ulmo"]);
    expect(namesIn("the Ministry_B-ORG of / Ulmo_B-LOC grew", LEARNED)).toEqual([
      "organisation: Ministry",
      "place: Ulmo",
    ]);
  });

  it("are joined with a head word right after them", () => {
    expect(namesIn("at Ulmo_B-LOC Lake_B-LOC", LEARNED)).toEqual(["place: Ulmo Lake"]);
    expect(namesIn("at Ulmo_B-LOC , Lake_B-LOC", LEARNED)).toEqual(["place: Ulmo", "place: Lake"]);
  });
});
