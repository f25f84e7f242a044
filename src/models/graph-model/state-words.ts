import { type Conflict, vectorOf } from "./conflict.ts";
import { vectorText } from "./feasible-states.ts";

/** A state in words, by its number from 1: its label, or the options that are taken in it; empty where the file names neither. */
export function stateWords(conflict: Conflict, state: number): string {
  const { labels, options = [] } = conflict.spec;
  const label = Array.isArray(labels) ? labels[state - 1] : labels?.[state];
  if (label !== undefined) return label;
  const vector = vectorOfState(conflict, state - 1);
  if (vector === null) return "";
  const taken = options.filter((_, at) => vector[at] === "1").map(({ id, name }) => name ?? id);
  return taken.join("; ") || "nothing is done";
}

/** What a move from one state to another is, in words: the options that are taken and dropped; or where it leads. */
export function moveWords(conflict: Conflict, from: number, to: number): string {
  const [before, after] = [vectorOfState(conflict, from), vectorOfState(conflict, to)];
  const options = conflict.spec.options ?? [];
  if (before === null || after === null || conflict.merger) {
    const words = stateWords(conflict, to + 1);
    return `moving to state ${to + 1}${words ? ` (${words})` : ""}`;
  }
  const changed = (to: "0" | "1") =>
    options
      .filter((_, at) => before[at] !== after[at] && after[at] === to)
      .map(({ id, name }) => `“${name ?? id}”`)
      .join(" and ");
  const [taken, dropped] = [changed("1"), changed("0")];
  if (dropped === "") return taken;
  return taken === "" ? `dropping ${dropped}` : `${taken} while dropping ${dropped}`;
}

function vectorOfState(conflict: Conflict, state: number): string | null {
  return conflict.vectors && vectorText(conflict.vectors, vectorOf(conflict, state));
}
