/** `npm run docs`: writes docs/cli.md. */
import { writeFileSync } from "node:fs";
import { program } from "../src/cli/program.ts";
import { cliReference } from "../src/cli/reference.ts";
import { processTerminal } from "../src/cli/terminal.ts";

const reference = cliReference(program(processTerminal, () => undefined));
writeFileSync(new URL("../docs/cli.md", import.meta.url), reference);
