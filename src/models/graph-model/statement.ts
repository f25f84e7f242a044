import type { OptionColumns } from "./option-columns.ts";

/**
 * What may be true of a state: an option's id (the option is taken), or a combination. `["if", A, B]` reads "A if B": false
 * only where B is true and A is not.
 */
export type Statement =
  | string
  | readonly ["not", Statement]
  | readonly ["and" | "or", ...Statement[]]
  | readonly ["if" | "iff", Statement, Statement];

/** The options that a statement speaks of, each once. */
export function optionsOf(statement: Statement): string[] {
  if (typeof statement === "string") return [statement];
  const [, ...parts] = statement;
  return [...new Set(parts.flatMap(optionsOf))];
}

/** How many options and operators a statement is written with. */
export function partsOf(statement: Statement): number {
  if (typeof statement === "string") return 1;
  const [, ...parts] = statement;
  return parts.reduce((sum, part) => sum + partsOf(part), 1);
}

/** In which states a statement holds: one bit a state, 32 states at a time. Cost: states / 32 for each word of the statement. */
export function whereTrue(statement: Statement, columns: OptionColumns): Uint32Array {
  if (typeof statement === "string") return columns.of(statement);
  const [operator, ...parts] = statement;
  const [first, ...others] = parts.map((part) => whereTrue(part, columns));
  const result = first ? first.slice() : new Uint32Array(columns.words).fill(operator === "and" ? 0xffffffff : 0);
  if (operator === "not") return result.map((word) => ~word);
  for (const other of others) {
    for (let at = 0; at < result.length; at++) {
      const [a, b] = [result[at] ?? 0, other[at] ?? 0];
      result[at] = operator === "and" ? a & b : operator === "or" ? a | b : operator === "if" ? a | ~b : ~(a ^ b);
    }
  }
  return result;
}

/** Whether a statement holds where only some options are decided: true, false, or null where that is open yet (Kleene's logic). */
export function holds(statement: Statement, taken: (option: string) => boolean | null): boolean | null {
  if (typeof statement === "string") return taken(statement);
  const operator = statement[0];
  if (operator === "and" || operator === "or") {
    const decisive = operator === "or";
    let isOpen = false;
    for (let at = 1; at < statement.length; at++) {
      const value = holds(statement[at] as Statement, taken);
      if (value === decisive) return decisive;
      if (value === null) isOpen = true;
    }
    return isOpen ? null : !decisive;
  }
  const a = holds(statement[1], taken);
  if (operator === "not") return a === null ? null : !a;
  const b = holds(statement[2] as Statement, taken);
  if (operator === "if") return a === true || b === false ? true : a === null || b === null ? null : false;
  return a === null || b === null ? null : a === b;
}
