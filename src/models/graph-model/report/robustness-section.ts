import type { Conflict } from "../conflict.ts";
import type { FallOfStatement } from "../robustness.ts";
import type { Solution } from "../solution.ts";
import { basisInShort } from "./basis.ts";
import type { Section } from "./report.ts";
import { counted, listed, plain, shortened, statesWords } from "./words.ts";

const MOST_STATES = 24;
const MOST_STATEMENTS = 6;
const LONGEST_NAME = 40;
const LONGEST_STATEMENT = 90;

/** How far the equilibria hang on what is left open and on each preference statement; null where this was not solved. */
export function robustnessSection(conflict: Conflict, { robustness, stateCount }: Solution): Section | null {
  if (!robustness) return null;
  const { shares, samples, seed, statements } = robustness;
  const concepts = Object.keys(shares);
  const most = (state: number) => Math.max(...concepts.map((concept) => shares[concept]?.[state - 1] ?? 0));
  const total = (state: number) => concepts.reduce((sum, concept) => sum + (shares[concept]?.[state - 1] ?? 0), 0);
  const there = Array.from({ length: stateCount }, (_, at) => at + 1).filter((state) => most(state) > 0);
  const shown = there.toSorted((a, b) => total(b) - total(a) || a - b).slice(0, MOST_STATES);
  const open = there.some((state) => concepts.some((concept) => ![0, 1].includes(shares[concept]?.[state - 1] ?? 0)));
  const weighty = statements.filter((one) => Object.values(one.change).some((change) => change > 0));
  // An assumption that matters is told however little it matters.
  const told = weighty.filter(({ evidence }, at) => at < MOST_STATEMENTS || evidence === "assumption");
  return {
    heading: "How firm this is",
    lines: [
      open
        ? `Share of ${counted(samples, "preference order")} consistent with the file (seed ${seed}) under which a state is an equilibrium.`
        : "What the file leaves open changes no equilibrium.",
      ...(weighty.length === 0 ? ["No single preference statement decides about an equilibrium."] : []),
      ...told.map((one) => fallLine(conflict, one)),
      ...(weighty.length > told.length
        ? [`${counted(weighty.length - told.length, "other statement")} would change less.`]
        : []),
    ],
    ...(shown.length > 0 && {
      table: {
        head: ["state", ...concepts],
        rows: shown.map((state) => [
          String(state),
          ...concepts.map((concept) => percent(shares[concept]?.[state - 1] ?? 0)),
        ]),
      },
    }),
  };
}

function fallLine(
  { decisionMakers }: Conflict,
  { decisionMaker, statement, evidence, lost, gained, change }: FallOfStatement,
) {
  const name = decisionMakers.find(({ id }) => id === decisionMaker)?.name ?? decisionMaker;
  const byEffect = new Map<string, string[]>();
  for (const concept of Object.keys(change)) {
    const [gone, come] = [lost[concept] ?? [], gained[concept] ?? []];
    const effect = [
      ...(gone.length > 0
        ? [`${statesWords(gone)} would no longer be ${gone.length === 1 ? "an equilibrium" : "equilibria"}`]
        : []),
      ...(come.length > 0
        ? [`${statesWords(come)} would become ${come.length === 1 ? "an equilibrium" : "equilibria"}`]
        : []),
    ].join(" and ");
    if (effect !== "") byEffect.set(effect, [...(byEffect.get(effect) ?? []), concept]);
  }
  const outcome =
    [...byEffect].map(([effect, concepts]) => `by ${listed(concepts)} ${effect}`).join("; ") ||
    "shares would change, but not what is an equilibrium in most orders";
  return `Without “${shortened(plain(statement), LONGEST_STATEMENT)}” of ${shortened(plain(name), LONGEST_NAME)} (${basisInShort(evidence)}): ${outcome}.`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
