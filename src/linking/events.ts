import type { Event } from "../schema/findings.ts";
import type { LinkedActors } from "./actors.ts";
import type { LinkedSource } from "./linked-source.ts";

/** Events of the world, each with every telling of it. */
export function linkEvents(_sources: readonly LinkedSource[], _linked: LinkedActors): Event[] {
  return [];
}
