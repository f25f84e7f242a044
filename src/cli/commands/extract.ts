import type { Command } from "commander";
import { examples } from "../arguments.ts";
import type { CommandContext } from "../program.ts";
import { addExtractAttributions } from "./extract/attributions.ts";
import { addExtractDates } from "./extract/dates.ts";
import { addExtractEvents } from "./extract/events.ts";
import { addExtractNames } from "./extract/names.ts";

export function addExtract(root: Command, context: CommandContext): void {
  const extract = root
    .command("extract")
    .summary("extract from texts that are in no dossier")
    .description("Applies a step of the reading to texts that are in no dossier, line by line.")
    .addHelpText(
      "after",
      examples(
        "demarche extract names --jsonl sentences.jsonl > names.jsonl",
        "demarche extract attributions --jsonl articles.jsonl > attributions.jsonl",
        "demarche extract dates --jsonl articles.jsonl > dates.jsonl",
        "demarche extract events --jsonl sentences.jsonl > events.jsonl",
      ),
    );
  addExtractNames(extract, context);
  addExtractAttributions(extract, context);
  addExtractDates(extract, context);
  addExtractEvents(extract, context);
}
