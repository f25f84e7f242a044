import type { Conflict } from "../conflict.ts";
import type { Basis } from "../conflict-spec.ts";
import { preferenceStatements } from "../preference-statements.ts";
import { counted, plain } from "./words.ts";

const MOST_IDS = 8;

/** On what an input rests, in words; what the file does not say is not made up. */
export function basisWords(basis: Basis | null): string {
  if (basis === null) return "not said";
  if (basis === "assumption") return "assumption";
  const ids = basis.slice(0, MOST_IDS).map(plain).join(", ");
  return basis.length > MOST_IDS ? `${ids} and ${basis.length - MOST_IDS} more` : ids;
}

/** Evidence that takes more letters is counted in a line, and named where all inputs are listed. */
const LONGEST_IN_A_LINE = 40;

/** On what an input rests, in a few words within a line. */
export function basisInShort(basis: Basis | null): string {
  const words = basisWords(basis);
  if (basis === null || basis === "assumption" || words.length <= LONGEST_IN_A_LINE) return words;
  return `on ${counted(basis.length, "piece")} of evidence`;
}

/** A note behind a line that uses a decision maker's preferences: whether they are assumed; empty where the file does not say. */
export function assumedNote({ spec }: Conflict, decisionMaker: string): string {
  const bases = preferenceStatements(spec)
    .filter((one) => one.decisionMaker === decisionMaker)
    .map(({ evidence }) => evidence);
  const assumed = bases.filter((basis) => basis === "assumption").length;
  const shown = bases.filter((basis) => basis !== null).length - assumed;
  if (assumed > 0)
    return assumed === bases.length ? " [preferences: assumption]" : " [preferences: assumption in part]";
  return shown > 0 ? ` [preferences: ${shown === bases.length ? "on evidence" : "on evidence in part"}]` : "";
}
