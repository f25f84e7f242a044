import type { Actor } from "../../schema/findings.ts";
import type { ToldEvent } from "./told-event.ts";

/** An event in words: "Putin visits Japan", "Meeting of Lavrov and Kono". */
export function labelOf(
  told: readonly ToldEvent[],
  participants: readonly string[],
  actors: ReadonlyMap<string, Actor>,
): string {
  const best = clearest(told);
  const { telling } = best;
  const place = told.find((one) => one.telling.place !== null)?.telling.place ?? null;
  const who = telling.mode === "visit" ? best.participants : participants;
  const persons = who.filter((id) => actors.get(id)?.type === "person");
  const names = (persons.length > 0 ? persons : who).map((id) => shortName(actors.get(id)));
  const together = listed(names);
  if (telling.mode === "visit" && names.length > 0) {
    const host = place ?? hostOf(participants, actors, persons);
    return host === null || host === names[0] ? `Visit of ${together}` : `${names[0]} visits ${host}`;
  }
  const [alone, joined] = WORDS[telling.mode ?? ""] ??
    WORDS[telling.type] ?? [`${telling.type.toLowerCase()} event`, "of"];
  return together === "" ? capital(alone) : `${capital(alone)} ${joined} ${together}`;
}

/** The telling that the engine is surest of, the first of equals. */
export function clearest(told: readonly ToldEvent[]): ToldEvent {
  return told.reduce((best, one) => (one.telling.confidence > best.telling.confidence ? one : best));
}

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  meeting: ["meeting", "of"],
  summit: ["summit", "of"],
  talks: ["talks", "of"],
  call: ["telephone call", "of"],
  visit: ["visit", "of"],
  signing: ["signing", "by"],
  expel: ["expulsion", "by"],
  withdraw: ["recall", "by"],
  seize: ["seizure", "by"],
  appointment: ["appointment", "of"],
  election: ["election", "of"],
  anniversary: ["anniversary", "of"],
  survey: ["survey", "by"],
  session: ["session", "of"],
  agreement: ["agreement", "of"],
  exercise: ["exercise", "of"],
  statement: ["announcement", "by"],
  programme: ["programme", "of"],
  withdrawal: ["withdrawal", "by"],
  invasion: ["invasion", "by"],
  war: ["war", "of"],
  coup: ["coup", "in"],
  deed: ["act", "of"],
  AGREE: ["agreement", "of"],
  SUPPORT: ["support", "by"],
  CONCEDE: ["concession", "by"],
  COOPERATE: ["cooperation", "of"],
  AID: ["aid", "by"],
  REJECT: ["refusal", "by"],
  THREATEN: ["threat", "by"],
  PROTEST: ["protest", "by"],
  COERCE: ["coercion", "by"],
  MOBILIZE: ["military move", "by"],
  SANCTION: ["sanctions", "by"],
  RETREAT: ["step back", "by"],
  ASSAULT: ["attack", "by"],
};

function hostOf(
  participants: readonly string[],
  actors: ReadonlyMap<string, Actor>,
  persons: readonly string[],
): string | null {
  const state = participants.find((id) => actors.get(id)?.type === "state" && !persons.includes(id));
  return state === undefined ? null : (actors.get(state)?.name ?? null);
}

/** A person by the last word of his name; all others in full. */
function shortName(actor: Actor | undefined): string {
  if (!actor) return "?";
  return actor.type === "person" ? (actor.name.split(" ").at(-1) ?? actor.name) : actor.name;
}

/** Names beyond the fourth would make it no label. */
const MOST = 4;

function listed(names: readonly string[]): string {
  const shown = names.length > MOST ? [...names.slice(0, MOST - 1), `${names.length - MOST + 1} others`] : names;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
