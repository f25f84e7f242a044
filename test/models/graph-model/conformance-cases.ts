import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ConflictForm } from "./conflict-form.ts";
import type { Part } from "./naive-reference.ts";

/** A conflict with its expected results, each a field of the solution. */
export interface ConformanceCase {
  readonly name: string;
  readonly conflict: ConflictForm;
  readonly expected: Readonly<Record<string, unknown>>;
}

const FOLDER = fileURLToPath(new URL("../../../../shared/conformance/gmcr/", import.meta.url));

/** What to add to the title of tests that are skipped because the cases are not part of the project. */
export const WHERE_ABSENT = existsSync(FOLDER) ? "" : " (../shared/conformance/gmcr is not there)";

/** Conflicts with expected results that are not part of the project; none where they are absent. */
export function conformanceCases(): readonly ConformanceCase[] {
  if (WHERE_ABSENT !== "") return [];
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => ({ name, ...JSON.parse(readFileSync(FOLDER + name, "utf8")) }));
}

/** What has to be asked for beyond the stability of single decision makers to have every field of the expected results. */
export function partsOf(expected: ConformanceCase["expected"]): readonly Part[] {
  const parts = { coalitions: "coalitions", statusQuo: "status-quo", inverse: "inverse" } as const;
  return Object.entries(parts).flatMap(([field, part]) => (field in expected ? [part] : []));
}
