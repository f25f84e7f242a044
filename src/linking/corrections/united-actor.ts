import type { Actor } from "../../schema/findings.ts";
import { firstMention, uniteSpans } from "./spans.ts";
import { uniteRoles } from "./unite-roles.ts";

/** An actor with the mentions, names, roles and memberships of others, each once; its name and id stay. */
export function unitedActor(actor: Actor, others: readonly Actor[]): Actor {
  const all = [actor, ...others];
  const names = new Set(all.flatMap(({ name, aliases }) => [name, ...aliases]));
  names.delete(actor.name);
  const ids = new Set(all.map(({ id }) => id));
  const mentions = uniteSpans(all.map((one) => one.mentions));
  return {
    ...actor,
    mentions,
    evidence: firstMention(mentions) ?? actor.evidence,
    aliases: [...names],
    roles: uniteRoles(all.flatMap(({ roles }) => roles)),
    memberOf: [...new Set(all.flatMap(({ memberOf }) => memberOf))].filter((id) => !ids.has(id)),
    codebook: all.find(({ codebook }) => codebook !== null)?.codebook ?? null,
  };
}
