import type { Actor } from "../../schema/findings.ts";
import { spanOf } from "../linked-source.ts";
import { bodyKey } from "./body-key.ts";
import type { Cluster } from "./cluster.ts";
import { rolesOf } from "./roles.ts";

/** The actor that a cluster of mentions is; `byName` and `byCodebook` give the ids of the others. */
export function buildActor(
  cluster: Cluster,
  id: string,
  byName: ReadonlyMap<string, string>,
  byCodebook: ReadonlyMap<string, string>,
): Actor {
  const { type, codebook, mentions, first } = cluster;
  const name = codebook?.name ?? plainName(cluster);
  const roles = rolesOf(cluster, byName, byCodebook);
  const surfaces = new Set(
    mentions
      .filter(({ mention }) => mention.form === "name")
      .map(({ source, mention }) => plain(source.text.slice(mention.start, mention.end))),
  );
  surfaces.delete(name);
  return {
    id,
    evidence: [spanOf(first.source, first.mention)],
    by: "machine",
    review: "proposed",
    confidence: first.mention.confidence,
    rule: first.mention.rule,
    name,
    type,
    mentions: mentions.map(({ source, mention }) => ({ ...spanOf(source, mention), form: mention.form })),
    aliases: [...surfaces],
    roles,
    memberOf: memberOf(cluster, id, name, byName, byCodebook),
    codebook: codebook?.id ?? null,
  };
}

/** The plain name given most often; a person's fullest, so that a surname alone never names him who has two names. */
function plainName({ type, names }: Cluster): string {
  const weight = (name: string, count: number) =>
    count +
    (type === "person" && name.includes(" ") ? 1_000_000 : 0) -
    (type === "person" && !/\p{Ll}/u.test(name) ? 500_000 : 0);
  let best = "";
  let most = Number.NEGATIVE_INFINITY;
  for (const [name, count] of names) {
    if (weight(name, count) <= most) continue;
    best = name;
    most = weight(name, count);
  }
  return best;
}

function plain(surface: string): string {
  return surface.replace(/\s+/g, " ");
}

/** A minister's state, a ministry's state, a people's state: from the codebook, else from titles and names. */
function memberOf(
  { type, codebook, mentions }: Cluster,
  id: string,
  name: string,
  byName: ReadonlyMap<string, string>,
  byCodebook: ReadonlyMap<string, string>,
): string[] {
  const members = new Set<string>();
  for (const of of codebook?.["member-of"] ?? []) {
    const actor = byCodebook.get(of);
    if (actor) members.add(actor);
  }
  if (members.size === 0 && type === "person")
    for (const { mention } of mentions) {
      const actor = mention.titleOf === null ? undefined : byName.get(mention.titleOf);
      if (actor) members.add(actor);
    }
  if (members.size === 0 && (type === "organisation" || type === "group")) {
    const state = bodyKey(name.replace(/^former /, "")).state;
    const actor = state === null ? undefined : byName.get(state);
    if (actor) members.add(actor);
  }
  members.delete(id);
  return [...members];
}
