import type { Role } from "../../schema/findings.ts";
import { uniteSpans } from "./spans.ts";

/** Roles of one title, of one actor and of one time are one, with the evidence of all. */
export function uniteRoles(roles: readonly Role[]): Role[] {
  const alike = Map.groupBy(roles, ({ title, of, during }) => JSON.stringify([title, of, during]));
  return [...alike.values()].map((same) =>
    same.length === 1
      ? (same[0] as Role)
      : { ...(same[0] as Role), evidence: uniteSpans(same.map((one) => one.evidence)) },
  );
}
