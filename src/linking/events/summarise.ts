import { dayBounds } from "../../schema/edtf.ts";
import type { Event, EventStatus, EventTelling } from "../../schema/findings.ts";
import { stateOf } from "./state-of.ts";

/** What the tellings of an event, in the order of their publication, come to. */
export type Summary = Pick<Event, "date" | "dateText" | "dateWhy" | "place" | "status" | "evidence" | "tellings">;

export function summarise(tellings: readonly EventTelling[]): Summary {
  const dated = mostPrecise(tellings);
  const seen = new Set<string>();
  return {
    date: dated?.date ?? null,
    dateText: dated?.dateText ?? null,
    dateWhy: dated?.dateWhy ?? null,
    place: placeOf(tellings, dated),
    status: statusOf(tellings),
    evidence: tellings
      .flatMap(({ evidence }) => evidence)
      .filter(({ source, start, end }) => {
        const key = `${source} ${start} ${end}`;
        return !seen.has(key) && seen.add(key);
      }),
    tellings: [...tellings],
  };
}

function mostPrecise(tellings: readonly EventTelling[]): EventTelling | null {
  let best: EventTelling | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const telling of tellings) {
    const bounds = telling.date === null ? null : dayBounds(telling.date);
    if (!bounds) continue;
    const days = bounds.first && bounds.last ? Date.parse(bounds.last) - Date.parse(bounds.first) : Number.MAX_VALUE;
    if (days < fewest) [best, fewest] = [telling, days];
  }
  return best;
}

/** The place that the telling with the best date names, else the first that any names; of a state the city that another names. */
function placeOf(tellings: readonly EventTelling[], dated: EventTelling | null): string | null {
  const named = dated?.place ?? tellings.find(({ place }) => place !== null)?.place ?? null;
  if (named === null || stateOf(named) !== named) return named;
  const closer = tellings.find(({ place }) => place !== null && place !== named && stateOf(place) === named);
  return closer?.place ?? named;
}

/**
 * The latest telling's status, but what was postponed or cancelled has not happened because a careless telling says so,
 * and a report leaves open what another telling knows.
 */
function statusOf(tellings: readonly EventTelling[]): EventStatus {
  const known = tellings.filter(({ status }) => status !== "reported");
  const latest = known.at(-1)?.status ?? "reported";
  if (latest !== "happened" && latest !== "under-way") return latest;
  return known.findLast(({ status }) => status === "cancelled" || status === "postponed")?.status ?? latest;
}
