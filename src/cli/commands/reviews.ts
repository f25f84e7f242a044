import type { Command } from "commander";
import type { Dossier } from "../../dossier.ts";
import type { DecisionAction } from "../../schema/decision.ts";
import { coderName, defaultCoder, examples, withDossier } from "../arguments.ts";
import { EXIT, WrongUse } from "../exit-code.ts";
import type { CommandContext } from "../program.ts";

const JUDGEMENTS = { accept: "accepted", reject: "rejected", unsure: "unsure" } as const;

/** accept, reject, unsure, undo and redo: the decisions of a person on findings. */
export function addReviews(root: Command, context: CommandContext): void {
  for (const [name, review] of Object.entries(JUDGEMENTS)) {
    reviewCommand(root, name)
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
        decide(path, options, context, (dossier) => decideEach(dossier, ids, review, context)),
      );
  }
  for (const [name, does] of [
    ["undo", "take back"],
    ["redo", "restore"],
  ] as const) {
    reviewCommand(root, name)
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

/** An id that is none costs itself only; where no other is left, it is wrong use. */
async function decideEach(
  dossier: Dossier,
  ids: readonly string[],
  review: Parameters<Dossier["decide"]>[1],
  { terminal, end }: CommandContext,
): Promise<ReturnType<Dossier["decide"]>[]> {
  const { UnknownFinding } = await import("../../dossier.ts");
  const decided: ReturnType<Dossier["decide"]>[] = [];
  const unknown: Error[] = [];
  for (const id of ids) {
    try {
      decided.push(dossier.decide(id, review));
    } catch (error) {
      if (!(error instanceof UnknownFinding)) throw error;
      unknown.push(error);
    }
  }
  if (decided.length === 0 && unknown[0]) throw new WrongUse(unknown.map(({ message }) => message).join("\n"));
  for (const { message } of unknown) terminal.err(`${message}\n`);
  if (unknown.length > 0) end(EXIT.doneInPart);
  return decided;
}

/** What an undo or redo was of, where it was of more than a review. */
const STEPPED: Readonly<Record<DecisionAction, string>> = {
  review: "",
  correct: " (the correction)",
  merge: " (the merger)",
  split: " (the split)",
};

interface ReviewOptions {
  readonly by: string;
  readonly json?: boolean;
}

function reviewCommand(root: Command, name: string): Command {
  return root
    .command(name)
    .argument("<DOSSIER>", "the dossier file")
    .option("--by <NAME>", "who decides (or set DEMARCHE_CODER)", coderName, defaultCoder())
    .option("--json", "print as JSON");
}

function decide(
  path: string,
  { by, json }: ReviewOptions,
  { terminal }: CommandContext,
  act: (dossier: Dossier) => ReturnType<Dossier["decide"]>[] | Promise<ReturnType<Dossier["decide"]>[]>,
): Promise<void> {
  return withDossier(
    path,
    async (dossier) => {
      const decided = await act(dossier);
      if (json) terminal.out(`${JSON.stringify(decided, null, 2)}\n`);
      else if (decided.length === 0) terminal.out("there is nothing to change\n");
      else terminal.out(decided.map((one) => `${one.finding}: ${one.review}${STEPPED[one.action]}\n`).join(""));
    },
    by,
  );
}
