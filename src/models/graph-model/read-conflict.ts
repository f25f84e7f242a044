import type { z } from "zod";
import { ConflictSpec } from "./conflict-spec.ts";
import { LogicError, parseStatement } from "./logic.ts";
import { nearest } from "./nearest.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";
import { optionsOf, type Statement } from "./statement.ts";
import { oneOf, strayProblems } from "./stray-problems.ts";
import { sizeFault } from "./written-size.ts";
import { isRecord, shown } from "./written-value.ts";

const KEYS = {
  conflict: Object.keys(ConflictSpec.shape),
  decisionMaker: ["id", "name", "preference"],
  option: ["id", "name", "owner", "change", "evidence"],
};

const FORM = "docs/conflict-file.md shows the form";

/**
 * Checks what a person wrote down as a conflict (parsed YAML or JSON; the conflict itself, or under the key `conflict`) and gives it
 * with all statements as lists. What needs the states (rankings, payoffs) is checked by `buildConflict`.
 *
 * @throws {SpecError} naming each mistake, its place and its mend.
 */
export function readConflict(value: unknown): ConflictSpec {
  const written = isRecord(value) && isRecord(value.conflict) ? value.conflict : value;
  if (!isRecord(written)) {
    throw new SpecError([
      { place: "", reason: "is no conflict", mend: "give decisionMakers and either options or arcs, as keys" },
    ]);
  }
  const fault = sizeFault(written);
  if (fault) throw new SpecError([{ place: "", reason: fault, mend: "write it with fewer brackets and aliases" }]);
  const typos = misspelt(written);
  if (typos.length > 0) throw new SpecError(typos);
  const parsed = ConflictSpec.safeParse(written);
  if (!parsed.success) throw new SpecError(parsed.error.issues.flatMap((issue) => problemsOf(issue, written)));
  const problems: SpecProblem[] = [];
  const spec = withStatementsRead(parsed.data, problems);
  problems.push(...strayProblems(spec));
  if (problems.length > 0) throw new SpecError(problems);
  return { ...spec, form: spec.options ? "options" : "graph" };
}

function problemsOf(issue: z.core.$ZodIssue, written: unknown): SpecProblem[] {
  const { path, value } = asWritten(issue.path, written);
  const place = path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ place, reason: `has no key ${shown(key)}`, mend: `mend or remove it: ${FORM}` }));
  }
  const isEmpty = value === "" || (Array.isArray(value) && value.length === 0);
  if (issue.code === "too_small" && isEmpty && issue.message.startsWith("Too small"))
    return [{ place, reason: "is empty", mend: FORM }];
  if (issue.code === "custom" || issue.code === "too_big" || issue.code === "too_small") {
    return [{ place, reason: issue.message, mend: FORM }];
  }
  if (value === undefined) return [{ place, reason: "is missing", mend: FORM }];
  if (issue.code === "invalid_type" && issue.expected === "string" && typeof value !== "object") {
    return [{ place, reason: `${shown(value)} is no text`, mend: `put it into quotation marks: "${shown(value)}"` }];
  }
  if (issue.code === "invalid_type" && issue.expected === "array" && typeof value !== "object") {
    return [{ place, reason: `${shown(value)} is no list`, mend: `put it into brackets: [${shown(value)}]` }];
  }
  const message = `${issue.message.charAt(0).toLowerCase()}${issue.message.slice(1)}`;
  return [{ place, reason: `${shown(value)}: ${message}`, mend: FORM }];
}

/** A value and its place as far as they are written: what may be given alone stands where its record would. */
function asWritten(path: readonly PropertyKey[], written: unknown): { path: readonly PropertyKey[]; value: unknown } {
  let value = written;
  for (const [depth, key] of path.entries()) {
    if (value !== undefined && (typeof value !== "object" || value === null))
      return { path: path.slice(0, depth), value };
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  return { path, value };
}

/** Keys that are none but look like one; others are left for notes of a person's own. */
function misspelt(written: Record<string, unknown>): SpecProblem[] {
  const within = (place: string, record: unknown, keys: readonly string[]) =>
    Object.keys(isRecord(record) ? record : {})
      .filter((key) => !keys.includes(key))
      .flatMap((key): SpecProblem[] => {
        const meant = nearest(key, keys);
        return meant ? [{ place, reason: `has a key ${shown(key)}, which is none`, mend: `write ${meant}` }] : [];
      });
  const lists = (key: string, keys: readonly string[]) =>
    (Array.isArray(written[key]) ? written[key] : []).flatMap((one, at) => within(`${key}.${at}`, one, keys));
  return [
    ...within("", written, KEYS.conflict),
    ...lists("decisionMakers", KEYS.decisionMaker),
    ...lists("options", KEYS.option),
  ];
}

/** The same specification with every statement as lists; what cannot be read becomes a problem. */
function withStatementsRead(spec: ConflictSpec, problems: SpecProblem[]): ConflictSpec {
  const ids = [...new Set((spec.options ?? []).map(({ id }) => id))];
  const read = (statement: Statement, place: string): Statement => {
    if (typeof statement !== "string") {
      const [operator, ...parts] = statement;
      return [operator, ...parts.map((part) => read(part, place))] as Statement;
    }
    if (ids.includes(statement)) return statement;
    try {
      return parseStatement(statement);
    } catch (error) {
      if (!(error instanceof LogicError)) throw error;
      problems.push({ place, reason: `${shown(statement)} cannot be read: ${error.message}`, mend: MEND_OF_LOGIC });
      return ["and"];
    }
  };
  const known = <T extends { readonly statement: Statement }>(entry: T, place: string): T => {
    const statement = read(entry.statement, place);
    for (const option of optionsOf(statement)) {
      if (ids.includes(option)) continue;
      problems.push({ place, reason: `there is no option ${shown(option)}`, mend: oneOf(option, ids) });
    }
    return { ...entry, statement };
  };
  return {
    ...spec,
    constraints: spec.constraints.map((entry, at) => known(entry, `constraints.${at}`)),
    decisionMakers: spec.decisionMakers.map((one, at) => {
      const { statements } = one.preference;
      if (!statements) return one;
      const place = `decisionMakers.${at}.preference.statements`;
      return {
        ...one,
        preference: { ...one.preference, statements: statements.map((entry, k) => known(entry, `${place}.${k}`)) },
      };
    }),
  };
}

const MEND_OF_LOGIC = 'use option ids, not, and, or, if, iff and brackets: "not (accept and abandon)"';
