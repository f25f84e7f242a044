import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demarche } from "../demarche.ts";
import { scratchFolder } from "../scratch-folder.ts";

type Spans = [number, number][];
interface Attribution {
  readonly id: string;
  readonly via?: string | null;
  readonly source: Spans;
  readonly cue: Spans;
  readonly content: Spans;
}

/** Puts files down in a folder of its own and runs the command in it. */
async function extract(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
  const folder = scratchFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const args = options.map((option) => (option in files ? join(folder, option) : option));
  const { code, out, err } = await demarche("extract", "attributions", "--jsonl", join(folder, "in.jsonl"), ...args);
  const records = out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; attributions: Attribution[] });
  return { code, err, records, words: records.map(({ text, attributions }) => attributions.map(wordsIn(text))) };
}

function wordsIn(text: string) {
  const words = (spans: Spans) => spans.map(([start, end]) => text.slice(start, end));
  return ({ id, via, source, cue, content }: Attribution) => ({
    id,
    ...(via === undefined ? {} : { via }),
    source: words(source),
    cue: words(cue),
    content: words(content),
  });
}

function line(text: string, more: object = {}): string {
  return `${JSON.stringify({ ...more, text })}\n`;
}

const NESTED = "Marin said that Verin had promised to wait.";

describe("demarche extract attributions", () => {
  it("gives the lines back with their attributions, as written and in UTF-16 code units", async () => {
    const { code, err, records, words } = await extract({
      "in.jsonl":
        line("😀 “We wait,” Marin said. The ferry is expected to sail.", { id: 7, more: [1] }) + line("Rain."),
    });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(records[0]).toMatchObject({ id: 7, more: [1] });
    expect(words).toEqual([
      [
        { id: "a1", source: ["Marin"], cue: ["said"], content: ["“We wait,”"] },
        { id: "a2", source: [], cue: ["is expected"], content: ["The ferry", "to sail"] },
      ],
      [],
    ]);
    expect(records[0]?.attributions[0]).toMatchObject({
      mode: "direct",
      polarity: "affirmed",
      modality: "stated",
      factuality: "neutral",
      rule: "quote-then-cue",
      confidence: expect.any(Number),
    });
  });

  it("leaves out what lies in another, unless --nested asks for it", async () => {
    const outer = { source: ["Marin"], cue: ["said"], content: ["that Verin had promised to wait"] };
    const inner = { source: ["Verin"], cue: ["had promised"], content: ["to wait"] };
    const plain = await extract({ "in.jsonl": line(NESTED) });
    expect(plain.words).toEqual([[{ id: "a1", ...outer }]]);
    const nested = await extract({ "in.jsonl": line(NESTED) }, "--nested");
    expect(nested.words).toEqual([
      [
        { id: "a1", via: null, ...outer },
        { id: "a2", via: "a1", ...inner },
      ],
    ]);
  });

  it("numbers what it gives without gaps", async () => {
    const { words } = await extract({ "in.jsonl": line(`${NESTED} Ito said that the talks had failed.`) });
    expect(words[0]?.map(({ id, source }) => [id, ...source])).toEqual([
      ["a1", "Marin"],
      ["a2", "Ito"],
    ]);
  });

  it("passes over a bad line, names it and ends with 2", async () => {
    const { code, err, records } = await extract({
      "in.jsonl": `${line("Rain.")}{"text":\n\n{"text":7}\n${line("Snow.")}`,
    });
    expect(records.map(({ text }) => text)).toEqual(["Rain.", "Snow."]);
    expect(err.match(/line \d/g)).toEqual(["line 2", "line 4"]);
    expect(code).toBe(2);
  });

  it("takes words of one's own beside those that are known", async () => {
    const text = "Marin floated that the strait would open. Verin said that the talks had failed.";
    const without = await extract({ "in.jsonl": line(text) });
    const own = "# mine\nverb\tclause\tindirect\taffirmed\tneutral\tfloat\n";
    const withOwn = await extract({ "in.jsonl": line(text), "own.tsv": own }, "--cues", "own.tsv");
    expect(without.words[0]?.map(({ cue }) => cue[0])).toEqual(["said"]);
    expect(withOwn.words[0]?.map(({ cue }) => cue[0])).toEqual(["floated", "said"]);
  });

  it.each([
    ["verb\tclause\tindirect\tmaybe\tneutral\tfloat\n", /own\.tsv, line 1: .*"maybe".*affirmed.*docs\/cue-lexicon\.md/],
    ["\nverb clause indirect affirmed neutral float\n", /own\.tsv, line 2: .*tabs/],
  ])("says what is wrong with a file of cues: %j", async (own, reason) => {
    const { code, err, records } = await extract({ "in.jsonl": line("Rain."), "own.tsv": own }, "--cues", "own.tsv");
    expect(err).toMatch(reason);
    expect({ code, records }).toEqual({ code: 1, records: [] });
  });

  it("says which file cannot be read", async () => {
    const none = await extract({ "in.jsonl": line("Rain.") }, "--cues", "none.tsv");
    expect(none).toMatchObject({ code: 1, err: expect.stringMatching(/none\.tsv: there is no such file/) });
    const { code, err } = await demarche("extract", "attributions", "--jsonl", join(scratchFolder(), "gone.jsonl"));
    expect(err).toMatch(/gone\.jsonl/);
    expect(code).toBe(1);
  });
});
