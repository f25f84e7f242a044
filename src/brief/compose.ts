import { readingOrder } from "../analysis/reading-order.ts";
import { type Speaker, speakers } from "../analysis/speakers.ts";
import { type TimelineEntry, timeline } from "../analysis/timeline.ts";
import { byDate, dateWords } from "../schema/date-words.ts";
import { dayBounds } from "../schema/edtf.ts";
import type { Attribution, Finding, FindingsDocument, Review, SourceRecord } from "../schema/findings.ts";
import type { Span } from "../schema/span.ts";
import type { Brief, BriefLine, BriefSection } from "./brief.ts";
import { Citations, type CitedSource } from "./citations.ts";
import { printedHeight, TWO_PAGES } from "./paper.ts";
import { shortened } from "./shortened.ts";

export interface BriefInput {
  readonly title: string;
  readonly document: FindingsDocument;
  /** ISO day; the document is the dossier as known then. */
  readonly asOf?: string | undefined;
  /** How many sources were left out because they may be later. */
  readonly leftOut?: number;
  readonly source: (id: string) => CitedSource;
}

/** How many voices, speakers and events a brief has lines for. */
interface Shares {
  readonly voices: number;
  readonly speakers: number;
  readonly happened: number;
  readonly planned: number;
}

/** Two pages of A4 hold some 60 lines with their citations; where they are long ones, fewer: the first that fit. */
const SHARES: readonly Shares[] = [
  { voices: 7, speakers: 7, happened: 8, planned: 5 },
  { voices: 6, speakers: 6, happened: 7, planned: 4 },
  { voices: 5, speakers: 5, happened: 6, planned: 4 },
  { voices: 4, speakers: 4, happened: 5, planned: 3 },
  { voices: 3, speakers: 3, happened: 3, planned: 2 },
  { voices: 2, speakers: 2, happened: 2, planned: 2 },
  { voices: 1, speakers: 1, happened: 1, planned: 1 },
];
const STATEMENTS_EACH = 2;
const READ_FIRST = 3;
const SOURCES_EACH = 2;
const CITES_EACH = 2;
const STATEMENT_LENGTH = 180;
const TITLE_LENGTH = 80;
const NAME_LENGTH = 60;

/** The brief of a dossier: sources and voices, who said what, what happened, what is planned, what to read first. */
export function composeBrief(input: BriefInput): Brief {
  const { document } = input;
  const found = { speaking: speakers(document), entries: onceEach(timeline(document)) };
  let brief: Brief | null = null;
  for (const shares of SHARES) {
    brief = composed(input, found, shares);
    if (printedHeight(brief) <= TWO_PAGES) break;
  }
  return brief as Brief;
}

interface Found {
  readonly speaking: readonly Speaker[];
  readonly entries: readonly TimelineEntry[];
}

function composed(
  { title, document, asOf, leftOut = 0, source }: BriefInput,
  { speaking, entries }: Found,
  shares: Shares,
): Brief {
  const citations = new Citations(source);
  const sections = [
    whoSaidWhat(document, speaking, shares.speakers, citations),
    whatHappened(entries, shares.happened, citations),
    whatIsPlanned(entries, document, shares.planned, citations),
    readFirst(document, citations),
    sourcesAndVoices(document, shares.voices, citations),
  ];
  return {
    title: shortened(title, 2 * TITLE_LENGTH),
    lede: lede(document, asOf, leftOut),
    sections,
    citations: citations.list(),
  };
}

function lede({ sources, attributions, events }: FindingsDocument, asOf: string | undefined, leftOut: number): string {
  const voices = new Set(sources.map(({ group }) => group)).size;
  const said = attributions.filter(({ review }) => review !== "rejected").length;
  const happened = events.filter(({ review }) => review !== "rejected").length;
  const known = asOf === undefined ? "" : `As known on ${dateWords(asOf)}. `;
  const omitted =
    leftOut === 0 ? "" : ` ${count(leftOut, "source")} that may be later ${leftOut === 1 ? "is" : "are"} left out.`;
  return `${known}From ${count(sources.length, "source")} of ${count(voices, "voice")}${periodOf(sources)}: ${count(said, "statement")} and ${count(happened, "event")}.${omitted}`;
}

