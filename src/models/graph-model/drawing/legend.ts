import type { Conflict } from "../conflict.ts";
import { equilibriaWords } from "../report/equilibria-words.ts";
import { counted, plain, shortened } from "../report/words.ts";
import type { Solution } from "../solution.ts";
import { textWidth } from "./svg-text.ts";

export interface Legend {
  /** `by`: whose line is shown before the text. */
  readonly lines: readonly { readonly text: string; readonly by: number | null }[];
}

const FONT_SIZE = 11;
const LONGEST_NAME = 48;
/** The key of options, and the equilibria of a conflict in which everything is one, are not to be longer than the picture. */
const MOST_LINES_A_NOTE = 8;

/** What stands under the picture: whose line is which, which states are equilibria by what, what the digits mean, and what is left out. */
export function legendOf(
  conflict: Conflict,
  solution: Solution,
  { vectors, leftOut, unreached }: { readonly vectors: boolean; readonly leftOut: number; readonly unreached: boolean },
  width: number,
): Legend {
  const { decisionMakers, spec, statusQuo } = conflict;
  const whose = decisionMakers.map(({ id, name }, by) => {
    const own = (spec.options ?? []).filter(({ owner }) => owner === id).map((option) => plain(option.id));
    const options = own.length > 0 ? ` (${shortened(own.join(", "), LONGEST_NAME)})` : "";
    return { text: `${shortened(plain(name), LONGEST_NAME)}${options}`, by };
  });
  const notes = [
    `Double border: an equilibrium. ${equilibriaWords(solution).join(" ")}`,
    `Heads at both ends: the move can be taken back. Rows: by the least number of drawn moves from ${statusQuo === null ? "state 1" : "the status quo (thick border)"}${unreached ? "; under the dotted line, states that these moves do not reach" : ""}.`,
    ...(leftOut > 0
      ? [
          `Not drawn: ${counted(leftOut, "move")} of several options at once that can also be made as a chain of drawn moves of the same decision maker.`,
        ]
      : []),
    ...(vectors ? [`Digits, in order (1: taken): ${(spec.options ?? []).map(({ id }) => plain(id)).join(", ")}.`] : []),
  ];
  return { lines: [...whose, ...notes.flatMap((note) => wrapped(note, width).map((text) => ({ text, by: null })))] };
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, FONT_SIZE) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  lines.push(line);
  return lines.length <= MOST_LINES_A_NOTE ? lines : [...lines.slice(0, MOST_LINES_A_NOTE - 1), "…"];
}
