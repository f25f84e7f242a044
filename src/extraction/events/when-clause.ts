import type { VerbGroup } from "../../language/dates/tense.ts";
import type { ResolvedDate } from "../../language/dates.ts";
import { type Scene, tokenAt, wordAt } from "./clause.ts";

/** Words between "when" and its verb. */
const REACH = 12;

/** "in May 2016, when the minister visited …": the verb of the clause that says what was then; null for none. */
export function whenVerb(scene: Scene, { expression }: ResolvedDate): VerbGroup | null {
  const next = tokenAt(scene, expression.end);
  const at = wordAt(scene, next) === "," ? next + 1 : next;
  if (wordAt(scene, at) !== "when") return null;
  return scene.groups.find(({ first, finite }) => finite && first > at && first - at <= REACH) ?? null;
}
