import type { BoilerplateKind } from "../../schema/source.ts";

/** Where a rule may hold: `edges` are the units before the first and after the last paragraph of the article. */
export type Zone = "anywhere" | "edges" | "head" | "foot";

/** A rule that judges one unit by its words alone. */
export interface UnitRule {
  /** Family and name: `licence/all-rights-reserved`. */
  readonly rule: string;
  readonly kind: BoilerplateKind;
  readonly where: Zone;
  /** Longest unit, in code units, that the rule may mark: keeps it off whole paragraphs, and its cost bounded. */
  readonly longest: number;
  readonly test: (line: string) => boolean;
}

/** The unit is one of these phrases and nothing else but a number, a mark or a count around it. */
export function isOneOf(phrases: readonly string[]): (line: string) => boolean {
  const known = new Set(phrases);
  return (line) => known.has(bare(line));
}

/** Lower case, without figures and marks at the ends. */
function bare(line: string): string {
  if (line.length > 120) return line;
  return line
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/^[^\p{L}]+/u, "")
    .replace(/[^\p{L}]+$/u, "");
}
