import type { AttributionMode, Modality, Polarity } from "./findings.ts";

/** What the closed fields of an attribution can be, in the order in which they are offered to a person. */

export const MODES = [
  "direct",
  "mixed",
  "indirect",
  "belief",
  "citation",
  "joint",
] as const satisfies readonly AttributionMode[];
export const POLARITIES = ["affirmed", "negated"] as const satisfies readonly Polarity[];
export const MODALITIES = ["stated", "hedged", "conditional"] as const satisfies readonly Modality[];
