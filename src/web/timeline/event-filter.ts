import type { ServedTimeline, ServedTimelineEvent } from "../../schema/served.ts";

/** Which events are shown; null where it does not matter. */
export interface EventFilter {
  /** Id of an actor that takes part. */
  readonly actor: string | null;
  readonly type: string | null;
  /** Id of a source that tells of it. */
  readonly source: string | null;
}

export const FILTER_KEYS: readonly (keyof EventFilter)[] = ["actor", "type", "source"];
export const NO_FILTER: EventFilter = { actor: null, type: null, source: null };

/**
 * The events that a filter lets through. Of those, all tellings stay: what other sources say of the same event is what
 * one comes for.
 */
export function eventsThrough(events: readonly ServedTimelineEvent[], filter: EventFilter): ServedTimelineEvent[] {
  const { actor, type, source } = filter;
  return events.filter(
    (event) =>
      (type === null || event.type === type) &&
      (actor === null || event.participants.some(({ id }) => id === actor)) &&
      (source === null || event.tellings.some((telling) => telling.source === source)),
  );
}

/** A value to filter by, and how many events it lets through by itself. */
export interface FilterChoice {
  readonly value: string;
  readonly words: string;
  readonly events: number;
}

/** The values that events have: actors and types with the most events first, sources as they are given. */
export function filterChoices({
  events,
  sources,
}: ServedTimeline): Readonly<Record<keyof EventFilter, FilterChoice[]>> {
  const actors = new Map<string, { words: string; events: number }>();
  const types = new Map<string, { words: string; events: number }>();
  const telling = new Map<string, { words: string; events: number }>(
    sources.map(({ id, title }) => [id, { words: title, events: 0 }]),
  );
  for (const event of events) {
    count(types, event.type, event.type);
    for (const [id, name] of new Map(event.participants.map(({ id, name }) => [id, name]))) count(actors, id, name);
    for (const id of new Set(event.tellings.map(({ source }) => source))) count(telling, id, id);
  }
  return {
    actor: choices(actors).sort(byEvents),
    type: choices(types).sort(byEvents),
    source: choices(telling).filter((choice) => choice.events > 0),
  };
}

type Counts = Map<string, { words: string; events: number }>;

function count(counts: Counts, value: string, words: string): void {
  const known = counts.get(value);
  if (known) known.events++;
  else counts.set(value, { words, events: 1 });
}

function choices(counts: Counts): FilterChoice[] {
  return [...counts].map(([value, { words, events }]) => ({ value, words, events }));
}

function byEvents(a: FilterChoice, b: FilterChoice): number {
  return b.events - a.events || a.words.localeCompare(b.words, "en");
}
