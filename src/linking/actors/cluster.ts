import { foldName } from "../../language/fold-name.ts";
import type { Codebook, CodebookActor } from "../../schema/codebook.ts";
import type { Mention } from "../../schema/extract.ts";
import type { ActorType } from "../../schema/findings.ts";
import type { LinkedSource } from "../linked-source.ts";
import { isUnnamed } from "./bearers.ts";
import { bodyKey } from "./body-key.ts";
import { personsOf } from "./persons.ts";

/** All the mentions of one actor, in the order of the sources. */
export interface Cluster {
  readonly type: ActorType;
  readonly codebook: CodebookActor | null;
  readonly mentions: { readonly source: LinkedSource; readonly mention: Mention }[];
  /** How often each plain name was given. */
  readonly names: Map<string, number>;
  /** The first mention that is a name, else the first of all. */
  first: { readonly source: LinkedSource; readonly mention: Mention };
}

export interface Clustering {
  readonly clusters: readonly Cluster[];
  /** By source, for each of its mentions the cluster it is in, or null. */
  readonly clusterOf: ReadonlyMap<string, readonly (Cluster | null)[]>;
}

/**
 * Puts mentions together by keys, never by comparing them with each other: the codebook's names first, then folded
 * names; persons by `personsOf`.
 */
export function clusterMentions(sources: readonly LinkedSource[], codebook: Codebook | null): Clustering {
  const known = codebookIndex(codebook);
  const personAt = personsOf(sources, codebook);
  const byKey = new Map<unknown, Cluster>(); // by person, by codebook's actor, or by key
  const clusterOf = new Map<string, (Cluster | null)[]>();
  for (const source of sources) {
    const bodies = bodiesOf(source);
    const row = source.extract.mentions.map((mention, at): Cluster | null => {
      const { type, name } = mention;
      if (type === "place" || type === "event") return null;
      const person = personAt(source.id, at);
      const key = person ? "" : keyOf(source, mention, bodies);
      const actor = person ? person.codebook : (known.get(plainKey(name)) ?? known.get(key) ?? null);
      const entry = { source, mention };
      const id = person ?? actor ?? key;
      let cluster = byKey.get(id);
      if (!cluster) {
        cluster = { type: actor?.type ?? type, codebook: actor, mentions: [], names: new Map(), first: entry };
        byKey.set(id, cluster);
      }
      cluster.mentions.push(entry);
      // An office without a name names only him of whom no name is known.
      if (!isUnnamed(mention) || person?.names.length === 0)
        cluster.names.set(name, (cluster.names.get(name) ?? 0) + 1);
      if (cluster.first.mention.form !== "name" && mention.form === "name") cluster.first = entry;
      return cluster;
    });
    clusterOf.set(source.id, row);
  }
  const order = new Map(sources.map((source, index) => [source, index]));
  const place = ({ first }: Cluster) => order.get(first.source) as number;
  const clusters = [...byKey.values()].sort(
    (a, b) => place(a) - place(b) || a.first.mention.start - b.first.mention.start,
  );
  return { clusters, clusterOf };
}

function codebookIndex(codebook: Codebook | null): Map<string, CodebookActor> {
  const index = new Map<string, CodebookActor>();
  for (const actor of codebook?.actors ?? []) {
    if (actor.type === "person") continue;
    for (const name of [actor.name, ...actor.aliases]) {
      const key = plainKey(name);
      if (!index.has(key)) index.set(key, actor);
      const body = `organisation ${bodyKey(name).key}`;
      if (actor.type === "organisation" && !index.has(body)) index.set(body, actor);
    }
  }
  return index;
}

function plainKey(name: string): string {
  return `plain ${foldName(name.replace(/^the /i, "")).join(" ")}`;
}

/** The bodies of one source that name their state, by what they are without it: its "Foreign Ministry". */
function bodiesOf(source: LinkedSource): Map<string, Set<string>> {
  const bodies = new Map<string, Set<string>>();
  for (const { type, name } of source.extract.mentions) {
    if (type !== "organisation") continue;
    const { key, bare } = bodyKey(name);
    if (key === bare) continue;
    const same = bodies.get(bare);
    if (same) same.add(key);
    else bodies.set(bare, new Set([key]));
  }
  return bodies;
}

function keyOf(
  source: LinkedSource,
  { type, name }: Mention,
  bodies: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  // Kommersant.ru is Kommersant.
  if (type === "outlet") return `outlet ${foldName(name.replace(/(?<=[^.]{3})\.[a-z]{2,4}$/i, "")).join(" ")}`;
  if (type !== "organisation") return `${type} ${foldName(name).join(" ")}`;
  const { key, bare } = bodyKey(name);
  if (key !== bare) return `organisation ${key}`;
  const [only, ...others] = bodies.get(bare) ?? [];
  if (only !== undefined && others.length === 0) return `organisation ${only}`;
  // "the Foreign Ministry" of two articles may be two states'.
  return /^ministry /.test(bare) ? `organisation ${bare} in ${source.id}` : `organisation ${bare}`;
}
