import type { Run } from "./decode.ts";
import { FAMILY_NAME, GIVEN_NAME, TITLE } from "./gazetteer-bits.ts";
import { PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";

/**
 * Takes off what is no part of a name: marks and clitics at its ends, and titles before a person's. What is left without
 * a letter or digit, or of a person nothing but titles, is no name.
 */
export function trim(runs: readonly Run[], text: NamedText): Run[] {
  return runs.flatMap((run) => {
    let { from, to } = run;
    while (from < to && !text.hasLetter(from)) from++;
    while (from < to && (!text.hasLetter(to - 1) || text.isParticle(to - 1))) to--;
    if (run.kind === PER) {
      while (from < to && isTitle(text, from, to)) from++;
      while (from < to && !text.hasLetter(from)) from++;
    }
    return from < to ? [{ ...run, from, to }] : [];
  });
}

/** A title at the beginning of a person's name; the name that is also a title ("Sultan") where more names follow stays. */
function isTitle({ bits }: NamedText, at: number, to: number): boolean {
  const own = bits[at] as number;
  if ((own & TITLE) === 0) return false;
  return (own & (at === to - 1 ? GIVEN_NAME | FAMILY_NAME : GIVEN_NAME)) === 0;
}
