import { CAPTION_RULES } from "./caption-rules.ts";
import { COMMENT_RULES } from "./comment-rules.ts";
import { DISCLAIMER_RULES } from "./disclaimer-rules.ts";
import { LICENCE_RULES } from "./licence-rules.ts";
import { NAVIGATION_RULES } from "./navigation-rules.ts";
import { RELATED_RULES } from "./related-rules.ts";
import type { UnitRule } from "./unit-rule.ts";

/** Every rule that judges a unit by its words alone, in the order in which they win. */
const RULES: readonly UnitRule[] = [
  ...LICENCE_RULES,
  ...DISCLAIMER_RULES,
  ...COMMENT_RULES,
  ...RELATED_RULES,
  ...CAPTION_RULES,
  ...NAVIGATION_RULES,
];

export const ANYWHERE_RULES = RULES.filter((rule) => rule.where === "anywhere");
export const HEAD_RULES = RULES.filter((rule) => rule.where === "head" || rule.where === "edges");
export const FOOT_RULES = RULES.filter((rule) => rule.where === "foot" || rule.where === "edges");
