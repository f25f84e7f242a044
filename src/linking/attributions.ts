import type { Attribution } from "../schema/findings.ts";
import type { LinkedActors } from "./actors.ts";
import { findingId } from "./finding-id.ts";
import { type LinkedSource, spanOf } from "./linked-source.ts";

/** Attributions with their speakers as actors of the dossier. */
export function linkAttributions(sources: readonly LinkedSource[], linked: LinkedActors): Attribution[] {
  return sources.flatMap((source) => {
    const { statements } = source.extract;
    const ids = statements.map(({ content, cue }) =>
      findingId("said", source.sha256, cue ? [...content, cue] : content),
    );
    return statements.map(
      (statement, n): Attribution => ({
        id: ids[n] as string,
        mode: statement.mode,
        speaker: statement.speaker === null ? null : linked.actorOf(source.id, statement.speaker),
        speakerSpan: statement.speakerRange && spanOf(source, statement.speakerRange),
        cue: statement.cue && spanOf(source, statement.cue),
        content: statement.content.map((range) => spanOf(source, range)),
        via: statement.via === null ? null : (ids[statement.via] ?? null),
        said: statement.said,
        polarity: statement.polarity,
        modality: statement.modality,
        factuality: statement.factuality,
        evidence: statement.evidence.map((range) => spanOf(source, range)),
        by: "machine",
        review: "proposed",
        confidence: statement.confidence,
        rule: statement.rule,
      }),
    );
  });
}
