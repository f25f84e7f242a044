import type { Conflict } from "../conflict.ts";
import { plain, shortened } from "../report/words.ts";
import type { Solution } from "../solution.ts";
import { stateWords } from "../state-words.ts";

export interface StateLabels {
  /** Of each state what stands under its number, line by line. */
  readonly short: readonly (readonly string[])[];
  /** Whether the labels are vectors, which need a key. */
  readonly vectors: boolean;
}

/** In letters: what stands in a box of a picture. */
const WIDEST = 16;
const MOST_LINES = 2;
/** With more states there is no room for words. */
const MOST_STATES_IN_WORDS = 16;
const LONGEST_VECTOR = 16;

/** What stands under a state's number: its label, the ids of the options that are taken, or its vector where these are too long. */
export function stateLabels(conflict: Conflict, { states: texts }: Solution): StateLabels {
  const { stateCount, spec } = conflict;
  const states = Array.from({ length: stateCount }, (_, state) => state);
  if (!texts || spec.labels) {
    return {
      short: states.map((state) => [shortened(plain(stateWords(conflict, state + 1)), WIDEST)].filter(Boolean)),
      vectors: false,
    };
  }
  if (stateCount <= MOST_STATES_IN_WORDS) {
    const ids = (spec.options ?? []).map(({ id }) => plain(id));
    const short = texts.map((text) => inFewLines(ids.filter((_, at) => text[at] === "1")));
    if (short.every((lines) => lines.length <= MOST_LINES && lines.every((line) => line.length <= WIDEST)))
      return { short, vectors: false };
  }
  return texts[0] && texts[0].length <= LONGEST_VECTOR
    ? { short: texts.map((text) => [text]), vectors: true }
    : { short: states.map(() => []), vectors: false };
}

function inFewLines(ids: readonly string[]): string[] {
  if (ids.length === 0) return ["none"];
  const lines: string[] = [];
  for (const id of ids) {
    const longer = lines.length > 0 ? `${lines.at(-1)}, ${id}` : id;
    if (lines.length > 0 && longer.length <= WIDEST) lines[lines.length - 1] = longer;
    else lines.push(id);
  }
  return lines;
}
