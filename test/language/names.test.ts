import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decode } from "../../src/language/names/decode.ts";
import { LABELS } from "../../src/language/names/labels.ts";
import { names } from "../../src/language/names.ts";
import { GAZETTEER, labelled, namesIn } from "./names-text.ts";

describe("names", () => {
  it("gives each kind its type, and states, facilities and outlets theirs", () => {
    expect(namesIn("Ada_B-PER Marin_I-PER left Denmark_B-LOC for Verin_B-LOC")).toEqual([
      "person: Ada Marin",
      "state: Denmark",
      "place: Verin",
    ]);
    expect(namesIn("near Verin_B-LOC Airport_I-LOC")).toEqual(["facility: Verin Airport"]);
    expect(namesIn("told the Verin_B-ORG Gazette_I-ORG and Reuters_B-ORG")).toEqual([
      "outlet: Verin Gazette",
      "outlet: Reuters",
    ]);
    expect(namesIn("the Verin_B-EVT Summit_I-EVT of the Borduran_B-NAT League_B-ORG")).toEqual([
      "event: Verin Summit",
      "nationality: Borduran",
      "organisation: League",
    ]);
  });

  it("says nothing of works and products", () => {
    expect(namesIn("she read Verin_B-OTH Nights_I-OTH")).toEqual([]);
  });

  it("knows a state by its long form, with the article outside", () => {
    expect(namesIn("the People_B-LOC 's_I-LOC Republic_I-LOC of_I-LOC China_I-LOC agreed")).toEqual([
      "state: People 's Republic of China",
    ]);
  });

  it("goes on with a name only where one has begun", () => {
    const [name] = names(labelled("said Marin_I-PER:0.8 today"), GAZETTEER);
    expect(name === undefined || name.type === "person").toBe(true);
    expect(namesIn("Ada_B-PER:0.5 Marin_I-PER:0.9")).toEqual(["person: Ada Marin"]);
    expect(namesIn("Verin_B-LOC / Marin_I-LOC:0.4")[0]).toBe("place: Verin");
  });
});

describe("what holds whatever the scores say", () => {
  it("takes titles off a person", () => {
    expect(namesIn("Prime_B-PER Minister_I-PER Ada_I-PER Marin_I-PER spoke")).toEqual(["person: Ada Marin"]);
    expect(namesIn("with Mr._B-PER Marin_I-PER")).toEqual(["person: Marin"]);
    expect(namesIn("the President_B-PER spoke")).toEqual([]);
  });

  it("ends no name with a possessive or a mark", () => {
    expect(namesIn("Marin_B-PER 's_I-PER visit to “_B-LOC Verin_I-LOC ”_I-LOC")).toEqual([
      "person: Marin",
      "place: Verin",
    ]);
  });

  it("takes outlets and first halves of compounds for no persons", () => {
    expect(namesIn("told the Asahi_B-PER Shimbun_I-PER")).toEqual(["outlet: Asahi Shimbun"]);
    expect(namesIn("the Asahi Shimbun reported")).toEqual(["outlet: Asahi Shimbun"]);
    expect(namesIn("the Russo_B-PER - Japanese_B-NAT war")).toEqual(["nationality: Russo", "nationality: Japanese"]);
  });

  it("finds adjectives of peoples that the scores left out", () => {
    expect(namesIn("the Danish minister")).toEqual(["nationality: Danish"]);
  });

  it("takes what ends like a place for no person", () => {
    expect(namesIn("by Ada_B-PER Marin_I-PER Reservoir_I-PER")).toEqual(["place: Ada Marin Reservoir"]);
  });
});

