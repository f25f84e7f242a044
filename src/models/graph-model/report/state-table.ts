import type { Conflict } from "../conflict.ts";
import type { Solution } from "../solution.ts";
import { stateWords } from "../state-words.ts";
import { assumedNote } from "./basis.ts";
import { hasState } from "./has-state.ts";
import type { Table } from "./report.ts";
import { strongestEquilibria } from "./strongest-equilibria.ts";
import { counted, plain, shortened } from "./words.ts";

/** Up to so many states all are shown, beyond only those that matter. */
const MOST_STATES_SHOWN = 40;
const MOST_EQUILIBRIA_SHOWN = 40;
const LONGEST_VECTOR = 20;
/** With more decision makers there is no column a head, and those for whom a state is stable are counted, not named by letters. */
const MOST_PLACES = 10;
const MOST_LETTERS = 5;
const LONGEST_NAME = 40;
const LONGEST_WORDS = 200;
/** Longer words would be cut in a terminal, most often where states differ. */
const LONGEST_IN_A_ROW = 44;

/** A line a state: its number and vector, its place in each one's order, for whom it is stable by each concept, and its words. */
export function stateTable(
  conflict: Conflict,
  solution: Solution,
  wanted: readonly number[],
): { readonly table: Table; readonly note: string | null } {
  const { decisionMakers, statusQuo } = conflict;
  const { states, note } = shownStates(conflict, solution, wanted);
  const concepts = solvedConcepts(solution);
  const best = decisionMakers.map(({ id }) =>
    (solution.payoffs[id] ?? []).reduce((most, rank) => Math.max(most, rank), 0),
  );
  const hasVectors = (solution.states?.[0]?.length ?? LONGEST_VECTOR + 1) <= LONGEST_VECTOR;
  const hasPlaces = decisionMakers.length <= MOST_PLACES;
  const { head: wordsHead, words } = wordsOf(conflict, states);
  const hasWords = words.some((text, at) => text !== "" && text !== solution.states?.[(states[at] ?? 0) - 1]);
  const rows = states.map((state, at) => [
    `${state}${statusQuo === state - 1 ? "*" : ""}`,
    ...(hasVectors ? [solution.states?.[state - 1] ?? ""] : []),
    ...(hasPlaces
      ? decisionMakers.map(({ id }, k) => String((best[k] ?? 0) - (solution.payoffs[id]?.[state - 1] ?? 0) + 1))
      : []),
    ...concepts.map((concept) => stableFor(conflict, solution.stability[concept] ?? {}, state)),
    ...(hasWords ? [words[at] ?? ""] : []),
  ]);
  const head = [
    "state",
    ...(hasVectors ? ["digits"] : []),
    ...(hasPlaces ? decisionMakers.map((_, at) => letter(at)) : []),
    ...concepts,
    ...(hasWords ? [wordsHead] : []),
  ];
  return { table: { head, rows }, note };
}

/** The states in words; where these are long, the ids of the options that are taken. */
function wordsOf(conflict: Conflict, states: readonly number[]) {
  const words = states.map((state) => shortened(plain(stateWords(conflict, state)), LONGEST_WORDS));
  const { options, labels } = conflict.spec;
  if (!options || labels || words.every((text) => text.length <= LONGEST_IN_A_ROW)) return { head: "in words", words };
  const byIds = { ...conflict, spec: { ...conflict.spec, options: options.map((one) => ({ ...one, name: one.id })) } };
  return {
    head: "options taken",
    words: states.map((state) => shortened(plain(stateWords(byIds, state)), LONGEST_WORDS)),
  };
}

/** What the letters, digits and columns of the table mean. */
export function keyOf(conflict: Conflict, solution: Solution): string[] {
  const { decisionMakers, spec, statusQuo } = conflict;
  const hasPlaces = decisionMakers.length <= MOST_PLACES;
  const who = decisionMakers.map(({ id, name }, at) => {
    const own = (spec.options ?? []).flatMap((option, place) =>
      option.owner === id ? [`${place + 1} ${optionName(option)}`] : [],
    );
    return `${hasPlaces ? `${letter(at)} = ` : ""}${shortened(plain(name), LONGEST_NAME)}${own.length > 0 ? `: ${own.join("; ")}` : ""}${assumedNote(conflict, id)}`;
  });
  const letters = decisionMakers.map((_, at) => letter(at));
  const left = Object.entries(solution.stability).flatMap(([concept, ofAll]) => (ofAll ? [] : [concept]));
  return [
    ...who,
    [
      ...(spec.options ? ["Digits: 1 where the option of that place is taken."] : []),
      ...(hasPlaces ? [`Under ${letters.join(", ")}: the state's place in that one's order, 1 the best.`] : []),
      decisionMakers.length <= MOST_LETTERS
        ? "Under the concepts: for whom the state is stable, E where for all (an equilibrium)."
        : "Under the concepts: for how many the state is stable, E where for all (an equilibrium).",
      ...(statusQuo === null ? [] : ["* the status quo."]),
    ].join(" "),
    ...left.map((concept) => `${concept} does not fit: it needs options that are not merged.`),
  ];
}

function optionName({ id, name }: { readonly id: string; readonly name?: string | undefined }): string {
  const words = shortened(plain(name ?? id), LONGEST_NAME);
  return name === undefined || name === id ? words : `${shortened(plain(id), LONGEST_NAME)} (${words})`;
}

function solvedConcepts({ stability }: Solution) {
  return (Object.keys(stability) as (keyof Solution["stability"])[]).filter((concept) => stability[concept]);
}

function letter(at: number): string {
  return String.fromCharCode(65 + at);
}

function stableFor(
  { decisionMakers }: Conflict,
  ofAll: Readonly<Record<string, readonly number[]>>,
  state: number,
): string {
  const stable = decisionMakers.map(({ id }) => hasState(ofAll[id] ?? [], state));
  const count = stable.filter(Boolean).length;
  const marks =
    decisionMakers.length <= MOST_LETTERS
      ? stable.map((is, at) => (is ? letter(at) : "·")).join("")
      : `${count}/${stable.length}`;
  return count === stable.length ? `${marks} E` : marks;
}

function shownStates({ stateCount, statusQuo }: Conflict, solution: Solution, wanted: readonly number[]) {
  if (stateCount <= MOST_STATES_SHOWN) {
    return { states: Array.from({ length: stateCount }, (_, state) => state + 1), note: null };
  }
  const equilibria = strongestEquilibria(solution);
  const shown = equilibria.slice(0, MOST_EQUILIBRIA_SHOWN);
  const also = [...(statusQuo === null ? [] : [statusQuo + 1]), ...wanted];
  const which =
    shown.length < equilibria.length
      ? `${shown.length} of the ${equilibria.length.toLocaleString("en")} equilibria, those by most concepts`
      : counted(shown.length, "equilibrium", "equilibria");
  return {
    states: [...new Set([...shown, ...also])].sort((a, b) => a - b),
    note: `Of ${counted(stateCount, "state")} only these are shown: ${which}${statusQuo === null ? "" : ", and the status quo"}.`,
  };
}
