import { CommanderError } from "commander";
import { EXIT, type ExitCode, WrongUse } from "./exit-code.ts";
import { program } from "./program.ts";
import { plainLine, processTerminal, type Terminal } from "./terminal.ts";

/** Runs the command line with its arguments (without node and script) and gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal = processTerminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  try {
    await program(terminal, (ended) => {
      code = ended;
    }).parseAsync(args, { from: "user" });
    return code;
  } catch (error) {
    return await exitCodeOf(error, terminal);
  }
}

async function exitCodeOf(error: unknown, terminal: Terminal): Promise<ExitCode> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.wrongUse;
  const { DossierFileError, UnfitCorrection, UnknownFinding, UnknownSource } = await import("../dossier.ts");
  if (error instanceof DossierFileError) {
    terminal.err(`${error.message}\n`);
    return EXIT.failed;
  }
  const { Failure } = await import("../server/failure.ts");
  if (error instanceof Failure) {
    terminal.err(`${error.message}; ${error.mend}\n`);
    return EXIT.failed;
  }
  if (error instanceof UnfitCorrection) {
    terminal.err(`${plainLine(error.message)}; ${error.mend}\n`);
    return EXIT.wrongUse;
  }
  if (error instanceof WrongUse || error instanceof UnknownFinding || error instanceof UnknownSource) {
    terminal.err(`${error.message}\n`);
    return EXIT.wrongUse;
  }
  const shown =
    error instanceof Error ? ((process.env.DEMARCHE_DEBUG ? error.stack : null) ?? error.message) : String(error);
  terminal.err(
    `unexpected: ${process.env.DEMARCHE_DEBUG ? shown : plainLine(shown)}; DEMARCHE_DEBUG=1 shows where, and a report of it is welcome\n`,
  );
  return EXIT.failed;
}
