import { z } from "zod";

/** Words that attribute, as a codebook brings them: "Tokyo *floated* that …". */

/** What a word can take, by part of speech; `+of`, `+on` … are prepositions. docs/cue-lexicon.md shows each at work. */
export const CUE_FRAMES = {
  verb: [
    "clause",
    "quote",
    "aside",
    "to",
    "object",
    "object-to",
    "addressee",
    "name",
    "as",
    "passive",
    "agents",
    "together",
  ],
  noun: ["clause", "to"],
  adjective: ["clause", "to"],
} as const;
export type CuePart = keyof typeof CUE_FRAMES;

const PARTS = Object.keys(CUE_FRAMES) as CuePart[];
const PREPOSITION = /^\+\p{L}+$/u;
const OBJECT_AND_PREPOSITION = /^object\+\p{L}+$/u;
/** Words of letters, hyphens and apostrophes; particles stand behind a blank or an underscore. */
const WORD = /^[\p{L}\p{M}'’-]+(?:[ _][\p{L}\p{M}'’-]+)*$/u;

export const CodebookCue = z
  .strictObject({
    part: oneOf(PARTS),
    frames: list("frames", "[clause, quote]"),
    mode: oneOf(["indirect", "belief"]).default("indirect"),
    polarity: oneOf(["affirmed", "negated"]).default("affirmed"),
    factuality: oneOf(["factive", "neutral", "counterfactive"]).default("neutral"),
    /** As a dictionary has them ("float", not "floated"), with their particle if they have one ("point out"). */
    words: list("words", "[float, point out]"),
  })
  .superRefine(({ part, frames, words }, context) => {
    frames.forEach((frame, n) => {
      const message = frameFault(part, frame);
      if (message) context.addIssue({ code: "custom", path: ["frames", n], message });
    });
    words.forEach((word, n) => {
      if (WORD.test(word)) return;
      const message = `${shown(word)} is no word; write its base form, with a particle behind a blank: point out`;
      context.addIssue({ code: "custom", path: ["words", n], message });
    });
  });
export type CodebookCue = z.infer<typeof CodebookCue>;

/** What is wrong with a frame of words of a part of speech; null if they can have it. */
export function frameFault(part: CuePart, frame: string): string | null {
  const named: readonly string[] = CUE_FRAMES[part];
  if (named.includes(frame) || PREPOSITION.test(frame) || (part === "verb" && OBJECT_AND_PREPOSITION.test(frame)))
    return null;
  const known = [...named, "+of, +on …", ...(part === "verb" ? ["object+of, object+on …"] : [])].join(", ");
  return `${shown(frame)} is no frame; ${part === "adjective" ? "an" : "a"} ${part} takes ${known}`;
}

function oneOf<const T extends string>(values: readonly T[]) {
  return z.enum(values, { error: ({ input }) => `${shown(input)} should be ${values.join(" or ")}` });
}

function list(what: string, example: string) {
  const error = `${what} should be a list such as ${example}`;
  return z.array(z.string({ error: ({ input }) => `${shown(input)} is no word` }), { error }).min(1, { error });
}

/** A value as it stands in the file, shortened. */
function shown(value: unknown): string {
  return value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60);
}
