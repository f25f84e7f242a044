import { dateWords } from "../../schema/date-words.ts";
import type { ServedTimelineEvent } from "../../schema/served.ts";
import { leaveEvent } from "./choose-event.ts";
import { disputeWords, placeNames } from "./place-names.ts";
import { TellingList } from "./telling-list.tsx";

/** One event: what it was, how its date is known, and who tells of it. */
export function EventPanel({ event }: { readonly event: ServedTimelineEvent }) {
  const { label, type, mode, status, date, dateText, dateWhy, place, participants, tellings } = event;
  const rows: readonly (readonly [string, string, string?])[] = [
    ["When", dateWords(date), whyWords(date, dateText, dateWhy)],
    ["Status", status],
    ["Type", mode === null ? type : `${type} · ${mode}`],
    ...(place ? [["Where", placeNames(place), disputeWords(place)] as const] : []),
    ...(participants.length > 0 ? [["Who", participants.map(({ name }) => name).join(", ")] as const] : []),
  ];
  return (
    <section class="finding events">
      <header>
        <span class="kind">◆ event</span>
        <button type="button" class="close" aria-label="Close the event" onClick={leaveEvent}>
          ✕
        </button>
      </header>
      <h2>{label}</h2>
      <dl class="rows">
        {rows.map(([term, value, why]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>
              {value} {why && <span class="why">{why}</span>}
            </dd>
          </div>
        ))}
      </dl>
      <h3>{tellings.length === 1 ? "Told once" : `Told ${tellings.length} times`}</h3>
      <TellingList event={event} />
    </section>
  );
}

function whyWords(date: string | null, text: string | null, why: string | null): string {
  return [date, text === null ? null : `written “${text}”`, why].filter((part) => part).join("; ");
}
