import { foldName } from "../../language/fold-name.ts";
import { personKey, surnamesOf } from "../../language/person-name.ts";
import type { Codebook, CodebookActor } from "../../schema/codebook.ts";
import type { Mention } from "../../schema/extract.ts";
import type { ActorType } from "../../schema/findings.ts";
import type { LinkedSource } from "../linked-source.ts";
import { bodyKey } from "./body-key.ts";

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
 * names; a bare surname that its own source does not resolve goes to the only person of that surname there is.
 */
export function clusterMentions(sources: readonly LinkedSource[], codebook: Codebook | null): Clustering {
  const known = codebookIndex(codebook);
  const persons = fullNames(sources);
  const byKey = new Map<string, Cluster>();
  const clusterOf = new Map<string, (Cluster | null)[]>();
  for (const source of sources) {
    const bodies = bodiesOf(source);
    const row = source.extract.mentions.map((mention): Cluster | null => {
      const { type, name } = mention;
      if (type === "place" || type === "event") return null;
      const actor = known.get(lookupKey(type, name)) ?? null;
      const key = actor ? `codebook ${actor.id}` : keyOf(source, mention, persons, bodies);
      const again = actor ?? known.get(key) ?? null;
      const entry = { source, mention };
      const id = again ? `codebook ${again.id}` : key;
      let cluster = byKey.get(id);
      if (!cluster) {
        cluster = { type: again?.type ?? type, codebook: again, mentions: [], names: new Map(), first: entry };
        byKey.set(id, cluster);
      }
      cluster.mentions.push(entry);
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

/** A person's names are looked up apart from the others: "Washington" the man is no state. */
function lookupKey(type: string, name: string): string {
  return type === "person" ? `person ${personKey(name)}` : `body ${foldName(name).join(" ")}`;
}

function codebookIndex(codebook: Codebook | null): Map<string, CodebookActor> {
  const index = new Map<string, CodebookActor>();
  for (const actor of codebook?.actors ?? [])
    for (const name of [actor.name, ...actor.aliases]) {
      const key = lookupKey(actor.type, name.replace(/^(?:the|The) /, ""));
      if (!index.has(key)) index.set(key, actor);
      const body = `organisation ${bodyKey(name).key}`;
      if (actor.type === "organisation" && !index.has(body)) index.set(body, actor);
    }
  return index;
}

/** Full names by surname over all sources: the surname leads somewhere only if one person has it. */
function fullNames(sources: readonly LinkedSource[]): ReadonlyMap<string, ReadonlySet<string>> {
  const bySurname = new Map<string, Set<string>>();
  for (const source of sources)
    for (const { type, form, name } of source.extract.mentions) {
      if (type !== "person" || form !== "name" || foldName(name).length < 2) continue;
      const key = personKey(name);
      for (const surname of surnamesOf(name)) {
        const same = bySurname.get(surname);
        if (same) same.add(key);
        else bySurname.set(surname, new Set([key]));
      }
    }
  return bySurname;
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
  persons: ReadonlyMap<string, ReadonlySet<string>>,
  bodies: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  if (type === "person") {
    const key = personKey(name);
    if (key.includes(" ")) return `person ${key}`;
    const [only, ...others] = persons.get(key) ?? [];
    return only !== undefined && others.length === 0 ? `person ${only}` : `person ${key}`;
  }
  if (type !== "organisation") return `${type} ${foldName(name).join(" ")}`;
  const { key, bare } = bodyKey(name);
  if (key !== bare) return `organisation ${key}`;
  const [only, ...others] = bodies.get(bare) ?? [];
  if (only !== undefined && others.length === 0) return `organisation ${only}`;
  // "the Foreign Ministry" of two articles may be two states'.
  return /^ministry /.test(bare) ? `organisation ${bare} in ${source.id}` : `organisation ${bare}`;
}
