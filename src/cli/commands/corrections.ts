import { type Command, Option } from "commander";
import { MODALITIES, MODES, POLARITIES } from "../../schema/attribution-values.ts";
import type { DecisionOutcome } from "../../schema/decision.ts";
import { coderName, defaultCoder, examples, wholeNumber, withDossier } from "../arguments.ts";
import { type ChangeOptions, changeOf } from "../change-of.ts";
import { WrongUse } from "../exit-code.ts";
import { chosenMentions } from "../mentions-of.ts";
import { namedActor } from "../named-actor.ts";
import type { CommandContext } from "../program.ts";
import { plainLine } from "../terminal.ts";

const UNDONE = "The decision is added to the dossier's log; `demarche undo` takes it back.";

/** correct, merge and split: what a person makes of a statement, and of actors that are one or more than one. */
export function addCorrections(root: Command, context: CommandContext): void {
  addCorrect(root, context);
  addMerge(root, context);
  addSplit(root, context);
}

function addCorrect(root: Command, context: CommandContext): void {
  root
    .command("correct")
    .summary("correct who said something, with which words, what, and how")
    .description(
      `Corrects a statement; it counts as accepted then. Words are looked for in the sentence of the finding and those beside it; of several places the one nearest to the old words is meant. ${UNDONE}`,
    )
    .argument("<DOSSIER>", "the dossier file")
    .argument("<ID>", "id of an attribution, or its beginning if there is no other like it")
    .option("--speaker <ACTOR>", 'who said it: a name or an id; "none" where it cannot be told')
    .option("--speaker-words <WORDS>", 'the words that name the speaker; "none" where there are none')
    .option("--cue <WORDS>", 'the word of saying; "none" where there is none')
    .option("--content <WORDS>", "what is said; again for each further part", collected)
    .option("--at <OFFSET>", "where the words stand, if they stand there more than once", wholeNumber(0, 1e9))
    .addOption(new Option("--mode <MODE>", "how it is told").choices(MODES))
    .addOption(new Option("--polarity <POLARITY>", "whether it is denied to have been said").choices(POLARITIES))
    .addOption(new Option("--modality <MODALITY>", "how surely it is told").choices(MODALITIES))
    .option("--by <NAME>", "who decides (or set DEMARCHE_CODER)", coderName, defaultCoder())
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      examples(
        'demarche correct talks.dossier said-3f9 --speaker "Taro Kono"',
        'demarche correct talks.dossier said-3f9 --cue "hinted" --mode belief',
        'demarche correct talks.dossier said-3f9 --content "the talks" --content "would go on"',
      ),
    )
    .action((path: string, id: string, { by, json, ...given }: ChangeOptions & Common) =>
      withDossier(
        path,
        async (dossier) => {
          const { attribution, change } = await changeOf(dossier, id, given);
          tell(context, json, dossier.correct(attribution, change), "corrected");
        },
        by,
      ),
    );
}

function addMerge(root: Command, context: CommandContext): void {
  root
    .command("merge")
    .summary("make actors one")
    .description(
      `Makes other actors one with an actor: it takes in their mentions, names and roles, and what they said and did is its own. ${UNDONE}`,
    )
    .argument("<DOSSIER>", "the dossier file")
    .argument("<INTO>", "the actor that stays: a name or an id")
    .argument("<OTHER...>", "the actors that it takes in")
    .option("--by <NAME>", "who decides (or set DEMARCHE_CODER)", coderName, defaultCoder())
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      examples(
        'demarche merge talks.dossier "Sergei Lavrov" "Sergey Lavrov"',
        "demarche merge talks.dossier actor-3f9 actor-77a actor-b02",
      ),
    )
    .action((path: string, into: string, others: string[], { by, json }: Common) =>
      withDossier(
        path,
        (dossier) => {
          const { actors } = dossier.document();
          const stays = namedActor(actors, into);
          const taken = others.map((other) => namedActor(actors, other));
          const outcome = dossier.merge(
            stays.id,
            taken.map(({ id }) => id),
          );
          tell(context, json, outcome, `${plainLine(stays.name)}, with ${taken.map(({ id }) => id).join(", ")}`);
        },
        by,
      ),
    );
}

function addSplit(root: Command, context: CommandContext): void {
  root
    .command("split")
    .summary("make two actors of one")
    .description(
      `Makes some mentions of an actor an actor of its own, with what was said under them. Name the sources whose mentions go, or the mentions themselves, by their words; \`show actors\` tells in which sources an actor is mentioned. ${UNDONE}`,
    )
    .argument("<DOSSIER>", "the dossier file")
    .argument("<ACTOR>", "the actor that is split: a name or an id")
    .requiredOption("--name <NAME>", "what the new actor is called", coderName)
    .option("--source <ID>", "a source of which all mentions go; again for another", collected)
    .option("--mention <WORDS@SOURCE>", "mentions that go: their words, in one source; again for others", collected)
    .option("--by <NAME>", "who decides (or set DEMARCHE_CODER)", coderName, defaultCoder())
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      examples(
        'demarche split talks.dossier Kishida --name "Ken Kishida" --source s2',
        'demarche split talks.dossier Kishida --name "Ken Kishida" --mention "Mr Kishida@s2" --mention "he@s2:1840"',
      ),
    )
    .action((path: string, given: string, options: Common & SplitOptions) =>
      withDossier(
        path,
        (dossier) => {
          const actor = namedActor(dossier.document().actors, given);
          const outcome = dossier.split(actor.id, chosenMentions(actor, options), options.name);
          tell(context, options.json, outcome, `${outcome.made} (${plainLine(options.name)}) is apart from it`);
        },
        options.by,
      ),
    );
}

interface Common {
  readonly by: string;
  readonly json?: boolean;
}

interface SplitOptions {
  readonly name: string;
  readonly source?: readonly string[];
  readonly mention?: readonly string[];
}

function collected(value: string, before: readonly string[] = []): string[] {
  if (value.trim() === "") throw new WrongUse('"" is no words; leave the option out, or give some');
  return [...before, value];
}

function tell({ terminal }: CommandContext, json: boolean | undefined, outcome: DecisionOutcome, words: string): void {
  terminal.out(json ? `${JSON.stringify(outcome, null, 2)}\n` : `${outcome.finding}: ${words}\n`);
}
