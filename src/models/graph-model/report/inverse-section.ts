import type { Conflict } from "../conflict.ts";
import type { Solution } from "../solution.ts";
import type { GraphConcept } from "../stability.ts";
import { type WantedChange, wantedChanges } from "../wanted-state.ts";
import { assumedNote } from "./basis.ts";
import type { Section } from "./report.ts";
import { counted, listed, plain, shortened, statesWords } from "./words.ts";

/** Changes are told for so many states, those that need the fewest swaps. */
const MOST_STATES = 8;
const LONGEST_NAME = 40;

/** What least changes of preference would make the wanted state, or each state that is none yet, an equilibrium; null where not asked for. */
export function inverseSection(conflict: Conflict, solution: Solution): Section | null {
  const { wanted, inverse, stateCount } = solution;
  if (wanted) {
    const lines = (Object.entries(wanted.changes) as [GraphConcept, readonly WantedChange[]][]).map(
      ([concept, changes]) => changeLine(conflict, wanted.state, concept, changes),
    );
    return { heading: `For state ${wanted.state} to be an equilibrium`, lines: [...lines, ...sequentialNote(lines)] };
  }
  if (!inverse) return null;
  const heading = "What would make a state an equilibrium";
  const concepts = Object.keys(inverse[0]?.minSwaps ?? {}) as GraphConcept[];
  if (inverse.length < conflict.decisionMakers.length) {
    const ranked = new Set(inverse.map(({ decisionMaker }) => decisionMaker));
    const tied = conflict.decisionMakers
      .filter(({ id }) => !ranked.has(id))
      .map(({ name }) => shortened(plain(name), LONGEST_NAME));
    return {
      heading,
      lines: [
        `Swaps are counted in strict orders; some states are liked equally by ${listed(tied)}. Name a wanted state to see its changes.`,
      ],
    };
  }
  const swaps = (concept: GraphConcept, state: number) =>
    inverse.reduce<number | null>((sum, { minSwaps }) => {
      const least = minSwaps[concept]?.[state - 1] ?? null;
      return sum === null || least === null ? null : sum + least;
    }, 0);
  const [first] = concepts;
  if (!first) return { heading, lines: ["Nothing to count: sim has no inverse analysis here."] };
  const open = Array.from({ length: stateCount }, (_, at) => at + 1)
    .filter((state) => concepts.some((concept) => swaps(concept, state) !== 0))
    .sort((a, b) => (swaps(first, a) ?? Infinity) - (swaps(first, b) ?? Infinity) || a - b);
  const told = open.slice(0, MOST_STATES);
  const lines = told.flatMap((state) => {
    const asked = concepts.filter((concept) => swaps(concept, state) !== 0).slice(0, 1);
    const changes = wantedChanges(conflict, state, asked);
    return asked.map(
      (concept) => `State ${state}: ${lower(changeLine(conflict, state, concept, changes[concept] ?? []))}`,
    );
  });
  const rows = told.map((state) => [String(state), ...concepts.map((concept) => String(swaps(concept, state) ?? "?"))]);
  return {
    heading,
    lines: [
      ...(open.length > told.length
        ? [
            `${counted(open.length, "state")} are no equilibria yet by some concept; the ${told.length} that need least are shown.`,
          ]
        : []),
      "The table counts swaps of neighbours in the orders of all decision makers together.",
      ...lines,
      ...sequentialNote(concepts),
    ],
    table: { head: ["state", ...concepts], rows },
  };
}

function changeLine(conflict: Conflict, state: number, concept: string, changes: readonly WantedChange[]): string {
  if (changes.length === 0) return `By ${concept} it is one already.`;
  const parts = changes.map(({ decisionMaker, swaps, below }) => {
    const one = conflict.decisionMakers.find(({ id }) => id === decisionMaker);
    const name = shortened(plain(one?.name ?? decisionMaker), LONGEST_NAME);
    if (swaps === null) return `for ${name} the search was given up`;
    return `${name} would have to like ${statesWords(below)} less than state ${state} (${counted(swaps, "swap")})${assumedNote(conflict, decisionMaker)}`;
  });
  return `By ${concept} ${parts.join("; ")}.`;
}

function sequentialNote(lines: readonly string[]): string[] {
  return lines.some((line) => /\bseq\b/.test(line))
    ? [
        "By seq each change is told with the others' preferences as they are: two changes together may come out otherwise.",
      ]
    : [];
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
