import type { ServedFindings } from "../schema/served.ts";

/** The names of all actors that the findings refer to, by id, so that the page never has to show an id. */
export function namesIn(findings: ServedFindings, names: ReadonlyMap<string, string>): Record<string, string> {
  const ids = new Set<string | null>();
  for (const { id, memberOf } of findings.actors) for (const actor of [id, ...memberOf]) ids.add(actor);
  for (const { speaker } of findings.attributions) ids.add(speaker);
  for (const { participants } of findings.events) for (const actor of participants) ids.add(actor);
  for (const { actor } of findings.positions) ids.add(actor);
  for (const { actors } of findings.commitments) for (const actor of actors) ids.add(actor);
  for (const { assertedBy } of findings.linkages) for (const actor of assertedBy) ids.add(actor);
  for (const { on, from } of findings.pressures) for (const actor of [on, from]) ids.add(actor);
  for (const { holder } of findings.predictions) ids.add(holder);
  // Ids come from files: without a prototype, one named "__proto__" is a name like any other.
  const named: Record<string, string> = Object.create(null);
  for (const id of ids) {
    const name = id === null ? undefined : names.get(id);
    if (id !== null && name !== undefined) named[id] = name;
  }
  return named;
}
