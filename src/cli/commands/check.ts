import type { Command } from "commander";
import { examples, withDossier } from "../arguments.ts";
import { EXIT } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";
import { plainLine } from "../terminal.ts";

export function addCheck(root: Command, { terminal, end }: CommandContext): void {
  root
    .command("check")
    .summary("verify that a dossier is sound")
    .description(
      "Verifies every invariant of a dossier: the file, the hashes of the sources, that sentences and spans are what the text says, that no finding rests on boilerplate, that ids refer to something and decisions have their findings.",
    )
    .argument("<DOSSIER>", "the dossier file")
    .option("--json", "print as JSON")
    .addHelpText("after", examples("demarche check talks.dossier"))
    .action((path: string, { json }: { json?: boolean }) =>
      withDossier(path, async (dossier) => {
        const faults = await dossier.check();
        const notes = dossier.withoutEffect();
        const sound = faults.length === 0;
        if (json) terminal.out(`${JSON.stringify({ dossier: path, sound, faults, notes }, null, 2)}\n`);
        else if (sound) terminal.out(`${path}: sound\n`);
        else terminal.err(faults.map(({ where, what }) => `${plainLine(where)}: ${plainLine(what)}\n`).join(""));
        // A decision that has lost its hold is no fault: it is kept, and has effect again when what it is on comes back.
        if (!json)
          for (const { seq, why } of notes) terminal.err(`decision ${seq} is without effect: ${plainLine(why)}\n`);
        if (!sound) end(EXIT.failed);
      }),
    );
}
