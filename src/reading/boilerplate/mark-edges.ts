import { bodyOf, mark, type Page } from "./page.ts";
import { FOOT_RULES, HEAD_RULES } from "./rules.ts";
import type { UnitRule } from "./unit-rule.ts";

/**
 * Applies the rules for what stands before and after the article. A marked paragraph at the edge moves the edge
 * inward, so that a disclaimer between the last paragraph and a licence is reached too.
 */
export function markEdges(page: Page): void {
  const { first } = bodyOf(page);
  if (first === -1) {
    for (let i = 0; i < page.units.length; i += 1) apply(page, i, HEAD_RULES);
    return;
  }
  for (let i = 0; i < page.units.length; i += 1) {
    if (!apply(page, i, HEAD_RULES) && page.prose[i] && !page.marks[i]) break;
  }
  for (let i = page.units.length - 1; i >= 0; i -= 1) {
    if (!apply(page, i, FOOT_RULES) && page.prose[i] && !page.marks[i]) break;
  }
}

function apply(page: Page, i: number, rules: readonly UnitRule[]): boolean {
  const line = page.units[i]?.line ?? "";
  if (page.marks[i]) return false;
  const rule = rules.find((rule) => line.length <= rule.longest && rule.test(line));
  if (rule) mark(page, i, rule.kind, rule.rule);
  return rule !== undefined;
}
