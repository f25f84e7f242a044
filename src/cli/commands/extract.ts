import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { Command } from "commander";
import type { Range } from "../../schema/span.ts";
import { examples } from "../arguments.ts";
import { EXIT, WrongUse } from "../exit-code.ts";
import { namedPack, packOption } from "../pack-option.ts";
import type { CommandContext } from "../program.ts";
import { plainLine } from "../terminal.ts";

/** A name as the command prints it; offsets in UTF-16 code units of the line's text. */
interface Entity extends Range {
  readonly type: string;
}

/** Finds the names of a document in the stretches of a text that it is made of, in order. */
export type NameFinder = (text: string, within: readonly Range[]) => Iterable<Entity>;

interface Options {
  readonly jsonl: string;
  readonly apart?: boolean;
  readonly pack?: string;
}

/** A line of the input that can be worked on. */
interface Line {
  readonly record: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Lines of one document are worked on together up to this length, in UTF-16 code units, so that memory stays bounded. */
const LONGEST_DOCUMENT = 1_000_000;

export function addExtract(
  root: Command,
  { terminal, end }: CommandContext,
  openNameFinder: (pack?: string) => Promise<NameFinder> = defaultNameFinder,
): void {
  const extract = root
    .command("extract")
    .summary("extract from texts that are in no dossier")
    .description("Applies a step of the reading to texts that are in no dossier, line by line.")
    .addHelpText("after", examples("demarche extract names --jsonl sentences.jsonl > names.jsonl"));
  extract
    .command("names")
    .summary("find names")
    .description(
      'Finds persons, states, places, organisations, events, facilities, outlets and nationalities. Takes JSON Lines with a "text" each and gives the same lines with "entities": [{"start", "end", "type", "text"}], offsets in UTF-16 code units. Lines in a row with the same "doc" are one document: a name that one of them makes clear is found in the others. A bad line is named and passed over.',
    )
    .requiredOption("--jsonl <FILE>", "the lines; - is the standard input")
    .option("--apart", 'every line is a document of its own, whatever its "doc"')
    .addOption(packOption())
    .addHelpText(
      "after",
      examples(
        "demarche extract names --jsonl sentences.jsonl > names.jsonl",
        "demarche extract names --jsonl - < sentences.jsonl",
      ),
    )
    .action(async ({ jsonl, apart, pack }: Options) => {
      const find = await openNameFinder(pack);
      let bad = 0;
      let number = 0;
      let document: Line[] = [];
      let length = 0;
      const finish = (): void => {
        if (document.length > 0) terminal.out(namedLines(document, find));
        document = [];
        length = 0;
      };
      for await (const raw of linesOf(jsonl)) {
        number++;
        if (raw.trim() === "") continue;
        const line = readLine(number === 1 ? raw.replace(/^\uFEFF/, "") : raw);
        if (typeof line === "string") {
          bad++;
          terminal.err(`${plainLine(jsonl)}, line ${number}: ${line}\n`);
          continue;
        }
        const before = document[0]?.record.doc;
        const same = !apart && isDocumentName(before) && before === line.record.doc;
        if (!same || length + line.text.length > LONGEST_DOCUMENT) finish();
        document.push(line);
        length += line.text.length;
      }
      finish();
      if (bad > 0) end(EXIT.doneInPart);
    });
}

/** The language engine with a pack of it. */
async function defaultNameFinder(named?: string): Promise<NameFinder> {
  const pack = await namedPack(named);
  const { analyse } = await import("../../language/index.ts");
  return (text, within) => analyse(text, pack, within).flatMap(({ names }) => names);
}

/** The lines of a document with their names, as JSON Lines. */
function namedLines(document: readonly Line[], find: NameFinder): string {
  let whole = "";
  const within = document.map(({ text }) => {
    const start = whole.length;
    whole += `${text}\n\n`;
    return { start, end: start + text.length };
  });
  const entities: (Entity & { readonly text: string })[][] = document.map(() => []);
  let at = 0;
  for (const { start, end, type } of find(whole, within)) {
    while (at < within.length && start >= (within[at] as Range).end) at++;
    const base = within[at]?.start ?? 0;
    entities[at]?.push({ start: start - base, end: end - base, type, text: whole.slice(start, end) });
  }
  return document.map(({ record }, i) => `${JSON.stringify({ ...record, entities: entities[i] })}\n`).join("");
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

function isDocumentName(doc: unknown): boolean {
  return typeof doc === "string" || typeof doc === "number";
}

async function* linesOf(path: string): AsyncGenerator<string> {
  const input = path === "-" ? process.stdin : createReadStream(path);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    throw new WrongUse(`extract names: ${plainLine(path)} cannot be read: ${(error as Error).message}`);
  }
}
