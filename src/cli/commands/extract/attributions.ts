import { readFileSync } from "node:fs";
import type { Command } from "commander";
import type { FoundAttribution } from "../../../extraction/index.ts";
import type { Range } from "../../../schema/span.ts";
import { examples } from "../../arguments.ts";
import { EXIT, WrongUse } from "../../exit-code.ts";
import { namedPack, packOption } from "../../pack-option.ts";
import type { CommandContext } from "../../program.ts";
import { plainLine } from "../../terminal.ts";
import { linesOf } from "./lines.ts";

/** An attribution with the number of the one whose content it lies in, null where it lies in none. */
type PlacedAttribution = FoundAttribution & { readonly via: number | null };

/** Finds the attributions of a text, in its order. */
type AttributionFinder = (text: string) => readonly PlacedAttribution[];

interface Options {
  readonly jsonl: string;
  readonly nested?: boolean;
  readonly cues?: string;
  readonly pack?: string;
}

export function addExtractAttributions(extract: Command, { terminal, end }: CommandContext): void {
  extract
    .command("attributions")
    .summary("find who said, thought or agreed what")
    .description(
      'Finds who said, thought or agreed what. Takes JSON Lines with a "text" each, an article to a line, and gives the same lines with "attributions": [{"id", "source", "cue", "content", "mode", "polarity", "modality", "factuality", "rule", "confidence"}]. Source, cue and content are lists of [start, end], offsets in UTF-16 code units, as written, with quotation marks; source and cue may be empty. What lies in the content of another attribution is left out unless --nested is given. A bad line is named and passed over.',
    )
    .requiredOption("--jsonl <FILE>", "the lines; - is the standard input")
    .option("--nested", 'give those within others too; "via" is the id of the one that holds it, or null')
    .option("--cues <FILE>", "words that attribute, besides those that are known (docs/cue-lexicon.md)")
    .addOption(packOption())
    .addHelpText(
      "after",
      examples(
        "demarche extract attributions --jsonl articles.jsonl > attributions.jsonl",
        "demarche extract attributions --jsonl articles.jsonl --nested",
        "demarche extract attributions --jsonl - --cues own.tsv < articles.jsonl",
      ),
    )
    .action(async ({ jsonl, nested = false, cues, pack }: Options) => {
      const find = await openFinder(pack, cues);
      const onBad = (problem: string): void => {
        terminal.err(problem);
        end(EXIT.doneInPart);
      };
      for await (const { record, text } of linesOf(jsonl, onBad)) {
        const attributions = nested ? withVia(find(text)) : outermost(find(text));
        terminal.out(`${JSON.stringify({ ...record, attributions })}\n`);
      }
    });
}

/** The language engine with a pack of it, and the words of a file besides those that are known. */
async function openFinder(packFile?: string, cuesFile?: string): Promise<AttributionFinder> {
  const { findAttributions, nest } = await import("../../../extraction/index.ts");
  const cues = cuesFile === undefined ? undefined : await cuesIn(cuesFile);
  const pack = await namedPack(packFile);
  const { analyse } = await import("../../../language/index.ts");
  return (text) => {
    const found = findAttributions(text, analyse(text, pack), cues);
    const via = nest(found);
    return found.map((attribution, i) => ({ ...attribution, via: via[i] ?? null }));
  };
}

async function cuesIn(file: string) {
  const { CueLexiconError, englishCues, readCues } = await import("../../../extraction/index.ts");
  try {
    return readCues(plainLine(file), readFileSync(file, "utf8"), englishCues());
  } catch (error) {
    if (error instanceof CueLexiconError)
      throw new WrongUse(`${error.message}; docs/cue-lexicon.md tells what a line holds`);
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    const reason = code === "ENOENT" ? "there is no such file" : plainLine(message);
    throw new WrongUse(`${plainLine(file)}: ${reason}; name a file of cues, as docs/cue-lexicon.md has it`);
  }
}

function outermost(found: readonly PlacedAttribution[]): object[] {
  return found.filter(({ via }) => via === null).map((attribution, i) => ({ id: idOf(i), ...written(attribution) }));
}

function withVia(found: readonly PlacedAttribution[]): object[] {
  return found.map((attribution, i) => ({
    id: idOf(i),
    via: attribution.via === null ? null : idOf(attribution.via),
    ...written(attribution),
  }));
}

function idOf(index: number): string {
  return `a${index + 1}`;
}

function written({
  source,
  cue,
  content,
  mode,
  polarity,
  modality,
  factuality,
  rule,
  confidence,
}: PlacedAttribution): object {
  return {
    source: source.map(pair),
    cue: cue ? [pair(cue)] : [],
    content: content.map(pair),
    mode,
    polarity,
    modality,
    factuality,
    rule,
    confidence,
  };
}

function pair({ start, end }: Range): [number, number] {
  return [start, end];
}
