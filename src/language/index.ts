/** The language engine by itself: raw English in, sentences and tagged tokens out. */

export { analyse, type Sentence, type Token } from "./analyse.ts";
export { segment } from "./segment.ts";
export type { Upos } from "./tag.ts";