/** The years of publication as far as they are known; a source that is open to one side leaves the period so. */
function periodOf(sources: readonly SourceRecord[]): string {
  const bounds = sources.flatMap(({ published }) => dayBounds(published ?? "") ?? []);
  if (bounds.length === 0) return "";
  const firsts = bounds.map(({ first }) => first?.slice(0, 4)).sort();
  const lasts = bounds.map(({ last }) => last?.slice(0, 4)).sort();
  const first = firsts.includes(undefined) ? null : firsts[0];
  const last = lasts.includes(undefined) ? null : lasts.at(-1);
  if (first && last) return `, published ${first === last ? `in ${first}` : `from ${first} to ${last}`}`;
  if (first) return `, published in ${first} or later`;
  return last ? `, published in ${last} or before` : "";
}

function whoSaidWhat(
  document: FindingsDocument,
  all: readonly Speaker[],
  most: number,
  citations: Citations,
): BriefSection {
  const names = new Map(document.actors.map(({ id, name }) => [id, name]));
  const said = new Map(document.attributions.map((statement) => [statement.id, statement]));
  const published = new Map(document.sources.map((source) => [source.id, source]));
  const lines = all.slice(0, most).flatMap((speaker) =>
    mostTelling(speaker.statements, published)
      .slice(0, STATEMENTS_EACH)
      .map((alike) => statementLine(speaker, alike, { names, said }, citations)),
  );
  const rest = all.length - most;
  const note =
    all.length === 0
      ? "No statement with a speaker was found."
      : rest > 0
        ? `${count(rest, "more speaker")} in the dossier.`
        : null;
  return { heading: "Who said what", note, lines };
}

/** To look up who a statement is by. */
interface SaidBy {
  readonly names: ReadonlyMap<string, string>;
  readonly said: ReadonlyMap<string, Attribution>;
}

function statementLine(
  { actor }: Speaker,
  alike: readonly Attribution[],
  { names, said: all }: SaidBy,
  citations: Citations,
): BriefLine {
  const [statement] = alike as [Attribution];
  const role = actor.roles[0];
  const of = role?.of ? (names.get(role.of) ?? role.of) : null;
  const office = role ? ` (${shortened(`${role.title}${of ? `, ${of}` : ""}`, NAME_LENGTH)})` : "";
  const words = statement.content.map(({ exact }) => exact).join(" … ");
  const said = paired(shortened(words, STATEMENT_LENGTH));
  const cue = shortened(statement.cue?.exact ?? "said", NAME_LENGTH);
  const negated = statement.polarity === "negated" && !NEGATIVE.test(`${cue} ${words}`) ? " (negated)" : "";
  return {
    lead: `${shortened(actor.name, NAME_LENGTH)}${office}`,
    text: `${accountOf(statement, { names, said: all })}${cue}${negated}: ${statement.mode === "direct" ? `“${said}”` : said}`,
    cites: cited(alike, citations),
    proposed: alike.every(({ review }) => isOpen(review)),
  };
}

/** What somebody has said by another's account only is not to read as if he had been heard. */
function accountOf({ via }: Attribution, { names, said }: SaidBy): string {
  const account = via === null ? undefined : said.get(via);
  if (!account || account.review === "rejected") return "";
  const teller = account.speaker === null ? account.speakerSpan?.exact : names.get(account.speaker);
  return `by the account of ${shortened(teller ?? "somebody not named", NAME_LENGTH)}, `;
}

