import { foldName } from "../../language/fold-name.ts";
import { STATES } from "../../language/gazetteer/states.ts";

const stateOf = new Map(
  STATES.flatMap((state) =>
    [state.name, ...state.aliases, ...state.adjectives].map((name) => [foldName(name).join(" "), state.name] as const),
  ),
);

/** Words of a state's name or adjective, at most. */
const LONGEST = 4;

/**
 * What a body is known by: `key` with its state, `bare` without; the two are equal where no state is named. "Ministry of
 * Foreign Affairs of Japan" and "Japanese Foreign Ministry" come out the same.
 */
export function bodyKey(name: string): { readonly key: string; readonly bare: string; readonly state: string | null } {
  const words = foldName(name);
  const [state, rest] = splitState(words);
  const ministry = rest.includes("ministry");
  const bare = ministry
    ? `ministry ${rest
        .filter((word) => !/^(?:ministry|of|for|and|the|affairs)$/.test(word))
        .sort()
        .join(" ")}`
    : rest.join(" ");
  return { key: state && rest.length > 0 ? `${bare} of ${state}` : bare, bare, state: rest.length > 0 ? state : null };
}

/** The state at the beginning of a name or after "of" at its end, and the other words. */
function splitState(words: readonly string[]): [string | null, readonly string[]] {
  for (let length = Math.min(LONGEST, words.length - 1); length > 0; length--) {
    const leading = stateOf.get(words.slice(0, length).join(" "));
    if (leading) return [leading, words.slice(length)];
    const at = words.length - length - 1;
    const trailing = words[at] === "of" ? stateOf.get(words.slice(at + 1).join(" ")) : undefined;
    if (trailing && at > 0) return [trailing, words.slice(0, at)];
  }
  return [null, words];
}
