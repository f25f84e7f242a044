import { shown } from "./written-value.ts";

/** How many parts an operator takes: just so many, or any number. */
const PARTS: Readonly<Record<string, number | null>> = { not: 1, and: null, or: null, if: 2, iff: 2 };

/** What is wrong with a value that should be a statement as nested lists, or in words that are read later; null where nothing is. */
export function statementFault(value: unknown): string | null {
  if (typeof value === "string") return value === "" ? "is an empty statement" : null;
  if (!Array.isArray(value)) return `${shown(value)} is no statement: write option ids with not, and, or, if, iff`;
  const [operator, ...parts] = value;
  const wanted = typeof operator === "string" && Object.hasOwn(PARTS, operator) ? PARTS[operator] : undefined;
  if (wanted === undefined) return `a list begins with ${shown(operator)}, not with not, and, or, if or iff`;
  if (wanted !== null && parts.length !== wanted) {
    return `${operator} takes ${wanted === 1 ? "one statement" : "two statements"}, not ${parts.length}`;
  }
  for (const part of parts) {
    const fault = statementFault(part);
    if (fault !== null) return fault;
  }
  return null;
}
