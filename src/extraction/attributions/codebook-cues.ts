import type { Codebook } from "../../schema/codebook.ts";
import { type CueLexicon, englishCues, readCues } from "./cues.ts";

/** The lexicon that comes with Demarche and the words that a codebook adds to it. */
export function cuesOf(codebook: Codebook | null): CueLexicon {
  // A codebook that was stored before there were cues has none.
  const own = codebook?.cues ?? [];
  if (own.length === 0) return englishCues();
  const lines = own.map(({ part, frames, mode, polarity, factuality, words }) => {
    const lemmas = words.map((word) => word.toLowerCase().replaceAll(" ", "_"));
    return [part, frames.join(" "), mode, polarity, factuality, lemmas.join(" ")].join("\t");
  });
  return readCues("cues of the codebook", lines.join("\n"), englishCues());
}
