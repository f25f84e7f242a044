import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { demarche } from "../demarche.ts";
import { scratchFolder } from "../scratch-folder.ts";

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: string;
  readonly value: string | null;
  readonly edtf: string | null;
  readonly why: string;
}

/** Runs the command over lines in a file of their own. */
async function extract(lines: string, ...options: readonly string[]) {
  const file = join(scratchFolder(), "in.jsonl");
  writeFileSync(file, lines);
  const { code, out, err } = await demarche("extract", "dates", "--jsonl", file, ...options);
  const records = out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { text: string; timex: Timex[] });
  return { code, err, records };
}

const line = (text: string, more: object = {}): string => `${JSON.stringify({ ...more, text })}\n`;

describe("demarche extract dates", () => {
  it("gives the lines back with their dates, in UTF-16 code units and with the reason", async () => {
    const { code, err, records } = await extract(
      line("😀 She left on Wednesday, after three weeks.", { id: 7, dct: "2018-03-26" }),
    );
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(records[0]).toMatchObject({ id: 7, dct: "2018-03-26" });
    expect(records[0]?.timex).toEqual([
      {
        start: 15,
        end: 24,
        text: "Wednesday",
        type: "DATE",
        value: "2018-03-21",
        edtf: "2018-03-21",
        why: "Wednesday before 2018-03-26, the publication date",
      },
      {
        start: 32,
        end: 43,
        text: "three weeks",
        type: "DURATION",
        value: "P3W",
        edtf: null,
        why: "a length of time",
      },
    ]);
  });

  it("marks an article as corpora of articles are, a short text whole, and either as it is told", async () => {
    const short = "The mill stood from 1950 to 1953.";
    const long = `${short} It burnt. Nobody was hurt. The owner left.`;
    const values = async (text: string, ...marking: string[]) =>
      (await extract(line(text), ...marking)).records[0]?.timex.map(({ value }) => value);
    expect(await values(short)).toEqual(["1950/1953"]);
    expect(await values(long)).toEqual(["1950", "1953"]);
    expect(await values(long, "--marking", "whole")).toEqual(["1950/1953"]);
    expect(await values(short, "--marking", "timex3")).toEqual(["1950", "1953"]);
  });

  it("asks the clause where a date may lie on either side", async () => {
    const { records } = await extract(
      line("He landed on Wednesday.", { dct: "2018-03-26" }) +
        line("He will land on Wednesday.", { dct: "2018-03-26" }),
    );
    expect(records.map(({ timex }) => timex[0]?.edtf)).toEqual(["2018-03-21", "2018-03-28"]);
  });

  it("says what it does not know where the day of writing is not given", async () => {
    const { records } = await extract(line("They met last year."));
    expect(records[0]?.timex[0]).toMatchObject({ edtf: null, value: null, why: "the publication date is not known" });
  });

  it("takes a day of writing with an hour, and names one that is no date", async () => {
    const { code, err, records } = await extract(
      `${line("She left yesterday.", { dct: "2018-03-26T08:00:00Z" })}${line("Rain.", { id: "b", dct: "soon" })}{}\n`,
    );
    expect(records.map(({ timex }) => timex[0]?.edtf)).toEqual(["2018-03-25"]);
    expect(err).toMatch(/text "b": "dct" is "soon"; it should be a date/);
    expect(err).toMatch(/line 3: has no "text"/);
    expect(code).toBe(2);
  });
});
