import { dateWords } from "../../schema/date-words.ts";
import type { ServedTelling, ServedTimelineEvent } from "../../schema/served.ts";
import { formatRoute, route } from "../route.ts";
import { placeNames } from "./place-names.ts";
import { timeline } from "./timeline-data.ts";

/** Code units of a sentence that are shown. */
const LONGEST = 400;

/** Every telling of an event: where it is told, in which words, and how its date is known. */
export function TellingList({ event }: { readonly event: ServedTimelineEvent }) {
  return (
    <ul class="tellings">
      {event.tellings.map((telling) => (
        <li key={`${telling.source} ${telling.start} ${telling.end}`}>
          <a
            href={formatRoute({
              screen: "reader",
              source: telling.source,
              finding: event.id,
              at: `${telling.start}-${telling.end}`,
              asOf: route.value.asOf,
            })}
          >
            {titleOf(telling.source)}
          </a>{" "}
          <span class="why">
            {telling.published === null ? "publication date unknown" : `published ${dateWords(telling.published)}`}
          </span>
          <blockquote>{clip(telling.exact)}</blockquote>
          <p>{differences(event, telling)}</p>
        </li>
      ))}
    </ul>
  );
}

/** Its date with the words for it and the anchor; place and status where they are not the event's. */
function differences(
  event: ServedTimelineEvent,
  { date, dateText, dateWhy, placeNames: names, status }: ServedTelling,
): string {
  const written = dateText === null ? null : `written “${dateText}”`;
  const words = [
    date === null ? "no date told" : dateWords(date),
    written,
    dateWhy,
    names.join(" / ") === (event.place && placeNames(event.place)) ? null : names.join(" / "),
    status === event.status ? null : status,
  ];
  return words.filter((part) => part).join(" · ");
}

function clip(exact: string): string {
  return exact.length > LONGEST ? `${exact.slice(0, LONGEST).toWellFormed()}…` : exact;
}

function titleOf(source: string): string {
  return timeline.value?.sources.find(({ id }) => id === source)?.title ?? source;
}
