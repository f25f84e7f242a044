import type { Actor, Attribution, FindingsDocument } from "../schema/findings.ts";

/** An actor with what he is reported to have said, and how many voices report it. */
export interface Speaker {
  readonly actor: Actor;
  readonly statements: readonly Attribution[];
  readonly voices: number;
}

/** Who speaks in a dossier: those whom most voices report first, then those with most statements. */
export function speakers({ actors, attributions, sources }: FindingsDocument): Speaker[] {
  const groups = new Map(sources.map(({ id, group }) => [id, group]));
  const said = Map.groupBy(
    attributions.filter(({ speaker, review }) => speaker !== null && review !== "rejected"),
    ({ speaker }) => speaker as string,
  );
  return actors
    .filter(({ id, review }) => said.has(id) && review !== "rejected")
    .map((actor) => {
      const statements = said.get(actor.id) ?? [];
      const voices = new Set(statements.map(({ evidence }) => groups.get(evidence[0]?.source ?? "")));
      return { actor, statements, voices: voices.size };
    })
    .sort((a, b) => b.voices - a.voices || b.statements.length - a.statements.length);
}
