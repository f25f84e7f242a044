import type { Codebook } from "../schema/codebook.ts";
import type { Actor } from "../schema/findings.ts";
import type { LinkedSource } from "./linked-source.ts";

export interface LinkedActors {
  readonly actors: readonly Actor[];
  /** The actor that a mention of a source names, or null: places and events are no actors. */
  readonly actorOf: (sourceId: string, mention: number) => string | null;
}

/** Actors over all sources: one for all the names of one person, state, organisation, group or outlet. */
export function linkActors(_sources: readonly LinkedSource[], _codebook: Codebook | null): LinkedActors {
  return { actors: [], actorOf: () => null };
}
