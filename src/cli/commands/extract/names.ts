import type { Command } from "commander";
import type { Range } from "../../../schema/span.ts";
import { examples } from "../../arguments.ts";
import { EXIT } from "../../exit-code.ts";
import { namedPack, packOption } from "../../pack-option.ts";
import type { CommandContext } from "../../program.ts";
import { type Line, linesOf } from "./lines.ts";

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

/** Lines of one document are worked on together up to this length, in UTF-16 code units, so that memory stays bounded. */
const LONGEST_DOCUMENT = 1_000_000;

export function addExtractNames(
  extract: Command,
  { terminal, end }: CommandContext,
  openNameFinder: (pack?: string) => Promise<NameFinder> = engine,
): void {
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
      let document: Line[] = [];
      let length = 0;
      const finish = (): void => {
        if (document.length > 0) terminal.out(namedLines(document, find));
        document = [];
        length = 0;
      };
      const onBad = (problem: string): void => {
        terminal.err(problem);
        end(EXIT.doneInPart);
      };
      for await (const line of linesOf(jsonl, onBad)) {
        const before = document[0]?.record.doc;
        const same = !apart && isDocumentName(before) && before === line.record.doc;
        if (!same || length + line.text.length > LONGEST_DOCUMENT) finish();
        document.push(line);
        length += line.text.length;
      }
      finish();
    });
}

/** The language engine with a pack of it. */
async function engine(named?: string): Promise<NameFinder> {
  const pack = await namedPack(named);
  const { analyse } = await import("../../../language/index.ts");
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

function isDocumentName(doc: unknown): boolean {
  return typeof doc === "string" || typeof doc === "number";
}
