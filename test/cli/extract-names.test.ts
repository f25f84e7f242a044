import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addExtractNames, type NameFinder } from "../../src/cli/commands/extract/names.ts";
import { scratchFolder } from "../scratch-folder.ts";

/** Finds every word with a capital. */
const capitals: NameFinder = (text, within) =>
  within.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(/\p{Lu}\p{L}*/gu)].map((word) => ({
      start: start + word.index,
      end: start + word.index + word[0].length,
      type: "person",
    })),
  );

async function extract(lines: string, options: readonly string[] = [], find = capitals) {
  const file = join(scratchFolder(), "lines.jsonl");
  writeFileSync(file, lines);
  const written = { out: "", err: "", code: 0 };
  const root = new Command();
  const terminal = {
    out: (text: string) => {
      written.out += text;
    },
    err: (text: string) => {
      written.err += text;
    },
    isTerminal: false,
    showsProgress: false,
  };
  const end = (code: number) => {
    written.code = code;
  };
  addExtractNames(root, { terminal, end }, async () => find);
  await root.parseAsync(["names", "--jsonl", file, ...options], { from: "user" });
  return {
    ...written,
    records: written.out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe("demarche extract names", () => {
  it("gives the lines back with their names, in UTF-16 code units", async () => {
    const { records, code } = await extract('{"id":"a","text":"😀 Ada left","more":1}\n\n{"id":"b","text":"Verin"}\n');
    expect(records).toEqual([
      { id: "a", text: "😀 Ada left", more: 1, entities: [{ start: 3, end: 6, type: "person", text: "Ada" }] },
      { id: "b", text: "Verin", entities: [{ start: 0, end: 5, type: "person", text: "Verin" }] },
    ]);
    expect(code).toBe(0);
  });

  it("passes over a bad line, names it and ends with 2", async () => {
    const { records, err, code } = await extract('{"text":"Ada"}\n{"text":\n[1]\n{"text":7}\n{"text":"Verin"}');
    expect(records.map(({ text }) => text)).toEqual(["Ada", "Verin"]);
    expect(err.match(/line \d/g)).toEqual(["line 2", "line 3", "line 4"]);
    expect(code).toBe(2);
  });

  it("takes lines of one document together, unless they are to be apart", async () => {
    const documents: number[] = [];
    const counting: NameFinder = (text, within) => {
      documents.push(within.length);
      return capitals(text, within);
    };
    const lines =
      '{"doc":"x","text":"Ada left"}\n{"doc":"x","text":"the Verin"}\n{"doc":"y","text":""}\n{"text":"Ada"}\n';
    const together = await extract(lines, [], counting);
    const apart = await extract(lines, ["--apart"], counting);
    expect(documents).toEqual([2, 1, 1, 1, 1, 1, 1]);
    expect(together.records).toEqual(apart.records);
    expect(together.records[1].entities).toEqual([{ start: 4, end: 9, type: "person", text: "Verin" }]);
  });

  it("says which file cannot be read", async () => {
    const root = new Command();
    const terminal = { out: () => {}, err: () => {}, isTerminal: false, showsProgress: false };
    addExtractNames(root, { terminal, end: () => {} }, async () => capitals);
    await expect(
      root.parseAsync(["names", "--jsonl", join(scratchFolder(), "none.jsonl")], { from: "user" }),
    ).rejects.toThrow(/none\.jsonl/);
  });
});
