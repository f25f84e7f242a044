import { dayBounds } from "../../schema/edtf.ts";
import type { Telling } from "../../schema/extract.ts";
import type { Actor, EventTelling } from "../../schema/findings.ts";
import type { LinkedActors } from "../actors.ts";
import { type LinkedSource, spanOf } from "../linked-source.ts";
import { stateOf } from "./state-of.ts";

/** A telling with its participants as actors of the dossier and its days as numbers. */
export interface ToldEvent {
  readonly source: LinkedSource;
  readonly telling: Telling;
  readonly participants: readonly string[];
  readonly persons: ReadonlySet<string>;
  /** The states and bodies that take part, by themselves or by their people. */
  readonly parties: ReadonlySet<string>;
  readonly family: string;
  /** Null where the date is not known or open on a side. */
  readonly days: { readonly first: number; readonly last: number } | null;
}

/** A treaty that one source says was agreed and another says was signed may be one event. */
const FAMILIES: Readonly<Record<string, string>> = { SUPPORT: "accord", AGREE: "accord" };

const DAY = 86_400_000;

/** What no type is for is of its kind, and a deed that only its date tells of its verb: two deeds of a month are two. */
function familyOf(source: LinkedSource, { type, mode, trigger }: Telling): string {
  if (type !== "OTHER") return FAMILIES[type] ?? type;
  return mode === "deed" ? `deed ${source.text.slice(trigger.start, trigger.end).toLowerCase()}` : `OTHER ${mode}`;
}

export function toldEvents(
  source: LinkedSource,
  linked: LinkedActors,
  actors: ReadonlyMap<string, Actor>,
): ToldEvent[] {
  const states = new Map(linked.actors.filter(({ type }) => type === "state").map(({ name, id }) => [name, id]));
  return source.extract.tellings.map((telling) => {
    const ids = telling.participants.map((mention) => linked.actorOf(source.id, mention));
    const participants = [...new Set(ids.filter((id) => id !== null))];
    const persons = participants.filter((id) => actors.get(id)?.type === "person");
    return {
      source,
      telling,
      participants,
      persons: new Set(persons),
      parties: new Set([...participants.flatMap((id) => partiesOf(id, actors)), ...hostOf(telling, states)]),
      family: familyOf(source, telling),
      days: daysOf(telling.date),
    };
  });
}

/** A person stands for his state; where that is not known, for himself. */
function partiesOf(id: string, actors: ReadonlyMap<string, Actor>): readonly string[] {
  const actor = actors.get(id);
  if (actor?.type !== "person") return [id];
  const states = actor.memberOf.filter((of) => actors.get(of)?.type === "state");
  return states.length > 0 ? states : [id];
}

/** The state that is visited takes part in the visit. */
function hostOf({ mode, place }: Telling, states: ReadonlyMap<string, string>): readonly string[] {
  const state = mode === "visit" && place !== null ? stateOf(place) : null;
  const id = state === null ? undefined : states.get(state);
  return id === undefined ? [] : [id];
}

function daysOf(date: string | null): ToldEvent["days"] {
  const bounds = date === null ? null : dayBounds(date);
  if (!bounds?.first || !bounds.last || date?.startsWith("-")) return null;
  return { first: Date.parse(bounds.first) / DAY, last: Date.parse(bounds.last) / DAY };
}

export function eventTelling({ source, telling }: ToldEvent): EventTelling {
  const { date, dateText, dateWhy, place, status } = telling;
  return { evidence: telling.evidence.map((range) => spanOf(source, range)), date, dateText, dateWhy, place, status };
}
