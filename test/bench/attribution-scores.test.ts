import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Marked, precisionRecall, scoreDocument } from "../../bench/attribution-scores.ts";

const TEXT = "Ada Marin said that the “strait” would open 😀. “We are ready,” Verin told them, “to sail.”";

/** Where words stand in the text; no words for a role that is empty. */
function marked(source: string, cue: string, ...content: readonly string[]): Marked {
  const spans = (words: string): [number, number][] => {
    const start = TEXT.indexOf(words);
    expect(start).toBeGreaterThanOrEqual(0);
    return words === "" ? [] : [[start, start + words.length]];
  };
  return { source: spans(source), cue: spans(cue), content: content.flatMap(spans) };
}

const GOLD = [
  marked("Ada Marin", "said", "that the “strait” would open"),
  marked("Verin", "told", "“We are ready,”", "“to sail.”"),
];

function score(found: readonly Marked[], gold = GOLD, ignore: [number, number][] = []) {
  return scoreDocument({ id: "a", text: TEXT, attributions: gold, ignore }, found);
}

describe("attributions that were found", () => {
  it("are all right where they are those that were marked", () => {
    const { counts, verdicts } = score(GOLD);
    for (const measure of Object.values(counts)) expect(measure).toEqual({ right: 2, found: 2, marked: 2 });
    expect(verdicts.map(({ right, exact }) => [right, [...exact]])).toEqual([
      [true, ["source", "cue", "content"]],
      [true, ["source", "cue", "content"]],
    ]);
  });

  it("are right with half of the content and a part of the source, and exact only where they are", () => {
    const { counts, verdicts } = score([marked("Marin", "said", "the “strait” would")]);
    expect(verdicts[0]).toMatchObject({ right: true, exact: new Set(["cue"]) });
    expect(counts["source exact"]).toEqual({ right: 0, found: 1, marked: 2 });
    expect(counts["content overlap"].right).toBe(1);
  });

  it("are wrong with less than half of the content, another source, or none where one is named", () => {
    const parts = [
      marked("Ada Marin", "said", "open"),
      marked("Verin", "said", "that the “strait” would open"),
      marked("", "said", "that the “strait” would open"),
    ];
    for (const part of parts) expect(score([part]).verdicts[0]).toMatchObject({ right: false, exact: new Set() });
  });

  it("are paired one to one, so that a second of the same is wrong", () => {
    const [first] = GOLD as [Marked];
    const { counts, verdicts } = score([first, first]);
    expect(counts.linked).toEqual({ right: 1, found: 2, marked: 2 });
    expect(counts["content exact"].right).toBe(1);
    expect(verdicts.filter(({ right }) => right)).toHaveLength(1);
  });

  it("are known to lie in a marked one with cue and content, not with the content alone", () => {
    const gold = [marked("Ada Marin", "said", "that the “strait” would open 😀. “We are ready,” Verin told them")];
    expect(score([marked("Verin", "told", "“We are ready,”")], gold).verdicts[0]?.inside).toBe(true);
    expect(score([marked("", "said", "open")], gold).verdicts[0]?.inside).toBe(false);
  });

  it("count for nothing where none are looked for", () => {
    const { counts, verdicts } = score(GOLD, GOLD, [[0, 40]]);
    expect(verdicts.map(({ ignored }) => ignored)).toEqual([true, false]);
    expect(counts.linked.found).toBe(1);
  });

  it("give no more right than there are, and the same exact ones whichever is the gold", () => {
    const span = fc.tuple(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 })).map(([start, length]) => {
      return [start, Math.min(TEXT.length, start + length)] as [number, number];
    });
    const role = fc.array(span, { maxLength: 2 });
    const one = fc.record({ source: role, cue: role, content: role });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 4 }), fc.array(one, { maxLength: 4 }), (gold, found) => {
        const { counts, verdicts } = score(found, gold);
        expect(verdicts.filter(({ right }) => right)).toHaveLength(counts.linked.right);
        for (const measure of Object.values(counts)) {
          expect(measure.right).toBeLessThanOrEqual(Math.min(measure.found, measure.marked));
          const { p, r, f1 } = precisionRecall(measure);
          expect(f1).toBeGreaterThanOrEqual(0);
          expect(f1).toBeLessThanOrEqual(Math.max(p, r) + 1e-9);
        }
        const swapped = score(gold, found);
        expect(swapped.counts["source exact"].right).toBe(counts["source exact"].right);
      }),
      { seed: 4 },
    );
  });
});
