import { signal } from "@preact/signals";
import type { ActorInList, ServedActors } from "../schema/served.ts";
import { type IndexedActor, indexActors } from "./actor-matches.ts";
import { ask, Refusal } from "./ask.ts";

/** All actors of the dossier as last fetched, null before. */
export const actorList = signal<{
  readonly byId: ReadonlyMap<string, ActorInList>;
  readonly index: readonly IndexedActor[];
} | null>(null);
export const actorListTrouble = signal<Refusal | null>(null);

let asked = 0;

export async function loadActors(asOf: string | null): Promise<void> {
  const turn = ++asked;
  try {
    const { actors } = await ask<ServedActors>(`/actors${asOf ? `?asOf=${encodeURIComponent(asOf)}` : ""}`);
    if (turn !== asked) return;
    actorList.value = { byId: new Map(actors.map((actor) => [actor.id, actor])), index: indexActors(actors) };
    actorListTrouble.value = null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (turn === asked) actorListTrouble.value = error;
  }
}
