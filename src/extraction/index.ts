/** Who said what and who did what to whom in a text that is in no dossier, and the words that tell so. */

export { type CueLexicon, CueLexiconError, englishCues, readCues } from "./attributions/cues.ts";
export type { FoundAttribution } from "./attributions/found.ts";
export { nest } from "./attributions/nest.ts";
export { findAttributions } from "./attributions.ts";
export { type EventLexicon, EventLexiconError, englishEvents, readEventLexicon } from "./events/event-lexicon.ts";
export { findEvents } from "./events/find-events.ts";
export type { EventActor, FoundEvent } from "./events/found-event.ts";
export { findNames } from "./names.ts";
