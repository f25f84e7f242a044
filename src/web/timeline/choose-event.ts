import { chosen, hovered, shownEvents } from "./timeline-data.ts";

export function eventElementId(event: string): string {
  return `event-${event}`;
}

/** Chooses an event and brings its line in the list into view, with the focus on it. */
export function chooseEvent(id: string): void {
  chosen.value = id;
  document.getElementById(eventElementId(id))?.focus();
}

/** Lets go of the event chosen; the keyboard stays where it was in the list. */
export function leaveEvent(): void {
  const id = chosen.value;
  hovered.value = null;
  if (id === null) return;
  document.getElementById(eventElementId(id))?.focus();
  chosen.value = null;
}

/** Leads from event to event in the order of their dates; both pairs of arrows, as time runs along the axis too. */
const STEPS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowRight: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  ArrowLeft: (at) => Math.max(at - 1, 0),
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrows, pages, Home and End while a line of the list has the focus. */
export function followListKeys(list: HTMLElement): () => void {
  const press = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    const line = event.target instanceof Element ? event.target.closest(".event-line") : null;
    if (!step || !line || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const events = shownEvents.peek();
    const at = events.findIndex(({ id }) => eventElementId(id) === line.id);
    const next = events[step(at, events.length - 1)];
    if (next) chooseEvent(next.id);
  };
  list.addEventListener("keydown", press);
  return () => list.removeEventListener("keydown", press);
}

/** The pointer on a mark shows its event, a click chooses it. */
export function followChartPointer(chart: Element): () => void {
  const eventAt = ({ target }: globalThis.Event) => {
    const mark = target instanceof Element ? target.closest("[data-event]") : null;
    return mark ? (shownEvents.peek()[Number(mark.getAttribute("data-event"))]?.id ?? null) : null;
  };
  const over = (event: globalThis.Event) => {
    // A finger has no hover: its tap is a click, and what it touched would stay in the way.
    if ((event as PointerEvent).pointerType !== "touch") hovered.value = eventAt(event);
  };
  const leave = () => {
    hovered.value = null;
  };
  const click = (event: globalThis.Event) => {
    const id = eventAt(event);
    if (id !== null) chooseEvent(id);
  };
  chart.addEventListener("pointerover", over);
  chart.addEventListener("pointerleave", leave);
  chart.addEventListener("click", click);
  return () => {
    chart.removeEventListener("pointerover", over);
    chart.removeEventListener("pointerleave", leave);
    chart.removeEventListener("click", click);
  };
}
