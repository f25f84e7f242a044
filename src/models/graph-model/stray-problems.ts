import type { ConflictSpec } from "./conflict-spec.ts";
import { nearest } from "./nearest.ts";
import type { SpecProblem } from "./spec-error.ts";
import { shown } from "./written-value.ts";

/** References that lead nowhere, things that are there twice, and parts that do not go together. */
export function strayProblems(spec: ConflictSpec): SpecProblem[] {
  const { options, decisionMakers, arcs } = spec;
  const problems: SpecProblem[] = [];
  const add = (place: string, reason: string, mend: string) => problems.push({ place, reason, mend });
  const owners = decisionMakers.map(({ id }) => id);
  const ids = (options ?? []).map(({ id }) => id);

  for (const id of repeated(owners)) add("decisionMakers", `${shown(id)} is there twice`, "give each its own id");
  for (const id of repeated(ids)) add("options", `${shown(id)} is there twice`, "give each its own id");
  if (options && (arcs || spec.stateCount !== undefined)) {
    add("", "has options and a graph", "give the options, or stateCount and arcs");
  }
  if (!options && (!arcs || spec.stateCount === undefined)) {
    add("", "has neither options nor a whole graph", "give options, or stateCount and arcs");
  }
  if (spec.form && spec.form !== (options ? "options" : "graph")) {
    add("form", `is ${shown(spec.form)}, but the conflict is given the other way`, "mend or remove it");
  }
  for (const id of owners) {
    if (id === "__proto__" || id.includes("+")) {
      const reason = id.includes("+") ? `${shown(id)} is no id: + joins the members of coalitions` : `${id} is no id`;
      add("decisionMakers", reason, "give another one; the name may be any");
    }
  }
  for (const [at, { owner }] of (options ?? []).entries()) {
    if (!owners.includes(owner)) {
      add(`options.${at}.owner`, `there is no decision maker ${shown(owner)}`, oneOf(owner, owners));
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
  if (spec.statusQuo !== undefined && typeof spec.statusQuo === "object") {
    for (const id of spec.statusQuo) {
      if (!ids.includes(id)) add("statusQuo", `there is no option ${shown(id)}`, oneOf(id, ids));
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
      if (!ids.includes(option)) add(`${place}.weights`, `there is no option ${shown(option)}`, oneOf(option, ids));
    }
    if (preference.strongFrom !== undefined && !preference.payoffs && !preference.weights) {
      add(`${place}.strongFrom`, "needs payoffs or weights", "mark groups or statements as strong instead");
    }
    const strong = (preference.statements ?? []).map((entry) => entry.strong);
    const mild = strong.indexOf(false);
    if (mild >= 0 && strong.includes(true, mild)) {
      add(`${place}.statements`, "a strong statement stands after one that is not", "put the strong ones first");
    }
  }
  return problems;
}

function wrongLength(pattern: string, options: number): [reason: string, mend: string] {
  return [
    `${shown(pattern)} has ${pattern.length} characters for ${options} options`,
    "give one of 0, 1 and - for each option",
  ];
}

export function oneOf(wrong: string, ids: readonly string[]): string {
  const meant = nearest(wrong, ids);
  if (meant) return `perhaps ${shown(meant)} is meant`;
  const some = ids.slice(0, 8).map(shown).join(", ");
  return ids.length === 0 ? "add it" : `there are ${some}${ids.length > 8 ? " …" : ""}`;
}

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.has(id) || !seen.add(id));
}
