import type { Ground } from "../comparison-basis.ts";
import type { Conflict } from "../conflict.ts";
import { type Explanation, explainStability } from "../explain-stability.ts";
import type { Concept, Solution } from "../solution.ts";
import { stateWords } from "../state-words.ts";
import { basisInShort } from "./basis.ts";
import type { Section } from "./report.ts";
import { listed, plain, shortened } from "./words.ts";

/** With all reasons asked for, they are told of so many states. */
const MOST_STATES = 16;
const MOST_GROUNDS = 4;
const LONGEST_NAME = 40;
const LONGEST_WORDS = 120;

/** Why a state is stable or not, for each decision maker: of the state asked about, or of all where all reasons were asked for. */
export function reasonSections(conflict: Conflict, solution: Solution, why: number | undefined): Section[] {
  const concepts = (Object.keys(solution.stability) as Concept[]).filter((concept) => solution.stability[concept]);
  const told = (state: number, of: (id: string, concept: Concept) => Explanation | undefined): Section => {
    const words = plain(stateWords(conflict, state));
    return {
      heading: `Why: state ${state}${words ? `, ${shortened(words, LONGEST_WORDS)}` : ""}`,
      lines: conflict.decisionMakers.flatMap(({ id, name }) =>
        linesOf(
          name,
          concepts.flatMap((concept) => of(id, concept) ?? []),
        ),
      ),
    };
  };
  if (why !== undefined) return [told(why, (id, concept) => explainStability(conflict, why, id, concept))];
  if (!solution.reasons) return [];
  const byKey = new Map(solution.reasons.map((one) => [`${one.state} ${one.concept} ${one.decisionMaker}`, one]));
  const states = [...new Set(solution.reasons.map(({ state }) => state))];
  const sections = states
    .slice(0, MOST_STATES)
    .map((state) => told(state, (id, concept) => byKey.get(`${state} ${concept} ${id}`)));
  if (states.length <= MOST_STATES) return sections;
  return [
    ...sections,
    {
      heading: "Why: the other states",
      lines: [`The reasons of ${states.length - MOST_STATES} more states are in the JSON form.`],
    },
  ];
}

/** Concepts with the same answer in one line. */
function linesOf(name: string, explanations: readonly Explanation[]): string[] {
  const byText = new Map<string, { concepts: string[]; one: Explanation }>();
  for (const one of explanations) {
    const key = `${one.stable} ${one.text}`;
    const same = byText.get(key) ?? { concepts: [], one };
    same.concepts.push(one.concept);
    byText.set(key, same);
  }
  return [...byText.values()].map(({ concepts, one }) => {
    const verdict = one.stable ? "stable" : "not stable";
    return `${shortened(plain(name), LONGEST_NAME)}, ${verdict} by ${listed(concepts)}: ${plain(one.text)}${grounds(one)}`;
  });
}

/** On what the comparisons rest that the reason is made of, as far as the file says. */
function grounds({ improvements, stable }: Explanation): string {
  const used = stable ? improvements : improvements.filter(({ answer }) => answer === null).slice(0, 1);
  const all = used.flatMap(({ because, answer }) => [...because, ...(answer?.because ?? [])]);
  const said = new Map(
    all
      .filter((ground): ground is Ground & { evidence: NonNullable<Ground["evidence"]> } => ground.evidence !== null)
      .map(({ statement, evidence }) => [`${plain(statement)} (${basisInShort(evidence)})`, true]),
  );
  if (said.size === 0) return "";
  const texts = [...said.keys()];
  return ` [rests on: ${texts.slice(0, MOST_GROUNDS).join("; ")}${texts.length > MOST_GROUNDS ? "; …" : ""}]`;
}
