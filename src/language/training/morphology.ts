import type { FeatureCategory } from "../morphology.ts";

/**
 * The universal features. Others, which describe spelling (Typo), style or a single language's bookkeeping (ExtPos,
 * NumForm), are left to the treebanks.
 * Source: https://universaldependencies.org/u/feat/index.html.
 */
const UNIVERSAL = new Set(
  (
    "PronType NumType Poss Reflex Foreign Abbr Gender Animacy NounClass Number Case Definite Deixis DeixisRef Degree " +
    "VerbForm Mood Tense Aspect Voice Evident Polarity Person Polite Clusivity"
  ).split(" "),
);

/** A value that training has less often is a slip or cannot be learned. */
const LEAST_COUNT = 5;

/** The most values a category may have, so that a number fits a byte beside "none" and "unknown". */
const MOST_VALUES = 253;

/** The inventory of the universal features in FEATS strings: categories by name, their values the most frequent first. */
export function featureInventory(allFeats: Iterable<string | null>): FeatureCategory[] {
  const counts = new Map<string, Map<string, number>>();
  for (const feats of allFeats) {
    for (const pair of feats?.split("|") ?? []) {
      const [category = "", value = ""] = pair.split("=");
      if (!UNIVERSAL.has(category)) continue;
      const values = counts.get(category) ?? new Map<string, number>();
      counts.set(category, values.set(value, (values.get(value) ?? 0) + 1));
    }
  }
  return [...counts]
    .map(([category, values]) => ({
      category,
      values: [...values]
        .filter(([, count]) => count >= LEAST_COUNT)
        .sort(([a, countOfA], [b, countOfB]) => countOfB - countOfA || (a < b ? -1 : 1))
        .slice(0, MOST_VALUES)
        .map(([value]) => value),
    }))
    .filter(({ values }) => values.length > 0)
    .sort((a, b) => (a.category < b.category ? -1 : 1));
}
