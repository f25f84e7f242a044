import type { TimelineEntry } from "../analysis/timeline.ts";
import { dateWords } from "../schema/date-words.ts";
import { dayBounds } from "../schema/edtf.ts";
import type { FindingsDocument } from "../schema/findings.ts";
import type { BriefLine, BriefSection } from "./brief.ts";
import type { Citations } from "./citations.ts";
import { cited } from "./cited.ts";
import { counted } from "./counted.ts";
import { isOpen } from "./is-open.ts";
import { NAME_LENGTH, STATEMENT_LENGTH, shortened } from "./shortened.ts";

/** Of entries that would read the same in a line, such as a reprint's, the one that most voices tell of. */
export function onceEach(entries: readonly TimelineEntry[]): TimelineEntry[] {
  const alike = Map.groupBy(entries, ({ event: { date, label, place, status } }) =>
    JSON.stringify([date, label, place, status]),
  );
  return [...alike.values()].map((same) => same.reduce((a, b) => (b.voices.length > a.voices.length ? b : a)));
}

export function whatHappened(entries: readonly TimelineEntry[], most: number, citations: Citations): BriefSection {
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
        ? `${counted(rest, "more dated event")} in the dossier.`
        : null;
  return { heading: "What happened", note, lines };
}

export function whatIsPlanned(
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
    planned.length === 0
      ? "No dated plan was found."
      : rest > 0
        ? `${counted(rest, "more plan")} in the dossier.`
        : null;
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
