import type { Kept } from "./draft.ts";
import { uniteRoles } from "./unite-roles.ts";

/** Ids of all actors that a finding refers to, itself not counted. */
export function actorsIn(kept: Kept): string[] {
  const ids: string[] = [];
  withActors(kept, (id) => {
    ids.push(id);
    return id;
  });
  return ids;
}

/**
 * A finding with each actor that it refers to replaced by what `to` gives; in a list each stands once. The one place
 * that knows where in findings actors are referred to. No actor is a member of itself, and none has two equal roles.
 */
export function withActors(kept: Kept, to: (id: string) => string): Kept {
  const each = (ids: readonly string[]): string[] => [...new Set(ids.map(to))];
  const one = (id: string | null): string | null => (id === null ? null : to(id));
  switch (kept.kind) {
    case "actors": {
      const { finding } = kept;
      const memberOf = each(finding.memberOf).filter((id) => id !== finding.id);
      const roles = finding.roles.map((role) => ({ ...role, of: one(role.of) }));
      return { ...kept, finding: { ...finding, memberOf, roles: uniteRoles(roles) } };
    }
    case "attributions":
      return { ...kept, finding: { ...kept.finding, speaker: one(kept.finding.speaker) } };
    case "events":
      return { ...kept, finding: { ...kept.finding, participants: each(kept.finding.participants) } };
    case "positions":
      return { ...kept, finding: { ...kept.finding, actor: to(kept.finding.actor) } };
    case "commitments":
      return { ...kept, finding: { ...kept.finding, actors: each(kept.finding.actors) } };
    case "linkages":
      return { ...kept, finding: { ...kept.finding, assertedBy: each(kept.finding.assertedBy) } };
    case "pressures":
      return { ...kept, finding: { ...kept.finding, on: to(kept.finding.on), from: one(kept.finding.from) } };
    case "predictions":
      return { ...kept, finding: { ...kept.finding, holder: one(kept.finding.holder) } };
    case "discrepancies":
      return kept;
  }
}
