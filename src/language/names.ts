import type { Range } from "../schema/span.ts";
import { agree } from "./names/agree.ts";
import { decode } from "./names/decode.ts";
import { define } from "./names/define.ts";
import { type EntityType, fineType } from "./names/fine-type.ts";
import type { Gazetteer } from "./names/gazetteer.ts";
import { heed } from "./names/heed-gazetteer.ts";
import { join } from "./names/join.ts";
import { type NamesInput, namedText } from "./names/named-text.ts";
import { trim } from "./names/trim.ts";

export type { EntityType } from "./names/fine-type.ts";
export { NAME_LABELS } from "./names/labels.ts";
export type { NamesInput } from "./names/named-text.ts";

/** A name in a text; offsets in UTF-16 code units. */
export interface Name extends Range {
  readonly type: EntityType;
  /** Probability of its words' labels, 0–1. */
  readonly score: number;
}

/**
 * The names of a document, in order and not overlapping, from the label scores of its words. What one part of the
 * document makes clear holds in all of it: "Kono" after "Taro Kono", "TEPCO" after "Tokyo Electric Power Company (TEPCO)".
 * Takes time linear in the number of words.
 */
export function names(input: NamesInput, gazetteer: Gazetteer): Name[] {
  const text = namedText(input, gazetteer);
  const decoded = decode(input.labelScores, input.sentenceStarts); // runs of words with a kind
  const joined = join(trim(decoded, text), text); // parts of one name
  const heeded = heed(joined, text); // what the gazetteer knows better
  const agreed = agree(heeded, text); // one word, one kind in the whole document
  const defined = define(agreed, text); // "Acme is a maker of pumps"
  return defined.flatMap((run) => {
    const type = fineType(run, text);
    return type === null
      ? []
      : [{ start: input.starts[run.from] as number, end: input.ends[run.to - 1] as number, type, score: run.score }];
  });
}
