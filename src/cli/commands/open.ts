import { spawn } from "node:child_process";
import type { Command } from "commander";
import { coderName, defaultCoder, examples, wholeNumber } from "../arguments.ts";
import type { CommandContext } from "../program.ts";
import { plainLine } from "../terminal.ts";

interface Options {
  readonly port?: number;
  readonly by: string;
  readonly browser: boolean;
}

export function addOpen(root: Command, { terminal }: CommandContext): void {
  root
    .command("open")
    .summary("read and review in the browser")
    .description(
      "Serves the dossier's page on this machine only (127.0.0.1) and opens it in the browser. Ends with Ctrl+C; every decision is stored as it is made.",
    )
    .argument("<DOSSIER>", "the dossier file")
    .option("--port <N>", "port to listen on (default: any that is free)", wholeNumber(1, 65_535))
    .option("--by <NAME>", "who decides (or set DEMARCHE_CODER)", coderName, defaultCoder())
    .option("--no-browser", "print the address only")
    .addHelpText(
      "after",
      examples("demarche open talks.dossier", "demarche open talks.dossier --port 8080 --no-browser"),
    )
    .action(async (path: string, { port, by, browser }: Options) => {
      const { openDossier } = await import("../../dossier.ts");
      const dossier = openDossier(path, { coder: by });
      try {
        const { serve } = await import("../../server/serve.ts");
        const server = await serve(dossier, port === undefined ? {} : { port });
        terminal.out(`${plainLine(dossier.title)}: ${server.url}\nCtrl+C ends it.\n`);
        if (browser && terminal.isTerminal) openBrowser(server.url);
        await interrupted();
        await server.close();
      } finally {
        dossier.close();
      }
    });
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
}

const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** The address is printed as well, so a machine without a browser loses nothing. */
function openBrowser(url: string): void {
  const [command = "xdg-open", ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(command, [...args, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
