import type { z } from "zod";
import { ConflictSpec } from "./conflict-spec.ts";
import { LogicError, parseStatement } from "./logic.ts";
import { nearest } from "./nearest.ts";
import { SpecError, type SpecProblem } from "./spec-error.ts";
import { optionsOf, type Statement } from "./statement.ts";

const KEYS = {
  conflict: Object.keys(ConflictSpec.shape),
  decisionMaker: ["id", "name", "preference"],
  option: ["id", "name", "owner", "change", "evidence"],
};

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
  const parsed = parse(written);
  if (!parsed.success) throw new SpecError([...misspelt(written), ...parsed.error.issues.flatMap(problemsOf)]);
  const problems: SpecProblem[] = [...misspelt(written)];
  const spec = withStatementsRead(parsed.data, problems);
  problems.push(...strayProblems(spec));
  if (problems.length > 0) throw new SpecError(problems);
  return { ...spec, form: spec.options ? "options" : "graph" };
}

function parse(written: unknown): z.ZodSafeParseResult<ConflictSpec> {
  try {
    return ConflictSpec.safeParse(written);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new SpecError([
      { place: "", reason: "is nested too deep", mend: "write the statements with fewer brackets" },
    ]);
  }
}

function problemsOf(issue: z.core.$ZodIssue): SpecProblem[] {
  const place = issue.path.join(".");
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ place, reason: `has no key ${quoted(key)}`, mend: "mend or remove it" }));
  }
  if (issue.code === "invalid_union") {
    const deepest = issue.errors.flat().sort((a, b) => b.path.length - a.path.length)[0];
    const within = deepest ? [...issue.path, ...deepest.path].join(".") : place;
    return [
      { place: within, reason: lower(deepest?.message ?? issue.message), mend: "docs/conflict-file.md shows the form" },
    ];
  }
  return [{ place, reason: lower(issue.message), mend: "docs/conflict-file.md shows the form" }];
}

/** Keys that are none but look like one; others are left for notes of a person's own. */
function misspelt(written: Record<string, unknown>): SpecProblem[] {
  const within = (place: string, record: unknown, keys: readonly string[]) =>
    Object.keys(isRecord(record) ? record : {})
      .filter((key) => !keys.includes(key))
      .flatMap((key): SpecProblem[] => {
        const meant = nearest(key, keys);
        return meant ? [{ place, reason: `has a key ${quoted(key)}, which is none`, mend: `write ${meant}` }] : [];
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
  const ids = (spec.options ?? []).map(({ id }) => id);
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
      problems.push({ place, reason: `${quoted(statement)} cannot be read: ${error.message}`, mend: MEND_OF_LOGIC });
      return ["and"];
    }
  };
  const checked = (statement: Statement, place: string) => {
    const result = read(statement, place);
    for (const option of optionsOf(result)) {
      if (!ids.includes(option))
        problems.push({ place, reason: `there is no option ${quoted(option)}`, mend: oneOf(option, ids) });
    }
    return result;
  };
  return {
    ...spec,
    constraints: spec.constraints.map((constraint, at) =>
      isWrapped(constraint)
        ? { ...constraint, statement: checked(constraint.statement, `constraints.${at}`) }
        : checked(constraint, `constraints.${at}`),
    ),
    decisionMakers: spec.decisionMakers.map((one, at) => {
      const place = (k: number) => `decisionMakers.${at}.preference.statements.${k}`;
      const statements = one.preference.statements?.map((entry, k) =>
        isWrapped(entry) ? { ...entry, statement: checked(entry.statement, place(k)) } : checked(entry, place(k)),
      );
      return { ...one, preference: { ...one.preference, ...(statements ? { statements } : {}) } };
    }),
  };
}

const MEND_OF_LOGIC = 'use option ids, not, and, or, if, iff and brackets: "not (accept and abandon)"';

/** Whether an entry is a statement with what it rests on, not the statement alone. */
export function isWrapped<T extends { readonly statement: Statement }>(entry: Statement | T): entry is T {
  return typeof entry === "object" && !Array.isArray(entry);
}

