import type { Review } from "../schema/findings.ts";

/** A sign and a word for each state of review; the sign never stands without the word being said. */
export const REVIEW_WORDS: Readonly<Record<Review, { readonly sign: string; readonly word: string }>> = {
  proposed: { sign: "", word: "Proposed" },
  accepted: { sign: "✓", word: "Accepted" },
  rejected: { sign: "✕", word: "Rejected" },
  unsure: { sign: "?", word: "Unsure" },
};
