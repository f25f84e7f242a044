import type { FindingKind } from "./findings.ts";

/** The kinds of finding in the order of the findings document. */
export const FINDING_KINDS = [
  "actors",
  "attributions",
  "events",
  "positions",
  "commitments",
  "linkages",
  "pressures",
  "predictions",
  "discrepancies",
] as const satisfies readonly FindingKind[];