describe("a document agrees with itself", () => {
  it("finds a person by the last name after the full name", () => {
    expect(namesIn("Taro_B-PER Kovarin_I-PER left . / Then Kovarin_O:0.7 spoke . / Later Kovarin_O:0.7 left")).toEqual([
      "person: Taro Kovarin",
      "person: Kovarin",
      "person: Kovarin",
    ]);
  });

  it("gives one name one kind, the one with more evidence", () => {
    expect(
      namesIn("Verin_B-LOC agreed . / In Verin_B-LOC rain fell . / Verin_B-PER:0.6 voted . / To Verin_B-LOC they came"),
    ).toEqual(["place: Verin", "place: Verin", "place: Verin", "place: Verin"]);
  });

  it("knows an acronym that the text explains", () => {
    expect(
      namesIn("the Verin_B-ORG Electric_I-ORG Power_I-ORG Company_I-ORG ( VEPCO ) paid . / Then VEPCO_O:0.6 left"),
    ).toEqual(["organisation: Verin Electric Power Company", "organisation: VEPCO", "organisation: VEPCO"]);
  });

  it("calls a firm by its first word", () => {
    expect(namesIn("Zorblat_B-ORG Corp._I-ORG grew . / And Zorblat_O:0.8 paid")).toEqual([
      "organisation: Zorblat Corp.",
      "organisation: Zorblat",
    ]);
  });

  it("does not take an ordinary word at the beginning of a sentence for a name", () => {
    expect(namesIn("Ada_B-PER Summers_I-PER left . / Summers are hot here , and summers are long .")).toEqual([
      "person: Ada Summers",
    ]);
  });

  it("leaves a word that stands in a longer name", () => {
    expect(namesIn("Ada_B-PER Zorblat_I-PER left . / the Zorblat Library opened")).toEqual(["person: Ada Zorblat"]);
  });
});

describe("any text", () => {
  it("gives names in order, apart, within the text and with a word in them", () => {
    const word = fc.oneof(
      fc.constantFrom("Ada", "Marin", "of", "'s", "(", ")", "-", "UN", "Verin", "Russo", "\ud800", "Asahi", "Shimbun"),
      fc.string({ unit: "binary", minLength: 1, maxLength: 4 }),
    );
    const words = fc.array(
      fc.tuple(
        word,
        fc.array(fc.float({ min: -20, max: 0, noNaN: true }), { minLength: LABELS, maxLength: LABELS }),
        fc.boolean(),
      ),
      {
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(words, (rows) => {
        const input = inputOf(rows);
        let last = 0;
        for (const { start, end, score } of names(input, GAZETTEER)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(input.text.length);
          expect(input.text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(1);
          last = end;
        }
      }),
      { seed: 11, numRuns: 150 },
    );
  });

  it("decodes as a search through all labellings does", () => {
    const scores = fc.array(
      fc.array(fc.float({ min: -9, max: 0, noNaN: true }), { minLength: LABELS, maxLength: LABELS }),
      {
        minLength: 1,
        maxLength: 3,
      },
    );
    fc.assert(
      fc.property(scores, (rows) => {
        const flat = Float32Array.from(rows.flat());
        const runs = decode(flat, Int32Array.from([0, rows.length]));
        const labels = new Array<number>(rows.length).fill(0);
        for (const { from, to, kind } of runs)
          for (let i = from; i < to; i++) labels[i] = 2 * kind + (i === from ? 1 : 2);
        expect(sumOf(flat, labels)).toBeCloseTo(bestSum(flat, rows.length), 4);
      }),
      { seed: 5, numRuns: 60 },
    );
  });

  it("takes time linear in the words, with many names of one beginning", () => {
    const rows = (count: number) =>
      labelled(Array.from({ length: count }, (_, i) => `Ada_B-PER Marin${i % 5000}_I-PER (`).join(" "));
    const few = rows(2_000);
    const many = rows(20_000);
    const time = (input: ReturnType<typeof labelled>): number => {
      const before = performance.now();
      names(input, GAZETTEER);
      return performance.now() - before;
    };
    time(few);
    expect(time(many)).toBeLessThan(60 * Math.max(5, time(few)));
  });
});

function inputOf(rows: readonly [string, number[], boolean][]) {
  const base = labelled(rows.map(([form]) => form.replace(/[\s_/]/g, "x") || "x").join(" "));
  const labelScores = new Float32Array(base.count * LABELS).fill(-1);
  labelScores.set(rows.flatMap(([, scores]) => scores).slice(0, labelScores.length));
  return { ...base, labelScores };
}

function sumOf(scores: Float32Array, labels: readonly number[]): number {
  return labels.reduce((sum, label, i) => sum + (scores[i * LABELS + label] as number), 0);
}

/** The highest sum of all labellings in which names go on only where they have begun. */
function bestSum(scores: Float32Array, count: number, at = 0, before = 0): number {
  if (at === count) return 0;
  let best = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < LABELS; label++) {
    const goesOn = label > 0 && label % 2 === 0;
    if (goesOn && before !== label && before !== label - 1) continue;
    best = Math.max(best, (scores[at * LABELS + label] as number) + bestSum(scores, count, at + 1, label));
  }
  return best;
}
