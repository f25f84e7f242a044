import type { AttributionMode } from "../schema/findings.ts";

/** How a statement stands in the text. */
export const MODE_WORDS: Readonly<Record<AttributionMode, string>> = {
  direct: "quoted",
  mixed: "quoted in part",
  indirect: "reported",
  belief: "a thought or wish",
  citation: "cited",
  joint: "said jointly",
};
