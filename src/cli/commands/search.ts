import type { Command } from "commander";
import { examples, wholeNumber, withDossier } from "../arguments.ts";
import type { CommandContext } from "../program.ts";
import { plainLine, styled } from "../terminal.ts";

export function addSearch(root: Command, { terminal }: CommandContext): void {
  root
    .command("search")
    .summary("find sentences")
    .description(
      'Finds the sentences that hold all the words, best first. "Words in quotation marks" stand together; a word* is the beginning of one.',
    )
    .argument("<DOSSIER>", "the dossier file")
    .argument("<QUERY...>", "the words")
    .option("-n, --limit <N>", "how many at the most", wholeNumber(1, 10_000), 20)
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      examples(
        "demarche search talks.dossier peace treaty",
        "demarche search talks.dossier '\"peace treaty\" sign*' -n 5",
      ),
    )
    .action((path: string, query: string[], { limit, json }: { limit: number; json?: boolean }) =>
      withDossier(path, (dossier) => {
        const hits = dossier.search(query.join(" "), limit);
        if (json) terminal.out(`${JSON.stringify(hits, null, 2)}\n`);
        else if (hits.length === 0)
          terminal.err("no sentence has all these words; try fewer, or a word* with its beginning\n");
        else {
          const lines = hits.map(
            ({ source, start, text }) => `${styled(terminal, "dim", `${source}:${start}`)}  ${plainLine(text)}\n`,
          );
          terminal.out(lines.join(""));
        }
      }),
    );
}
