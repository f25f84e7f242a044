import { readFileSync } from "node:fs";
import { Command } from "commander";
import { addBrief } from "./commands/brief.ts";
import { addCheck } from "./commands/check.ts";
import { addCorrections } from "./commands/corrections.ts";
import { addExtract } from "./commands/extract.ts";
import { addFindings } from "./commands/findings.ts";
import { addOpen } from "./commands/open.ts";
import { addParse } from "./commands/parse.ts";
import { addRead } from "./commands/read.ts";
import { addReviews } from "./commands/reviews.ts";
import { addSearch } from "./commands/search.ts";
import { addShow } from "./commands/show.ts";
import { addSolve } from "./commands/solve.ts";
import { addSources } from "./commands/sources.ts";
import type { ExitCode } from "./exit-code.ts";
import type { Terminal } from "./terminal.ts";

/** What every command is given. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Sets the exit code of a command that ends otherwise than done. */
  readonly end: (code: ExitCode) => void;
}

/** The command line as commander's tree; `docs/cli.md` is generated from it. */
export function program(terminal: Terminal, end: (code: ExitCode) => void): Command {
  const root = new Command("demarche")
    .description("Reads what has been published about a negotiation and builds an evidence-linked dossier of it.")
    .version(packageVersion())
    .exitOverride()
    .showHelpAfterError("(demarche help COMMAND shows examples)")
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .addHelpText(
      "after",
      `
Exit codes: 0 done, 1 wrong use, 2 done in part, 3 failed.

A dossier in three commands:
  demarche read articles/ -o talks.dossier
  demarche brief talks.dossier
  demarche open talks.dossier`,
    );
  const context: CommandContext = { terminal, end };
  for (const add of [
    addRead,
    addSources,
    addFindings,
    addShow,
    addSearch,
    addReviews,
    addCorrections,
    addBrief,
    addOpen,
    addCheck,
  ])
    add(root, context);
  for (const add of [addParse, addExtract, addSolve]) add(root, context);
  return root;
}

/** The package file lies two folders up from here, in the checkout as in the built package. */
function packageVersion(): string {
  return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}
