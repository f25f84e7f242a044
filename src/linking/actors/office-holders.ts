import { office } from "../../language/office.ts";
import { dayBounds } from "../../schema/edtf.ts";
import type { Mention } from "../../schema/extract.ts";
import type { LinkedSource } from "../linked-source.ts";
import type { Person } from "./persons.ts";

/** Days between a source that names the holder of an office and one that does not, at most. */
const NEAR = 366;
const DAY = 86_400_000;

interface Held {
  readonly person: Person;
  /** When sources say so, in days since 1970. */
  readonly days: { readonly first: number; readonly last: number }[];
}

/** Who held which office of which state when, as the sources show by their own dates. */
export class OfficeHolders {
  readonly #held = new Map<string, Map<Person, Held>>();

  add(source: LinkedSource, { title, titleOf }: Mention, person: Person): void {
    if (title === null || titleOf === null || /^(?:former|ex|late|then|incoming) |-(?:elect|designate)$/i.test(title))
      return;
    const key = `${office(title)}\n${titleOf}`;
    const holders = this.#held.get(key) ?? new Map<Person, Held>();
    this.#held.set(key, holders);
    const held = holders.get(person) ?? { person, days: [] };
    holders.set(person, held);
    const days = daysOf(source.extract.published);
    if (days && held.days.length < 100) held.days.push(days);
  }

  /** The holder whom the sources name nearest in time; the only one there is, where a date is unknown; else null. */
  at(source: LinkedSource, { title, titleOf }: Mention): Person | null {
    const holders = [...(this.#held.get(`${office(title ?? "")}\n${titleOf}`)?.values() ?? [])];
    const then = daysOf(source.extract.published);
    if (!then) return holders.length === 1 ? (holders[0]?.person ?? null) : null;
    const [nearest, second] = holders
      .map(({ person, days }) => ({ person, gap: Math.min(...days.map((day) => gap(day, then))) }))
      .sort((a, b) => a.gap - b.gap);
    return nearest && nearest.gap <= NEAR && nearest.gap < (second?.gap ?? Number.POSITIVE_INFINITY)
      ? nearest.person
      : null;
  }
}

function gap(a: Held["days"][number], b: Held["days"][number]): number {
  return Math.max(0, a.first - b.last, b.first - a.last);
}

function daysOf(date: string | null): Held["days"][number] | null {
  const bounds = date === null ? null : dayBounds(date);
  if (!bounds?.first || !bounds.last) return null;
  return { first: Date.parse(bounds.first) / DAY, last: Date.parse(bounds.last) / DAY };
}
