import { Argument, type Command } from "commander";
import { dateWords } from "../../schema/date-words.ts";
import type { Attribution, FindingsDocument } from "../../schema/findings.ts";
import { examples, isoDay, tellNothing, withDossier } from "../arguments.ts";
import type { CommandContext } from "../program.ts";
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
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      examples(
        "demarche show actors talks.dossier",
        "demarche show attributions talks.dossier --as-of 2016-12-31",
        "demarche show timeline talks.dossier --json",
      ),
    )
    .action((what: View, path: string, { asOf, json }: { asOf?: string; json?: boolean }) =>
      withDossier(path, async (dossier) => {
        const analysis = await import("../../dossier.ts");
        const document = dossier.document({ asOf });
        const found = what === "timeline" ? analysis.timeline(document) : document[what];
        if (json) terminal.out(`${JSON.stringify(found, null, 2)}\n`);
        else if (found.length === 0) tellNothing(terminal, NOTHING[what], asOf);
        else terminal.out(VIEWS[what](document, terminal, analysis));
      }),
    );
}

type Analysis = Pick<typeof import("../../dossier.ts"), "speakers" | "timeline">;

function actors(document: FindingsDocument, terminal: Terminal, { speakers }: Analysis): string {
  const said = new Map(speakers(document).map(({ actor, statements }) => [actor.id, statements.length]));
  const rows = document.actors.map(({ id, name, type, aliases, mentions, roles, review }) => [
    styled(terminal, "dim", id),
    type,
    String(mentions.length),
    String(said.get(id) ?? 0),
    [
      plainLine(name),
      ...roles.slice(0, 2).map(({ title }) => plainLine(title)),
      ...(aliases.length > 0 ? [`also ${aliases.map(plainLine).join(", ")}`] : []),
      ...(review === "proposed" ? [] : [`[${review}]`]),
    ].join("; "),
  ]);
  return columns([["", "type", "mentions", "statements", "name"], ...rows]);
}

function attributions({ attributions: all, actors }: FindingsDocument, terminal: Terminal): string {
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  const said = new Map(all.map((statement) => [statement.id, statement]));
  const who = ({ speaker, speakerSpan }: Attribution): string =>
    (speaker && names.get(speaker)) ?? (speakerSpan ? `${speakerSpan.exact} (not resolved)` : "speaker unknown");
  return all
    .map((statement) => {
      const { id, cue, content, mode, polarity, modality, via, evidence, review } = statement;
      const account = via === null ? undefined : said.get(via);
      const marks = [
        mode,
        polarity === "negated" ? "negated" : null,
        modality === "stated" ? null : modality,
        account ? `by the account of ${plainLine(who(account))}` : null,
      ];
      const state = review === "proposed" ? "" : ` [${review}]`;
      const words = content.map(({ exact }) => plainLine(exact)).join(" … ");
      const head = `${styled(terminal, "dim", id)}  ${styled(terminal, "bold", plainLine(who(statement)))}  ${cue ? plainLine(cue.exact) : ""}`;
      return `${head}  (${marks.filter(Boolean).join(", ")}; ${evidence[0]?.source})${state}\n    ${words}\n`;
    })
    .join("");
}

function events(document: FindingsDocument, terminal: Terminal): string {
  const rows = document.events.map(({ id, type, mode, status, date, label, tellings, review }) => [
    styled(terminal, "dim", id),
    mode ? `${type}/${mode}` : type,
    status,
    dateWords(date),
    `${plainLine(label)}${tellings.length > 1 ? ` (${tellings.length} tellings)` : ""}${review === "proposed" ? "" : ` [${review}]`}`,
  ]);
  return columns([["", "type", "status", "date", "event"], ...rows]);
}

function timelineLines(document: FindingsDocument, terminal: Terminal, { timeline }: Analysis): string {
  const rows = timeline(document).map(({ event, voices, otherDates }) => [
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
