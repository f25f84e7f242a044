import { describe, expect, it } from "vitest";
import { readCodebook } from "../../src/reading/codebook.ts";
import type { CodebookCue } from "../../src/schema/codebook-cue.ts";

function cuesIn(yaml: string): readonly CodebookCue[] {
  const outcome = read(yaml);
  if (!outcome.ok) throw new Error(outcome.problem.reason);
  return outcome.codebook.cues;
}

function read(cues: string) {
  return readCodebook("codebook.yaml", new TextEncoder().encode(`title: Talks\ncues:\n${cues}\n`));
}

describe("words that attribute in a codebook", () => {
  it("are neutral indirect speech unless it says otherwise", () => {
    expect(cuesIn("  - {part: verb, frames: [clause, quote], words: [float, leak out]}")).toEqual([
      {
        part: "verb",
        frames: ["clause", "quote"],
        mode: "indirect",
        polarity: "affirmed",
        factuality: "neutral",
        words: ["float", "leak out"],
      },
    ]);
    const [cue] = cuesIn(
      "  - {part: noun, frames: [to, +of], mode: belief, polarity: negated, factuality: factive, words: [dread]}",
    );
    expect(cue).toMatchObject({ mode: "belief", polarity: "negated", factuality: "factive" });
  });

  it("may be absent", () => {
    const outcome = readCodebook("codebook.yaml", new TextEncoder().encode("title: Talks\n"));
    expect(outcome).toMatchObject({ ok: true, codebook: { cues: [] } });
  });

  it.each([
    ["  - {part: adverb, frames: [clause], words: [float]}", "cues.0.part", '"adverb"', "verb or noun or adjective"],
    ["  - {frames: [clause], words: [float]}", "cues.0.part", "nothing", "verb or noun or adjective"],
    ["  - {part: verb, frames: [clause, claus], words: [float]}", "cues.0.frames.1", '"claus"', "clause, quote"],
    ["  - {part: noun, frames: [object], words: [plea]}", "cues.0.frames.0", '"object"', "a noun takes clause, to"],
    ["  - {part: noun, frames: [object+of], words: [plea]}", "cues.0.frames.0", '"object+of"', "+of"],
    ["  - {part: verb, frames: clause, words: [float]}", "cues.0.frames", "a list", "[clause, quote]"],
    ["  - {part: verb, frames: [], words: [float]}", "cues.0.frames", "a list", "[clause, quote]"],
    ["  - {part: verb, frames: [clause]}", "cues.0.words", "a list", "[float, point out]"],
    ["  - {part: verb, frames: [clause], words: [flo@t]}", "cues.0.words.0", '"flo@t"', "base form"],
    ['  - {part: verb, frames: [clause], words: ["a\\tb"]}', "cues.0.words.0", '"a\\tb"', "base form"],
    ["  - {part: verb, frames: [clause], words: [float], polarity: maybe}", "cues.0.polarity", '"maybe"', "negated"],
    ["  - {part: verb, frames: [clause], words: [float], voice: low}", "cues.0", "voice", "docs/codebook.md"],
  ])("are refused with value, place and mend: %s", (yaml, place, value, mend) => {
    const outcome = read(yaml);
    if (outcome.ok) throw new Error("it was taken");
    const { file, reason, mend: general } = outcome.problem;
    expect(file).toBe("codebook.yaml");
    expect(reason.startsWith(`${place}: `)).toBe(true);
    expect(reason).toContain(value);
    expect(`${reason}; ${general}`).toContain(mend);
  });
});
