import type { Range } from "../schema/span.ts";
import { segment } from "./segment.ts";
import { tag, type Upos } from "./tag.ts";

/** A word or mark with its part of speech (Universal Dependencies) and lemma; offsets in the text analysed. */
export interface Token extends Range {
  readonly text: string;
  readonly pos: Upos;
  readonly lemma: string;
}

export interface Sentence extends Range {
  readonly tokens: readonly Token[];
}

/**
 * Sentences with their tokens. `within` are the stretches of the text to analyse, in order (default: all of it);
 * no sentence crosses from one into the next. All offsets are in `text`, in UTF-16 code units.
 */
export function analyse(text: string, within: readonly Range[] = [{ start: 0, end: text.length }]): Sentence[] {
  return within.flatMap((stretch) =>
    segment(text, stretch).map((sentence) => ({ ...sentence, tokens: tag(text, sentence) })),
  );
}
