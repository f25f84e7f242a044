import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepRange, type WordStep, wholeWords } from "../../src/web/word-steps.ts";

const LINE = "“No boats,” Brandt said. It’s 1.5 miles.";
const STEPS: readonly WordStep[] = ["start-earlier", "start-later", "end-earlier", "end-later"];

function at(words: string, text = LINE): { start: number; end: number } {
  const start = text.indexOf(words);
  if (start < 0) throw new Error(`${words} is not in the line`);
  return { start, end: start + words.length };
}

function afterSteps(words: string, ...steps: WordStep[]): string | null {
  let range: { start: number; end: number } | null = at(words);
  for (const step of steps) range = range && stepRange(LINE, range, step);
  return range && LINE.slice(range.start, range.end);
}

/** Whether a place parts the two code units of one character. */
function halves(text: string, place: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(place - 1, 0), place + 1));
}

describe("moving the ends of a range", () => {
  test("an end goes over one word or one mark at a time", () => {
    expect(afterSteps("boats", "end-later")).toBe("boats,");
    expect(afterSteps("boats", "end-later", "end-later", "end-later")).toBe("boats,” Brandt");
    expect(afterSteps("boats", "start-earlier")).toBe("No boats");
    expect(afterSteps("boats", "start-earlier", "start-earlier")).toBe("“No boats");
    expect(afterSteps("Brandt said", "start-later")).toBe("said");
    expect(afterSteps("Brandt said", "end-earlier")).toBe("Brandt");
  });

  test("a word with an apostrophe or a decimal point is one", () => {
    expect(afterSteps("It’s", "start-later")).toBe("1.5");
    expect(afterSteps("1.5", "start-earlier")).toBe("It’s 1.5");
  });

  test("a single word moves on as a whole", () => {
    expect(afterSteps("Brandt", "start-later")).toBe("said");
    expect(afterSteps("said", "end-earlier")).toBe("Brandt");
  });

  test("at the ends of the text there is nothing to step to", () => {
    expect(afterSteps("“", "start-earlier")).toBeNull();
    expect(stepRange(LINE, { start: 0, end: LINE.length }, "end-later")).toBeNull();
    expect(stepRange("", { start: 0, end: 0 }, "start-later")).toBeNull();
  });

  test("from half a word, a step goes to the end of that word", () => {
    const { start } = at("Brandt");
    expect(stepRange(LINE, { start, end: start + 3 }, "end-later")).toEqual(at("Brandt"));
    expect(stepRange(LINE, { start: start + 3, end: start + 6 }, "start-earlier")).toEqual(at("Brandt"));
  });

  test("any steps in any text keep to whole characters, words in the range and the bounds of the text", () => {
    const text = fc.string({ unit: "binary", maxLength: 260 });
    fc.assert(
      fc.property(text, fc.array(fc.constantFrom(...STEPS), { maxLength: 12 }), fc.nat(), (words, steps, where) => {
        const from = where % (words.length + 1);
        let range = wholeWords(words, { start: from, end: words.length });
        for (const step of steps) {
          const next: typeof range = range && stepRange(words, range, step);
          if (next && range) {
            const later = step.endsWith("later");
            const side = step.startsWith("start") ? "start" : "end";
            expect(later ? next[side] > range[side] : next[side] < range[side]).toBe(true);
            range = next;
          }
          if (!range) continue;
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeLessThanOrEqual(words.length);
          expect(range.start).toBeLessThan(range.end);
          expect(halves(words, range.start) || halves(words, range.end)).toBe(false);
        }
      }),
    );
  });

  test("a step there and a step back come to where they began", () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}[,.]?$/), { minLength: 4, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.nat(), (list, where) => {
        const text = list.join(" ");
        const word = wholeWords(text, { start: where % text.length, end: (where % text.length) + 1 });
        const longer = word && stepRange(text, word, "end-later");
        if (longer) expect(stepRange(text, longer, "end-earlier")).toEqual(word);
        const wider = word && stepRange(text, word, "start-earlier");
        if (wider) expect(stepRange(text, wider, "start-later")).toEqual(word);
      }),
    );
  });

  test("a million code units without a break are stepped over in parts, without halving a character", () => {
    const text = "x\u{1d4b3}".repeat(333_333);
    for (const step of STEPS) {
      const next = stepRange(text, { start: 300_000, end: 600_000 }, step);
      if (!next) throw new Error(`${step} has nowhere to go`);
      expect(next).not.toEqual({ start: 300_000, end: 600_000 });
      expect(halves(text, next.start) || halves(text, next.end)).toBe(false);
    }
  });
});

describe("the whole words of a selection", () => {
  test("half words are completed and white space is left out", () => {
    const { start, end } = at("randt sa");
    expect(wholeWords(LINE, { start, end })).toEqual(at("Brandt said"));
    expect(wholeWords(LINE, { start: at(" Brandt").start, end: at("Brandt ").end })).toEqual(at("Brandt"));
  });

  test("marks of punctuation that were selected stay", () => {
    expect(wholeWords(LINE, at("boats,”"))).toEqual(at("boats,”"));
    expect(wholeWords(LINE, at("boats"))).toEqual(at("boats"));
  });

  test("white space alone is nothing", () => {
    expect(wholeWords("a \n\t b", { start: 1, end: 5 })).toBeNull();
  });
});
