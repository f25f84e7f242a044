import type { Place, TimelineEntry } from "../dossier.ts";
import { dateWords } from "../schema/date-words.ts";
import type { Event, EventTelling, FindingsDocument, SourceRecord } from "../schema/findings.ts";
import { plainLine, styled, type Terminal } from "./terminal.ts";

/** Participants of an event beyond these are counted: a line is for looking over. */
const MOST_PARTICIPANTS = 6;

/** What the timeline is told with. */
export interface TimelineContext {
  readonly terminal: Terminal;
  /** The place that is called so, if it is known. */
  readonly placeOf: (name: string) => Place | null;
}

/**
 * The timeline in text. An event has a line with its date, status and label; one with its type, place and
 * participants; and one for each telling: by whom and when it was published, the date as written and what it was
 * resolved from, and wherein the telling differs from the event.
 */
export function timelineLines(
  entries: readonly TimelineEntry[],
  { actors, sources }: FindingsDocument,
  { terminal, placeOf }: TimelineContext,
): string {
  const names = new Map(actors.map(({ id, name }) => [id, plainLine(name)]));
  const records = new Map(sources.map((record) => [record.id, record]));
  return entries
    .flatMap(({ event }) => {
      const place = placeWords(event.place, placeOf);
      const state = event.review === "proposed" ? "" : ` [${event.review}]`;
      const about = [
        event.mode ? `${event.type}/${event.mode}` : event.type,
        place,
        participantWords(event, names),
        styled(terminal, "dim", event.id),
      ];
      return [
        `${styled(terminal, "bold", dateWords(event.date))}  ${event.status}  ${plainLine(event.label)}${state}`,
        `    ${about.filter(Boolean).join("; ")}`,
        ...event.tellings.map((telling) => {
          const elsewhere = placeWords(telling.place, placeOf);
          return `    ${tellingWords(telling, event, records, elsewhere === place ? "" : elsewhere)}`;
        }),
      ];
    })
    .map((line) => `${line}\n`)
    .join("");
}

/** "Kunashir / Kunashiri (disputed: Japan, Russia)"; a disputed place is never given by the name of one side only. */
function placeWords(asWritten: string | null, placeOf: TimelineContext["placeOf"]): string {
  if (asWritten === null) return "";
  const place = placeOf(asWritten);
  if (place === null) return plainLine(asWritten);
  const names = place.names.join(" / ");
  return place.disputed.length > 0 ? `${names} (disputed: ${place.disputed.join(", ")})` : names;
}

function participantWords({ participants }: Event, names: ReadonlyMap<string, string>): string {
  const known = participants.flatMap((id) => names.get(id) ?? []);
  const more = known.length > MOST_PARTICIPANTS ? [`and ${known.length - MOST_PARTICIPANTS} more`] : [];
  return [...known.slice(0, MOST_PARTICIPANTS), ...more].join(", ");
}

/** `elsewhere` is where it puts the event, in words, if that is another place than the event's. */
function tellingWords(
  { evidence, date, dateText, dateWhy, status }: EventTelling,
  event: Event,
  records: ReadonlyMap<string, SourceRecord>,
  elsewhere: string,
): string {
  const source = evidence[0]?.source ?? "";
  const record = records.get(source);
  const published = record?.published ? `published ${dateWords(record.published)}` : "publication date unknown";
  const told = [
    dateText === null ? null : `“${plainLine(dateText)}”`,
    dateWhy === null ? null : plainLine(dateWhy),
    date === event.date ? null : dateWords(date),
    status === event.status ? null : status,
    elsewhere === "" ? null : `in ${elsewhere}`,
  ].filter((part) => part !== null);
  const voice = `${plainLine(record?.group ?? source)} (${source}, ${published})`;
  return told.length > 0 ? `${voice}: ${told.join("; ")}` : voice;
}
