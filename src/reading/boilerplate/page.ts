import type { Boilerplate, BoilerplateKind } from "../../schema/source.ts";
import type { Range } from "../../schema/span.ts";
import { isProse } from "./is-prose.ts";
import type { Unit } from "./units.ts";

/** A text on its way to being marked: its units, and for each what has been found out about it. */
export interface Page {
  readonly text: string;
  readonly units: readonly Unit[];
  /** For each unit what marked it, else null. Filled in by one family of rules after the other. */
  readonly marks: (Boilerplate | null)[];
  /** For each unit whether it reads as a paragraph. */
  readonly prose: boolean[];
}

export function pageOf(text: string, units: readonly Unit[]): Page {
  return { text, units, marks: units.map(() => null), prose: units.map((unit) => isProse(unit.line)) };
}

export function mark(page: Page, index: number, kind: BoilerplateKind, rule: string, range?: Range): void {
  const { start, end } = range ?? (page.units[index] as Unit);
  page.marks[index] = { start, end, kind, rule };
}

/** Indices of the first and the last unit that are paragraphs of the article as far as is known; -1 if none is. */
export interface Body {
  readonly first: number;
  readonly last: number;
}

export function bodyOf(page: Page): Body {
  const isBody = (_: Unit, i: number) => page.prose[i] === true && page.marks[i] === null;
  return { first: page.units.findIndex(isBody), last: page.units.findLastIndex(isBody) };
}
