import { Argument, type Command, Option } from "commander";
import type { Dossier } from "../../dossier.ts";
import { MODES } from "../../schema/attribution-values.ts";
import { dateWords } from "../../schema/date-words.ts";
import type { Attribution, AttributionMode, FindingsDocument } from "../../schema/findings.ts";
import { actorRows } from "../actor-rows.ts";
import { examples, isoDay, tellNothing, withDossier } from "../arguments.ts";
import { WrongUse } from "../exit-code.ts";
import { namedActor } from "../named-actor.ts";
import type { CommandContext } from "../program.ts";
import { statementLine } from "../statement-line.ts";
import { columns, plainLine, styled, type Terminal } from "../terminal.ts";

const VIEWS = { actors, attributions, events, timeline: timelineLines } as const;
type View = keyof typeof VIEWS;
const NOTHING: Readonly<Record<View, string>> = {
  actors: "no actor",
  attributions: "no attribution",
  events: "no event",
  timeline: "no event",
};

export function addShow(root: Command, { terminal }: CommandContext): void {
  root
    .command("show")
    .summary("show actors, attributions, events or the timeline")
    .description("Shows one kind of finding for reading. Findings that a person rejected are shown as such.")
    .addArgument(new Argument("<WHAT>", "what to show").choices(Object.keys(VIEWS)))
    .argument("<DOSSIER>", "the dossier file")
    .option("--as-of <DATE>", "only what had surely been published by then", isoDay)
    .option("--speaker <ACTOR>", "attributions of one speaker only: a name or an id")
    .addOption(new Option("--mode <MODE>", "attributions of one mode only").choices(MODES))
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      examples(
        "demarche show actors talks.dossier",
        "demarche show attributions talks.dossier --as-of 2016-12-31",
        'demarche show attributions talks.dossier --speaker "Sergei Lavrov" --mode direct',
        "demarche show timeline talks.dossier --json",
      ),
    )
    .action((what: View, path: string, options: ShowOptions) =>
      withDossier(path, async (dossier) => {
        const { asOf, json } = options;
        const analysis = await import("../../dossier.ts");
        const document = filtered(dossier.document({ asOf }), what, options);
        const found = what === "timeline" ? analysis.timeline(document) : document[what];
        if (json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
        else if (found.length === 0) tellNothing(terminal, NOTHING[what], asOf);
        else terminal.out(VIEWS[what](document, { terminal, dossier, asOf, analysis }));
      }),
    );
}

/** What a view is made of beside the findings shown. */
interface Shown {
  readonly terminal: Terminal;
  readonly dossier: Dossier;
  readonly asOf: string | undefined;
  readonly analysis: Pick<typeof import("../../dossier.ts"), "speakers" | "timeline">;
}

interface ShowOptions {
  readonly asOf?: string;
  readonly speaker?: string;
  readonly mode?: AttributionMode;
  readonly json?: boolean;
}

/** The document with those attributions only that are asked for. */
function filtered(document: FindingsDocument, what: View, { speaker, mode }: ShowOptions): FindingsDocument {
  if (speaker === undefined && mode === undefined) return document;
  if (what !== "attributions") throw new WrongUse("--speaker and --mode are for show attributions; leave them out");
  const actor = speaker === undefined ? undefined : namedActor(document.actors, speaker).id;
  const isWanted = (statement: Attribution): boolean =>
    (actor === undefined || statement.speaker === actor) && (mode === undefined || statement.mode === mode);
  return { ...document, attributions: document.attributions.filter(isWanted) };
}

function actors(document: FindingsDocument, { terminal, analysis }: Shown): string {
  const said = new Map(analysis.speakers(document).map(({ actor, statements }) => [actor.id, statements.length]));
  return actorRows(document.actors, said, terminal);
}

function attributions({ attributions: found }: FindingsDocument, { terminal, dossier, asOf }: Shown): string {
  const { actors: all, attributions: statements } = dossier.document({ asOf });
  const context = {
    terminal,
    actors: new Map(all.map((actor) => [actor.id, actor])),
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    proposed: new Set(dossier.document({ machine: true }).attributions.map(({ id }) => id)),
  };
  return found.map((statement) => statementLine(statement, context)).join("");
}

function events(document: FindingsDocument, { terminal }: Shown): string {
  const rows = document.events.map(({ id, type, mode, status, date, label, tellings, review }) => [
    styled(terminal, "dim", id),
    mode ? `${type}/${mode}` : type,
    status,
    dateWords(date),
    `${plainLine(label)}${tellings.length > 1 ? ` (${tellings.length} tellings)` : ""}${review === "proposed" ? "" : ` [${review}]`}`,
  ]);
  return columns([["", "type", "status", "date", "event"], ...rows]);
}

function timelineLines(document: FindingsDocument, { terminal, analysis }: Shown): string {
  const rows = analysis
    .timeline(document)
    .map(({ event, voices, otherDates }) => [
      styled(terminal, "bold", dateWords(event.date)),
      event.status,
      plainLine(event.label),
      [
        voices.join(", "),
        event.dateWhy ? plainLine(event.dateWhy) : null,
        otherDates.length > 0 ? `also dated ${otherDates.map(dateWords).join(", ")}` : null,
      ]
        .filter(Boolean)
        .join("; "),
    ]);
  return columns([["date", "status", "event", "voices and reason"], ...rows]);
}
