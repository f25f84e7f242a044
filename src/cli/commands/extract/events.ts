import type { Command } from "commander";
import type { FoundEvent } from "../../../extraction/index.ts";
import type { Range } from "../../../schema/span.ts";
import { examples } from "../../arguments.ts";
import { EXIT } from "../../exit-code.ts";
import { namedPack, packOption } from "../../pack-option.ts";
import type { CommandContext } from "../../program.ts";
import { linesOf } from "./lines.ts";

/** Finds the events of a text, in its order. */
type EventFinder = (text: string) => readonly FoundEvent[];

interface Options {
  readonly jsonl: string;
  readonly pack?: string;
}

export function addExtractEvents(extract: Command, { terminal, end }: CommandContext): void {
  extract
    .command("events")
    .summary("find who did what to whom")
    .description(
      'Finds who did what to whom, by the event types of PLOVER. Takes JSON Lines with a "text" each and gives the same lines with "events": [{"id", "type", "mode", "contexts", "goldstein", "trigger", "actors", "reciprocal", "about", "rule", "confidence"}]. The trigger is a list of [start, end]; an actor is {"role", "name", "start", "end"}; offsets are in UTF-16 code units. An event that is agreed to, threatened, demanded or refused stands in "about". Of a sentence the events of its main clauses are given, in order. A bad line is named and passed over.',
    )
    .requiredOption("--jsonl <FILE>", "the lines; - is the standard input")
    .addOption(packOption())
    .addHelpText(
      "after",
      examples(
        "demarche extract events --jsonl sentences.jsonl > events.jsonl",
        "demarche extract events --jsonl - < sentences.jsonl",
      ),
    )
    .action(async ({ jsonl, pack }: Options) => {
      const find = await openFinder(pack);
      const onBad = (problem: string): void => {
        terminal.err(problem);
        end(EXIT.doneInPart);
      };
      for await (const { record, text } of linesOf(jsonl, onBad))
        terminal.out(`${JSON.stringify({ ...record, events: find(text).map(written) })}\n`);
    });
}

/** The language engine with a pack of it. */
async function openFinder(packFile?: string): Promise<EventFinder> {
  const { findEvents, findNames } = await import("../../../extraction/index.ts");
  const pack = await namedPack(packFile);
  const { analyse } = await import("../../../language/index.ts");
  return (text) => {
    const sentences = analyse(text, pack);
    return findEvents(text, sentences, findNames(text, sentences, null));
  };
}

function written(event: FoundEvent, i: number): object {
  const { type, mode, contexts, goldstein, trigger, actors, reciprocal, about, rule, confidence } = event;
  return {
    id: `e${i + 1}`,
    type,
    mode,
    contexts,
    goldstein,
    trigger: trigger.map(pair),
    actors: actors.map(({ role, name, start, end }) => ({ role, name, start, end })),
    reciprocal,
    about,
    rule,
    confidence,
  };
}

function pair({ start, end }: Range): [number, number] {
  return [start, end];
}
