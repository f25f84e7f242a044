import { extname, resolve } from "node:path";
import type { Command } from "commander";
import { examples, isoDay, withDossier } from "../arguments.ts";
import { WrongUse } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { writeWhole } from "../write-whole.ts";

const FORMATS: Readonly<Record<string, "markdown" | "html">> = {
  ".md": "markdown",
  ".markdown": "markdown",
  ".html": "html",
  ".htm": "html",
};

export function addBrief(root: Command, { terminal }: CommandContext): void {
  root
    .command("brief")
    .summary("write the two-page brief")
    .description(
      "Writes the brief: sources and voices, who said what, what happened, what was planned, what to read first; each line with numbered citations to source, sentence and words.",
    )
    .argument("<DOSSIER>", "the dossier file")
    .option("-o, --output <FILE>", "write to FILE.md or FILE.html instead of printing Markdown")
    .option("--as-of <DATE>", "as it was known on a day", isoDay)
    .option("--json", "print the brief as a document tree")
    .addHelpText(
      "after",
      examples(
        "demarche brief talks.dossier",
        "demarche brief talks.dossier -o brief.html",
        "demarche brief talks.dossier --as-of 2016-12-31 -o brief-2016.md",
      ),
    )
    .action((path: string, { output, asOf, json }: { output?: string; asOf?: string; json?: boolean }) => {
      const format = output === undefined ? "markdown" : FORMATS[extname(output).toLowerCase()];
      if (!format)
        throw new WrongUse(`${output}: the brief is written as .md or .html; give the file one of these endings`);
      if (output !== undefined && resolve(output) === resolve(path))
        throw new WrongUse(`${output}: that is the dossier itself; name another file for the brief`);
      return withDossier(path, async (dossier) => {
        const { briefOf } = await import("../../dossier.ts");
        const brief = briefOf(dossier, asOf);
        const text = json ? `${JSON.stringify(brief.tree, null, 2)}\n` : brief[format]();
        if (output === undefined) terminal.out(text);
        else await writeWhole(output, text);
      });
    });
}
