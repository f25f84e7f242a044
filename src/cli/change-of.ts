import type { Dossier } from "../dossier.ts";
import type { AttributionChange } from "../schema/decision.ts";
import type { Attribution } from "../schema/findings.ts";
import type { Span } from "../schema/span.ts";
import { WrongUse } from "./exit-code.ts";
import { findWords } from "./find-words.ts";
import { namedActor } from "./named-actor.ts";

/** A correction in the words of a person. */
export interface ChangeOptions extends Pick<AttributionChange, "mode" | "polarity" | "modality"> {
  readonly speaker?: string;
  readonly speakerWords?: string;
  readonly cue?: string;
  readonly content?: readonly string[];
  readonly at?: number;
}

/** What stands for "there is none" in an option. */
const NONE = "none";

/** The attribution that is meant, and what is to be changed of it, with names and words found. Throws WrongUse. */
export async function changeOf(
  dossier: Dossier,
  beginning: string,
  { speaker, speakerWords, cue, content, at, ...values }: ChangeOptions,
): Promise<{ attribution: string; change: AttributionChange }> {
  const { attributions, actors } = dossier.document();
  const attribution = await meant(attributions, beginning);
  const first = attribution.content[0] as Span;
  const source = dossier.source(first.source);
  const found = (words: string, old: Span | null | undefined): Span => {
    const near = at ?? old?.start ?? first.start;
    return findWords(words, { source, evidence: attribution.evidence, near, isSaid: at !== undefined });
  };
  const orNone = (words: string, old: Span | null): Span | null => (words === NONE ? null : found(words, old));
  const change: AttributionChange = {
    ...values,
    ...(speaker === undefined ? {} : { speaker: speaker === NONE ? null : namedActor(actors, speaker).id }),
    ...(speakerWords === undefined ? {} : { speakerSpan: orNone(speakerWords, attribution.speakerSpan) }),
    ...(cue === undefined ? {} : { cue: orNone(cue, attribution.cue) }),
    ...(content ? { content: content.map((words, n) => found(words, attribution.content[n])) } : {}),
  };
  if (Object.keys(change).length === 0) {
    throw new WrongUse("nothing is corrected; give --speaker, --cue, --content, --mode or another of the options");
  }
  return { attribution: attribution.id, change };
}

async function meant(attributions: readonly Attribution[], beginning: string): Promise<Attribution> {
  const found = attributions.filter(({ id }) => beginning !== "" && id.startsWith(beginning));
  const one = found.find(({ id }) => id === beginning) ?? (found.length === 1 ? found[0] : undefined);
  if (one) return one;
  const { UnknownFinding } = await import("../dossier.ts");
  throw new UnknownFinding(beginning, found[0]?.id, found[1]?.id);
}
