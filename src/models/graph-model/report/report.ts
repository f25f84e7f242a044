import type { Conflict } from "../conflict.ts";
import type { Solution } from "../solution.ts";
import { basisSection } from "./basis-section.ts";
import { coalitionSection } from "./coalition-section.ts";
import { equilibriaWords } from "./equilibria-words.ts";
import { furtherSections } from "./further-sections.ts";
import { inverseSection } from "./inverse-section.ts";
import { reasonSections } from "./reason-sections.ts";
import { robustnessSection } from "./robustness-section.ts";
import { keyOf, stateTable } from "./state-table.ts";
import { statusQuoSection } from "./status-quo-section.ts";
import { statusQuoWords } from "./status-quo-words.ts";
import { counted, plain } from "./words.ts";

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Section {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly table?: Table;
}

/** A solution for reading: what a page or a terminal shows, in their own ways. All texts are in one line, and as they are: not escaped. */
export interface Report {
  readonly title: string;
  /** What came out, in sentences. */
  readonly summary: readonly string[];
  /** What the letters, digits and columns of the table mean. */
  readonly key: readonly string[];
  /** Its last column is words, which may be shortened where room is short. */
  readonly table: Table;
  readonly sections: readonly Section[];
}

export interface ReportOptions {
  /** A state, from 1, of which the reasons are told. */
  readonly why?: number;
  /** Whether to tell of the inputs only how many rest on evidence, and which on none. */
  readonly brief?: boolean;
}

/** A conflict and what it comes to, in words and tables: a line a state, and a section for each part that was solved. */
export function solutionReport(
  conflict: Conflict,
  solution: Solution,
  { why, brief = false }: ReportOptions = {},
): Report {
  const { spec, stateCount, decisionMakers } = conflict;
  const wanted = [why, solution.wanted?.state].filter((state) => state !== undefined);
  const { table, note } = stateTable(conflict, solution, wanted);
  const sections = [
    statusQuoSection(conflict, solution),
    coalitionSection(conflict, solution),
    inverseSection(conflict, solution),
    robustnessSection(conflict, solution),
    ...furtherSections(conflict, solution),
    ...reasonSections(conflict, solution, why),
    basisSection(conflict, brief),
  ];
  return {
    title: plain(spec.title ?? "") || plain(spec.id),
    summary: [
      `${counted(stateCount, "state")}, ${counted(decisionMakers.length, "decision maker")}.`,
      ...equilibriaWords(solution),
      ...statusQuoWords(conflict, solution),
    ],
    key: [...keyOf(conflict, solution), ...(note ? [note] : [])],
    table,
    sections: sections.filter((section) => section !== null),
  };
}
