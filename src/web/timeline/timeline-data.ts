import { computed, signal } from "@preact/signals";
import type { ServedTimeline, ServedTimelineEvent } from "../../schema/served.ts";
import { ask, Refusal } from "../ask.ts";
import { route } from "../route.ts";
import { eventsThrough, NO_FILTER } from "./event-filter.ts";

/** The events as last fetched, null before. */
export const timeline = signal<ServedTimeline | null>(null);
export const timelineTrouble = signal<Refusal | null>(null);

/** What the address filters by. */
export const filter = computed(() => (route.value.screen === "timeline" ? route.value.filter : NO_FILTER));
/** The events in view, in the order of their dates. */
export const shownEvents = computed<readonly ServedTimelineEvent[]>(() =>
  eventsThrough(timeline.value?.events ?? [], filter.value),
);

/** Id of the event chosen in the list, and of the one under the pointer in the chart. */
export const chosen = signal<string | null>(null);
export const hovered = signal<string | null>(null);
/** Id of the event at which the keyboard enters the list. */
export const stop = computed(() => {
  const [first] = shownEvents.value;
  return shownEvents.value.some(({ id }) => id === chosen.value) ? chosen.value : (first?.id ?? null);
});
/** The event that is shown beside the list: what the pointer is on comes first. */
export const pickedEvent = computed(() => {
  const id = hovered.value ?? chosen.value;
  return id === null ? null : (shownEvents.value.find((event) => event.id === id) ?? null);
});

let asked = 0;

export async function loadTimeline(asOf: string | null): Promise<void> {
  const turn = ++asked;
  try {
    const found = await ask<ServedTimeline>(`/timeline${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ""}`);
    if (turn !== asked) return;
    timeline.value = found;
    timelineTrouble.value = null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (turn === asked) timelineTrouble.value = error;
  }
}
