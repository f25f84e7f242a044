import type { Conflict } from "../conflict.ts";
import type { Solution } from "../solution.ts";
import type { Section } from "./report.ts";
import { capital, listed, plain, statesWords } from "./words.ts";

/** What comes with a horizon, with degrees of preference, and with comparisons that are unknown. */
export function furtherSections(
  { statusQuo, decisionMakers }: Conflict,
  { limitedMove, strong, uncertain }: Solution,
): Section[] {
  const sections: Section[] = [];
  if (limitedMove) {
    const { horizon, equilibria, stability } = limitedMove;
    const ahead = `looking ${horizon} ${horizon === 1 ? "move" : "moves"} ahead`;
    const leave = decisionMakers.filter(({ id }) => !stability[id]?.includes((statusQuo ?? -1) + 1));
    const start =
      statusQuo === null
        ? []
        : [
            leave.length === 0
              ? "The status quo is one of them."
              : `The status quo is none of them: ${listed(leave.map(({ name }) => plain(name)))} would leave it.`,
          ];
    sections.push({
      heading: "Looking ahead",
      lines: [equilibriaLine(ahead, equilibria), ...start],
    });
  }
  if (strong) {
    const lines = Object.entries(strong.equilibria).map(([concept, states]) =>
      equilibriaLine(`by ${concept} with answers that are strongly worse`, states ?? []),
    );
    sections.push({ heading: "With degrees of preference", lines });
  }
  if (uncertain) {
    const lines = Object.entries(uncertain).flatMap(([way, { equilibria }]) =>
      Object.entries(equilibria).map(([concept, states]) =>
        equilibriaLine(`by ${concept}, ${WAYS[way] ?? way}`, states ?? []),
      ),
    );
    sections.push({
      heading: "Where comparisons are unknown",
      lines: [...lines, "The table above takes them as neither tempting nor deterring."],
    });
  }
  return sections;
}

const WAYS: Readonly<Record<string, string>> = {
  a: "where the unknown tempts and does not deter",
  b: "where the unknown neither tempts nor deters",
  c: "where the unknown tempts and deters",
  d: "where the unknown does not tempt and deters",
};

function equilibriaLine(how: string, states: readonly number[]): string {
  if (states.length === 0) return `${capital(how)}, no state is an equilibrium.`;
  return `${capital(how)}: ${statesWords(states)}.`;
}
