import type { ActorInList } from "../schema/served.ts";

/** An actor with its names as they are compared: without case and accents. */
export interface IndexedActor {
  readonly actor: ActorInList;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** The actors made ready for `actorMatches`, those named most first. */
export function indexActors(actors: readonly ActorInList[]): IndexedActor[] {
  return actors
    .toSorted((a, b) => b.mentions - a.mentions || a.name.localeCompare(b.name, "en"))
    .map((actor) => ({ actor, name: folded(actor.name), aliases: actor.aliases.map(folded) }));
}

/**
 * The actors whose name or alias holds what is typed, best first: a name that begins so, a name with a word that begins
 * so, an alias likewise, then any that holds it. Without a query, all of them.
 */
export function actorMatches(index: readonly IndexedActor[], query: string): ActorInList[] {
  const wanted = folded(query.trim());
  if (wanted === "") return index.map(({ actor }) => actor);
  const ranked: ActorInList[][] = [[], [], [], []];
  for (const { actor, name, aliases } of index) {
    const rank = Math.min(rankOf(name, wanted, 0), ...aliases.map((alias) => rankOf(alias, wanted, 2)));
    ranked[rank]?.push(actor);
  }
  return ranked.flat();
}

/** From the best rank a name of its kind can have, to 3 where the words are only held; infinite where they are not. */
function rankOf(name: string, wanted: string, best: number): number {
  if (name.startsWith(wanted)) return best;
  if (name.includes(` ${wanted}`) || name.includes(`-${wanted}`)) return Math.min(best + 1, 3);
  return name.includes(wanted) ? 3 : Number.POSITIVE_INFINITY;
}

function folded(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase();
}
