import { useComputed } from "@preact/signals";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { dateWords } from "../../schema/date-words.ts";
import type { ServedTimelineEvent } from "../../schema/served.ts";
import { printing } from "../nearness.ts";
import { eventElementId, followListKeys } from "./choose-event.ts";
import { placeNames } from "./place-names.ts";
import { TellingList } from "./telling-list.tsx";
import { chosen, stop } from "./timeline-data.ts";
import { yearsOf } from "./years-of.ts";

/** All events in the order of their dates: one stop for the keyboard, with arrows from one to the next. */
export function EventList({ events }: { readonly events: readonly ServedTimelineEvent[] }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => (list.current ? followListKeys(list.current) : undefined), []);
  const all = printing.value;
  return (
    <div ref={list} class="event-list">
      {useMemo(
        () =>
          yearsOf(events).map(({ title, events }) => (
            <section key={title}>
              <h2>{title}</h2>
              <ul>
                {events.map((event) => (
                  <li key={event.id}>
                    <EventLine event={event} />
                    {all && <TellingList event={event} />}
                  </li>
                ))}
              </ul>
            </section>
          )),
        [events, all],
      )}
    </div>
  );
}

function EventLine({ event }: { readonly event: ServedTimelineEvent }) {
  const { id, label, type, mode, status, date, place, participants, tellings } = event;
  // Of thousands of lines, only the one left and the one reached are drawn anew for a step.
  const isStop = useComputed(() => stop.value === id);
  const isChosen = useComputed(() => chosen.value === id);
  const sources = new Set(tellings.map(({ source }) => source)).size;
  const about = [
    status === "happened" ? null : status,
    mode === null ? type : `${type} · ${mode}`,
    place && placeNames(place),
    participants.map(({ name }) => name).join(", "),
    sources > 1 ? `told by ${sources} sources` : null,
  ];
  const choose = () => {
    chosen.value = id;
  };
  return (
    <button
      type="button"
      class="event-line"
      id={eventElementId(id)}
      tabIndex={isStop.value ? 0 : -1}
      aria-current={isChosen.value ? "true" : undefined}
      onFocus={choose}
      onClick={choose}
    >
      <span class="when">{dateWords(date)}</span> <span class="label">{label}</span>{" "}
      <span class="about">{about.filter((part) => part).join(" · ")}</span>
    </button>
  );
}
