import type { Codebook } from "../schema/codebook.ts";
import type { Actor } from "../schema/findings.ts";
import { buildActor } from "./actors/build-actor.ts";
import { type Cluster, clusterMentions } from "./actors/cluster.ts";
import { findingId } from "./finding-id.ts";
import type { LinkedSource } from "./linked-source.ts";

export interface LinkedActors {
  readonly actors: readonly Actor[];
  /** The actor that a mention of a source names, or null: places and events are no actors. */
  readonly actorOf: (sourceId: string, mention: number) => string | null;
}

/** Actors over all sources: one for all the names of one person, state, organisation, group or outlet. */
export function linkActors(sources: readonly LinkedSource[], codebook: Codebook | null): LinkedActors {
  const { clusters, clusterOf } = clusterMentions(sources, codebook); // one cluster an actor, in order of first mention
  const ids = new Map(clusters.map((cluster) => [cluster, idOf(cluster)]));
  const byName = new Map<string, string>(); // plain name of a state or body → id, for what titles are of
  for (const cluster of clusters) {
    const id = ids.get(cluster) as string;
    for (const name of cluster.names.keys()) if (cluster.type !== "person" && !byName.has(name)) byName.set(name, id);
  }
  const byCodebook = new Map(
    clusters.flatMap((cluster) => (cluster.codebook ? [[cluster.codebook.id, ids.get(cluster) as string]] : [])),
  );
  const actors = clusters.map((cluster) => buildActor(cluster, ids.get(cluster) as string, byName, byCodebook));
  return {
    actors,
    actorOf: (sourceId, mention) => {
      const cluster = clusterOf.get(sourceId)?.[mention];
      return cluster ? (ids.get(cluster) as string) : null;
    },
  };
}

function idOf(cluster: Cluster): string {
  const { source, mention } = cluster.first;
  return findingId("actor", source.sha256, [mention]);
}
