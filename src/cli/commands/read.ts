import type { Command } from "commander";
import type { ReadReport } from "../../dossier.ts";
import { examples } from "../arguments.ts";
import { EXIT, WrongUse } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { progressLine } from "../progress.ts";
import { plainLine } from "../terminal.ts";

interface Options {
  readonly output: string;
  readonly codebook?: string;
  readonly json?: boolean;
}

export function addRead(root: Command, { terminal, end }: CommandContext): void {
  root
    .command("read")
    .summary("read articles into a dossier")
    .description(
      "Reads articles into a dossier file, which is made if it is not there. Takes files and folders: plain text, Markdown, HTML, PDF, DOCX and EML; a Zotero CSL-JSON or RIS file beside them gives their metadata. What is in the dossier already is passed over, and an interrupted reading goes on where it stopped.",
    )
    .argument("[PATH...]", "articles, or folders of them")
    .requiredOption("-o, --output <FILE>", "the dossier file")
    .option("--codebook <FILE>", "actors, issues and options of the negotiation (YAML)")
    .option("--json", "print what was done as JSON")
    .addHelpText(
      "after",
      examples(
        "demarche read articles/ -o talks.dossier",
        "demarche read articles/ -o talks.dossier --codebook codebook.yaml",
        "demarche read new-article.html -o talks.dossier",
        "demarche read -o talks.dossier --codebook codebook.yaml   # go through what is there with a new codebook",
      ),
    )
    .action(async (paths: string[], { output, codebook, json }: Options) => {
      if (paths.length === 0 && codebook === undefined) {
        throw new WrongUse("read: nothing to read; name articles or folders, or a codebook with --codebook");
      }
      const interruption = new AbortController();
      const interrupt = () => interruption.abort();
      process.once("SIGINT", interrupt);
      const progress = progressLine(terminal);
      try {
        const { readInto } = await import("../../dossier.ts");
        const report = await readInto(output, paths, {
          ...(codebook === undefined ? {} : { codebook }),
          onProgress: ({ done, of, file, again }) =>
            progress.show(`${again ? "going again through" : "reading"} ${done} of ${of}: ${plainLine(file)}`),
          signal: interruption.signal,
        });
        progress.clear();
        for (const { file, reason, mend } of [...report.problems, ...report.warnings])
          terminal.err(`${plainLine(file)}: ${plainLine(reason)}; ${plainLine(mend)}\n`);
        if (paths.length > 0 && isNothing(report)) {
          terminal.err(
            `${paths.map(plainLine).join(", ")}: no article was found there; put articles in, or name them one by one\n`,
          );
        }
        terminal.out(json ? `${JSON.stringify({ dossier: output, ...report }, null, 2)}\n` : told(output, report));
        if (report.problems.length + report.warnings.length > 0 || report.interrupted) end(EXIT.doneInPart);
      } finally {
        progress.clear();
        process.off("SIGINT", interrupt);
      }
    });
}

/** Neither an article nor a reason why there is none. */
function isNothing({ added, known, problems, interrupted }: ReadReport): boolean {
  return added.length + known + problems.length === 0 && !interrupted;
}

function told(output: string, { added, known, derivedAgain, problems, interrupted }: ReadReport): string {
  const parts = [`${added.length} ${added.length === 1 ? "article" : "articles"} read`];
  if (known > 0) parts.push(`${known} there already`);
  if (derivedAgain > 0) parts.push(`${derivedAgain} gone through again`);
  if (problems.length > 0) parts.push(`${problems.length} not read`);
  const more = interrupted ? "; interrupted: the same command goes on from here" : "";
  return `${output}: ${parts.join(", ")}${more}\n`;
}
