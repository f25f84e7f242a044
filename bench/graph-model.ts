import { buildConflict, readConflict, simultaneouslyStable, stableForAll, stableStates } from "../src/models/index.ts";
import type { ConflictForm } from "../test/models/graph-model/conflict-form.ts";
import { naiveSolution } from "../test/models/graph-model/naive-reference.ts";
import { compare } from "./comparison.ts";

const CONCEPTS = ["nash", "gmr", "smr", "seq"] as const;

/** How fast conflicts are solved: states a second against the definitions written out plainly, and how time grows. */
export async function compareGraphModel(): Promise<void> {
  const small = conflictOf(7, 3);
  await compare({
    what: "conflict of 128 states and 3 decision makers, all concepts",
    ours: () => solved(small, true),
    alternative: "the definitions written out",
    theirs: () => naiveSolution(small),
    units: 128,
    unit: "states",
  });
  console.log(
    "growth: states, decision makers, options that cannot be undone: building, then Nash, GMR, SMR and SEQ; peak memory",
  );
  for (const [options, decisionMakers, oneWay] of GROWTH) {
    const { build, solve } = solved(conflictOf(options, decisionMakers, oneWay), false);
    const memory = Math.round(process.resourceUsage().maxRSS / 1024);
    console.log(
      `  ${(2 ** options).toLocaleString("en").padStart(9)} ${decisionMakers} ${oneWay ? "a third" : "none   "} ${milliseconds(build)} ${milliseconds(solve)} ${memory} MB`,
    );
  }
}

const GROWTH = [
  [10, 3, false],
  [12, 3, false],
  [12, 3, true],
  [14, 3, false],
  [17, 2, false],
  [17, 3, false],
  [17, 4, false],
  [17, 6, false],
  [17, 3, true],
  [20, 3, false],
  [20, 3, true],
] as const;

function solved(form: ConflictForm, withSim: boolean): { build: number; solve: number } {
  const start = performance.now();
  const conflict = buildConflict(readConflict(form));
  const built = performance.now();
  for (const concept of CONCEPTS) stableForAll(stableStates(conflict, concept), conflict.stateCount);
  if (withSim) simultaneouslyStable(conflict);
  return { build: built - start, solve: performance.now() - built };
}

/** A conflict with nothing infeasible, whose statements set each option against the next one of somebody else. */
function conflictOf(optionCount: number, decisionMakerCount: number, oneWay = false): ConflictForm {
  const owners = Array.from({ length: decisionMakerCount }, (_, at) => `d${at}`);
  const ids = Array.from({ length: optionCount }, (_, at) => `o${at}`);
  const statements = (first: number) =>
    ids.map((_, k) => {
      const at = (first + k * 3) % optionCount;
      const [id, next] = [ids[at] ?? "", ids[(at + 1) % optionCount] ?? ""];
      return k % 3 === 0 ? ["if" as const, id, next] : k % 3 === 1 ? (["not", id] as const) : id;
    });
  return {
    id: "growth",
    title: "growth",
    source: "made for the measurement",
    form: "options",
    decisionMakers: owners.map((id, at) => ({ id, name: id, preference: { statements: statements(at * 2) } })),
    options: ids.map((id, at) => ({
      id,
      name: id,
      owner: owners[at % decisionMakerCount] ?? "",
      change: oneWay && at % 3 === 0 ? "toYes" : "both",
    })),
    infeasible: [],
    statusQuo: 1,
  } as unknown as ConflictForm;
}

function milliseconds(ms: number): string {
  return `${Math.round(ms).toLocaleString("en").padStart(6)} ms`;
}
