import type { Conflict } from "../conflict.ts";
import type { Solution } from "../solution.ts";
import { assumedNote } from "./basis.ts";
import { bySameConcepts } from "./by-same-concepts.ts";
import type { Section } from "./report.ts";
import { capital, counted, listed, plain, shortened, statesWords } from "./words.ts";

const MOST_JUMPS = 12;
const LONGEST_NAME = 40;

/** What decision makers could gain together; null where this was not solved. */
export function coalitionSection(conflict: Conflict, { coalitions, opportunities }: Solution): Section | null {
  if (!coalitions && !opportunities) return null;
  const members = membersByName(conflict);
  const more = (opportunities?.length ?? 0) - MOST_JUMPS;
  const jumps = (opportunities ?? []).slice(0, MOST_JUMPS).map(({ coalition, from, to, lasting }) => {
    const ids = members.get(coalition) ?? [];
    const names = listed(ids.map(({ name }) => shortened(plain(name), LONGEST_NAME)));
    const notes = new Set(ids.map(({ id }) => assumedNote(conflict, id)));
    const after =
      lasting.length > 0
        ? `which is an equilibrium too (${listed(lasting)})`
        : "which is no equilibrium by the same concepts";
    return `${names} could jump from state ${from} to state ${to} and all be better off, ${after}${[...notes].join("")}.`;
  });
  const none = Object.entries(coalitions?.equilibria ?? {}).flatMap(([concept, states]) =>
    states.length === 0 ? [concept] : [],
  );
  return {
    heading: "Coalitions",
    lines: [
      ...bySameConcepts(coalitions?.equilibria ?? {}).map(
        ({ concepts, states }) =>
          `${capital(statesWords(states))} ${states.length === 1 ? "is" : "are"} stable for every coalition by ${listed(concepts)}.`,
      ),
      ...(none.length > 0 ? [`No state is stable for every coalition by ${listed(none, "or")}.`] : []),
      ...(opportunities?.length === 0 ? ["From no equilibrium could several improve together."] : jumps),
      ...(more > 0 ? [`And ${counted(more, "other jump")}.`] : []),
    ],
  };
}

/** The coalitions by their names: ids in order, joined by `+`. An id may have a plus in it. */
function membersByName({ decisionMakers }: Conflict): ReadonlyMap<string, Conflict["decisionMakers"]> {
  const all = new Map<string, Conflict["decisionMakers"]>();
  for (let chosen = 1; chosen < 2 ** decisionMakers.length; chosen++) {
    const members = decisionMakers.filter((_, at) => (chosen >> at) & 1);
    all.set(members.map(({ id }) => id).join("+"), members);
  }
  return all;
}
