import type { Run } from "./decode.ts";
import { FAMILY_NAME, GIVEN_NAME, TITLE } from "./gazetteer-bits.ts";
import { LOC, ORG, PER } from "./labels.ts";
import type { NamedText } from "./named-text.ts";

/**
 * Takes off what is no part of a name: marks and clitics at its ends, and titles before a person's. What is left without
 * a letter or digit, or of a person nothing but titles, is no name; nor are file names, codes and little words.
 */
export function trim(runs: readonly Run[], text: NamedText): Run[] {
  return runs.flatMap((run) => {
    let { from, to } = run;
    while (from < to && !text.hasLetter(from)) from++;
    while (from < to && (!text.hasLetter(to - 1) || text.isParticle(to - 1))) to--;
    if (run.kind === PER) {
      to = Math.min(to, spacedDash(from, to, text));
      while (from < to && isTitle(text, from, to)) from++;
      while (from < to && !text.hasLetter(from)) from++;
    }
    return from < to && !isNoName({ ...run, from, to }, text) ? [{ ...run, from, to }] : [];
  });
}

/** A file or address, and where it stands for a person or place a code with figures: "minutes.doc", "S100". */
const FILE = /\.\p{Ll}{2,4}$/u;
const CODE = /^\p{Lu}+\d/u;
/** Parts of speech of words that are no name by themselves, though a heading writes them with a capital. */
const LITTLE = new Set(["DET", "PRON", "ADP", "AUX", "CCONJ", "SCONJ"]);

/** One word that is no name of the kind, whatever the scores say. */
function isNoName({ from, to, kind }: Run, text: NamedText): boolean {
  if (to - from > 1 || kind > LOC) return false;
  const form = text.form(from);
  if (kind !== ORG && (FILE.test(form) || CODE.test(form))) return true;
  if (kind !== PER && text.bits[from] === TITLE) return true;
  return LITTLE.has(text.tags[text.upos[from] as number] ?? "") && text.bits[from] === 0;
}

/** Where a dash with a blank before it stands, "Anders Holm - Oslo": what follows is another matter. */
function spacedDash(from: number, to: number, text: NamedText): number {
  for (let i = from + 1; i < to; i++) {
    if (/^[-–—]+$/.test(text.form(i)) && text.ends[i - 1] !== text.starts[i]) return i;
  }
  return to;
}

/** A title at the beginning of a person's name; the name that is also a title ("Sultan") where more names follow stays. */
function isTitle({ bits }: NamedText, at: number, to: number): boolean {
  const own = bits[at] as number;
  if ((own & TITLE) === 0) return false;
  return (own & (at === to - 1 ? GIVEN_NAME | FAMILY_NAME : GIVEN_NAME)) === 0;
}
