import fc from "fast-check";
import { expect, test } from "vitest";
import { correctionOf, draftOf, spanAt, spansAt } from "../../src/web/correction-draft.ts";
import { HARBOUR } from "../server/articles.ts";
import { handMadeFindings } from "../server/hand-made-findings.ts";

const statement = handMadeFindings().attributions.find(({ id }) => id === "t-survey");
if (!statement) throw new Error("the statement about the survey is missing");

test("a draft that was not touched, or was changed back, is no correction", () => {
  expect(correctionOf(statement, draftOf(statement))).toBeNull();
  const copied = structuredClone(draftOf(statement));
  expect(correctionOf(statement, copied)).toBeNull();
});

test("a correction holds what is changed and nothing else", () => {
  const draft = draftOf(statement);
  expect(correctionOf(statement, { ...draft, speaker: null })).toEqual({ speaker: null });
  expect(correctionOf(statement, { ...draft, cue: null, polarity: "negated" })).toEqual({
    cue: null,
    polarity: "negated",
  });
  const content = draft.content.slice(0, 1);
  expect(correctionOf(statement, { ...draft, content })).toEqual({ content });
  const cue = spanAt("s1", HARBOUR.text, { start: 10, end: 14 });
  expect(correctionOf(statement, { ...draft, cue })).toEqual({ cue });
});

test("parts are in the order of the text, joined where they touch, and hold every place of the ranges", () => {
  const text = HARBOUR.text.slice(0, 60);
  const range = fc.tuple(fc.nat(60), fc.nat(60)).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (ranges) => {
      const spans = spansAt("s1", text, ranges);
      spans.forEach((span, index) => {
        expect(span.exact).toBe(text.slice(span.start, span.end));
        if (index > 0) expect(span.start).toBeGreaterThan(spans[index - 1]?.end ?? 0);
      });
      for (let place = 0; place <= 61; place++) {
        const covers = ({ start, end }: { start: number; end: number }) => start <= place && place < end;
        expect(spans.some(covers)).toBe(ranges.some(covers));
      }
    }),
  );
});