/** Words by which a reader sees for himself that something is denied. */
const NEGATIVE =
  /\b(?:not|no|nor|never|none|nothing|nobody|cannot|without|den(?:y|ies|ied)|reject\w*|refus\w*)\b|n['’]t\b/i;

/** Closing marks are no part of a statement's content; an opening one inside it would be left without its fellow. */
function paired(words: string): string {
  const unpaired = (words.match(/["“”]/g)?.length ?? 0) % 2 === 1;
  return unpaired ? words.replace(/["“”](?=[^"“”]*$)/, "") : words;
}

/** Where findings that say the same stand, as many places as a line can cite. */
function cited(findings: readonly Finding[], citations: Citations): number[] {
  const spans =
    findings.length === 1 ? findings[0]?.evidence : findings.flatMap(({ evidence }) => evidence.slice(0, 1));
  return [...new Set((spans ?? []).slice(0, CITES_EACH).map((span) => citations.cite(span)))];
}

/**
 * Statements in the order of what they are worth, those in the same words together: reviewed ones first, then what was
 * quoted, then what is later; too short or long ones last.
 */
function mostTelling(statements: readonly Attribution[], sources: ReadonlyMap<string, SourceRecord>): Attribution[][] {
  const worth = (statement: Attribution): number => {
    const length = statement.content.reduce((sum, { exact }) => sum + exact.length, 0);
    const reviewed = statement.review === "accepted" ? 4 : 0;
    const quoted = QUOTED[statement.mode] ?? 0;
    const fitting = length < 30 ? -1 : length > 2 * STATEMENT_LENGTH ? -0.5 : 0.5;
    return reviewed + quoted + fitting + (statement.confidence ?? 0);
  };
  const publishedOf = (statement: Attribution) => sources.get(statement.evidence[0]?.source ?? "")?.published ?? null;
  const sorted = [...statements].sort((a, b) => worth(b) - worth(a) || byDate(publishedOf(b), publishedOf(a)));
  return [...Map.groupBy(sorted, beginning).values()];
}

/** Somebody's own words tell more than another's account of them; what he is thought to think tells least. */
const QUOTED: Partial<Record<Attribution["mode"], number>> = { direct: 1, mixed: 0.8, indirect: 0.5, joint: 0.5 };

/** The first letters of a statement, by which a reprint of it is known. */
function beginning({ content }: Attribution): string {
  const letters =
    content
      .map(({ exact }) => exact)
      .join(" ")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return letters.slice(0, 12).join(" ");
}

/** Of entries that would read the same in a line, such as a reprint's, the one that most voices tell of. */
function onceEach(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const alike = Map.groupBy(entries, ({ event: { date, label, place, status } }) =>
    JSON.stringify([date, label, place, status]),
  );
  return [...alike.values()].map((same) => same.reduce((a, b) => (b.voices.length > a.voices.length ? b : a)));
}

function whatHappened(entries: readonly TimelineEntry[], most: number, citations: Citations): BriefSection {
  const happened = entries.filter(
    ({ event }) => (event.status === "happened" || event.status === "under-way") && event.date,
  );
  const chosen = new Set([...happened].sort((a, b) => worthOf(b) - worthOf(a)).slice(0, most));
  const lines = happened.filter((entry) => chosen.has(entry)).map((entry) => eventLine(entry, citations));
  const rest = happened.length - lines.length;
  const note =
    happened.length === 0
      ? "No dated event was found."
      : rest > 0
        ? `${count(rest, "more dated event")} in the dossier.`
        : null;
  return { heading: "What happened", note, lines };
}

function whatIsPlanned(
  entries: readonly TimelineEntry[],
  { sources }: FindingsDocument,
  most: number,
  citations: Citations,
): BriefSection {
  // A plan without a date is worth a line only where it was put off or given up.
  const planned = entries.filter(
    ({ event }) =>
      event.status === "postponed" || event.status === "cancelled" || (event.status === "planned" && event.date),
  );
  const lastKnown = sources
    .flatMap(({ published }) => dayBounds(published ?? "")?.last ?? [])
    .sort()
    .at(-1);
  const chosen = new Set([...planned].sort((a, b) => worthOf(b) - worthOf(a)).slice(0, most));
  const lines = planned
    .filter((entry) => chosen.has(entry))
    .map((entry) => {
      const line = eventLine(entry, citations);
      const due = dayBounds(entry.event.date ?? "")?.last;
      const past = due && lastKnown && due < lastKnown && entry.event.status === "planned";
      return past ? { ...line, text: `${line.text}; nothing later was found of it` } : line;
    });
  const rest = planned.length - lines.length;
  const note =
    planned.length === 0 ? "No dated plan was found." : rest > 0 ? `${count(rest, "more plan")} in the dossier.` : null;
  return { heading: "What was planned", note, lines };
}

/** More voices, more parts filled in, and a day rather than a year make an event worth a line. */
function worthOf({ event, voices }: TimelineEntry): number {
  const bounds = dayBounds(event.date ?? "");
  const days = bounds?.first && bounds.last ? (Date.parse(bounds.last) - Date.parse(bounds.first)) / 86_400_000 : 9999;
  const precise = days <= 2 ? 1 : days <= 31 ? 0.7 : days <= 366 ? 0.2 : 0;
  const reviewed = event.review === "accepted" ? 4 : 0;
  return reviewed + 2 * voices.length + Math.min(event.participants.length, 2) + precise + (event.place ? 0.5 : 0);
}

function eventLine({ event, voices, otherDates }: TimelineEntry, citations: Citations): BriefLine {
  const place = event.place && !event.label.includes(event.place) ? `, ${shortened(event.place, NAME_LENGTH)}` : "";
  const status = event.status === "happened" ? "" : ` (${event.status})`;
  const told = voices.length > 1 ? `; told by ${voices.length} voices` : "";
  const differing =
    otherDates.length === 0 ? "" : `; also dated ${otherDates.slice(0, 2).map(dateWords).join(" and ")}`;
  return {
    lead: dateWords(event.date),
    text: `${shortened(event.label, STATEMENT_LENGTH)}${place}${status}${told}${differing}`,
    cites: cited([event], citations),
    proposed: isOpen(event.review),
  };
}

function readFirst(document: FindingsDocument, citations: Citations): BriefSection {
  const names = new Map(document.actors.map(({ id, name }) => [id, name]));
  const lines = readingOrder(document, READ_FIRST).flatMap(({ source, statements, events, newActors }): BriefLine[] => {
    const span = firstSpanIn(source.id, document.attributions) ?? firstSpanIn(source.id, document.events);
    if (!span) return [];
    const people = newActors
      .slice(0, 3)
      .map((id) => shortened(names.get(id) ?? id, NAME_LENGTH))
      .join(", ");
    const adds = people === "" ? "" : `, among them of ${people}`;
    const text = `${count(statements, "statement")} and ${count(events, "event")}${adds}`;
    return [{ lead: titleOf(source), text, cites: [citations.cite(span)], proposed: false }];
  });
  return { heading: "What to read first", note: lines.length === 0 ? "Nothing to choose by was found." : null, lines };
}

function firstSpanIn(source: string, findings: readonly Finding[]): Span | undefined {
  for (const { evidence, review } of findings) {
    const span = review === "rejected" ? undefined : evidence.find((one) => one.source === source);
    if (span) return span;
  }
  return undefined;
}

function sourcesAndVoices({ sources }: FindingsDocument, most: number, citations: Citations): BriefSection {
  const voices = [...Map.groupBy(sources, ({ group }) => group).values()].sort((a, b) => b.length - a.length);
  const lines = voices.slice(0, most).map((members): BriefLine => {
    const [first] = members as [SourceRecord];
    const name = shortened(first.publisher ?? first.author ?? "Publisher not named", TITLE_LENGTH);
    const titles = members
      .slice(0, SOURCES_EACH)
      .map((source) => `${source.id} “${titleOf(source)}”, ${dateWords(source.published)}`);
    const more = members.length > SOURCES_EACH ? `; ${members.length - SOURCES_EACH} more` : "";
    const cites = members.slice(0, SOURCES_EACH).map(({ id }) => citations.citeSource(id));
    return { lead: name, text: titles.join("; ") + more, cites, proposed: false };
  });
  const rest = voices.length - lines.length;
  return {
    heading: "Sources and voices",
    note: sources.length === 0 ? "No source." : rest > 0 ? `${count(rest, "more voice")} in the dossier.` : null,
    lines,
  };
}

function titleOf({ title, file }: SourceRecord): string {
  return shortened(title ?? file, TITLE_LENGTH);
}

function isOpen(review: Review): boolean {
  return review === "proposed" || review === "unsure";
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? "" : "s"}`;
}
