import { STATE_TABLE } from "./state-table.ts";

export interface State {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly adjectives: readonly string[];
  /** The people, in the plural: "Danes", "Japanese". */
  readonly people: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
}

/** The states that the press writes of, each with the names, adjectives, capitals and seats it is written of by. */
export const STATES: readonly State[] = STATE_TABLE.trim()
  .split("\n")
  .map((line) => {
    const [name = "", aliases, adjectives, people, capitals, seats] = line.split("|");
    const own = list(adjectives);
    return {
      name,
      aliases: list(aliases),
      adjectives: own,
      people: list(people).length > 0 ? list(people) : own.flatMap(peopleOf),
      capitals: list(capitals),
      seats: list(seats),
    };
  });

const byName = new Map(STATES.map((state) => [state.name, state]));

export function stateNamed(name: string): State | undefined {
  return byName.get(name);
}

/** "Russians" of "Russian"; "Japanese" stays; "British" and abbreviations have no plural of their own. */
function peopleOf(adjective: string): string[] {
  if (/ese$/.test(adjective)) return [adjective];
  return /(?:n|i|k|t|ek|ic|eg|ine|bek|men|ak|ene|ch)$/.test(adjective) ? [`${adjective}s`] : [];
}

function list(cell: string | undefined): string[] {
  return cell ? cell.split(",") : [];
}
