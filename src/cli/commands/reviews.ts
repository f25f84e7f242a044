import type { Command } from "commander";
import type { Dossier } from "../../dossier.ts";
import { defaultCoder, examples, withDossier } from "../arguments.ts";
import type { CommandContext } from "../program.ts";

const JUDGEMENTS = { accept: "accepted", reject: "rejected", unsure: "unsure" } as const;

/** accept, reject, unsure, undo and redo: the decisions of a person on findings. */
export function addReviews(root: Command, context: CommandContext): void {
  for (const [name, review] of Object.entries(JUDGEMENTS)) {
    reviewCommand(root, name, context)
      .summary(`mark findings as ${review}`)
      .description(`Marks findings as ${review}. The decision is added to the dossier's log and can be undone.`)
      .argument("<ID...>", "ids of findings; the beginning of one will do if there is no other like it")
      .addHelpText(
        "after",
        examples(
          `demarche ${name} talks.dossier said-3f9a2c1b04de`,
          `demarche ${name} talks.dossier said-3f9 event-77`,
        ),
      )
      .action((path: string, ids: string[], options: ReviewOptions) =>
        decide(path, options, context, (dossier) => ids.map((id) => dossier.decide(id, review))),
      );
  }
  for (const [name, does] of [
    ["undo", "take back"],
    ["redo", "restore"],
  ] as const) {
    reviewCommand(root, name, context)
      .summary(`${does} the last decision`)
      .description(
        `${name === "undo" ? "Takes back the last decision" : "Restores the decision that was taken back last"}, of one finding if its id is given.`,
      )
      .argument("[ID]", "id of a finding")
      .addHelpText(
        "after",
        examples(`demarche ${name} talks.dossier`, `demarche ${name} talks.dossier said-3f9a2c1b04de`),
      )
      .action((path: string, id: string | undefined, options: ReviewOptions) =>
        decide(path, options, context, (dossier) => {
          const stepped = dossier[name](id);
          return stepped ? [stepped] : [];
        }),
      );
  }
}

interface ReviewOptions {
  readonly by: string;
  readonly json?: boolean;
}

function reviewCommand(root: Command, name: string, _context: CommandContext): Command {
  return root
    .command(name)
    .argument("<DOSSIER>", "the dossier file")
    .option("--by <NAME>", "who decides (or set DEMARCHE_CODER)", defaultCoder())
    .option("--json", "print as JSON");
}

function decide(
  path: string,
  { by, json }: ReviewOptions,
  { terminal }: CommandContext,
  act: (dossier: Dossier) => ReturnType<Dossier["decide"]>[],
): Promise<void> {
  return withDossier(
    path,
    (dossier) => {
      const decided = act(dossier);
      if (json) terminal.out(`${JSON.stringify(decided, null, 2)}\n`);
      else if (decided.length === 0) terminal.out("there is nothing to change\n");
      else terminal.out(decided.map(({ finding, review }) => `${finding}: ${review}\n`).join(""));
    },
    by,
  );
}
