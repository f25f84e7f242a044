import type { Event, FindingsDocument } from "../schema/findings.ts";
import { WrongUse } from "./exit-code.ts";
import { namedActor } from "./named-actor.ts";

/** Which events of a timeline are wanted; what is left out asks for nothing. */
export interface TimelineFilter {
  /** A participant: name, alias or id. */
  readonly actor?: string;
  /** A type ("CONSULT"), a mode ("visit") or both ("CONSULT/visit"), in either case. */
  readonly type?: string;
  /** Id of a source that tells of it. */
  readonly source?: string;
}

/** The document with those events only that are asked for. Throws WrongUse for an actor or source that is not there. */
export function filteredEvents(document: FindingsDocument, { actor, type, source }: TimelineFilter): FindingsDocument {
  const participant = actor === undefined ? undefined : namedActor(document.actors, actor).id;
  if (source !== undefined && !document.sources.some(({ id }) => id === source)) {
    throw new WrongUse(
      `${JSON.stringify(source)}: no source shown has that id; \`demarche sources FILE\` lists them, such as s1`,
    );
  }
  const isWanted = (event: Event): boolean =>
    (participant === undefined || event.participants.includes(participant)) &&
    (type === undefined || isOfType(event, type.toLowerCase())) &&
    (source === undefined || event.evidence.some((span) => span.source === source));
  return { ...document, events: document.events.filter(isWanted) };
}

function isOfType({ type, mode }: Event, wanted: string): boolean {
  return [type, mode, `${type}/${mode}`].some((one) => one?.toLowerCase() === wanted);
}
