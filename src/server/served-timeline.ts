import { placeOf, timeline } from "../dossier.ts";
import type { Actor, Event, FindingsDocument, SourceRecord } from "../schema/findings.ts";
import type { ServedPlace, ServedTelling, ServedTimelineEvent, ServedTimelineSource } from "../schema/served.ts";

/** The events of a document in the order of their dates, each with its place on the globe, its people and its tellings. */
export function servedTimeline(document: FindingsDocument): {
  readonly events: ServedTimelineEvent[];
  readonly sources: ServedTimelineSource[];
} {
  const actors = new Map(document.actors.map((actor) => [actor.id, actor]));
  const records = new Map(document.sources.map((record) => [record.id, record]));
  return {
    events: timeline(document).map(({ event }) => servedEvent(event, actors, records)),
    sources: document.sources.map(({ id, title, file, group, published }) => ({
      id,
      title: title ?? file,
      voice: group,
      published,
    })),
  };
}

function servedEvent(
  event: Event,
  actors: ReadonlyMap<string, Actor>,
  records: ReadonlyMap<string, SourceRecord>,
): ServedTimelineEvent {
  const { id, label, type, mode, status, review, by, date, dateText, dateWhy, place, participants } = event;
  return {
    ...{ id, label, type, mode, status, review, by, date, dateText, dateWhy },
    place: place === null ? null : servedPlace(place),
    participants: participants.flatMap((participant) => {
      const actor = actors.get(participant);
      return actor ? [{ id: actor.id, name: actor.name, type: actor.type }] : [];
    }),
    tellings: event.tellings.flatMap((telling) => servedTelling(telling, records)),
  };
}

function servedPlace(name: string): ServedPlace {
  const known = placeOf(name);
  if (!known) return { name, names: [name], kind: null, latitude: null, longitude: null, disputed: [] };
  const { names, kind, latitude, longitude, disputed } = known;
  return { name: known.name, names, kind, latitude, longitude, disputed };
}

function servedTelling(
  { evidence, date, dateText, dateWhy, place, status }: Event["tellings"][number],
  records: ReadonlyMap<string, SourceRecord>,
): ServedTelling[] {
  return evidence.slice(0, 1).map(({ source, exact, start, end }) => ({
    ...{ source, published: records.get(source)?.published ?? null },
    ...{ date, dateText, dateWhy, status },
    place,
    placeNames: place === null ? [] : servedPlace(place).names,
    ...{ exact, start, end },
  }));
}