/** References that lead nowhere, things that are there twice, and parts that do not go together. */
function strayProblems(spec: ConflictSpec): SpecProblem[] {
  const { options, decisionMakers, arcs } = spec;
  const problems: SpecProblem[] = [];
  const add = (place: string, reason: string, mend: string) => problems.push({ place, reason, mend });
  const owners = decisionMakers.map(({ id }) => id);
  const ids = (options ?? []).map(({ id }) => id);

  for (const id of repeated(owners)) add("decisionMakers", `${quoted(id)} is there twice`, "give each its own id");
  for (const id of repeated(ids)) add("options", `${quoted(id)} is there twice`, "give each its own id");
  if (options && (arcs || spec.stateCount !== undefined)) {
    add("", "has options and a graph", "give the options, or stateCount and arcs");
  }
  if (!options && (!arcs || spec.stateCount === undefined)) {
    add("", "has neither options nor a whole graph", "give options, or stateCount and arcs");
  }
  if (spec.form && spec.form !== (options ? "options" : "graph")) {
    add("form", `is ${quoted(spec.form)}, but the conflict is given the other way`, "mend or remove it");
  }
  for (const [at, { owner }] of (options ?? []).entries()) {
    if (!owners.includes(owner)) {
      add(`options.${at}.owner`, `there is no decision maker ${quoted(owner)}`, oneOf(owner, owners));
    }
  }
  for (const key of ["infeasible", "feasible", "merge"] as const) {
    for (const [at, pattern] of (spec[key] ?? []).entries()) {
      if (!options) add(key, "needs options", "remove it: a graph is given by its arcs");
      else if (pattern.length !== ids.length) add(`${key}.${at}`, ...wrongLength(pattern, ids.length));
    }
  }
  if (!options && spec.constraints.length > 0)
    add("constraints", "need options", "remove them: a graph is given by its arcs");
  for (const [owner, list] of Object.entries(arcs ?? {})) {
    if (!owners.includes(owner)) add(`arcs.${owner}`, "there is no such decision maker", oneOf(owner, owners));
    for (const [at, pair] of list.entries()) {
      const outside = pair.find((state) => state > (spec.stateCount ?? 0));
      if (outside !== undefined && spec.stateCount !== undefined) {
        add(`arcs.${owner}.${at}`, `there is no state ${outside}`, `states are 1 to ${spec.stateCount}`);
      }
    }
  }
  if (Array.isArray(spec.statusQuo)) {
    for (const id of spec.statusQuo) {
      if (!ids.includes(id)) add("statusQuo", `there is no option ${quoted(id)}`, oneOf(id, ids));
    }
  }
  for (const [at, { preference }] of decisionMakers.entries()) {
    const place = `decisionMakers.${at}.preference`;
    const given = (["ranking", "payoffs", "statements", "weights"] as const).filter(
      (key) => preference[key] !== undefined,
    );
    if (given.length !== 1) {
      const reason = given.length === 0 ? "is empty" : `has ${given.join(" and ")}`;
      add(place, reason, "give exactly one of ranking, payoffs, statements and weights");
    }
    if (preference.statements && !options) add(`${place}.statements`, "need options", "give a ranking of the states");
    if (preference.statements && spec.merge) {
      add(
        `${place}.statements`,
        "do not go with merge: a merged state has several vectors",
        "give a ranking of the states",
      );
    }
    if (preference.weights && (!options || spec.merge)) {
      add(`${place}.weights`, "need options that are not merged", "give a ranking of the states");
    }
    for (const option of Object.keys(preference.weights ?? {})) {
      if (!ids.includes(option)) add(`${place}.weights`, `there is no option ${quoted(option)}`, oneOf(option, ids));
    }
    if (preference.strongFrom !== undefined && !preference.payoffs && !preference.weights) {
      add(`${place}.strongFrom`, "needs payoffs or weights", "mark groups or statements as strong instead");
    }
    const strong = (preference.statements ?? []).map((entry) => isWrapped(entry) && entry.strong);
    const mild = strong.indexOf(false);
    if (mild >= 0 && strong.includes(true, mild)) {
      add(`${place}.statements`, "a strong statement stands after one that is not", "put the strong ones first");
    }
  }
  return problems;
}

function wrongLength(pattern: string, options: number): [reason: string, mend: string] {
  return [
    `${quoted(pattern)} has ${pattern.length} characters for ${options} options`,
    "give one of 0, 1 and - for each option",
  ];
}

function oneOf(wrong: string, ids: readonly string[]): string {
  const meant = nearest(wrong, ids);
  if (meant) return `perhaps ${quoted(meant)} is meant`;
  const some = ids.slice(0, 8).map(quoted).join(", ");
  return ids.length === 0 ? "add it" : `there are ${some}${ids.length > 8 ? " …" : ""}`;
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 59)}…` : text);
}

function lower(message: string): string {
  return message.charAt(0).toLowerCase() + message.slice(1);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
