import type { Command } from "commander";
import { dateWords } from "../../schema/date-words.ts";
import { examples, isoDay, tellNothing, withDossier } from "../arguments.ts";
import type { CommandContext } from "../program.ts";
import { plainLine, styled } from "../terminal.ts";

export function addSources(root: Command, { terminal }: CommandContext): void {
  root
    .command("sources")
    .summary("list the sources and their voices")
    .description(
      "Lists the sources of a dossier with their dates, the reasons for these, and the voices they belong to.",
    )
    .argument("<DOSSIER>", "the dossier file")
    .option("--as-of <DATE>", "only what had surely been published by then", isoDay)
    .option("--json", "print as JSON")
    .addHelpText("after", examples("demarche sources talks.dossier", "demarche sources talks.dossier --json"))
    .action((path: string, { asOf, json }: { asOf?: string; json?: boolean }) =>
      withDossier(path, (dossier) => {
        const { sources } = dossier.document({ asOf });
        if (json) {
          terminal.out(`${JSON.stringify(sources, null, 2)}\n`);
          return;
        }
        if (sources.length === 0) tellNothing(terminal, "no source", asOf);
        const width = sources.at(-1)?.id.length ?? 0;
        for (const { id, file, title, author, published, publishedWhy, group, groupWhy } of sources) {
          const by = author ? `, ${plainLine(author)}` : "";
          terminal.out(
            `${id.padEnd(width)}  ${styled(terminal, "bold", plainLine(title ?? file))}${by}
${" ".repeat(width)}  ${dateWords(published)}: ${plainLine(publishedWhy)}
${" ".repeat(width)}  voice ${group}: ${plainLine(groupWhy)}\n`,
          );
        }
      }),
    );
}
