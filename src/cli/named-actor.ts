import type { Actor } from "../schema/findings.ts";
import { WrongUse } from "./exit-code.ts";
import { plainLine } from "./terminal.ts";

/** Actors that are told apart in a message; more would not be read. */
const SHOWN = 5;

/**
 * The actor that a person means: by its id or the beginning of it, its name, an alias, or the last words of its name.
 * Throws WrongUse.
 */
export function namedActor(actors: readonly Actor[], given: string): Actor {
  const folded = plainLine(given).toLowerCase();
  const matches = (test: (actor: Actor) => boolean): Actor[] => actors.filter(test);
  const tries = [
    () => matches(({ id }) => id === given),
    () => matches(({ name }) => plainLine(name).toLowerCase() === folded),
    () => matches(({ aliases }) => aliases.some((alias) => plainLine(alias).toLowerCase() === folded)),
    () => matches(({ name }) => folded !== "" && plainLine(name).toLowerCase().endsWith(` ${folded}`)),
    () => matches(({ id }) => given !== "" && id.startsWith(given)),
  ];
  for (const found of tries) {
    const [one, ...others] = found();
    if (one && others.length === 0) return one;
    if (one)
      throw new WrongUse(
        `${JSON.stringify(given)} may be ${[one, ...others].slice(0, SHOWN).map(told).join(", or ")}; name one by its id`,
      );
  }
  throw new WrongUse(
    `${JSON.stringify(given)}: no actor has that name or id; \`demarche show actors FILE\` lists them`,
  );
}

function told({ id, name, type, mentions }: Actor): string {
  return `${id} (${plainLine(name)}, ${type}, ${mentions.length} mention${mentions.length === 1 ? "" : "s"})`;
}
