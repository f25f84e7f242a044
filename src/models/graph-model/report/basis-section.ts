import type { Conflict } from "../conflict.ts";
import type { Basis } from "../conflict-spec.ts";
import { statementText } from "../logic.ts";
import { preferenceStatements } from "../preference-statements.ts";
import { basisWords } from "./basis.ts";
import type { Section } from "./report.ts";
import { counted, plain, shortened } from "./words.ts";

const MOST_NAMED = 8;
const LONGEST_STATEMENT = 90;

/** Each input with the evidence it rests on, or the word assumption; in brief, how many there are and which are assumptions. */
export function basisSection({ spec, decisionMakers }: Conflict, brief: boolean): Section {
  const all = preferenceStatements(spec);
  const preferences = decisionMakers.map(({ id, name }) => ({
    of: `Preferences of ${plain(name)}`,
    inputs: all
      .filter(({ decisionMaker }) => decisionMaker === id)
      .map(({ statement, evidence }) => ({ what: statement, evidence })),
  }));
  const options = (spec.options ?? []).flatMap(({ id, name, evidence }) =>
    evidence ? [{ what: name ?? id, evidence }] : [],
  );
  const constraints = spec.constraints.flatMap((entry) =>
    entry.evidence ? [{ what: statementText(entry.statement), evidence: entry.evidence }] : [],
  );
  const unknown = decisionMakers.flatMap(({ name }, at) =>
    (spec.decisionMakers[at]?.preference.unknown ?? []).flatMap(({ between: [one, other], evidence }) =>
      evidence ? [{ what: `${plain(name)} between ${one.join(", ")} and ${other.join(", ")}`, evidence }] : [],
    ),
  );
  const groups = [
    ...preferences,
    { of: "Options", inputs: options },
    { of: "What holds in every state", inputs: constraints },
    { of: "Comparisons that are unknown", inputs: unknown },
  ].filter(({ inputs }) => inputs.length > 0);
  const heading = "What this rests on";
  if (groups.every(({ inputs }) => inputs.every(({ evidence }) => evidence === null))) {
    return { heading, lines: ["The file does not say on what its preferences rest (key: evidence)."] };
  }
  return { heading, lines: groups.flatMap(({ of, inputs }) => (brief ? [inBrief(of, inputs)] : linesOf(of, inputs))) };
}

/** How many inputs rest on evidence, and which do not. */
function inBrief(of: string, inputs: readonly Input[]): string {
  const withEvidence = inputs.filter(({ evidence }) => Array.isArray(evidence)).length;
  const others = (of: string, basis: Basis | null) => {
    const whats = inputs.filter(({ evidence }) => evidence === basis).map(({ what }) => what);
    return whats.length > 0 ? `; ${of}: ${namesOf(whats)}` : "";
  };
  const counts = `${withEvidence} of ${inputs.length} rest on evidence`;
  return `${of}: ${counts}${others("assumptions", "assumption")}${others("not said", null)}.`;
}

interface Input {
  readonly what: string;
  readonly evidence: Basis | null;
}

/** Inputs that rest on the same in one line, where they are many. */
function linesOf(of: string, inputs: readonly Input[]): string[] {
  const byBasis = new Map<string, string[]>();
  for (const { what, evidence } of inputs) {
    const basis = basisWords(evidence);
    byBasis.set(basis, [...(byBasis.get(basis) ?? []), what]);
  }
  if (byBasis.size === 1 && inputs.length > 1) return [...byBasis.keys()].map((basis) => `${of}: ${basis}.`);
  return [...byBasis].map(([basis, whats]) => `${of}, ${namesOf(whats)}: ${basis}.`);
}

function namesOf(whats: readonly string[]): string {
  const more = whats.length - MOST_NAMED;
  const named = whats.slice(0, MOST_NAMED).map((what) => `“${shortened(plain(what), LONGEST_STATEMENT)}”`);
  return `${named.join("; ")}${more > 0 ? `; and ${counted(more, "other")}` : ""}`;
}
