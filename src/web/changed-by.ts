import type { KindedFinding } from "./notes.ts";

/** What a person has made of a finding, and who: "corrected by" a name; null where it is as the program proposed it. */
export function changedBy({ kind, finding }: KindedFinding): string | null {
  const { by, rule } = finding;
  if (by === "machine") return null;
  // What a person has split off was found by no rule; what was merged keeps the rule that found it.
  const done = kind !== "actors" ? "corrected" : rule === undefined ? "split off" : "merged";
  return `${done} by ${by}`;
}
