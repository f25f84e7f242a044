import type { Command } from "commander";
import { FINDING_KINDS } from "../../schema/finding-kinds.ts";
import type { FindingsDocument } from "../../schema/findings.ts";
import { examples, isoDay, withDossier } from "../arguments.ts";
import type { CommandContext } from "../program.ts";
import { columns, type Terminal } from "../terminal.ts";

export function addFindings(root: Command, { terminal }: CommandContext): void {
  root
    .command("findings")
    .summary("print everything the dossier holds, as one document")
    .description(
      "Prints the findings document (format demarche-findings, version 1): sources, actors, attributions, events and what else the dossier holds, each with its evidence. Without --json, how many there are of each.",
    )
    .argument("<DOSSIER>", "the dossier file")
    .option("--json", "print the document")
    .option("--machine", "only what the program itself proposed")
    .option("--as-of <DATE>", "only what had surely been published by then", isoDay)
    .addHelpText(
      "after",
      examples(
        "demarche findings talks.dossier --json > findings.json",
        "demarche findings talks.dossier --json --machine",
        "demarche findings talks.dossier --json --as-of 2016-12-31",
      ),
    )
    .action((path: string, { json, ...options }: { json?: boolean; machine?: boolean; asOf?: string }) =>
      withDossier(path, (dossier) => {
        const document = dossier.document(options);
        if (json) printDocument(document, terminal);
        else terminal.out(columns([["sources", String(document.sources.length)], ...counts(document)]));
      }),
    );
}

function counts(document: FindingsDocument): string[][] {
  return FINDING_KINDS.map((kind) => {
    const reviewed = document[kind].filter(({ review }) => review !== "proposed").length;
    return [kind, `${document[kind].length}${reviewed > 0 ? ` (${reviewed} reviewed)` : ""}`];
  });
}

/** One finding a line: a document of thousands of sources would not fit into one string. */
function printDocument(document: FindingsDocument, terminal: Terminal): void {
  const { format, version, ...arrays } = document;
  terminal.out(`{"format":${JSON.stringify(format)},"version":${version}`);
  for (const [name, items] of Object.entries(arrays)) {
    terminal.out(`,\n${JSON.stringify(name)}:[`);
    items.forEach((item, n) => {
      terminal.out(`${n === 0 ? "\n" : ",\n"}${JSON.stringify(item)}`);
    });
    terminal.out("]");
  }
  terminal.out("}\n");
}
