/** Who said what in a text that is in no dossier, and the words that attribute. */

export { type CueLexicon, CueLexiconError, englishCues, readCues } from "./attributions/cues.ts";
export type { FoundAttribution } from "./attributions/found.ts";
export { nest } from "./attributions/nest.ts";
export { findAttributions } from "./attributions.ts";
