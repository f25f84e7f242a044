import type { Command } from "commander";
import { examples } from "../arguments.ts";
import type { CommandContext } from "../program.ts";
import { addExtractAttributions } from "./extract/attributions.ts";
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
      ),
    );
  addExtractNames(extract, context);
  addExtractAttributions(extract, context);
}
