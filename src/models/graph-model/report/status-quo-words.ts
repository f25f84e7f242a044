import type { Conflict } from "../conflict.ts";
import type { Solution } from "../solution.ts";
import { hasState } from "./has-state.ts";
import { listed, plain, shortened } from "./words.ts";

/** Whether the status quo is stable, and if not for whom it is not; nothing where none is named. */
export function statusQuoWords({ statusQuo, decisionMakers }: Conflict, { stability }: Solution): string[] {
  if (statusQuo === null) return [];
  const state = statusQuo + 1;
  const by = new Map<string, string[]>();
  for (const [concept, ofAll] of Object.entries(stability)) {
    if (!ofAll) continue;
    const unstable = decisionMakers
      .filter(({ id }) => !hasState(ofAll[id] ?? [], state))
      .map(({ name }) => shortened(plain(name), 40));
    const key = listed(unstable);
    by.set(key, [...(by.get(key) ?? []), concept]);
  }
  const start = `The status quo, state ${state},`;
  const stable = by.get("");
  const unstable = [...by].filter(([who]) => who !== "");
  if (unstable.length === 0) return stable ? [`${start} is an equilibrium by ${listed(stable)}.`] : [];
  const told = unstable.map(([who, concepts]) => `by ${listed(concepts)} it is not stable for ${who}`).join("; ");
  return [`${start} ${stable ? `is an equilibrium by ${listed(stable)}` : "is no equilibrium"}; ${told}.`];
}
