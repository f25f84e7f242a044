import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { WrongUse } from "../../exit-code.ts";
import { plainLine } from "../../terminal.ts";

/** A line of the input that can be worked on. */
export interface Line {
  readonly record: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** The lines of a file of JSON Lines with a "text" each (- is the standard input), as they come; `onBad` is told what is wrong with others. */
export async function* linesOf(path: string, onBad: (problem: string) => void): AsyncGenerator<Line> {
  let number = 0;
  for await (const raw of rawLines(path)) {
    number++;
    if (raw.trim() === "") continue;
    const line = readLine(number === 1 ? raw.replace(/^\uFEFF/, "") : raw);
    if (typeof line === "string") onBad(`${plainLine(path)}, line ${number}: ${line}\n`);
    else yield line;
  }
}

/** A line of the input, or what is wrong with it. */
function readLine(raw: string): Line | string {
  let record: unknown;
  try {
    record = JSON.parse(raw);
  } catch {
    return "is no JSON; each line should be an object";
  }
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    return 'is no object; it should be {"id": …, "text": "…"}';
  }
  const { text } = record as { text?: unknown };
  if (typeof text !== "string") return 'has no "text" that is a string';
  return { record: record as Record<string, unknown>, text };
}

async function* rawLines(path: string): AsyncGenerator<string> {
  const input = path === "-" ? process.stdin : createReadStream(path);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new WrongUse(`extract: ${plainLine(path)} cannot be read: ${(error as Error).message}`);
  }
}
