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
import { filteredEvents, type TimelineFilter } from "../timeline-filter.ts";
import { timelineLines } from "../timeline-lines.ts";

const VIEWS = { actors, attributions, events, timeline } as const;
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
    .option("--actor <ACTOR>", "events of the timeline with one participant only: a name or an id")
    .option("--type <TYPE>", "events of the timeline of one type (CONSULT) or mode (visit) only")
    .option("--source <ID>", "events of the timeline of which one source tells only: its id")
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      examples(
        "demarche show actors talks.dossier",
        "demarche show attributions talks.dossier --as-of 2016-12-31",
        'demarche show attributions talks.dossier --speaker "Sergei Lavrov" --mode direct',
        "demarche show timeline talks.dossier --json",
        "demarche show timeline talks.dossier --actor Japan --type visit",
        "demarche show timeline talks.dossier --source s2",
      ),
    )
    .action((what: View, path: string, options: ShowOptions) =>
      withDossier(path, async (dossier) => {
        const { asOf, json } = options;
        const analysis = await import("../../dossier.ts");
        const document = filtered(dossier.document({ asOf }), what, options);
        const found = what === "timeline" ? placedEntries(document, analysis) : document[what];
        if (json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
        else if (found.length === 0) tellNothing(terminal, nothing(what, options), asOf);
        else terminal.out(VIEWS[what](document, { terminal, dossier, asOf, analysis }));
      }),
    );
}

/** What a view is made of beside the findings shown. */
interface Shown {
  readonly terminal: Terminal;
  readonly dossier: Dossier;
  readonly asOf: string | undefined;
  readonly analysis: Pick<typeof import("../../dossier.ts"), "placeOf" | "speakers" | "timeline">;
}

interface ShowOptions extends TimelineFilter {
  readonly asOf?: string;
  readonly speaker?: string;
  readonly mode?: AttributionMode;
  readonly json?: boolean;
}

/** The document with those attributions or events only that are asked for. */
function filtered(document: FindingsDocument, what: View, options: ShowOptions): FindingsDocument {
  const { speaker, mode, actor, type, source } = options;
  const asksFor = (...values: readonly (string | undefined)[]): boolean => values.some((value) => value !== undefined);
  if (what !== "attributions" && asksFor(speaker, mode))
    throw new WrongUse("--speaker and --mode are for show attributions; leave them out");
  if (what !== "timeline" && asksFor(actor, type, source))
    throw new WrongUse("--actor, --type and --source are for show timeline; leave them out");
  if (what === "timeline") return filteredEvents(document, options);
  return what === "attributions" ? filteredAttributions(document, options) : document;
}

function filteredAttributions(document: FindingsDocument, { speaker, mode }: ShowOptions): FindingsDocument {
  const actor = speaker === undefined ? undefined : namedActor(document.actors, speaker).id;
  const isWanted = (statement: Attribution): boolean =>
    (actor === undefined || statement.speaker === actor) && (mode === undefined || statement.mode === mode);
  return { ...document, attributions: document.attributions.filter(isWanted) };
}

/** What there is none of, in words. */
function nothing(what: View, { actor, type, source }: ShowOptions): string {
  const asked = [
    type === undefined ? null : ` of type ${plainLine(type)}`,
    actor === undefined ? null : ` with ${plainLine(actor)}`,
    source === undefined ? null : ` told of by ${source}`,
  ];
  return `${NOTHING[what]}${asked.filter(Boolean).join("")}`;
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

function timeline(document: FindingsDocument, { terminal, analysis }: Shown): string {
  return timelineLines(analysis.timeline(document), document, { terminal, placeOf: analysis.placeOf });
}

/** The entries with what is known of their places, for other programs. */
function placedEntries(document: FindingsDocument, { timeline: entriesOf, placeOf }: Shown["analysis"]) {
  return entriesOf(document).map((entry) => {
    const { place } = entry.event;
    return { ...entry, place: place === null ? null : placeOf(place) };
  });
}
