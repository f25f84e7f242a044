import { type Command, Option } from "commander";
import { examples } from "../arguments.ts";
import { EXIT } from "../exit-code.ts";
import { namedPack, packOption } from "../pack-option.ts";
import type { CommandContext } from "../program.ts";
import { inputName, readInput } from "../read-input.ts";
import { plainLine } from "../terminal.ts";

interface Options {
  readonly format: "conllu" | "json";
  readonly pretokenized?: boolean;
  readonly pack?: string;
}

export function addParse(root: Command, { terminal, end }: CommandContext): void {
  root
    .command("parse")
    .summary("analyse English text: sentences, words, trees, names")
    .description(
      "Analyses raw English text: sentences, words with parts of speech, features and lemmas, dependency trees (Universal Dependencies) and names. Reads standard input where no file is named. Offsets are UTF-16 code units.",
    )
    .argument("[FILE]", "plain text in UTF-8, or CoNLL-U with --pretokenized; - for standard input")
    .addOption(new Option("--format <FORMAT>", "what to print").choices(["conllu", "json"]).default("conllu"))
    .option("--pretokenized", "take CoNLL-U in and keep its sentences and words")
    .addOption(packOption())
    .addHelpText(
      "after",
      examples(
        "demarche parse article.txt",
        "demarche parse --format json < article.txt",
        "demarche parse --pretokenized gold.conllu > parsed.conllu",
      ),
    )
    .action(async (file: string | undefined, { format, pretokenized, pack: named }: Options) => {
      const input = await readInput(file);
      const pack = await namedPack(named);
      const { parseText, parseWords, ConlluError } = await import("../../language/index.ts");
      try {
        for (const piece of (pretokenized ? parseWords : parseText)(input, format, pack)) terminal.out(piece);
      } catch (error) {
        if (!(error instanceof ConlluError)) throw error;
        terminal.err(`${inputName(file)}: ${plainLine(error.message)}; --pretokenized takes CoNLL-U in\n`);
        end(EXIT.failed);
      }
    });
}
