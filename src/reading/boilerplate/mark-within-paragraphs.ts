import type { Boilerplate } from "../../schema/source.ts";
import { readDateline } from "./dateline.ts";
import type { Page } from "./page.ts";
import { ANYWHERE_RULES } from "./rules.ts";
import type { Unit } from "./units.ts";

/** Code units at a paragraph's end in which a licence or disclaimer that was run on to it is looked for. */
const TAIL = 700;
const RUN_ON = /©|\(c\)|copyright|rights reserved|(?:views|opinions?|opinions) expressed/i;
const SENTENCE = /(?<=[.!?]["'”’)\]]?)\s+(?=\S)/g;
const RUN_ON_RULES = ANYWHERE_RULES.filter((rule) => rule.kind === "licence" || rule.kind === "disclaimer");

export interface WithinParagraphs {
  readonly boilerplate: readonly Boilerplate[];
  /** The agency and the full date of the first dateline that has one. */
  readonly agency: string | null;
  readonly date: string | null;
}

/** Marks datelines at the beginning of paragraphs, and legal sentences that were run on to their ends. */
export function markWithinParagraphs(page: Page, first: number): WithinParagraphs {
  const boilerplate: Boilerplate[] = [];
  let agency: string | null = null;
  let date: string | null = null;
  page.units.forEach((unit, i) => {
    if (page.marks[i] || !page.prose[i]) return;
    const dateline = readDateline(page.text.slice(unit.start, Math.min(unit.end, unit.start + 160)), i === first);
    if (dateline) {
      boilerplate.push({
        start: unit.start,
        end: unit.start + dateline.length,
        kind: "dateline",
        rule: "dateline/place-and-agency",
      });
      agency ??= dateline.agency;
      date ??= dateline.date;
    }
    const runOn = readRunOn(page.text, unit);
    if (runOn) boilerplate.push(runOn);
  });
  return { boilerplate, agency, date };
}

function readRunOn(text: string, unit: Unit): Boilerplate | null {
  const from = Math.max(unit.start, unit.end - TAIL);
  const tail = text.slice(from, unit.end);
  if (!RUN_ON.test(tail)) return null;
  for (const gap of tail.matchAll(SENTENCE)) {
    const start = from + gap.index + gap[0].length;
    const rest = text.slice(start, unit.end).replace(/\s+/g, " ");
    const rule = RUN_ON_RULES.find((rule) => rest.length <= rule.longest && rule.test(rest));
    if (rule) return { start, end: unit.end, kind: rule.kind, rule: rule.rule };
  }
  return null;
}
