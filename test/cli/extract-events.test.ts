import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demarche } from "../demarche.ts";
import { scratchFolder } from "../scratch-folder.ts";

async function extract(lines: string, ...options: readonly string[]) {
  const file = join(scratchFolder(), "in.jsonl");
  writeFileSync(file, lines);
  const { code, out, err } = await demarche("extract", "events", "--jsonl", file, ...options);
  return {
    code,
    err,
    records: out
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

describe("demarche extract events", () => {
  it("gives the lines back with their events, in UTF-16 code units", async () => {
    const text = "😀 Norway refused to meet Chile.";
    const { code, err, records } = await extract(`${JSON.stringify({ id: 7, dct: "2020-01-02", text })}\n`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(records).toMatchObject([
      { id: 7, dct: "2020-01-02", text, events: [{ id: "e1", type: "REJECT", mode: "meet" }] },
    ]);
    const [event] = records[0].events;
    expect(event.trigger.map(([start, end]: [number, number]) => text.slice(start, end))).toEqual(["refused", "meet"]);
    expect(
      event.actors.map(({ role, start, end }: { role: string; start: number; end: number }) => [
        role,
        text.slice(start, end),
      ]),
    ).toEqual([
      ["actor", "Norway"],
      ["recipient", "Chile"],
    ]);
    expect(event).toMatchObject({ goldstein: -2, about: { type: "CONSULT" }, reciprocal: false });
  });

  it("gives a line without events an empty list", async () => {
    expect((await extract('{"text":"Rain."}\n')).records).toEqual([{ text: "Rain.", events: [] }]);
  });

  it("passes over a bad line, names it and ends with 2", async () => {
    const { code, err, records } = await extract('{"text":"Rain."}\n{"text":7}\n{"text":"Snow."}\n');
    expect(records.map(({ text }) => text)).toEqual(["Rain.", "Snow."]);
    expect(err).toMatch(/line 2/);
    expect(code).toBe(2);
  });
});
