import type { Review } from "../schema/findings.ts";

/** Whether no person has accepted or rejected it yet. */
export function isOpen(review: Review): boolean {
  return review === "proposed" || review === "unsure";
}
